import {
  type AddressLines,
  addressesOf,
  type ContactId,
  type ContactStanding,
  chooseMatch,
  matchedByOf,
  type Profile,
} from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contactsByAddress } from "./contacts-by-address.ts";

/** What a contact is to intake, by its column `standing`. */
export const INTAKE_STANDINGS: readonly ContactStanding[] = ["active", "archived", "doNotContact"];

interface FoundRow extends Record<string, unknown> {
  readonly address: string;
  readonly id: ContactId;
  readonly standing: number;
  readonly created_at_ms: number;
  readonly email: string | null;
  readonly cell_phone: string | null;
  readonly home_phone: string | null;
  readonly work_phone: string | null;
}

/**
 * The contact that a machine's delivery repeats, by any email and then by any phone, as intake matches where do not contact is
 * honored.
 */
export async function findRepeated(tx: Tx, profile: Partial<Profile>): Promise<string | null> {
  const addresses = addressesIn(profile);
  if (addresses.length === 0) return null;
  const rows = await tx.execute<FoundRow>(sql`
    select hit.address, c.id, c.standing, (extract(epoch from c.created_at) * 1000)::float8 as created_at_ms,
      c.email, c.cell_phone, c.home_phone, c.work_phone
    from ${contactsByAddress(addresses)} hit
    cross join lateral (select * from contacts where id = hit.id limit 1) c`);
  const matches = rows.map((row) => ({
    ...{ contactId: row.id, by: matchedByOf(row.address, linesOfRow(row)), createdAtMs: row.created_at_ms },
    standing: INTAKE_STANDINGS[row.standing] ?? "active",
  }));
  return chooseMatch({ honorDoNotContact: [] }, matches)?.contactId ?? null;
}

/** Keeps what a repeated contact is named with beside its fields where it asked not to be contacted: that binds these too. */
export async function bindRepeated(tx: Tx, contactId: string, profile: Partial<Profile>): Promise<void> {
  const addresses = addressesIn(profile);
  if (addresses.length === 0) return;
  await tx.execute(sql`
    insert into contact_former_addresses (organization_id, contact_id, address)
    select c.organization_id, c.id, named.address
    from contacts c, unnest(${sql.param(addresses)}::text[]) as named (address)
    where c.id = ${contactId} and c.do_not_contact
      and named.address <> all (array_remove(array[c.email, c.cell_phone, c.home_phone, c.work_phone], null))
    on conflict do nothing`);
}

/** Each email and phone that a delivery names, once. */
function addressesIn(profile: Partial<Profile>): string[] {
  const { email = null, cellPhone = null, homePhone = null, workPhone = null } = profile;
  return [...new Set(addressesOf({ email, cellPhone, homePhone, workPhone, formerAddresses: [] }))];
}

/** The emails and phones of a row as `contactsByAddress` gives them. */
export function linesOfRow(
  row: Pick<FoundRow, "email" | "cell_phone" | "home_phone" | "work_phone">,
): AddressLines {
  const { email, cell_phone: cellPhone, home_phone: homePhone, work_phone: workPhone } = row;
  return { email, cellPhone, homePhone, workPhone };
}
