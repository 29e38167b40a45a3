import { decide, decideException, type NextMove, type PlanHash, type UserId } from "@fairlead/engine";
import { and, eq, isNull } from "drizzle-orm";
import { type Wait, waitOf } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { assignments, contacts, leads, organizations, rotationCursors } from "../schema/index.ts";
import { applyDecision, type DecidedColumns } from "./apply-decision.ts";
import type { LeadWrites } from "./lead-writes.ts";
import type { LockedLead } from "./locked-lead.ts";
import type { RoutingCache } from "./routing-cache.ts";

/** Who tells Temporal of the new step: the run itself, because it asked, or the carrier. */
export type ToldBy = "run" | "carrier";

export interface MoveContext {
  readonly tx: Tx;
  readonly cache: RoutingCache;
  readonly writes: LeadWrites;
  readonly nowMs: number;
  readonly toldBy: ToldBy;
}

/**
 * Moves a locked lead on: to the next user by the plan it began with, or to exception handling.
 *
 * Locks the rotation cursor after the lead; ingest, which locks cursors first, never waits for leads.
 */
export async function moveOn(
  context: MoveContext,
  lead: LockedLead,
  move: Exclude<NextMove, { kind: "keepWaiting" }>,
): Promise<Wait> {
  const { tx, cache, writes, nowMs } = context;
  if (!lead.planHash || !lead.workflowId) throw new Error(`Lead ${lead.id} has no plan to move on by`);
  const plan = await cache.plan(tx, lead.organizationId, lead.planHash);
  const { cursor, directoryVersion } = await lockCursor(tx, lead.workflowId);
  const directory = await cache.directory(tx, lead.organizationId, directoryVersion);
  const facts = { ...lead.facts, nowMs };
  const state = { cursor, tried: lead.tried };
  const decision =
    move.kind === "route"
      ? decide(plan, directory.users, facts, state)
      : decideException(plan, directory.users, move.reason);

  const subject = { organizationId: lead.organizationId, leadId: lead.id, step: lead.step + 1, nowMs };
  const ground = {
    planHash: lead.planHash as PlanHash,
    directoryVersion: directory.version,
    facts,
    ...state,
  };
  const columns = applyDecision(writes, subject, decision, ground);
  await Promise.all([
    writeLead(context, lead, columns),
    decision.kind === "assign" && moveCursor(tx, lead.workflowId, decision.userId),
    columns.assigneeUserId !== null && giveContact(tx, lead, columns.assigneeUserId),
  ]);
  return waitOf(columns);
}

/** The plan that the lead began with. */
export function planOf(context: MoveContext, lead: LockedLead) {
  if (!lead.planHash) throw new Error(`Lead ${lead.id} has no plan`);
  return context.cache.plan(context.tx, lead.organizationId, lead.planHash);
}

/** Writes a lead's new columns and has Temporal told, unless its run is asking right now. */
export async function writeLead(
  { tx, writes, toldBy }: MoveContext,
  lead: LockedLead,
  columns: Partial<DecidedColumns> & { readonly contactedAt?: Date },
): Promise<void> {
  const next = { ...lead, ...columns };
  const told = toldBy === "run" || (next.waitKind === null && lead.waitKind === null);
  if (!told) {
    const { organizationId, id: leadId, workflowId, planVersion, runStarted } = lead;
    writes.carry({ organizationId, leadId, workflowId, planVersion, runStarted, wait: waitOf(next) });
  }
  await tx
    .update(leads)
    .set({
      ...columns,
      ...(told ? { carriedStep: next.step, ...(toldBy === "run" ? { runStarted: true } : {}) } : {}),
    })
    .where(eq(leads.id, lead.id));
}

/** Ends the active assignment, for example because its time to contact lapsed. */
export async function endAssignment(context: MoveContext, lead: LockedLead, reason: string): Promise<void> {
  await context.tx
    .update(assignments)
    .set({ endedAt: new Date(context.nowMs), endReason: reason })
    .where(and(eq(assignments.leadId, lead.id), isNull(assignments.endedAt)));
}

/** Remembers who last received a lead of a workflow. */
export async function moveCursor(tx: Tx, workflowId: string, userId: UserId): Promise<void> {
  await tx.update(rotationCursors).set({ userId }).where(eq(rotationCursors.workflowId, workflowId));
}

/** Makes the assignee the owner of the lead's contact. */
export async function giveContact(tx: Tx, lead: LockedLead, userId: UserId): Promise<void> {
  await tx.update(contacts).set({ ownerUserId: userId }).where(eq(contacts.id, lead.contactId));
}

async function lockCursor(
  tx: Tx,
  workflowId: string,
): Promise<{ readonly cursor: UserId | null; readonly directoryVersion: number }> {
  const [row] = await tx
    .select({ cursor: rotationCursors.userId, directoryVersion: organizations.directoryVersion })
    .from(rotationCursors)
    .innerJoin(organizations, eq(organizations.id, rotationCursors.organizationId))
    .where(eq(rotationCursors.workflowId, workflowId))
    .for("update", { of: rotationCursors });
  if (!row) throw new Error(`Workflow ${workflowId} has no rotation cursor`);
  return { cursor: row.cursor as UserId | null, directoryVersion: row.directoryVersion };
}
