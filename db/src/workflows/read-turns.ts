import type { Plan, Turns, UserId } from "@fairlead/engine";
import { and, asc, count, eq, gt } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { readLoads } from "../leads/turns.ts";
import {
  assignments,
  type LastTurn,
  plans,
  queuePlaces,
  rotationCursors,
  turnCredits,
  workflows,
} from "../schema/index.ts";
import { goesByQueue, orderOf } from "./publish-queue.ts";

/** Where the turns of a workflow stand. */
export interface TurnsRecord {
  /** Who received the last lead by their turn. */
  readonly cursor: UserId | null;
  /** How turns go in what is published; `cursor`: the older order. `null`: nothing is published. */
  readonly rule: Turns | "cursor" | null;
  /** Who stands where, from the front on; `null`: what is published does not go by the queue. */
  readonly queue: readonly UserId[] | null;
  readonly lastNumber: number;
  /** What the last receipt did to the queue; `null` before the first, and where no queue decided it. */
  readonly lastTurn: LastTurn | null;
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
  const [[cursor], places, credits, received, loads] = await Promise.all([
    readCursor(tx, workflowId),
    tx
      .select({ userId: queuePlaces.userId })
      .from(queuePlaces)
      .where(eq(queuePlaces.workflowId, workflowId))
      .orderBy(asc(queuePlaces.place)),
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
  const queue = cursor?.plan && goesByQueue(cursor.plan) ? standing(cursor.plan, places) : null;
  const ids = new Set([...(queue ?? []), ...creditOf.keys(), ...receivedOf.keys(), ...Object.keys(loads)]);
  return {
    cursor: (cursor?.userId ?? null) as UserId | null,
    rule: cursor?.plan ? (cursor.plan.settings.turns ?? "cursor") : null,
    queue,
    lastNumber: cursor?.lastNumber ?? 0,
    lastTurn: queue && (cursor?.lastTurn ?? null),
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

function readCursor(tx: Tx, workflowId: string) {
  return tx
    .select({
      userId: rotationCursors.userId,
      lastNumber: rotationCursors.lastNumber,
      lastTurn: rotationCursors.lastTurn,
      plan: plans.plan,
    })
    .from(rotationCursors)
    .innerJoin(workflows, eq(workflows.id, rotationCursors.workflowId))
    .leftJoin(plans, eq(plans.hash, workflows.publishedPlanHash))
    .where(eq(rotationCursors.workflowId, workflowId));
}

/** Those of the places whose users the plan has; others keep theirs for leads that began with an older plan. */
function standing(plan: Plan, places: readonly { readonly userId: string }[]): readonly UserId[] {
  const roster = new Set<string>(orderOf(plan));
  return places.flatMap(({ userId }) => (roster.has(userId) ? [userId as UserId] : []));
}
