import { AppError, whyNot } from "@fairlead/engine";
import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "../../audit/record-audit.ts";
import type { Tx } from "../../client.ts";
import { endTimesToContact } from "../../leads/settle-bound.ts";
import { campaignMembers, contacts, journeyTriggerEvents } from "../../schema/index.ts";
import { readSituations } from "../contact-situations.ts";
import type { ActionBy } from "./action-by.ts";

/**
 * Sets a contact as "Do not contact", for good: nothing takes it back. Times to contact that run about the person, on whatever
 * record of theirs, end at once.
 *
 * @throws AppError NOT_FOUND; FORBIDDEN with the reason
 */
export async function setDoNotContact(tx: Tx, contactId: string, by: ActionBy): Promise<void> {
  const { actor, viewer, nowMs } = by;
  const situation = (await readSituations(tx, viewer, [contactId], { lock: true })).get(contactId);
  if (!situation) throw new AppError("NOT_FOUND", `There is no contact "${contactId}" that you may see.`);
  const reason = whyNot(viewer, "setDoNotContact", situation);
  if (reason !== null) throw new AppError("FORBIDDEN", reason);
  await tx
    .update(contacts)
    .set({ doNotContact: true, doNotContactAt: new Date(nowMs), updatedAt: new Date(nowMs) })
    .where(eq(contacts.id, contactId));
  await recordAudit(tx, actor, nowMs, [
    { subject: "contact", subjectId: contactId, action: "setDoNotContact" },
  ]);
  await stopReachingOut(tx, contactId, by);
}

/** Ends what would reach out to the person of a record that is on the Do Not Contact List now. */
export async function stopReachingOut(
  tx: Tx,
  contactId: string,
  { actor, cache, nowMs }: Omit<ActionBy, "viewer">,
): Promise<void> {
  await tx.delete(campaignMembers).where(eq(campaignMembers.contactId, contactId));
  // A journey that was to begin never does.
  await tx
    .delete(journeyTriggerEvents)
    .where(and(eq(journeyTriggerEvents.contactId, contactId), isNull(journeyTriggerEvents.takenAt)));
  await endTimesToContact(tx, cache, { organizationId: actor.organizationId, contactId, nowMs });
}
