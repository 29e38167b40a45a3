import {
  ADDRESS_FIELDS,
  AppError,
  type AuditValue,
  auditFieldLabel,
  contactName,
  MERGE_LIMITS,
  type Merge,
  mergeRecords,
  auditValues as valuesOf,
  whyNot,
} from "@fairlead/engine";
import { and, eq, inArray, sql } from "drizzle-orm";
import { recordAudit } from "../../audit/record-audit.ts";
import type { Tx } from "../../client.ts";
import { newId } from "../../ids.ts";
import {
  appointments,
  auditValues,
  contactFormerAddresses,
  contactGroupMembers,
  contactMemos,
  contactMerges,
  contactNotes,
  contactShares,
  contacts,
  contactTasks,
  leads,
  loanParticipants,
  users,
} from "../../schema/index.ts";
import { readSituations } from "../contact-situations.ts";
import { keepFormer } from "../former-addresses.ts";
import { countPrivateNotes } from "../private-notes.ts";
import type { ActionBy } from "./action-by.ts";
import { eraseContacts } from "./delete-contacts.ts";
import { stopReachingOut } from "./set-do-not-contact.ts";

/** Which contacts become one. */
export interface MergeRequest {
  /** The record that stays. */
  readonly primaryId: string;
  readonly otherIds: readonly string[];
}

type Contact = typeof contacts.$inferSelect;

export interface MergePreview {
  readonly primary: Contact;
  readonly merge: Merge;
  /** Private notes on the other records, which go along. */
  readonly privateNotes: number;
  /** Who will read these beside their authors: the merged contact's owner. */
  readonly reader: { readonly id: string; readonly name: string } | null;
  /** Of the users that the records name, by id. */
  readonly userNames: ReadonlyMap<string, string>;
}

/** What is about one contact each, and goes to the primary as it is. */
const MOVED = [leads, contactNotes, contactMemos, contactTasks, appointments] as const;

/**
 * What a merge would come to; nothing is changed.
 *
 * @throws AppError as `mergeContacts`
 */
export async function previewMerge(
  tx: Tx,
  request: MergeRequest,
  by: Pick<ActionBy, "viewer">,
): Promise<MergePreview> {
  const { primary, others } = await readMerged(tx, request, by, { lock: false });
  const merge = mergeRecords(primary, others);
  const named = [primary, ...others].flatMap(({ ownerUserId, assignedUserId }) => [
    ...(ownerUserId === null ? [] : [ownerUserId]),
    ...(assignedUserId === null ? [] : [assignedUserId]),
  ]);
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, named));
  const ownerId = primary.ownerUserId ?? merge.filled.ownerUserId?.value;
  return {
    ...{ primary, merge, reader: rows.find(({ id }) => id === ownerId) ?? null },
    privateNotes: await countPrivateNotes(
      tx,
      others.map(({ id }) => id),
    ),
    userNames: new Map(rows.map(({ id, name }) => [id, name])),
  };
}

/**
 * Makes one contact of several, for good: the primary keeps what it has and gets what it lacks; leads, loans, notes, memos,
 * tasks, appointments, groups and whom they are shared with become its own. A lead that is under way goes on as it was, unless one
 * of the records asked not to be contacted: then the merged one does. The others are erased; links to them lead to the primary.
 *
 * @throws AppError INVALID_VALUE for fewer than two or too many; NOT_FOUND; FORBIDDEN with the reason
 */
export async function mergeContacts(tx: Tx, request: MergeRequest, by: ActionBy): Promise<void> {
  const { actor, nowMs } = by;
  const { organizationId } = actor;
  const { primary, others } = await readMerged(tx, request, by, { lock: true });
  const merge = mergeRecords(primary, others);
  const primaryId = primary.id;
  const otherIds = others.map(({ id }) => id);
  const at = new Date(nowMs);
  for (const table of MOVED) {
    await tx.update(table).set({ contactId: primaryId }).where(inArray(table.contactId, otherIds));
  }
  const ownerUserId = primary.ownerUserId ?? merge.filled.ownerUserId?.value ?? null;
  await joinSets(tx, primaryId, `${ownerUserId ?? ""}`, otherIds);
  await tx.update(contacts).set({ linkedContactId: null }).where(eq(contacts.id, primaryId));
  await tx
    .update(contacts)
    .set({ linkedContactId: primaryId })
    .where(inArray(contacts.linkedContactId, otherIds));
  await tx
    .update(contacts)
    .set({
      ...Object.fromEntries(Object.entries(merge.filled).map(([field, { value }]) => [field, value])),
      ...standardizedOf(merge, others),
      ...{ silencedAt: merge.silencedAt, contactedAt: merge.contactedAt, updatedAt: at },
      contactableSince: merge.contactableSince,
      ...{ doNotContact: merge.doNotContact, doNotContactAt: merge.doNotContactAt },
    })
    .where(eq(contacts.id, primaryId));
  await keepFormerAddresses(tx, primary, otherIds, merge);
  await tx
    .insert(contactMerges)
    .values(
      otherIds.map((contactId) => ({ organizationId, contactId, primaryContactId: primaryId, mergedAt: at })),
    );
  const names = others.map((other) => contactName(other) ?? "an unnamed contact").join(", ");
  await tx.insert(contactNotes).values({
    ...{ organizationId, id: newId("contactNote"), contactId: primaryId, kind: "merge", outcome: null },
    ...{ audience: "notPartners", authorUserId: actor.userId, createdAt: at },
    text: `Merged with ${names}.`,
  });
  // What was written down of the others stands in the primary's activity now, and goes with it.
  await tx.update(auditValues).set({ contactId: primaryId }).where(inArray(auditValues.contactId, otherIds));
  await eraseContacts(tx, otherIds, nowMs);
  const entry = { subject: "contact", subjectId: primaryId } as const;
  await recordAudit(tx, actor, nowMs, [
    ...others.map((other) => ({
      ...entry,
      action: "merged" as const,
      details: { contactId: other.id },
      values: [{ field: "name", before: contactName(other), after: null }, ...takenFrom(other, merge)],
    })),
    ...(merge.doNotContact && !primary.doNotContact
      ? [{ ...entry, action: "setDoNotContact" as const }]
      : []),
  ]);
  if (merge.doNotContact) await stopReachingOut(tx, primaryId, by);
}

