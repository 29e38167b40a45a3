import { AppError, type ContactViewer } from "@fairlead/engine";
import { and, asc, eq } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contactMemos } from "../schema/index.ts";
import { requireContact, seenContact } from "./require-contact.ts";

export type MemoRow = typeof contactMemos.$inferSelect;
interface By {
  readonly actor: Actor;
  readonly nowMs: number;
}

/** What stands at the right of a record, the oldest first. */
export async function listMemos(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
): Promise<readonly MemoRow[]> {
  await seenContact(tx, viewer, contactId);
  return tx
    .select()
    .from(contactMemos)
    .where(eq(contactMemos.contactId, contactId))
    .orderBy(asc(contactMemos.createdAt), asc(contactMemos.id));
}

/** @throws AppError NOT_FOUND; FORBIDDEN with the reason */
export async function addMemo(tx: Tx, viewer: ContactViewer, contactId: string, text: string, by: By) {
  await requireContact(tx, viewer, contactId, "annotate");
  const { actor, nowMs } = by;
  const at = new Date(nowMs);
  const [memo] = await tx
    .insert(contactMemos)
    .values({
      ...{ organizationId: actor.organizationId, id: newId("contactMemo"), contactId, text },
      ...{ authorUserId: actor.userId, createdAt: at, updatedAt: at },
    })
    .returning();
  if (!memo) throw new Error("The memo was not stored");
  await recordAudit(tx, actor, nowMs, [{ subject: "contact", subjectId: contactId, action: "memoAdded" }]);
  return memo;
}

/** Takes a memo off the record. @throws AppError NOT_FOUND; FORBIDDEN with the reason */
export async function deleteMemo(tx: Tx, viewer: ContactViewer, contactId: string, memoId: string, by: By) {
  await requireContact(tx, viewer, contactId, "annotate");
  const gone = await tx
    .delete(contactMemos)
    .where(and(eq(contactMemos.contactId, contactId), eq(contactMemos.id, memoId)))
    .returning({ id: contactMemos.id });
  if (gone.length === 0) throw new AppError("NOT_FOUND", "There is no such memo on the contact.");
  await recordAudit(tx, by.actor, by.nowMs, [
    { subject: "contact", subjectId: contactId, action: "memoDeleted" },
  ]);
}
