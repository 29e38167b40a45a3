import {
  asksForGroups,
  type ContactView,
  listCondition,
  type SmartGroup,
  withSmartGroups,
} from "@fairlead/engine";
import { asc, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { conditionToSql, conditionToWhere } from "../../conditions/to-sql.ts";
import { isOneOf } from "../../is-one-of.ts";
import { contactGroups, contacts } from "../../schema/index.ts";
import { CONTACT_FIELD_COLUMNS, GROUP_NAMES } from "../contact-columns.ts";

/** The smart groups of the organization, by name. */
export async function readSmartGroups(tx: Tx): Promise<readonly SmartGroup[]> {
  const rows = await tx
    .select({ name: contactGroups.name, rules: contactGroups.rules })
    .from(contactGroups)
    .where(isNotNull(contactGroups.rules))
    .orderBy(asc(contactGroups.name));
  return rows.flatMap(({ name, rules }) => (rules ? [{ name, rules }] : []));
}

/** The smart groups that a view needs: none where it asks about no group. */
export async function smartGroupsFor(
  tx: Tx,
  view: Pick<ContactView, "include" | "exclude" | "sort">,
): Promise<readonly SmartGroup[]> {
  return asksForGroups(view) || view.sort.column === "groups" ? readSmartGroups(tx) : [];
}

/** Whether the contacts of a query are on a list, for its `where`. */
export function listedBy(
  view: Pick<ContactView, "include" | "exclude">,
  smart: readonly SmartGroup[],
  nowMs: number,
): SQL {
  return conditionToWhere(withSmartGroups(listCondition(view), smart), CONTACT_FIELD_COLUMNS, nowMs);
}

/** The names of all groups that a contact is in, smart ones among them, in order. */
export function allGroupNames(smart: readonly SmartGroup[], nowMs: number): SQL {
  if (smart.length === 0) return GROUP_NAMES;
  return sql`array(select name from unnest(${GROUP_NAMES} || ${namesThatHold(smart, nowMs)}) as one (name)
    where name is not null order by 1)`;
}

/** In which smart groups each of the contacts is, by contact; those in none are left out. */
export async function readSmartMemberships(
  tx: Tx,
  contactIds: readonly string[],
  nowMs: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const smart = contactIds.length === 0 ? [] : await readSmartGroups(tx);
  if (smart.length === 0) return new Map();
  const rows = await tx
    .select({
      id: contacts.id,
      names: sql<string[]>`array_remove(${namesThatHold(smart, nowMs)}, null)`,
    })
    .from(contacts)
    .where(isOneOf(contacts.id, contactIds));
  return new Map(rows.flatMap((row) => (row.names.length > 0 ? [[row.id, row.names] as const] : [])));
}

/** The name of each smart group that the contact is in, null in the place of the others. */
function namesThatHold(smart: readonly SmartGroup[], nowMs: number): SQL {
  const names = smart.map(
    ({ name, rules }) =>
      sql`case when ${conditionToSql(listCondition(rules), CONTACT_FIELD_COLUMNS, nowMs)} then ${name}::text end`,
  );
  return sql`array[${sql.join(names, sql`, `)}]`;
}
