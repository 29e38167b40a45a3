import {
  ADDRESS_FIELDS,
  AppError,
  type ContactId,
  type ContactViewer,
  isEmail,
  type LeadId,
  matchedByOf,
} from "@fairlead/engine";
import { eq } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { requireContact } from "../contacts/require-contact.ts";
import { newId } from "../ids.ts";
import { contactFormerAddresses, contacts, leads } from "../schema/index.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLead } from "./locked-lead.ts";

/** Whose a lead is that came under another first name than its contact's. */
export type NameDecision = "samePerson" | "anotherPerson";

export interface NameReviewInput {
  readonly actor: Actor;
  readonly viewer: ContactViewer;
  readonly leadId: string;
  readonly decision: NameDecision;
  readonly nowMs: number;
}

/**
 * Says whose a lead is that came under another first name than its contact's. The same person: the contact gets the names and keeps
 * the addresses that came. Another person: the lead gets a contact of its own, linked to the one that it was matched with.
 *
 * Safe to repeat: the first answer stands.
 *
 * @throws AppError NOT_FOUND; FORBIDDEN with the reason; INVALID_VALUE where nothing is to be said, or the other was said before
 */
export async function reviewName(tx: Tx, input: NameReviewInput): Promise<void> {
  const { viewer, leadId, decision } = input;
  const lead = await lockLead(tx, leadId);
  if (lead.nameReview === decision) return;
  if (lead.nameReview !== "open") {
    throw new AppError("INVALID_VALUE", "Whose this lead is has been said, or was never in doubt.");
  }
  await requireContact(tx, viewer, lead.contactId, "edit");
  if (decision === "samePerson") await takeNames(tx, lead, input);
  else await giveContactOfItsOwn(tx, lead, input);
}

async function takeNames(tx: Tx, lead: LockedLead, { actor, nowMs }: NameReviewInput): Promise<void> {
  const { contactId, organizationId } = lead;
  const { firstName, lastName } = lead.facts.contact;
  const [before] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
  const has: readonly (string | null | undefined)[] = ADDRESS_FIELDS.map((field) => before?.[field]);
  await tx
    .update(contacts)
    .set({ firstName, lastName, updatedAt: new Date(nowMs) })
    .where(eq(contacts.id, contactId));
  const gained = lead.addresses.filter((address) => !has.includes(address));
  if (gained.length > 0) {
    await tx
      .insert(contactFormerAddresses)
      .values(gained.map((address) => ({ organizationId, contactId, address })))
      .onConflictDoNothing();
  }
  await tx.update(leads).set({ nameReview: "samePerson" }).where(eq(leads.id, lead.id));
  const details = { fields: ["firstName", "lastName"] };
  await recordAudit(tx, actor, nowMs, [
    { subject: "contact", subjectId: contactId, action: "updated", details },
  ]);
}

async function giveContactOfItsOwn(tx: Tx, lead: LockedLead, input: NameReviewInput): Promise<void> {
  const { actor, nowMs } = input;
  const { organizationId, contactId: linkedContactId, assigneeUserId: ownerUserId, named } = lead;
  const { firstName, lastName, preferredLanguage, email, cellPhone } = lead.facts.contact;
  const [before] = await tx.select().from(contacts).where(eq(contacts.id, linkedContactId));
  const contactId = newId<ContactId>("contact");
  const writes = new LeadWrites(organizationId, nowMs);
  // What was filled up from the other person's record is not theirs.
  const own = (address: string | null) => (address !== null && named.includes(address) ? address : null);
  const lines = { email: own(email), cellPhone: own(cellPhone) };
  writes.contacts.push({
    ...{ organizationId, id: contactId, ownerUserId, linkedContactId, createdAt: new Date(nowMs) },
    ...{ firstName, lastName, preferredLanguage, ...lines },
  });
  writes.formerAddresses.push(
    ...named
      .filter((address) => address !== lines.email && address !== lines.cellPhone)
      .map((address) => ({ organizationId, contactId, address })),
  );
  const shared = named.find((address) => before && matchedByOf(address, before) === "email") ?? named[0];
  writes.event(
    lead.id,
    {
      ...{ kind: "contactLinked", contactId: linkedContactId },
      matchedBy: shared === undefined || !before || isEmail(shared) ? "email" : matchedByOf(shared, before),
    },
    actor.userId,
  );
  await writes.flush(tx);
  await tx
    .update(leads)
    .set({ ...OWN_CONTACT, contactId })
    .where(eq(leads.id, lead.id as LeadId));
  await recordAudit(tx, actor, nowMs, [{ subject: "contact", subjectId: contactId, action: "created" }]);
}

const OWN_CONTACT = {
  ...{ contactIsOwn: true, deliveredContact: null, shownContactFields: null },
  nameReview: "anotherPerson",
} as const;
