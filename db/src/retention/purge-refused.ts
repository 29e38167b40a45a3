import { REFUSED_KEPT_DAYS } from "@fairlead/engine";
import { and, exists, inArray, lt, notInArray, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { PREVIEWED_FOR_MS } from "../imports/imports.ts";
import {
  importChunks,
  importFailures,
  imports,
  refusedSubmissionDays,
  refusedSubmissions,
} from "../schema/index.ts";

const DAY_MS = 86_400_000;
/** Rows of one transaction: a refused submission may be 128 KB, a piece of a file a megabyte. */
const ROWS = 1_000;
const PIECES = 20;
/** A file that may still be started is not removed: whoever began to start it in its last second has as long to end. */
const GRACE_MS = 60 * 60 * 1000;

/** Removes refused submissions that came more than 30 days ago, with what was counted of their days. @returns whether there may be more */
export async function purgeRefusedSubmissions(tx: Tx, nowMs: number): Promise<boolean> {
  const before = daysAgo(nowMs, REFUSED_KEPT_DAYS);
  const old = tx
    .select({ id: refusedSubmissions.id })
    .from(refusedSubmissions)
    .where(lt(refusedSubmissions.cameAt, before))
    .limit(ROWS)
    .for("update", { skipLocked: true });
  const removed = await tx.delete(refusedSubmissions).where(inArray(refusedSubmissions.id, old));
  const day = before.toISOString().slice(0, "2026-01-01".length);
  await tx.delete(refusedSubmissionDays).where(lt(refusedSubmissionDays.day, day));
  return removed.count === ROWS;
}

/** Removes failed rows of files that ended more than 30 days ago; how many they were stays. @returns whether there may be more */
export async function purgeFailedRows(tx: Tx, nowMs: number): Promise<boolean> {
  const { importId, line } = importFailures;
  const isOld = and(sql`${imports.id} = ${importId}`, endedBefore(nowMs));
  const old = tx
    .select({ importId, line })
    .from(importFailures)
    .where(exists(tx.select({ one: sql`1` }).from(imports).where(isOld)))
    .limit(ROWS)
    .for("update", { skipLocked: true });
  const removed = await tx.delete(importFailures).where(sql`(${importId}, ${line}) in (${old})`);
  return removed.count === ROWS;
}

/**
 * Removes files: those whose upload ended nowhere, or whose preview nobody started, after a day; what is left of others after 30.
 *
 * @returns whether there may be more
 */
export async function purgeUploads(tx: Tx, nowMs: number): Promise<boolean> {
  const { importId, position } = importChunks;
  const isLeft = and(
    sql`${imports.state} = 'receiving'`,
    lt(imports.createdAt, new Date(nowMs - PREVIEWED_FOR_MS - GRACE_MS)),
  );
  const isOld = and(
    sql`${imports.id} = ${importId}`,
    sql`(${isLeft} or (${imports.state} in ('done', 'failed') and ${endedBefore(nowMs)}))`,
  );
  const old = tx
    .select({ importId, position })
    .from(importChunks)
    .where(exists(tx.select({ one: sql`1` }).from(imports).where(isOld)))
    .limit(PIECES)
    .for("update", { skipLocked: true });
  const removed = await tx.delete(importChunks).where(sql`(${importId}, ${position}) in (${old})`);
  if (removed.count === PIECES) return true;
  const withPieces = tx.select({ id: importChunks.importId }).from(importChunks);
  await tx.delete(imports).where(and(isLeft, notInArray(imports.id, withPieces)));
  return false;
}

function endedBefore(nowMs: number) {
  const before = daysAgo(nowMs, REFUSED_KEPT_DAYS);
  return sql`coalesce(${imports.finishedAt}, ${imports.createdAt}) < ${before.toISOString()}::timestamptz`;
}

function daysAgo(nowMs: number, days: number): Date {
  return new Date(nowMs - days * DAY_MS);
}
