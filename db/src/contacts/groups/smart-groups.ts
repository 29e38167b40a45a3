import {
  asksFor,
  type ContactView,
  type GroupRules,
  listCondition,
  type Moment,
  resolveDates,
  type SmartGroup,
  withSmartGroups,
} from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { momentFor } from "../../conditions/moment.ts";
import { conditionToSql, conditionToWhere } from "../../conditions/to-sql.ts";
import { inOrderOfName } from "../../in-order-of-name.ts";
import { isOneOf } from "../../is-one-of.ts";
import { contactGroups, contacts } from "../../schema/index.ts";
import { contactFieldColumns } from "../contact-columns.ts";

/** A group of the organization; without rules it has whom it was given by hand. */
export interface AnyGroup {
  readonly id: string;
  readonly name: string;
  readonly rules: GroupRules | null;
}

/** All groups of the organization, by name. */
async function readGroups(tx: Tx): Promise<readonly AnyGroup[]> {
  const { id, name, rules } = contactGroups;
  return tx.select({ id, name, rules }).from(contactGroups).orderBy(inOrderOfName(name));
}

/** The smart groups of the organization, by name. */
export async function readSmartGroups(tx: Tx): Promise<readonly SmartGroup[]> {
  return smartOf(await readGroups(tx));
}

/** The groups that a view needs: none where it asks about no group. */
export async function groupsFor(
  tx: Tx,
  view: Pick<ContactView, "include" | "exclude" | "sort">,
): Promise<readonly AnyGroup[]> {
  return asksFor(view, "contact.groups") || view.sort.column === "groups" ? readGroups(tx) : [];
}

/** Whether the contacts of a query are on a list, for its `where`. */
export function listedBy(
  view: Pick<ContactView, "include" | "exclude">,
  groups: readonly AnyGroup[],
  moment: Moment,
  isFolded: boolean,
): SQL {
  const condition = resolveDates(withSmartGroups(listCondition(view), smartOf(groups)), moment);
  return conditionToWhere(condition, contactFieldColumns(groups, isFolded), moment.nowMs);
}

/** Whether a contact is in each of the groups, and whether not, by hand or by rules: for a `where`, which takes null for false. */
export function groupTests(
  groups: readonly AnyGroup[],
  moment: Moment,
  isFolded: boolean,
): readonly { readonly isIn: SQL; readonly isOut: SQL }[] {
  const columns = contactFieldColumns(groups, isFolded);
  return groups.map(({ name }) => {
    const value = { kind: "literal", value: name } as const;
    const asked = { kind: "compare", field: "contact.groups", operator: "includes", value } as const;
    const condition = resolveDates(withSmartGroups(asked, smartOf(groups)), moment);
    const [isIn, isOut] = [true, false].map((isAsked) =>
      conditionToWhere(condition, columns, moment.nowMs, isAsked),
    );
    return { isIn: isIn ?? sql`false`, isOut: isOut ?? sql`true` };
  });
}

/** In which smart groups each of the contacts is, by contact; those in none are left out. */
export async function readSmartMemberships(
  tx: Tx,
  contactIds: readonly string[],
  nowMs: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = contactIds.length === 0 ? [] : await readGroups(tx);
  if (smartOf(groups).length === 0) return new Map();
  const moment = await momentFor(tx, nowMs, rulesOf(groups));
  const rows = await tx
    .select({
      id: contacts.id,
      names: sql<string[]>`array_remove(${namesThatHold(groups, moment)}, null)`,
    })
    .from(contacts)
    .where(isOneOf(contacts.id, contactIds));
  return new Map(rows.flatMap((row) => (row.names.length > 0 ? [[row.id, row.names] as const] : [])));
}

/** The name of each smart group that the contact is in, null in the place of the others. */
function namesThatHold(groups: readonly AnyGroup[], moment: Moment): SQL {
  const columns = contactFieldColumns(groups, false);
  const names = smartOf(groups).map(({ name, rules }) => {
    const holds = conditionToSql(resolveDates(listCondition(rules), moment), columns, moment.nowMs);
    return sql`case when ${holds} then ${name}::text end`;
  });
  return sql`array[${sql.join(names, sql`, `)}]`;
}

/** What groups ask for, for the moment at which they are asked. */
export function rulesOf(groups: readonly AnyGroup[]): readonly (GroupRules | null)[] {
  return groups.map(({ rules }) => rules);
}

function smartOf(groups: readonly AnyGroup[]): readonly SmartGroup[] {
  return groups.flatMap(({ name, rules }) => (rules ? [{ name, rules }] : []));
}
