import type { ContactSituation, ContactViewer } from "@fairlead/engine";
import { inArray, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contactMerges, contactTasks, users } from "../schema/index.ts";
import { type NamedContact, readSeenContacts } from "./bound-records.ts";
import { readSituations } from "./contact-situations.ts";
import { type FormerWays, type FurtherWays, formerOf, furtherWays } from "./former-addresses.ts";
import { type ContactRow, readContact } from "./list-contacts.ts";

/** A person by id and name. */
export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** All of a contact's record that stands in the contact's own row, with those who hold it. */
export interface ContactRecordRow extends FurtherWays {
  readonly row: ContactRow;
  readonly situation: ContactSituation;
  readonly assigned: PersonName | null;
  readonly sharedWith: readonly PersonName[];
  readonly openTasks: number;
  /** The record that binds it, where that is another one that the viewer may see. */
  readonly boundBy: NamedContact | null;
}

/** A contact's record; `null` where somebody sees no such contact. */
export async function readRecord(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
  nowMs: number,
): Promise<ContactRecordRow | null> {
  const row = await readContact(tx, viewer, contactId, nowMs);
  const situation = (await readSituations(tx, viewer, [contactId], { lock: false })).get(contactId);
  if (!row || !situation) return null;
  const { assignedUserId, sharedUserIds } = situation;
  const held = [...sharedUserIds, ...(assignedUserId === null ? [] : [assignedUserId])];
  const names =
    held.length === 0
      ? []
      : await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, held));
  const { binding } = row;
  const bindingIds = binding.kind === "bound" ? [binding.byContactId] : [];
  const [boundBy] = (await readSeenContacts(tx, viewer, bindingIds)).values();
  const [beside] = await tx.execute<{ former: FormerWays; open: number }>(sql`
    select ${formerOf(sql`${contactId}`)} as former, (select count(*)::int from ${contactTasks} t
      where t.contact_id = ${contactId} and t.completed_at is null) as open`);
  return {
    ...{ row, situation },
    assigned: names.find(({ id }) => id === assignedUserId) ?? null,
    sharedWith: names.filter(({ id }) => (sharedUserIds as readonly string[]).includes(id)),
    openTasks: beside?.open ?? 0,
    boundBy: boundBy ?? null,
    ...furtherWays(row.contact, beside?.former ?? {}),
  };
}

/** Where a contact went that was merged into another, at the end of all merges; `null` where it was not. */
export async function mergedInto(tx: Tx, contactId: string): Promise<string | null> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive way (id, depth) as (
      select primary_contact_id, 1 from ${contactMerges} where contact_id = ${contactId}
      union all
      select m.primary_contact_id, way.depth + 1 from ${contactMerges} m join way on m.contact_id = way.id
    ) cycle id set is_cycle using path
    select id from way where not is_cycle order by depth desc limit 1`);
  return rows[0]?.id ?? null;
}
