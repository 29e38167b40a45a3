import { AppError } from "@fairlead/engine";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { contactGroupMembers, contactGroups } from "../../schema/index.ts";

/** In which of the groups each of the contacts is, by contact. */
export async function readMemberships(
  tx: Tx,
  contactIds: readonly string[],
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx
    .select({ contactId: contactGroupMembers.contactId, groupId: contactGroupMembers.groupId })
    .from(contactGroupMembers)
    .where(
      and(
        inArray(contactGroupMembers.contactId, [...contactIds]),
        inArray(contactGroupMembers.groupId, [...groupIds]),
      ),
    );
  const found = new Map<string, Set<string>>();
  for (const { contactId, groupId } of rows) {
    found.set(contactId, (found.get(contactId) ?? new Set()).add(groupId));
  }
  return found;
}

/** @throws AppError INVALID_VALUE where one of the groups is not there, or smart */
export async function requireManualGroups(tx: Tx, groupIds: readonly string[]): Promise<void> {
  const found = await tx
    .select({ id: contactGroups.id })
    .from(contactGroups)
    .where(and(inArray(contactGroups.id, [...groupIds]), isNull(contactGroups.rules)));
  if (found.length === new Set(groupIds).size) return;
  const detail = "One of these groups is gone, or a smart group, which takes its members by its rules.";
  throw new AppError("INVALID_VALUE", detail, {
    errors: [{ code: "INVALID_VALUE", pointer: "/action/groupIds", detail }],
  });
}

/** @throws AppError INVALID_VALUE where a smart group has the name */
export async function requireManualName(tx: Tx, name: string): Promise<void> {
  const [smart] = await tx
    .select({ id: contactGroups.id })
    .from(contactGroups)
    .where(and(eq(contactGroups.name, name), isNotNull(contactGroups.rules)));
  if (!smart) return;
  const detail = `"${name}" is a smart group, which takes its members by its rules; choose another name.`;
  throw new AppError("INVALID_VALUE", detail, {
    errors: [{ code: "INVALID_VALUE", pointer: "/action/groupName", detail }],
  });
}
