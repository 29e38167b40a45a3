import {
  type ContactField,
  type ContactId,
  chooseMatch,
  type DeliveredContact,
  decideIntake,
  filledUp,
  gainedOf,
  NO_LINES,
  overwritingContact,
  settleAddresses,
  type UserId,
} from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contacts, type NameReview } from "../schema/index.ts";
import { extensionNotes } from "./extension-columns.ts";
import { findOwned } from "./known-contacts.ts";
import type { LockedLead } from "./locked-lead.ts";
import type { MoveContext } from "./move-context.ts";
import type { Route } from "./route-book.ts";
import { extensionsBeside } from "./settled-addresses.ts";

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
  const matches = owned.matches(lead.addresses, { ...delivered, extensions: {} }, productCategory);
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
    writes.keepFormer(contactId, former);
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
  const changes = overwritingContact(delivered, contact.overwrite, known.fields);
  const given = await extensionsOf(tx, lead.contactId);
  // What the lead's first contact has beside is of the other account: nothing of it binds.
  const formerAddresses = contact.bindsAddresses ? lead.named : beside(lead.addresses, delivered);
  const gained = gainedOf(contact, { ...NO_LINES, formerAddresses });
  const { lines, former } = settleAddresses(known.lines, changes, gained);
  const isNewCell = lines.cellPhone !== known.lines.cellPhone;
  const cellPhoneExtension = (isNewCell && given[lines.cellPhone ?? ""]) || null;
  const extensions = isNewCell ? { ...known.extensions, cellPhoneExtension } : known.extensions;
  if (Object.keys(changes).length > 0) {
    await tx
      .update(contacts)
      .set({ ...changes, ...(isNewCell ? { cellPhoneExtension } : {}) })
      .where(eq(contacts.id, contactId));
  }
  writes.keepFormer(contactId, former, { extensions: extensionsBeside(given, known, former) });
  const notes = lead.contactIsOwn ? extensionNotes(given, { lines, former, extensions }) : [];
  writes.event(lead.id, {
    ...{ kind: "contactMatched", contactId, matchedBy, standing, overwritten: contact.overwrite },
    ...(contact.isDoubtful ? { isDoubtful: true } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  });
  return {
    ...{ contactId, contactIsOwn: false, deliveredContact: filledUp(delivered, known.fields) },
    shownContactFields: shownFields && [...shownFields],
    nameReview: contact.isDoubtful ? "open" : null,
  };
}

/** What is dialled after the phones of a contact, in fields and beside them, by number. */
async function extensionsOf(tx: Tx, contactId: ContactId): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.execute<{ number: string; extension: string }>(sql`
    select phone.number, phone.extension from contacts c cross join lateral (values
      (c.cell_phone, c.cell_phone_extension), (c.home_phone, c.home_phone_extension),
      (c.work_phone, c.work_phone_extension)) as phone (number, extension)
    where c.id = ${contactId} and phone.number is not null and phone.extension is not null
    union all
    select address, extension from contact_former_addresses where contact_id = ${contactId} and extension is not null`);
  return Object.fromEntries(rows.map(({ number, extension }) => [number, extension]));
}

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
