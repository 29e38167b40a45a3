import {
  claimMoves,
  type DecidingState,
  type Decision,
  type Plan,
  type PreparedPlan,
  type RoutingState,
  type TurnMoves,
  turnMoves,
  type UserId,
} from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type LastTurn, turnCredits } from "../schema/index.ts";
import { OpenQueue, upsertPlaces } from "./open-queue.ts";

/** What each user has of a workflow, for its caps. */
export type Loads = NonNullable<RoutingState["loads"]>;

/**
 * Whose turn it is in a workflow, under the lock of its rotation cursor: read when the lock is taken, moved by each
 * decision of the transaction, written once at its end.
 */
export class Turns {
  readonly #workflowId: string;
  #cursor: UserId | null;
  readonly #cursorBefore: UserId | null;
  #credits: Readonly<Record<UserId, number>> | null = null;
  #loads: Loads | null = null;
  #movedCredits: Readonly<Record<UserId, number>> | null = null;
  readonly #queue: OpenQueue;
  #lastTurn: LastTurn | null = null;

  constructor(workflowId: string, cursor: UserId | null, lastNumber: number) {
    this.#workflowId = workflowId;
    this.#queue = new OpenQueue(workflowId, lastNumber);
    this.#cursor = cursor;
    this.#cursorBefore = cursor;
  }

  /** Reads what a plan needs to know of the turns beyond the cursor: nothing, for most. */
  async prepareFor(tx: Tx, { plan }: PreparedPlan, nowMs: number): Promise<void> {
    const { turns, caps, distribution } = plan.settings;
    if (turns === "queue" && distribution.kind === "sequential") await this.#queue.open(tx);
    if (turns === "balanced") this.#credits ??= await readCredits(tx, this.#workflowId);
    if (caps) this.#loads ??= await readLoads(tx, this.#workflowId, nowMs);
  }

  /** Where the turn stands for a lead that these users had already. Not changed by what follows, but for the queue. */
  stateFor(tried: readonly UserId[]): DecidingState {
    return {
      cursor: this.#cursor,
      tried,
      queue: this.#queue.state(),
      ...(this.#credits ? { credits: this.#credits } : {}),
      ...(this.#loads ? { loads: this.#loads } : {}),
    };
  }

  /** Whether the last decision looked further along the queue than was read. */
  ranOut(): boolean {
    return this.#queue.ranOut;
  }

  /** Reads more of the queue, for a decision that ran out of places. */
  async readOn(tx: Tx): Promise<void> {
    await this.#queue.readOn(tx);
  }

  /** Moves the turn by a decision that the workflow took. */
  noteDecision(decision: Decision, plan: Plan): void {
    this.#note(turnMoves(decision, plan));
    const turn = "turn" in decision ? decision.turn : undefined;
    const [userId] = decision.kind === "offer" ? decision.userIds : [];
    const chosen = decision.kind === "assign" ? decision.userId : userId;
    if (turn && chosen !== undefined) this.#lastTurn = { ...turn, userId: chosen };
  }

  /** A user claimed a lead that was offered. */
  noteReceived(userId: UserId, plan: Plan): void {
    this.#note(claimMoves(userId, plan));
  }

  #note({ cursor, toEnd, receivers, credits }: TurnMoves): void {
    if (toEnd !== null) {
      this.#queue.toEnd(toEnd);
      this.#lastTurn = null;
    }
    if (Object.keys(credits).length > 0) {
      this.#credits = { ...this.#credits, ...credits };
      this.#movedCredits = { ...this.#movedCredits, ...credits };
    }
    for (const userId of receivers) this.#noteLoad(userId);
    if (cursor !== null) this.#cursor = cursor;
  }

  /** Writes what has moved. */
  async save(tx: Tx, organizationId: string): Promise<void> {
    const credits = Object.entries(this.#movedCredits ?? {});
    await Promise.all([
      this.#saveCursorAndPlaces(tx, organizationId),
      credits.length > 0 &&
        tx.execute(sql`
          insert into turn_credits (organization_id, workflow_id, user_id, credit)
          select ${organizationId}, ${this.#workflowId}, user_id, credit
          from unnest(${sql.param(credits.map(([userId]) => userId))}::text[],
            ${sql.param(credits.map(([, credit]) => credit))}::int[]) as moved (user_id, credit)
          on conflict (organization_id, workflow_id, user_id) do update set credit = excluded.credit`),
    ]);
  }

  /** In one statement, so that the places cost a lead no other. */
  async #saveCursorAndPlaces(tx: Tx, organizationId: string): Promise<void> {
    const { moved, lastNumber } = this.#queue;
    if (moved.size === 0 && this.#cursor === this.#cursorBefore) return;
    const lastTurn = this.#lastTurn && JSON.stringify(this.#lastTurn);
    await tx.execute(sql`
      with cursor as (
        update rotation_cursors set user_id = ${this.#cursor}, last_number = ${lastNumber},
          last_turn = case when ${moved.size > 0} then ${lastTurn}::jsonb else last_turn end
        where workflow_id = ${this.#workflowId}
      )
      ${upsertPlaces({ organizationId, workflowId: this.#workflowId }, moved)}`);
  }

  #noteLoad(userId: UserId): void {
    if (!this.#loads) return;
    const { today = 0, openUncontacted = 0 } = this.#loads[userId] ?? {};
    this.#loads = {
      ...this.#loads,
      [userId]: { today: today + 1, openUncontacted: openUncontacted + 1 },
    };
  }
}

async function readCredits(tx: Tx, workflowId: string): Promise<Readonly<Record<UserId, number>>> {
  const rows = await tx
    .select({ userId: turnCredits.userId, credit: turnCredits.credit })
    .from(turnCredits)
    .where(eq(turnCredits.workflowId, workflowId));
  return Object.fromEntries(rows.map((row) => [row.userId, row.credit]));
}

/** Days begin at midnight in each user's own zone. */
export async function readLoads(tx: Tx, workflowId: string, nowMs: number): Promise<Loads> {
  const now = sql`${new Date(nowMs).toISOString()}::timestamptz`;
  const rows = await tx.execute<{ user_id: UserId; today: number; open: number }>(sql`
    select coalesce(day.user_id, open.user_id) as user_id, coalesce(day.count, 0)::int as today,
      coalesce(open.count, 0)::int as open
    from (
      select a.user_id, count(*) from assignments a join users u on u.id = a.user_id
      where a.workflow_id = ${workflowId} and a.assigned_at > ${now} - interval '2 days'
        and a.assigned_at >= date_trunc('day', ${now} at time zone u.time_zone) at time zone u.time_zone
      group by a.user_id
    ) day
    full join (
      select assignee_user_id as user_id, count(*) from leads
      where workflow_id = ${workflowId} and state = 'assigned' and contacted_at is null and closed_at is null
      group by assignee_user_id
    ) open on open.user_id = day.user_id`);
  return Object.fromEntries(
    rows.map(({ user_id, today, open }) => [user_id, { today, openUncontacted: open }]),
  );
}
