import { withGroupRenamed } from "@fairlead/engine";
import { eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { contactGroups, contactLists } from "../../schema/index.ts";

/** Has saved lists and smart groups that name a group by its old name name it by the new one. */
export async function renameInRules(tx: Tx, from: string, to: string): Promise<void> {
  const lists = await tx
    .select({ id: contactLists.id, view: contactLists.view })
    .from(contactLists)
    .where(sql`${contactLists.view}::text like '%contact.groups%'`)
    .orderBy(contactLists.id)
    .for("update");
  for (const { id, view } of lists) {
    const include = view.include.map((rule) => withGroupRenamed(rule, from, to));
    const exclude = view.exclude.map((rule) => withGroupRenamed(rule, from, to));
    if (same(include, view.include) && same(exclude, view.exclude)) continue;
    await tx
      .update(contactLists)
      .set({ view: { ...view, include, exclude } })
      .where(eq(contactLists.id, id));
  }
  const groups = await tx
    .select({ id: contactGroups.id, rules: contactGroups.rules })
    .from(contactGroups)
    .where(isNotNull(contactGroups.rules));
  for (const { id, rules } of groups) {
    if (!rules) continue;
    const include = rules.include.map((rule) => withGroupRenamed(rule, from, to));
    const exclude = rules.exclude.map((rule) => withGroupRenamed(rule, from, to));
    if (same(include, rules.include) && same(exclude, rules.exclude)) continue;
    await tx.update(contactGroups).set({ rules: { include, exclude } }).where(eq(contactGroups.id, id));
  }
}

function same<Rule>(after: readonly Rule[], before: readonly Rule[]): boolean {
  return after.every((rule, place) => rule === before[place]);
}
