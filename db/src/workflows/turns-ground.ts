import { groupBy, TURNS_GROUND_DAYS, type TurnsGround, type UserId } from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { readTurns } from "./read-turns.ts";

/** Where the turns of a workflow stand, whichever drawing of it and whichever moment is to be tried. */
export async function readTurnsGround(tx: Tx, workflowId: string, nowMs: number): Promise<TurnsGround> {
  const [turns, days] = await Promise.all([
    readTurns(tx, workflowId, { nowMs, sinceMs: nowMs }),
    readAssignedOn(tx, workflowId, nowMs),
  ]);
  const known = new Map(turns.users.map((user) => [user.userId, user]));
  const ids = new Set([...known.keys(), ...days.keys()]);
  return {
    cursor: turns.cursor,
    queue: turns.queue,
    lastNumber: turns.lastNumber,
    users: [...ids].map((userId) => {
      const { credit = 0, openUncontacted = 0 } = known.get(userId) ?? {};
      return { userId, credit, openUncontacted, assignedOn: Object.fromEntries(days.get(userId) ?? []) };
    }),
  };
}

/** Leads assigned on each of the last days, by the day of each user's own zone. */
async function readAssignedOn(
  tx: Tx,
  workflowId: string,
  nowMs: number,
): Promise<ReadonlyMap<UserId, readonly (readonly [string, number])[]>> {
  const rows = await tx.execute<{ user_id: UserId; day: string; count: number }>(sql`
    select a.user_id, to_char(a.assigned_at at time zone u.time_zone, 'YYYY-MM-DD') as day, count(*)::int as count
    from assignments a join users u on u.id = a.user_id
    where a.workflow_id = ${workflowId}
      and a.assigned_at > ${new Date(nowMs).toISOString()}::timestamptz - ${TURNS_GROUND_DAYS} * interval '1 day'
    group by 1, 2`);
  const byUser = groupBy(rows, (row) => row.user_id);
  return new Map(
    [...byUser].map(([userId, days]) => [userId, days.map(({ day, count }) => [day, count] as const)]),
  );
}
