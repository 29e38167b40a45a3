import { type ContactRule, type ContactView, isSameText } from "@fairlead/engine";
import { and, between, eq, exists, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { contactGroupMembers, contacts } from "../../schema/index.ts";
import type { AnyGroup } from "./smart-groups.ts";

/**
 * How many of the contacts in use are on a list whose only rule asks for one group that has its contacts by hand, or leaves it out. Its
 * members are counted, less those not in use, who are few: a million contacts are not looked at for it.
 *
 * @returns `null` for any other list
 */
export function sizeByGroupAlone(
  { include, exclude }: Pick<ContactView, "include" | "exclude">,
  groups: readonly AnyGroup[],
): SQL<number> | null {
  const [rule, ...others] = [...include, ...exclude];
  const groupId = rule && others.length === 0 ? groupAskedFor(rule, groups) : null;
  if (groupId === null) return null;
  const inGroup = membersInUse(groupId);
  if (include.length > 0) return sql`(${inGroup})::int`;
  return sql`((select count(*) from ${contacts} where ${contacts.standing} = 0) - ${inGroup})::int`;
}

function groupAskedFor({ field, operator, value }: ContactRule, groups: readonly AnyGroup[]): string | null {
  if (field !== "contact.groups" || operator !== "includes" || typeof value !== "string") return null;
  const asked = groups.filter(({ name }) => isSameText(name, value));
  const [group, ...others] = asked;
  return group && others.length === 0 && group.rules === null ? group.id : null;
}

function membersInUse(groupId: string): SQL {
  const query = new QueryBuilder();
  const ofGroup = eq(contactGroupMembers.groupId, groupId);
  const putAway = query
    .select({ one: sql`1` })
    .from(contacts)
    .where(and(eq(contacts.id, contactGroupMembers.contactId), between(contacts.standing, 1, 3)));
  const size = (where: SQL | undefined) =>
    query.select({ size: sql`count(*)` }).from(contactGroupMembers).where(where);
  return sql`(${size(ofGroup)}) - (${size(and(ofGroup, exists(putAway)))})`;
}
