import {
  ADDRESS_FIELDS,
  AppError,
  auditValues,
  type ContactId,
  type ContactViewer,
  isEmail,
  type LeadId,
  matchedByOf,
  whyNot,
} from "@fairlead/engine";
import { eq } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { readSituations } from "../contacts/contact-situations.ts";
import { keepFormer } from "../contacts/former-addresses.ts";
import { newId } from "../ids.ts";
import { contacts, leads } from "../schema/index.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLead } from "./locked-lead.ts";

/** Whose a lead is that came under another first name than its contact's. */
export type NameDecision = "samePerson" | "samePersonKeepName" | "anotherPerson";

export interface NameReviewInput {
  readonly actor: Actor;
  readonly viewer: ContactViewer;
  readonly leadId: string;
  readonly decision: NameDecision;
  readonly nowMs: number;
}

/** The contacts among some of which somebody may say whether a lead that came under another name is theirs. */
export async function readReviewable(
  tx: Tx,
  viewer: ContactViewer,
  contactIds: readonly string[],
  options = { lock: false },
): Promise<ReadonlySet<string>> {
  const situations = await readSituations(tx, viewer, [...new Set(contactIds)], options);
  const may = [...situations].filter(([, situation]) => whyNot(viewer, "edit", situation) === null);
  return new Set(may.map(([id]) => id));
}

/** Whoever was given the lead may not see whose contact it is. */
const NOT_YOURS =
  "Whoever may edit the contact says whose this lead is: its owner, or an administrator. Ask one of them.";

/**
 * Says whose a lead is that came under another first name than its contact's. The same person: the contact gains
 * the addresses that came, and the name too unless it keeps its own. Another person: the lead gets a contact of its own, linked to the one that it was matched with.
 *
 * Safe to repeat: the first answer stands.
 *
 * @throws AppError NOT_FOUND; FORBIDDEN with the reason, also where they do not see the contact; INVALID_VALUE where nothing is to be said, or the other was said before
 */
export async function reviewName(tx: Tx, input: NameReviewInput): Promise<void> {
  const { viewer, leadId, decision } = input;
  const lead = await lockLead(tx, leadId);
  if (lead.nameReview === decision) return;
  if (lead.nameReview !== "open") {
    throw new AppError("INVALID_VALUE", "Whose this lead is has been said, or was never in doubt.");
  }
  const locked = await readReviewable(tx, viewer, [lead.contactId], { lock: true });
  if (!locked.has(lead.contactId)) throw new AppError("FORBIDDEN", NOT_YOURS);
  if (decision === "anotherPerson") await giveContactOfItsOwn(tx, lead, input);
  else await takeAsSamePerson(tx, lead, input);
}

async function takeAsSamePerson(tx: Tx, lead: LockedLead, input: NameReviewInput): Promise<void> {
  const { actor, nowMs, decision } = input;
  const { contactId, organizationId } = lead;
  const [before] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
  if (!before) throw new AppError("NOT_FOUND", "There is no such contact.");
  const has: readonly (string | null)[] = ADDRESS_FIELDS.map((field) => before[field]);
  const gained = lead.addresses.filter((address) => !has.includes(address));
  await keepFormer(
    tx,
    gained.map((address) => ({ organizationId, contactId, address })),
  );
  await tx.update(leads).set({ nameReview: decision }).where(eq(leads.id, lead.id));
  const { firstName, lastName } = decision === "samePerson" ? lead.facts.contact : before;
  const values = auditValues(before, { firstName, lastName }, ["firstName", "lastName"]);
  if (values.length === 0) return;
  await tx
    .update(contacts)
    .set({ firstName, lastName, updatedAt: new Date(nowMs) })
    .where(eq(contacts.id, contactId));
  const details = { fields: values.map(({ field }) => field) };
  await recordAudit(tx, actor, nowMs, [
    { subject: "contact", subjectId: contactId, action: "updated", details, values },
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
  const further = named.filter((address) => address !== lines.email && address !== lines.cellPhone);
  writes.keepFormer(contactId, further);
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