/** What the primary record got from another one, as its log tells it. */
function takenFrom(other: Contact, { filled, formerAddresses }: Merge): readonly AuditValue[] {
  const fields = Object.entries(filled)
    .filter(([field, { fromId }]) => fromId === other.id && auditFieldLabel(field) !== field)
    .map(([field]) => field);
  const addresses = ADDRESS_FIELDS.map((field) => other[field]);
  const further = formerAddresses.filter((address) => addresses.includes(address)).join(", ");
  return [
    ...valuesOf(null, other, fields),
    ...valuesOf(null, { furtherAddresses: further }, ["furtherAddresses"]),
  ];
}

/** What both may be in: a loan, a group, shared with somebody. Being in it twice is being in it once. */
async function joinSets(tx: Tx, id: string, ownerId: string, otherIds: readonly string[]): Promise<void> {
  const ids = sql.param([...otherIds]);
  await tx.execute(sql`
    insert into ${loanParticipants} (organization_id, loan_id, contact_id, role)
    select distinct on (loan_id) organization_id, loan_id, ${id}, role from ${loanParticipants}
    where contact_id = any (${ids}::text[]) order by loan_id, contact_id on conflict do nothing`);
  await tx.delete(loanParticipants).where(inArray(loanParticipants.contactId, [...otherIds]));
  await tx.execute(sql`
    insert into ${contactGroupMembers} (organization_id, group_id, contact_id, added_at)
    select organization_id, group_id, ${id}, min(added_at) from ${contactGroupMembers}
    where contact_id = any (${ids}::text[]) group by 1, 2 on conflict do nothing`);
  await tx.execute(sql`
    insert into ${contactShares} (organization_id, contact_id, user_id, shared_at)
    select organization_id, ${id}, user_id, min(shared_at) from ${contactShares}
    where contact_id = any (${ids}::text[]) and user_id <> ${ownerId}
    group by 1, user_id on conflict do nothing`);
  // Whoever has become the owner needs no share.
  await tx
    .delete(contactShares)
    .where(and(eq(contactShares.contactId, id), eq(contactShares.userId, ownerId)));
}

/** What the others were reached by, and what they had been reached by before, still means this person. */
async function keepFormerAddresses(
  tx: Tx,
  { organizationId, id: contactId }: Contact,
  otherIds: readonly string[],
  { formerAddresses, formerExtensions }: Merge,
): Promise<void> {
  const inherited = await tx
    .delete(contactFormerAddresses)
    .where(inArray(contactFormerAddresses.contactId, [...otherIds]))
    .returning({ address: contactFormerAddresses.address, extension: contactFormerAddresses.extension });
  const theirs = formerAddresses.map((address) => ({
    address,
    extension: formerExtensions[address] ?? null,
  }));
  const kept = [...theirs, ...inherited].map((row) => ({ organizationId, contactId, ...row }));
  await keepFormer(tx, kept);
}

async function readMerged(
  tx: Tx,
  { primaryId, otherIds }: MergeRequest,
  { viewer }: Pick<ActionBy, "viewer">,
  options: { readonly lock: boolean },
): Promise<{ readonly primary: Contact; readonly others: readonly Contact[] }> {
  const ids = [...new Set([primaryId, ...otherIds])];
  if (ids.length < MERGE_LIMITS.fewest || ids.length > MERGE_LIMITS.most) {
    const detail = `Choose ${MERGE_LIMITS.fewest} to ${MERGE_LIMITS.most} contacts to merge.`;
    throw new AppError("INVALID_VALUE", detail);
  }
  const situations = await readSituations(tx, viewer, ids, options);
  for (const id of ids) {
    const situation = situations.get(id);
    if (!situation) throw new AppError("NOT_FOUND", `There is no contact "${id}" that you may see.`);
    const reason = whyNot(viewer, "merge", situation);
    if (reason !== null) throw new AppError("FORBIDDEN", reason);
  }
  const rows = await tx.select().from(contacts).where(inArray(contacts.id, ids));
  const primary = rows.find(({ id }) => id === primaryId);
  if (!primary) throw new AppError("NOT_FOUND", `There is no contact "${primaryId}" that you may see.`);
  return { primary, others: rows.filter(({ id }) => id !== primaryId) };
}

/** An address keeps the form of the post that its record had. */
function standardizedOf({ filled }: Merge, others: readonly Contact[]) {
  const source = others.find(({ id }) => id === (filled.street ?? filled.city ?? filled.postalCode)?.fromId);
  return source ? { standardizedAddress: source.standardizedAddress } : {};
}
