import { type ContactSituation, type ContactViewer, whyNot } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { contacts, loanParticipants } from "../../schema/index.ts";
import { IS_THERE, readSituations } from "../contact-situations.ts";

/** A contact who was not selected, on a loan with one who was. */
export interface Bystander {
  readonly contactId: string;
  /** Whether they are also on a loan with nobody who was selected. */
  readonly staysOnAnother: boolean;
}

/** Bystanders who go along when the loans are given away, with what is known of each. */
export interface GoingAlong {
  readonly bystanders: readonly Bystander[];
  readonly situations: ReadonlyMap<string, ContactSituation>;
}

/**
 * Who goes along with contacts whose loans are given away: others on these loans who have one of the same owners, as far as one
 * may change their owner.
 *
 * @param together a query of the ids of all who are selected
 * @param owners of the contacts
 */
export async function readGoingAlong(
  tx: Tx,
  viewer: ContactViewer,
  contactIds: readonly string[],
  { together, owners, lock }: GoingQuery,
): Promise<GoingAlong> {
  const found = await readBystanders(tx, contactIds, together);
  const ids = found.map(({ contactId }) => contactId);
  const situations = await readSituations(tx, viewer, ids, { lock });
  const bystanders = found.filter(({ contactId }) => {
    const situation = situations.get(contactId);
    return (
      situation !== undefined &&
      owners.has(situation.ownerUserId) &&
      whyNot(viewer, "changeOwner", situation) === null
    );
  });
  return { bystanders, situations };
}

interface GoingQuery {
  readonly together: SQL;
  readonly owners: ReadonlySet<string | null>;
  readonly lock: boolean;
}

async function readBystanders(
  tx: Tx,
  contactIds: readonly string[],
  together: SQL,
): Promise<readonly Bystander[]> {
  const rows = await tx.execute<{ contact_id: string; stays: boolean }>(sql`
    with together as materialized (${together}),
    going as materialized (select distinct loan_id from ${loanParticipants}
      where contact_id in (select id from together as t (id)))
    select other.contact_id, exists (
        select 1 from ${loanParticipants} as their where their.contact_id = other.contact_id
          and their.loan_id not in (select loan_id from going)) as stays
    from (select distinct p.contact_id from ${loanParticipants} as p
      where p.loan_id in (select loan_id from ${loanParticipants} as own
        where own.contact_id = any (${sql.param([...contactIds])}::text[]))) as other
    join ${contacts} on ${contacts.id} = other.contact_id
    where ${IS_THERE} and other.contact_id not in (select id from together as t (id))
    order by other.contact_id`);
  return rows.map((row) => ({ contactId: row.contact_id, staysOnAnother: row.stays }));
}
