import { type GroupRules, withGroupRenamed } from "@fairlead/engine";
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
    const renamed = renamedRules(view, from, to);
    if (renamed === null) continue;
    await tx
      .update(contactLists)
      .set({ view: { ...view, ...renamed } })
      .where(eq(contactLists.id, id));
  }
  const groups = await tx
    .select({ id: contactGroups.id, rules: contactGroups.rules })
    .from(contactGroups)
    .where(isNotNull(contactGroups.rules));
  for (const { id, rules } of groups) {
    const renamed = rules && renamedRules(rules, from, to);
    if (!renamed) continue;
    await tx.update(contactGroups).set({ rules: renamed }).where(eq(contactGroups.id, id));
  }
}

/** The rules with the new name; `null` where none names the group. */
function renamedRules({ include, exclude }: GroupRules, from: string, to: string): GroupRules | null {
  const renamed = {
    include: include.map((rule) => withGroupRenamed(rule, from, to)),
    exclude: exclude.map((rule) => withGroupRenamed(rule, from, to)),
  };
  const isSame =
    renamed.include.every((rule, place) => rule === include[place]) &&
    renamed.exclude.every((rule, place) => rule === exclude[place]);
  return isSame ? null : renamed;
}
