import { AppError, type ContactViewer, type RecordWork, whyNotChange } from "@fairlead/engine";
import { and, asc, eq } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contactMemos } from "../schema/index.ts";
import { requireChange, requireContact, seenContact } from "./require-contact.ts";

export type MemoRow = typeof contactMemos.$inferSelect & {
  /** Whether whoever looks may take it off. */
  readonly canChange: boolean;
};

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
  const contact = await seenContact(tx, viewer, contactId);
  const rows = await tx
    .select()
    .from(contactMemos)
    .where(eq(contactMemos.contactId, contactId))
    .orderBy(asc(contactMemos.createdAt), asc(contactMemos.id));
  return rows.map((row) => ({ ...row, canChange: whyNotChange(viewer, contact, workOf(row)) === null }));
}

/** @throws AppError NOT_FOUND; FORBIDDEN with the reason */
export async function addMemo(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
  text: string,
  by: By,
): Promise<MemoRow> {
  const contact = await requireContact(tx, viewer, contactId, "annotate");
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
  return { ...memo, canChange: whyNotChange(viewer, contact, workOf(memo)) === null };
}

/** Takes a memo off the record. @throws AppError NOT_FOUND; FORBIDDEN with the reason */
export async function deleteMemo(tx: Tx, viewer: ContactViewer, contactId: string, memoId: string, by: By) {
  const contact = await seenContact(tx, viewer, contactId, { lock: true });
  const [memo] = await tx
    .select()
    .from(contactMemos)
    .where(and(eq(contactMemos.contactId, contactId), eq(contactMemos.id, memoId)));
  if (!memo) throw new AppError("NOT_FOUND", "There is no such memo on the contact.");
  requireChange(viewer, contact, workOf(memo));
  await tx.delete(contactMemos).where(eq(contactMemos.id, memoId));
  await recordAudit(tx, by.actor, by.nowMs, [
    { subject: "contact", subjectId: contactId, action: "memoDeleted" },
  ]);
}

function workOf({ authorUserId }: typeof contactMemos.$inferSelect): RecordWork {
  return { ofUserIds: [authorUserId] };
}
