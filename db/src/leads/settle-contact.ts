import {
  type ContactField,
  type ContactId,
  chooseMatch,
  type DeliveredContact,
  decideIntake,
  filledUp,
  overwriting,
  settleAddresses,
  type UserId,
} from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contacts, type NameReview } from "../schema/index.ts";
import { findOwned, type KnownContact } from "./known-contacts.ts";
import type { LockedLead } from "./locked-lead.ts";
import type { MoveContext } from "./move-context.ts";
import type { Route } from "./route-book.ts";

/** The columns of a lead that say which contact it has. */
export interface ContactColumns {
  readonly contactId: ContactId;
  readonly contactIsOwn: boolean;
  readonly deliveredContact: DeliveredContact | null;
  readonly shownContactFields: ContactField[] | null;
  readonly nameReview: NameReview | null;
}

/**
 * Settles whose the lead's contact is when the lead gets an assignee: one that came with the lead becomes theirs, one that
 * was there already stays with its owner. A workflow that distributes first looks among the assignee's contacts now.
 *
 * @returns what changes of the lead; empty when it keeps its contact
 */
export async function settleContact(
  context: MoveContext,
  lead: LockedLead,
  { duplicates, productCategory }: Route,
  assignee: UserId,
): Promise<Partial<ContactColumns>> {
  const { tx } = context.book;
  if (!duplicates.distributeFirst) {
    if (lead.contactIsOwn || lead.contactOwnerUserId === null)
      await giveContact(tx, lead.contactId, assignee);
    return {};
  }

  const delivered = lead.facts.contact;
  const exceptId = lead.contactIsOwn ? lead.contactId : null;
  const owned = await findOwned(tx, lead.addresses, assignee, exceptId);
  const matches = owned.matches(lead.addresses, delivered.firstName, productCategory);
  const match = chooseMatch(duplicates, matches);
  const { contact, shownFields } = decideIntake(duplicates, match);
  const { writes } = context;
  if (contact.kind === "new" || !match) {
    const linkedContactId = contact.kind === "new" ? contact.linkedTo : null;
    if (match) {
      const { contactId, by: matchedBy } = match;
      writes.event(lead.id, { kind: "contactLinked", contactId, matchedBy });
    }
    if (lead.contactIsOwn) {
      await tx
        .update(contacts)
        .set({ ownerUserId: assignee, ...(linkedContactId ? { linkedContactId } : {}) })
        .where(eq(contacts.id, lead.contactId));
      return {};
    }
    // The contact it had belongs to the assignee before; that account is left as it is.
    const contactId = newId<ContactId>("contact");
    const { organizationId } = lead;
    const former = beside(lead.addresses, delivered);
    writes.formerAddresses.push(...former.map((address) => ({ organizationId, contactId, address })));
    writes.contacts.push({
      ...{ organizationId, id: contactId, ownerUserId: assignee, ...delivered, linkedContactId },
      contactableSince: duplicates.honorDoNotContact === null ? new Date(context.book.nowMs) : null,
      createdAt: new Date(context.book.nowMs),
    });
    return {
      contactId,
      contactIsOwn: true,
      deliveredContact: null,
      shownContactFields: null,
      nameReview: null,
    };
  }

  const { contactId, by: matchedBy, standing, known } = match;
  const changes = overwriting(delivered, contact.overwrite);
  const { former } = settleAddresses(known.lines, changes, {
    ...NO_LINES,
    formerAddresses: contact.gainsAddresses ? beside(lead.addresses, delivered) : [],
  });
  if (Object.keys(changes).length > 0) {
    const { cellPhone } = changes;
    const extension = typeof cellPhone === "string" ? extensionAfter(lead, known, cellPhone) : {};
    await tx
      .update(contacts)
      .set({ ...changes, ...extension })
      .where(eq(contacts.id, contactId));
  }
  const { organizationId } = lead;
  writes.formerAddresses.push(...former.map((address) => ({ organizationId, contactId, address })));
  writes.event(lead.id, {
    ...{ kind: "contactMatched", contactId, matchedBy, standing, overwritten: contact.overwrite },
    ...(contact.isDoubtful ? { isDoubtful: true } : {}),
  });
  return {
    ...{ contactId, contactIsOwn: false, deliveredContact: filledUp(delivered, known.fields) },
    shownContactFields: shownFields && [...shownFields],
    nameReview: contact.isDoubtful ? "open" : null,
  };
}

/** What is dialled after a new cell phone: what came with it, which the lead's first contact has kept. */
function extensionAfter(lead: LockedLead, known: KnownContact, cellPhone: string) {
  if (cellPhone === known.lines.cellPhone) return {};
  const cellPhoneExtension = sql<string | null>`(
    select c.cell_phone_extension from contacts c where c.id = ${lead.contactId} and c.cell_phone = ${cellPhone})`;
  return { cellPhoneExtension };
}

const NO_LINES = { email: null, cellPhone: null, homePhone: null, workPhone: null };

/** What was named beside the first email and cell phone. */
function beside(addresses: readonly string[], { email, cellPhone }: DeliveredContact): readonly string[] {
  return addresses.filter((address) => address !== email && address !== cellPhone);
}

/** Makes a user the owner of a contact. */
export async function giveContact(tx: Tx, contactId: ContactId, userId: UserId): Promise<void> {
  await tx.update(contacts).set({ ownerUserId: userId }).where(eq(contacts.id, contactId));
}

/** What somebody or a workflow has put on a contact: with any of it, the contact stays where it is. */
const KEEPING = [
  ...["contact_group_members", "campaign_members", "journey_trigger_events", "contact_shares"],
  ...["contact_notes", "contact_memos", "contact_tasks", "appointments", "loan_participants"],
];

/**
 * Takes away a contact that a lead brought and has no more, unless something else has come to name it. One on the Do Not Contact
 * List stays there.
 */
export async function deleteUnused(tx: Tx, contactId: ContactId): Promise<void> {
  await tx.execute(sql`
    delete from contacts c where c.id = ${contactId} and not c.do_not_contact
      and not exists (select from leads where contact_id = c.id)
      and not exists (select from contacts linked where linked.linked_contact_id = c.id)
      and not exists (select from contact_merges where c.id in (contact_id, primary_contact_id))
      ${sql.raw(KEEPING.map((table) => `and not exists (select from ${table} where contact_id = c.id)`).join("\n      "))}`);
}
