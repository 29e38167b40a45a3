import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { OrganizationId } from "@fairlead/engine";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { fills } from "../schema/index.ts";
import type { Fill } from "./fill.ts";

export interface FillOptions {
  readonly signal: AbortSignal;
  readonly nowMs: () => number;
  /** Hears of each fill that failed; it goes on from the same place when it is asked for again. */
  readonly onFailed: (
    failed: { readonly organizationId: string; readonly name: string },
    error: unknown,
  ) => void;
  /** How many rows one transaction looks at. */
  readonly rows?: number;
}

/** A batch of contacts takes some 50 ms: nobody notices who waits for one of its rows. */
const ROWS_AT_ONCE = 500;
/** What a batch took is waited after it, so that a fill never takes more than half of one process of Postgres. */
const LEAST_PAUSE_MS = 5;
/** Somebody else writes the next row: it is looked at again after so long. */
const HELD_PAUSE_MS = 200;

/**
 * Fills what is left to fill, organization by organization and batch by batch, each one transaction with the place it came to:
 * what was filled stays filled when the process ends, however it ends. Two workers at once are fine: one leaves out what the
 * other is at. Fills that this release does not know are left alone.
 *
 * @returns whether any of them is unfinished: another worker is at it, it failed, or it was ended
 */
export async function runFills(db: Database, known: readonly Fill[], options: FillOptions): Promise<boolean> {
  const open = await db.asSystem((tx) =>
    tx
      .select({ organizationId: fills.organizationId, name: fills.name })
      .from(fills)
      .where(isNull(fills.finishedAt))
      .orderBy(asc(fills.organizationId), asc(fills.name)),
  );
  let isMore = false;
  for (const { organizationId, name } of open) {
    const fill = known.find((one) => one.name === name);
    if (fill && !(await runFill(db, fill, organizationId as OrganizationId, options))) isMore = true;
  }
  return isMore;
}

/** Whether an organization's rows are filled, so that what reads them may ask what the fill filled. */
export function isFilled(name: string) {
  return sql<boolean>`not exists (
    select from ${fills} where ${fills.name} = ${name} and ${fills.finishedAt} is null)`;
}

/** @returns whether it is finished */
async function runFill(
  db: Database,
  fill: Fill,
  organizationId: OrganizationId,
  { signal, nowMs, onFailed, rows = ROWS_AT_ONCE }: FillOptions,
): Promise<boolean> {
  while (!signal.aborted) {
    const began = performance.now();
    try {
      const step = await takeStep(db, fill, organizationId, { nowMs: nowMs(), rows });
      if (typeof step === "string") return step === "finished";
      const pauseMs = step.isHeld ? HELD_PAUSE_MS : performance.now() - began;
      await pause(Math.max(LEAST_PAUSE_MS, pauseMs), signal);
    } catch (error) {
      onFailed({ organizationId, name: fill.name }, error);
      return false;
    }
  }
  return false;
}

/** Waits, and is over early where it is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}

/** It is held where it came no further: somebody else writes the very next row. */
type Step = { readonly isHeld: boolean } | "finished" | "another's";

/** One batch and the place it came to, in one transaction that holds the fill: no other worker takes the same. */
function takeStep(
  db: Database,
  fill: Fill,
  organizationId: OrganizationId,
  { nowMs, rows }: { readonly nowMs: number; readonly rows: number },
): Promise<Step> {
  return db.withOrganization(organizationId, async (tx): Promise<Step> => {
    const mine = and(eq(fills.name, fill.name), eq(fills.organizationId, organizationId));
    const [held] = await tx.select().from(fills).where(mine).for("update", { skipLocked: true });
    if (!held) return "another's";
    if (held.finishedAt) return "finished";
    const { cursor, filled } = await fill.fillBatch(tx, { organizationId, cursor: held.cursor, rows });
    const at = new Date(nowMs);
    await tx
      .update(fills)
      .set({
        cursor: cursor ?? held.cursor,
        filled: held.filled + filled,
        startedAt: held.startedAt ?? at,
        finishedAt: cursor === null ? at : null,
      })
      .where(mine);
    return cursor === null ? "finished" : { isHeld: filled === 0 && cursor === (held.cursor ?? "") };
  });
}
