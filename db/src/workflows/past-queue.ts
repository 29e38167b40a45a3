import { type Plan, type QueueStart, queueOf, type UserId } from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { goesByQueue, orderOf } from "./publish-queue.ts";

/**
 * How the turns of a workflow stood before a period began: who had received the last lead, and, where it went by the queue
 * then, who stood where. Who has had no lead or offer stands in front, in canvas order; the others stand in the order of
 * their latest. Who had joined and had nothing yet is so taken for one who stood there from the beginning.
 */
export async function readPastTurns(
  tx: Tx,
  { workflowId, from }: { readonly workflowId: string; readonly from: Date },
): Promise<QueueStart> {
  const [plan, latest] = await Promise.all([
    readPastPlan(tx, workflowId, from),
    readLatest(tx, workflowId, from),
  ]);
  const cursor = inOrder(latest, ({ received }) => received).at(-1) ?? null;
  if (!plan || !goesByQueue(plan)) return { cursor, queue: null };
  // A sequence moves a place at the offer, and offers to all at once move only who claims.
  const isSequence = plan.settings.distribution.kind === "sequential";
  const moved = inOrder(latest, ({ taken, received }) => (isSequence ? taken : received));
  const had = new Set(moved);
  const unmoved = orderOf(plan).filter((userId) => !had.has(userId));
  return { cursor, queue: queueOf(orderOf(plan), { cursor, queue: [...unmoved, ...moved] }) };
}

/** The users who have a moment, by it. */
function inOrder(rows: readonly LatestRow[], momentOf: (row: LatestRow) => string | null): UserId[] {
  const moments = rows.flatMap((row) => {
    const moment = momentOf(row);
    return moment === null ? [] : [{ userId: row.user_id, moment }];
  });
  return moments.toSorted((a, b) => (a.moment < b.moment ? -1 : 1)).map(({ userId }) => userId);
}

/** What was published when the period began; `null`: nothing. */
async function readPastPlan(tx: Tx, workflowId: string, from: Date): Promise<Plan | null> {
  const [row] = await tx.execute<{ plan: Plan }>(sql`
    select p.plan from workflow_versions v join plans p on p.hash = v.plan_hash
    where v.workflow_id = ${workflowId} and v.published_at <= ${from.toISOString()}
    order by v.number desc limit 1`);
  return row?.plan ?? null;
}

/** Moments as texts that sort by time, and within one instant by lead, as leads of one batch were decided. */
type LatestRow = {
  readonly user_id: UserId;
  /** The latest assignment or claim. */
  readonly received: string | null;
  /** The latest assignment that no claim made, or offer. */
  readonly taken: string | null;
};

/** When each user was last given or offered a lead of the workflow. */
function readLatest(tx: Tx, workflowId: string, from: Date): Promise<readonly LatestRow[]> {
  const before = sql`${from.toISOString()}::timestamptz`;
  return tx.execute<LatestRow>(sql`
    select user_id, max(moment collate "C") filter (where kind <> 'offered') as received,
      max(moment collate "C") filter (where kind <> 'claimed') as taken
    from (
      select user_id, basis as kind, to_char(assigned_at at time zone 'UTC', ${MOMENT}) || lead_id as moment
      from assignments
      where workflow_id = ${workflowId} and assigned_at < ${before} and basis in ('routed', 'claimed')
      union all
      select o.user_id, 'offered', to_char(o.offered_at at time zone 'UTC', ${MOMENT}) || o.lead_id
      from leads l join offers o on o.lead_id = l.id
      where l.workflow_id = ${workflowId} and o.offered_at < ${before}
    ) had
    group by user_id`);
}

const MOMENT = "YYYY-MM-DD HH24:MI:SS.US ";
