import { advanceOverdue, type Database, findOverdue, type RoutingCache } from "@fairlead/db";
import { groupBy, type OrganizationId } from "@fairlead/engine";
import type { Logger } from "pino";
import type { Gate } from "../gate.ts";
import { repeat } from "./repeat.ts";

export interface SweepDeps {
  readonly db: Database;
  readonly cache: RoutingCache;
  readonly nowMs: () => number;
  readonly log: Logger;
  /** Closed while there is more to sweep than one look finds, so that runs and errands leave the machine to it. */
  readonly gate: Gate;
}

export interface SweepOptions {
  readonly graceMs: number;
  readonly signal?: AbortSignal;
}

/** How long a run has to move its lead on before the sweep does it: longer than a run takes when little is going on. */
const GRACE_MS = 2_000;
const LOOK_EVERY_MS = 1_000;
/** Leads that one look finds, and that one transaction moves. */
const FOUND = 1_000;
const TOGETHER = 50;

/**
 * Looks each second for leads whose deadline has passed and whose run has not come to it, and moves them on: when thousands
 * are due in the same second, one workflow task for each is more than a small machine carries, and many of them in one
 * transaction is not. What each run finds when it wakes is that its step has been taken.
 *
 * @returns ends the sweep, after what is under way
 */
export function startSweep(deps: SweepDeps): () => Promise<void> {
  return repeat((signal) => sweepOverdue(deps, { graceMs: GRACE_MS, signal }), {
    everyMs: LOOK_EVERY_MS,
    afterMs: LOOK_EVERY_MS,
  });
}

/** Moves on all leads that are overdue by more than `graceMs`, the longest overdue first; what fails waits for the next look. */
export async function sweepOverdue(deps: SweepDeps, options: SweepOptions): Promise<void> {
  try {
    while (await moveSome(deps, options)) {}
  } catch (error) {
    deps.log.warn({ err: error }, "the sweep of deadlines failed; it is tried again");
  } finally {
    deps.gate.open();
  }
}

/** @returns whether there may be more */
async function moveSome(deps: SweepDeps, { graceMs, signal }: SweepOptions): Promise<boolean> {
  const { db, nowMs } = deps;
  const found = await db.asSystem((tx) => findOverdue(tx, new Date(nowMs() - graceMs), FOUND));
  if (found.length === FOUND) deps.gate.close();
  let moved = 0;
  for (const [organizationId, jobs] of groupBy(found, (job) => job.organizationId)) {
    const leadIds = jobs.map(({ leadId }) => leadId);
    for (let from = 0; from < leadIds.length && !signal?.aborted; from += TOGETHER) {
      moved += await moveBatch(deps, organizationId, leadIds.slice(from, from + TOGETHER));
    }
  }
  return found.length === FOUND && moved > 0 && !signal?.aborted;
}

/** @returns how many were moved on; none of a batch that failed, which leaves the others to be moved */
async function moveBatch(
  { db, cache, nowMs, log }: SweepDeps,
  organizationId: OrganizationId,
  leadIds: readonly string[],
): Promise<number> {
  try {
    return await db.probing(organizationId, (tx) =>
      advanceOverdue(tx, cache, { organizationId, leadIds, nowMs: nowMs() }),
    );
  } catch (error) {
    log.warn(
      { err: error, organizationId, leadIds },
      "overdue leads were not moved on; their runs will do it",
    );
    return 0;
  }
}
