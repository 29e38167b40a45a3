import type { UserId } from "@fairlead/engine";
import { and, count, eq, gt } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { readLoads } from "../leads/turns.ts";
import { assignments, rotationCursors, turnCredits } from "../schema/index.ts";

/** Where the turns of a workflow stand. */
export interface TurnsRecord {
  /** Who received the last lead by their turn. */
  readonly cursor: UserId | null;
  readonly users: readonly {
    readonly userId: UserId;
    /** Leads that the workflow gave them since `since`. */
    readonly received: number;
    /** What balanced turns owe them. */
    readonly credit: number;
    readonly today: number;
    readonly openUncontacted: number;
  }[];
}

/** Whose turn it is, and what each user has had. */
export async function readTurns(
  tx: Tx,
  workflowId: string,
  { nowMs, sinceMs }: { readonly nowMs: number; readonly sinceMs: number },
): Promise<TurnsRecord> {
  const [[cursor], credits, received, loads] = await Promise.all([
    tx
      .select({ userId: rotationCursors.userId })
      .from(rotationCursors)
      .where(eq(rotationCursors.workflowId, workflowId)),
    tx.select().from(turnCredits).where(eq(turnCredits.workflowId, workflowId)),
    tx
      .select({ userId: assignments.userId, count: count() })
      .from(assignments)
      .where(and(eq(assignments.workflowId, workflowId), gt(assignments.assignedAt, new Date(sinceMs))))
      .groupBy(assignments.userId),
    readLoads(tx, workflowId, nowMs),
  ]);
  const creditOf = new Map(credits.map((row) => [row.userId, row.credit]));
  const receivedOf = new Map(received.map((row) => [row.userId, row.count]));
  const ids = new Set([...creditOf.keys(), ...receivedOf.keys(), ...Object.keys(loads)]);
  return {
    cursor: (cursor?.userId ?? null) as UserId | null,
    users: [...ids].map((id) => {
      const userId = id as UserId;
      const { today = 0, openUncontacted = 0 } = loads[userId] ?? {};
      return {
        ...{ userId, today, openUncontacted },
        received: receivedOf.get(id) ?? 0,
        credit: creditOf.get(id) ?? 0,
      };
    }),
  };
}
