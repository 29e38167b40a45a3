import type { ContactId, Delivery, LeadId } from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { Ingested } from "./ingested.ts";

/** What is there already of a batch of deliveries; filled further while the batch is taken in. */
export interface KnownContacts {
  /** Leads of the same source by external id. */
  readonly leads: Map<string, Ingested>;
  /** The oldest contact with an email or phone; both normalized. */
  readonly byEmail: Map<string, string>;
  readonly byCellPhone: Map<string, string>;
}

/** Looks up repeats and matching contacts for a batch: two statements, whatever its size; each look-up is one index probe. */
export async function findKnown(
  tx: Tx,
  sourceName: string,
  deliveries: readonly Delivery[],
): Promise<KnownContacts> {
  const externalIds = present(deliveries.map((delivery) => delivery.externalId));
  const emails = present(deliveries.map((delivery) => delivery.contact.email));
  const cellPhones = present(deliveries.map((delivery) => delivery.contact.cellPhone));

  const [leadRows, contactRows] = await Promise.all([
    externalIds.length === 0
      ? []
      : tx.execute<{ external_id: string; id: LeadId; contact_id: ContactId; waits: boolean }>(sql`
          select l.external_id, l.id, l.contact_id, l.wait_kind is not null as waits
          from unnest(${textArray(externalIds)}) as wanted (external_id)
          cross join lateral (
            select id, external_id, contact_id, wait_kind from leads
            where source_id = (select id from sources where name = ${sourceName}) and external_id = wanted.external_id limit 1
          ) l`),
    tx.execute<{ by: "email" | "cellPhone"; key: string; id: string }>(sql`
      select 'email' as by, wanted.key, c.id
      from unnest(${textArray(emails)}) as wanted (key)
      cross join lateral (
        select id from contacts where email = wanted.key order by created_at limit 1
      ) c
      union all
      select 'cellPhone', wanted.key, c.id
      from unnest(${textArray(cellPhones)}) as wanted (key)
      cross join lateral (
        select id from contacts where cell_phone = wanted.key order by created_at limit 1
      ) c`),
  ]);

  const oldest = (by: string) =>
    new Map(contactRows.filter((row) => row.by === by).map((row) => [row.key, row.id]));
  return {
    leads: new Map(
      leadRows.map((row) => [
        row.external_id,
        { leadId: row.id, contactId: row.contact_id, created: false, waits: row.waits },
      ]),
    ),
    byEmail: oldest("email"),
    byCellPhone: oldest("cellPhone"),
  };
}

function present(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

/** A bound `text[]` parameter. */
function textArray(values: readonly string[]) {
  return sql`${sql.param(values)}::text[]`;
}
