import {
  AppError,
  contactByMs,
  type Decision,
  type LeadScope,
  type OrganizationId,
  type PlanHash,
  type UserId,
} from "@fairlead/engine";
import { and, asc, count, eq, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { decideAt } from "../leads/decide-through.ts";
import { LeadWrites } from "../leads/lead-writes.ts";
import { leadsInScope } from "../leads/leads-in-scope.ts";
import { type LockedLead, lockLead } from "../leads/locked-lead.ts";
import { finishMoves, type MoveContext } from "../leads/move-context.ts";
import { moveOn, requireUser, travelling, writeLead } from "../leads/move-lead.ts";
import { type PublishedPlan, type Route, RouteBook } from "../leads/route-book.ts";
import type { RoutingCache } from "../leads/routing-cache.ts";
import { type PageKey, pageAfterAscending } from "../page.ts";
import { assignments, leads, type WaitKind } from "../schema/index.ts";

/** How many leads are under way on each version of a workflow. */
export async function countInFlight(tx: Tx, workflowId: string): Promise<ReadonlyMap<number, number>> {
  const rows = await tx
    .select({ version: leads.planVersion, count: count() })
    .from(leads)
    .where(and(eq(leads.workflowId, workflowId), isUnderWay()))
    .groupBy(leads.planVersion);
  return new Map(rows.flatMap((row) => (row.version === null ? [] : [[row.version, row.count]])));
}

/** Ids of the leads that are under way on an older version than the published one. */
export async function listBehind(
  tx: Tx,
  workflowId: string,
  version: number,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.workflowId, workflowId), isUnderWay(), sql`${leads.planVersion} < ${version}`))
    .orderBy(asc(leads.createdAt), asc(leads.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** What moving a lead to the published version would change for it. */
export interface MovePreview {
  readonly leadId: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly waitKind: WaitKind | null;
  readonly waitUntil: Date | null;
  /** When the wait would end; the same, where the new version changes nothing about it. */
  readonly newWaitUntil: Date | null;
  /** Who would be next by each version, should the lead go on now. */
  readonly next: { readonly old: Decision; readonly new: Decision };
}

/**
 * Tells what moving leads to the published version would change, or moves them.
 *
 * Whoever has a lead or an offer keeps it; the time to contact is that of the new version, counted from the assignment;
 * what is held is decided again; everything that follows goes by the new version.
 *
 * @throws AppError NOT_FOUND, SOURCE_NOT_ROUTED
 */
export async function moveToPublished(
  tx: Tx,
  cache: RoutingCache,
  input: {
    readonly organizationId: OrganizationId;
    readonly leadId: string;
    readonly nowMs: number;
    /** `false`: only tell. */
    readonly carryOut: boolean;
  },
): Promise<MovePreview | null> {
  const { organizationId, nowMs, carryOut } = input;
  const lead = await lockLead(tx, input.leadId);
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  const route = lead.workflowId ? await book.byId(lead.workflowId) : null;
  const { published } = route ?? {};
  if (!route || !lead.planHash || lead.planVersion === null)
    throw new AppError("NOT_FOUND", "This lead has no plan.");
  if (!published) throw new AppError("SOURCE_NOT_ROUTED", `"${route.name}" has not been published yet.`);
  if (lead.planVersion >= published.version || (lead.waitKind === null && lead.state !== "held")) return null;

  const newWaitUntil = await waitUntilBy(tx, lead, route);
  const preview: MovePreview = {
    ...{ leadId: lead.id, fromVersion: lead.planVersion, toVersion: published.version },
    ...{ waitKind: lead.waitKind, waitUntil: lead.waitUntil, newWaitUntil },
    next: await nextBy(book, route, lead),
  };
  if (!carryOut) return preview;

  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = { book, writes, toldBy: "carrier" };
  const { fromVersion, toVersion } = preview;
  writes.event(lead.id, { kind: "versionChanged", fromVersion, toVersion });
  if (lead.state === "held") {
    await moveOn(context, { ...lead, waitUntil: null }, { kind: "route" }, { route, published });
  } else {
    await writeLead(context, lead, {
      ...{ planHash: published.hash, planVersion: published.version, step: lead.step + 1 },
      ...(newWaitUntil === null ? { waitKind: null, waitUntil: null } : { waitUntil: newWaitUntil }),
    });
    await carryOffers(tx, lead);
  }
  await finishMoves(context);
  return preview;
}

/** Offers are claimed at the lead's present step: those that are open go along. */
async function carryOffers(tx: Tx, lead: LockedLead): Promise<void> {
  await tx.execute(sql`
    update offers set step = ${lead.step + 1} where lead_id = ${lead.id} and step = ${lead.step} and state = 'open'`);
}

async function waitUntilBy(tx: Tx, lead: LockedLead, route: Route): Promise<Date | null> {
  const { published } = route;
  if (lead.waitKind !== "timeToContact" || !lead.assigneeUserId || !published) return lead.waitUntil;
  const [assignment] = await tx
    .select({ assignedAt: assignments.assignedAt })
    .from(assignments)
    .where(and(eq(assignments.leadId, lead.id), isNull(assignments.endedAt)));
  if (!assignment) return lead.waitUntil;
  const user = requireUser(route, lead.assigneeUserId);
  const byMs = contactByMs(published.plan.plan, user, assignment.assignedAt.getTime());
  return byMs === null ? null : new Date(byMs);
}

async function nextBy(book: RouteBook, route: Route, lead: LockedLead): Promise<MovePreview["next"]> {
  const { published } = route;
  const hash = lead.planHash as PlanHash;
  const old = { hash, version: lead.planVersion ?? 0, plan: await book.planFor(route, hash) };
  const decisionBy = (plan: PublishedPlan) =>
    decideAt(book, travelling(book, lead), { route, published: plan });
  return { old: await decisionBy(old), new: await decisionBy(published ?? old) };
}

/** A lead that a run carries, or that is held until somebody resumes its workflow, for engineers. */
export interface RunRecord {
  readonly leadId: string;
  readonly workflow: { readonly id: string; readonly name: string } | null;
  readonly planVersion: number | null;
  readonly state: string;
  readonly step: number;
  readonly carriedStep: number;
  readonly waitKind: WaitKind | null;
  readonly waitUntil: Date | null;
  readonly createdAt: Date;
  readonly assigneeUserId: UserId | null;
  readonly openOffers: number;
}

export interface RunFilter {
  /** Runs of leads that are seen. */
  readonly scope: LeadScope;
  readonly workflowId?: string | undefined;
  readonly waitKind?: WaitKind | undefined;
  readonly planVersion?: number | undefined;
  /** Only those whose deadline passed before this. */
  readonly overdueBefore?: Date | undefined;
  readonly leadId?: string | undefined;
}

/** Runs under way, the soonest deadline first. */
export async function listRuns(
  tx: Tx,
  filter: RunFilter,
  limit: number,
  after: PageKey | null,
): Promise<readonly RunRecord[]> {
  const rows = await tx
    .select({
      leadId: leads.id,
      workflowId: leads.workflowId,
      workflowName: sql<string | null>`(select name from workflows w where w.id = ${leads.workflowId})`,
      planVersion: leads.planVersion,
      state: leads.state,
      step: leads.step,
      carriedStep: leads.carriedStep,
      waitKind: leads.waitKind,
      waitUntil: leads.waitUntil,
      createdAt: leads.createdAt,
      assigneeUserId: leads.assigneeUserId,
      openOffers: sql<number>`(select count(*)::int from offers o where o.lead_id = ${leads.id} and o.state = 'open')`,
    })
    .from(leads)
    .where(and(isRun(tx, filter), pageAfterAscending(leads.waitUntil, leads.id, after)))
    .orderBy(asc(leads.waitUntil), asc(leads.id))
    .limit(limit);
  return rows.map(({ workflowId, workflowName, ...row }) => ({
    ...row,
    assigneeUserId: row.assigneeUserId as UserId | null,
    workflow: workflowId && workflowName ? { id: workflowId, name: workflowName } : null,
  }));
}

export async function countRuns(tx: Tx, filter: RunFilter): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(leads).where(isRun(tx, filter));
  return row?.count ?? 0;
}

function isRun(tx: Tx, filter: RunFilter): SQL | undefined {
  return and(
    leadsInScope(tx, filter.scope),
    isNotNull(leads.waitKind),
    filter.workflowId ? eq(leads.workflowId, filter.workflowId) : undefined,
    filter.waitKind ? eq(leads.waitKind, filter.waitKind) : undefined,
    filter.planVersion ? eq(leads.planVersion, filter.planVersion) : undefined,
    filter.leadId ? eq(leads.id, filter.leadId) : undefined,
    filter.overdueBefore ? lt(leads.waitUntil, filter.overdueBefore) : undefined,
  );
}

function isUnderWay(): SQL | undefined {
  return or(isNotNull(leads.waitKind), eq(leads.state, "held"));
}
