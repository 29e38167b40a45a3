import type { UserId } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import { recordAudit } from "../../audit/record-audit.ts";
import type { Tx } from "../../client.ts";
import { newId } from "../../ids.ts";
import { contactFormerAddresses, contacts, loanParticipants } from "../../schema/index.ts";
import type { ActionBy } from "./action-by.ts";

/** What a copy has of the contact: the profile, the status, and what was said about being contacted. */
const COPIED = [
  ...[contacts.firstName, contacts.lastName, contacts.nickname, contacts.email, contacts.birthday],
  ...[contacts.cellPhone, contacts.homePhone, contacts.workPhone, contacts.prefersText],
  ...[contacts.cellPhoneExtension, contacts.homePhoneExtension, contacts.workPhoneExtension],
  ...[contacts.preferredLanguage, contacts.street, contacts.city, contacts.state, contacts.postalCode],
  ...[contacts.standardizedAddress, contacts.leadStatus, contacts.referredBy, contacts.contactedAt],
  ...[contacts.doNotContact, contacts.doNotContactAt, contacts.contactableSince, contacts.silencedAt],
].map(({ name }) => name);

export interface Copy {
  readonly contactId: string;
  readonly ownerUserId: UserId;
}

interface Taking {
  readonly archived: boolean;
  /** Which of the contact's participations in loans go to the copy. */
  readonly takes: SQL;
}

/** Copies contacts for another owner; the copies take over places on loans. */
export async function copyContacts(
  tx: Tx,
  copies: readonly Copy[],
  { actor, nowMs, archived, takes }: Pick<ActionBy, "actor" | "nowMs"> & Taking,
): Promise<void> {
  if (copies.length === 0) return;
  const rows = copies.map((copy) => ({ ...copy, id: newId("contact") }));
  const at = new Date(nowMs).toISOString();
  const columns = sql.raw(COPIED.join(", "));
  const made = sql`unnest(
      ${sql.param(rows.map(({ contactId }) => contactId))}::text[], ${sql.param(rows.map(({ id }) => id))}::text[],
      ${sql.param(rows.map(({ ownerUserId }) => ownerUserId))}::text[]
    ) as made (contact_id, copy_id, owner)`;
  await tx.execute(sql`
    insert into ${contacts} (organization_id, id, owner_user_id, archived_at, created_at, updated_at, ${columns})
    select organization_id, made.copy_id, made.owner, ${archived ? at : null}::timestamptz,
      ${at}::timestamptz, ${at}::timestamptz, ${columns}
    from ${contacts} join ${made} on made.contact_id = ${contacts.id}`);
  // What still means the person means them on the copy too, and binds it.
  await tx.execute(sql`
    insert into ${contactFormerAddresses} (organization_id, contact_id, address, extension)
    select organization_id, made.copy_id, address, extension
    from ${contactFormerAddresses} f join ${made} on made.contact_id = f.contact_id`);
  await tx.execute(sql`
    update ${loanParticipants} set contact_id = made.copy_id from ${made}
    where ${loanParticipants.contactId} = made.contact_id and ${takes}`);
  await recordAudit(
    tx,
    actor,
    nowMs,
    rows.map(({ id, contactId }) => ({
      ...{ subject: "contact", subjectId: id, action: "copied" },
      details: { contactId },
    })),
  );
}
