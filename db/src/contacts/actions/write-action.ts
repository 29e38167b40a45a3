import {
  type AuditAction,
  type AuditDetails,
  assertNever,
  type ContactActionRequest,
  type ContactSituation,
} from "@fairlead/engine";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { recordAudit } from "../../audit/record-audit.ts";
import type { Tx } from "../../client.ts";
import { contactGroupMembers, contactShares, contacts } from "../../schema/index.ts";
import type { ActionBy } from "./action-by.ts";
import { changeOwner } from "./change-owner.ts";
import { deleteContacts } from "./delete-contacts.ts";

/** What is known of the contacts before they are changed. */
export interface Known extends ActionBy {
  readonly situations: ReadonlyMap<string, ContactSituation>;
  /** In which of the action's groups each contact is. */
  readonly memberships: ReadonlyMap<string, ReadonlySet<string>>;
  /** A query of the ids of all contacts of the selection. */
  readonly together: SQL;
}

/** Does what nothing speaks against, and writes down that it was done. */
export async function writeAction(
  tx: Tx,
  ids: readonly string[],
  action: ContactActionRequest,
  known: Known,
): Promise<void> {
  const { actor, nowMs } = known;
  const { organizationId } = actor;
  const at = new Date(nowMs);
  const set = async (columns: Partial<typeof contacts.$inferInsert>) => {
    await tx
      .update(contacts)
      .set({ ...columns, updatedAt: at })
      .where(inArray(contacts.id, [...ids]));
  };
  const audit = (done: AuditAction, details: AuditDetails = {}, of = ids) =>
    recordAudit(
      tx,
      actor,
      nowMs,
      of.map((subjectId) => ({ subject: "contact", subjectId, action: done, details })),
    );

  switch (action.kind) {
    case "share":
      await tx
        .insert(contactShares)
        .values(ids.map((contactId) => ({ organizationId, contactId, userId: action.userId, sharedAt: at })));
      return audit("shared", { userId: action.userId });
    case "unshare":
      await tx
        .delete(contactShares)
        .where(and(inArray(contactShares.contactId, [...ids]), eq(contactShares.userId, action.userId)));
      return audit("unshared", { userId: action.userId });
    case "assign":
      await set({ assignedUserId: action.userId });
      return audit("assigned", { userId: action.userId });
    case "unassign":
      await set({ assignedUserId: null });
      return audit("unassigned", { userId: action.userId });
    case "addToGroups":
      for (const groupId of action.groupIds) {
        const missing = ids.filter((id) => !known.memberships.get(id)?.has(groupId));
        if (missing.length === 0) continue;
        await tx
          .insert(contactGroupMembers)
          .values(missing.map((contactId) => ({ organizationId, groupId, contactId, addedAt: at })))
          .onConflictDoNothing();
        await audit("addedToGroup", { groupId }, missing);
      }
      return;
    case "removeFromGroups":
      for (const groupId of action.groupIds) {
        const members = ids.filter((id) => known.memberships.get(id)?.has(groupId));
        if (members.length === 0) continue;
        await tx
          .delete(contactGroupMembers)
          .where(
            and(
              eq(contactGroupMembers.groupId, groupId),
              inArray(contactGroupMembers.contactId, [...members]),
            ),
          );
        await audit("removedFromGroup", { groupId }, members);
      }
      return;
    case "archive":
      await set({ archivedAt: at, archiveReason: action.reason });
      return audit("archived", { reason: action.reason });
    case "unarchive":
      await set({ archivedAt: null, archiveReason: null });
      return audit("unarchived");
    case "silence":
      await set({ silencedAt: at });
      return audit("silenced");
    case "unsilence":
      await set({ silencedAt: null });
      return audit("unsilenced");
    case "delete":
      await deleteContacts(tx, ids, known);
      return audit("deleted");
    case "changeOwner":
      return changeOwner(tx, ids, action, known);
    default:
      return assertNever(action);
  }
}
