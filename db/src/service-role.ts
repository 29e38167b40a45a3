import type postgres from "postgres";

/** From this version on, a grant says whether its rights are held always or only after `SET ROLE`. */
const GRANTS_SAY_HOW = 160_000;
/** What servers and workers need beyond the rows of organizations: the outbox, and which migrations are applied. */
const SERVICE_ROLE = "fairlead_service";
/** Rows of these are seen by their owner alone until a policy says otherwise. */
const OUTBOX_TABLES = ["_private_jobs", "_private_job_queues", "_private_known_crontabs", "_private_tasks"];

/**
 * Gives a login role all that servers and workers need, and nothing that only migrations do.
 *
 * It may step down to `fairlead_app` and `fairlead_system`, which row-level security binds, and carries the outbox; it
 * owns nothing and sees no organization's row by itself. Safe to repeat; to be run after each migration, which may have
 * added tables.
 *
 * @throws a database error where there is no such role
 */
export async function grantServiceRole(client: postgres.Sql, loginRole: string): Promise<void> {
  await client.begin(async (tx) => {
    const [server] = await tx<{ version: number }[]>`
      select current_setting('server_version_num')::int as version`;
    await makeServiceRole(tx);
    await letCarryOutbox(tx);
    const sayHow = (server?.version ?? 0) >= GRANTS_SAY_HOW;
    const login = quoted(loginRole);
    const stepsDown = sayHow ? "with inherit false, set true" : "";
    await tx.unsafe(`grant fairlead_app, fairlead_system to ${login} ${stepsDown}`);
    await tx.unsafe(`grant ${SERVICE_ROLE} to ${login} ${sayHow ? "with inherit true" : ""}`);
  });
}

async function makeServiceRole(tx: postgres.TransactionSql): Promise<void> {
  const known = await tx`select from pg_roles where rolname = ${SERVICE_ROLE}`;
  if (known.length > 0) return;
  await tx.unsafe(`create role ${SERVICE_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole`);
}

async function letCarryOutbox(tx: postgres.TransactionSql): Promise<void> {
  await tx.unsafe(`
    grant usage on schema graphile_worker, drizzle to ${SERVICE_ROLE};
    grant select on all tables in schema drizzle to ${SERVICE_ROLE};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${SERVICE_ROLE};
    grant usage on all sequences in schema graphile_worker to ${SERVICE_ROLE};
    grant execute on all functions in schema graphile_worker to ${SERVICE_ROLE};`);
  const open = await tx<{ tablename: string }[]>`
    select tablename from pg_policies where schemaname = 'graphile_worker' and policyname = ${SERVICE_ROLE}`;
  const known = new Set(open.map(({ tablename }) => tablename));
  for (const table of OUTBOX_TABLES.filter((name) => !known.has(name))) {
    await tx.unsafe(`create policy ${SERVICE_ROLE} on graphile_worker.${table}
      to ${SERVICE_ROLE} using (true) with check (true)`);
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
