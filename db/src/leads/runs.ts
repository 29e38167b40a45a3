import type { LeadId, OrganizationId } from "@fairlead/engine";
import { and, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
import type { CarryJob } from "../carrier-tasks.ts";
import { waitOf } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { leads } from "../schema/index.ts";

const carryColumns = {
  organizationId: leads.organizationId,
  leadId: leads.id,
  workflowId: leads.workflowId,
  planVersion: leads.planVersion,
  step: leads.step,
  waitKind: leads.waitKind,
  waitUntil: leads.waitUntil,
  runStarted: leads.runStarted,
};

type CarryRow = {
  [Column in keyof typeof carryColumns]: (typeof leads.$inferSelect)[Column extends "leadId"
    ? "id"
    : Extract<Column, keyof typeof leads.$inferSelect>];
};

/**
 * Notes that Temporal has been told of these leads' steps and that their runs exist.
 *
 * @returns for each the job to carry next when its lead has moved on meanwhile; `null` when Temporal is up to date
 */
export async function noteCarried(tx: Tx, jobs: readonly CarryJob[]): Promise<readonly (CarryJob | null)[]> {
  const steps = new Map<string, number>();
  for (const { leadId, wait } of jobs) steps.set(leadId, Math.max(wait.step, steps.get(leadId) ?? 0));
  const ids = sql.param([...steps.keys()]);
  const told = sql.param([...steps.values()]);
  const rows = await tx
    .update(leads)
    .set({
      runStarted: true,
      carriedStep: sql`greatest(${leads.carriedStep}, (${told}::int[])[array_position(${ids}::text[], ${leads.id})])`,
    })
    .where(sql`${leads.id} = any(${ids}::text[])`)
    .returning(carryColumns);
  const byLead = new Map(rows.map((row) => [row.leadId, row]));
  return jobs.map(({ leadId, wait }) => {
    const row = byLead.get(leadId);
    return row && row.step > wait.step ? toCarryJob(row) : null;
  });
}

/** Leads whose latest step has not reached Temporal for a while: their job was lost or is stuck. */
export async function findUncarried(tx: Tx, olderThan: Date, limit: number): Promise<readonly CarryJob[]> {
  const rows = await tx
    .select(carryColumns)
    .from(leads)
    .where(and(sql`carried_step < step`, lt(leads.createdAt, olderThan)))
    .limit(limit);
  return rows.map(toCarryJob);
}

/** Leads whose deadline passed before `dueBefore` and that nothing moved on: their run is gone or stuck. */
export async function findOverdue(tx: Tx, dueBefore: Date, limit: number): Promise<readonly CarryJob[]> {
  const rows = await tx
    .select(carryColumns)
    .from(leads)
    .where(and(isNotNull(leads.waitKind), lt(leads.waitUntil, dueBefore)))
    .orderBy(leads.waitUntil)
    .limit(limit);
  return rows.map(toCarryJob);
}

/** Of these leads, those that need no run; unknown ids count as such. */
export async function findSettled(tx: Tx, leadIds: readonly string[]): Promise<readonly CarryJob[]> {
  const rows = await tx
    .select(carryColumns)
    .from(leads)
    .where(and(inArray(leads.id, [...leadIds]), sql`wait_kind is null`));
  return rows.map(toCarryJob);
}

/** How many leads should have a run: they wait, and Temporal was told. */
export async function countWaiting(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ count: sql<string>`count(*)` })
    .from(leads)
    .where(and(isNotNull(leads.waitKind), eq(leads.runStarted, true)));
  return Number(row?.count ?? 0);
}

function toCarryJob(row: CarryRow): CarryJob {
  const { workflowId, planVersion, runStarted } = row;
  return {
    organizationId: row.organizationId as OrganizationId,
    leadId: row.leadId as LeadId,
    ...{ workflowId, planVersion, runStarted },
    wait: waitOf(row),
  };
}
