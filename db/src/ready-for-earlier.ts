import type { OrganizationId } from "@fairlead/engine";
import { asc, sql } from "drizzle-orm";
import type { Database, Tx } from "./client.ts";
import { apiKeys, contactLists, leads, organizations, plans, workflows } from "./schema/index.ts";

/** What 0.2.0 would meet in a database that a later release has worked on. */
export interface ReadyForEarlier {
  /** Workflows that no longer overwrite the occupancy of a lead. */
  readonly unticked: readonly string[];
  /** Saved lists of leads that no longer show occupancy or go by it. */
  readonly changedLists: readonly string[];
  /** API keys that had expired, and are now ended as 0.2.0 understands it. */
  readonly endedKeys: readonly string[];
  /** API keys that 0.2.0 opens more to: every source, or for ever. */
  readonly widerKeys: readonly string[];
  /** Workflows whose live version asks for occupancy: 0.2.0 refuses their leads. */
  readonly refusedWorkflows: readonly string[];
  /** Open leads that began with a version that asks for occupancy: 0.2.0 leaves them where they are. */
  readonly stuckLeads: number;
}

/**
 * Takes out of a database what 0.2.0 cannot read and what can be taken out, and tells what cannot.
 *
 * Published versions and plans stay as they are: what asks for occupancy there has to be published anew first. Safe to
 * repeat, also while servers and workers run.
 */
export async function readyForEarlier(db: Database, now: Date): Promise<ReadyForEarlier> {
  const tenants = await db.asSystem((tx) =>
    tx.select({ id: organizations.id }).from(organizations).orderBy(asc(organizations.id)),
  );
  const found: ReadyForEarlier[] = [];
  for (const { id } of tenants) {
    found.push(await db.withOrganization(id as OrganizationId, (tx) => readyOne(tx, now)));
  }
  return {
    unticked: found.flatMap(({ unticked }) => unticked),
    changedLists: found.flatMap(({ changedLists }) => changedLists),
    endedKeys: found.flatMap(({ endedKeys }) => endedKeys),
    widerKeys: found.flatMap(({ widerKeys }) => widerKeys),
    refusedWorkflows: found.flatMap(({ refusedWorkflows }) => refusedWorkflows),
    stuckLeads: found.reduce((sum, { stuckLeads }) => sum + stuckLeads, 0),
  };
}

const ASKS_FOR_OCCUPANCY = sql.raw(`'$.** ? (@.field == "loan.occupancy")'`);

async function readyOne(tx: Tx, now: Date): Promise<ReadyForEarlier> {
  const at = now.toISOString();
  const unticked = await names(
    tx,
    sql`update ${workflows} set duplicates = jsonb_set(duplicates, '{updateLead}', (duplicates -> 'updateLead') - 'occupancy')
      where duplicates -> 'updateLead' ? 'occupancy' returning name`,
  );
  const changedLists = await names(
    tx,
    sql`update ${contactLists} set view = jsonb_set(view, '{columns}', (view -> 'columns') - 'occupancy')
        || case when view -> 'sort' ->> 'column' = 'occupancy'
          then '{"sort": {"column": "createdAt", "descending": true}}'::jsonb else '{}'::jsonb end
      where subject = 'leads' and (view -> 'columns' ? 'occupancy' or view -> 'sort' ->> 'column' = 'occupancy')
      returning name`,
  );
  const endedKeys = await names(
    tx,
    sql`update ${apiKeys} set revoked_at = expires_at where revoked_at is null and expires_at <= ${at} returning name`,
  );
  const widerKeys = await names(
    tx,
    sql`select name from ${apiKeys} where revoked_at is null and (expires_at is not null or source_ids is not null)`,
  );
  const refusedWorkflows = await names(
    tx,
    sql`select w.name from ${workflows} w join ${plans} p on p.hash = w.published_plan_hash
      where w.state <> 'archived' and jsonb_path_exists(p.plan, ${ASKS_FOR_OCCUPANCY})`,
  );
  const [stuck] = await tx.execute<{ leads: number }>(
    sql`select count(*)::int as leads from ${leads} l join ${plans} p on p.hash = l.plan_hash
      where l.closed_at is null and l.wait_kind is not null and jsonb_path_exists(p.plan, ${ASKS_FOR_OCCUPANCY})`,
  );
  const stuckLeads = stuck?.leads ?? 0;
  return { unticked, changedLists, endedKeys, widerKeys, refusedWorkflows, stuckLeads };
}

async function names(tx: Tx, statement: ReturnType<typeof sql>): Promise<readonly string[]> {
  const rows = await tx.execute<{ name: string }>(statement);
  return rows.map(({ name }) => name);
}
