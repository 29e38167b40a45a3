import type { OrganizationId } from "@fairlead/engine";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { idempotencyKeys } from "../schema/index.ts";

/** What names a call that may be repeated: who makes it, and the key they gave it. */
export interface IdempotentCall {
  readonly organizationId: OrganizationId;
  readonly principal: string;
  readonly key: string;
  /** SHA-256 of method, path and body: the same key with another is a mistake. */
  readonly requestHash: string;
}

/** A key that a call has got. Whoever takes an abandoned one over reserves it anew, and the call before has it no more. */
export interface ReservedCall extends IdempotentCall {
  readonly reservedAt: Date;
}

export type Reservation =
  | { readonly kind: "reserved"; readonly call: ReservedCall }
  | { readonly kind: "answered"; readonly status: number; readonly body: unknown }
  | { readonly kind: "underWay" }
  | { readonly kind: "otherRequest" };

/** Answers are kept so long. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** A call that has not been answered for so long died with its process; the next one takes its place. */
const ABANDONED_MS = 60_000;

/** Reserves a key for a call, or tells what became of the call that has it. */
export async function reserveKey(tx: Tx, call: IdempotentCall, nowMs: number): Promise<Reservation> {
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(nowMs - KEPT_MS)));
  const createdAt = new Date(nowMs);
  const reserved = { kind: "reserved", call: { ...call, reservedAt: createdAt } } as const;
  const inserted = await tx
    .insert(idempotencyKeys)
    .values({ ...call, createdAt })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (inserted.length > 0) return reserved;

  const [row] = await tx.select().from(idempotencyKeys).where(isCall(call)).for("update");
  if (!row) return { kind: "underWay" };
  if (row.requestHash !== call.requestHash) return { kind: "otherRequest" };
  if (row.status !== null) return { kind: "answered", status: row.status, body: row.body };
  if (row.createdAt.getTime() > nowMs - ABANDONED_MS) return { kind: "underWay" };
  await tx.update(idempotencyKeys).set({ createdAt }).where(isCall(call));
  return reserved;
}

/**
 * Keeps the answer for whoever repeats the call.
 *
 * @returns false where the call has its key no more, or is answered already: nothing is kept
 */
export async function keepAnswer(
  tx: Tx,
  call: ReservedCall,
  status: number,
  body: unknown,
): Promise<boolean> {
  const kept = await tx
    .update(idempotencyKeys)
    .set({ status, body })
    .where(isUnderWay(call))
    .returning({ key: idempotencyKeys.key });
  return kept.length > 0;
}

/** Gives the key free: the call came to nothing and may be tried again. One that is answered stays so. */
export async function releaseKey(tx: Tx, call: ReservedCall): Promise<void> {
  await tx.delete(idempotencyKeys).where(isUnderWay(call));
}

/** Keys of one transaction. */
const PURGED = 1_000;

/** Removes answers that have been kept long enough, of those who make no further call. @returns whether there may be more */
export async function purgeIdempotencyKeys(tx: Tx, nowMs: number): Promise<boolean> {
  const { principal, key, createdAt } = idempotencyKeys;
  const old = tx
    .select({ principal, key })
    .from(idempotencyKeys)
    .where(lt(createdAt, new Date(nowMs - KEPT_MS)))
    .limit(PURGED);
  const removed = await tx.delete(idempotencyKeys).where(sql`(${principal}, ${key}) in (${old})`);
  return removed.count === PURGED;
}

function isUnderWay(call: ReservedCall) {
  return and(isCall(call), isNull(idempotencyKeys.status), eq(idempotencyKeys.createdAt, call.reservedAt));
}

function isCall({ principal, key }: IdempotentCall) {
  return and(eq(idempotencyKeys.principal, principal), eq(idempotencyKeys.key, key));
}
