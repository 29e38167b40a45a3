import type postgres from "postgres";

/**
 * Has every deadline and absence of a database be over, as they are for whoever starts the product again long after. A
 * kept release has both kinds, those that are over and those that are not, depending on the day of the test; this makes
 * every day alike.
 */
export async function letTimePass(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update leads set wait_until = now() where wait_until > now()`;
    await tx`
      update offers set expires_at = l.wait_until from leads l
      where l.organization_id = offers.organization_id and l.id = offers.lead_id and offers.state = 'open'`;
    await tx`update user_absences set until_at = greatest(from_at + interval '1 second', now()) where until_at > now()`;
  });
}
