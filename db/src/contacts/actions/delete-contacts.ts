import { and, asc, inArray, isNull } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { closeLead } from "../../leads/close-lead.ts";
import { eraseRefusedOf } from "../../retention/erase-refused.ts";
import {
  appointments,
  campaignMembers,
  contactFormerAddresses,
  contactGroupMembers,
  contactMemos,
  contactNotes,
  contactShares,
  contacts,
  contactTasks,
  journeyTriggerEvents,
  leads,
} from "../../schema/index.ts";
import type { ActionBy } from "./action-by.ts";

/** What a contact's record holds of a person; each is emptied, in the contact as in what its leads keep of it. */
const PERSONAL = {
  ...{ firstName: null, lastName: null, nickname: null, email: null, birthday: null, referredBy: null },
  ...{ cellPhone: null, homePhone: null, workPhone: null, prefersText: null, preferredLanguage: null },
  ...{ cellPhoneExtension: null, homePhoneExtension: null, workPhoneExtension: null },
  ...{ street: null, city: null, state: null, postalCode: null, standardizedAddress: null },
} satisfies Partial<typeof contacts.$inferInsert>;

/** Rows that are about a contact and nothing else. */
const BELONGINGS = [
  ...[contactNotes, contactMemos, contactTasks, appointments],
  ...[contactShares, contactGroupMembers, campaignMembers, journeyTriggerEvents, contactFormerAddresses],
] as const;

/**
 * Erases contacts: what is personal goes, with their notes, memos, tasks and appointments, and what was refused of them; open
 * leads are closed. The rows
 * themselves stay, for the leads whose history names them.
 */
export async function deleteContacts(tx: Tx, ids: readonly string[], by: ActionBy): Promise<void> {
  await closeLeadsOf(tx, ids, by);
  await eraseRefusedOf(tx, ids);
  await tx
    .update(leads)
    .set({ deliveredContact: null })
    .where(inArray(leads.contactId, [...ids]));
  await tx
    .update(contacts)
    .set({ linkedContactId: null })
    .where(inArray(contacts.linkedContactId, [...ids]));
  await eraseContacts(tx, ids, by.nowMs);
}

/**
 * Empties records and what hangs on them; whoever asks for one afterwards finds none. What came after 0.3.0 goes by the trigger
 * `contacts_erase_with`, so that it goes under earlier releases too.
 */
export async function eraseContacts(tx: Tx, ids: readonly string[], nowMs: number): Promise<void> {
  for (const table of BELONGINGS) await tx.delete(table).where(inArray(table.contactId, [...ids]));
  const at = new Date(nowMs);
  await tx
    .update(contacts)
    .set({ ...PERSONAL, ownerUserId: null, assignedUserId: null, deletedAt: at, updatedAt: at })
    .where(inArray(contacts.id, [...ids]));
}

async function closeLeadsOf(
  tx: Tx,
  ids: readonly string[],
  { actor, viewer, cache, nowMs }: ActionBy,
): Promise<void> {
  const open = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(and(inArray(leads.contactId, [...ids]), isNull(leads.closedAt)))
    .orderBy(asc(leads.id));
  for (const { id: leadId } of open) {
    const { organizationId } = actor;
    await closeLead(tx, cache, { organizationId, leadId, actorUserId: viewer.userId, seesAll: true, nowMs });
  }
}
