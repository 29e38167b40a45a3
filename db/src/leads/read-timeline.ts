import {
  AppError,
  decisionOf,
  type Explanation,
  explain,
  explainDecision,
  type PlanHash,
  type PreparedPlan,
  preparePlan,
  type UserFacts,
  type UserId,
  type WhoseReasons,
} from "@fairlead/engine";
import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { DecidedEvent, LeadEventData } from "../lead-event.ts";
import { directorySnapshots, leadEvents, plans, workflows } from "../schema/index.ts";
import { slices } from "../yield-to-loop.ts";

export interface TimelineRecord {
  readonly sequence: number;
  readonly at: Date;
  readonly actorUserId: string | null;
  readonly data: LeadEventData;
  /** The decision taken again on its ground; `null` for other entries and for decisions that no plan took. */
  readonly explanation: Explanation | null;
}

/** Which entries, and how much of their decisions. */
export interface TimelineQuery {
  readonly whose: WhoseReasons;
  /** A sequence; `null`: from the first. */
  readonly after: number | null;
  readonly limit: number;
}

export interface TimelinePage {
  readonly items: readonly TimelineRecord[];
  /** The sequence to go on after; `null` on the last page. */
  readonly next: number | null;
}

/**
 * A page of a lead's timeline in order, each decision with its reasons: the engine takes it again on the facts it was taken on. What of it
 * somebody is shown, the lead's record says.
 */
export async function readTimeline(
  tx: Tx,
  leadId: string,
  { whose, after, limit }: TimelineQuery,
): Promise<TimelinePage> {
  const rows = await selectEvents(tx)
    .where(and(eq(leadEvents.leadId, leadId), after === null ? undefined : gt(leadEvents.sequence, after)))
    .orderBy(asc(leadEvents.sequence))
    .limit(limit + 1);
  const items = await withReasons(tx, rows.slice(0, limit), whose);
  return { items, next: rows.length > limit ? (items.at(-1)?.sequence ?? null) : null };
}

/** The latest decisions of a lead, in order. */
export async function readLatestDecisions(
  tx: Tx,
  leadId: string,
  whose: WhoseReasons,
  limit: number,
): Promise<readonly TimelineRecord[]> {
  const rows = await selectEvents(tx)
    .where(and(eq(leadEvents.leadId, leadId), sql`${leadEvents.data} ->> 'kind' = 'decided'`))
    .orderBy(desc(leadEvents.sequence))
    .limit(limit);
  return withReasons(tx, rows.reverse(), whose);
}

/** The latest entries of a lead's timeline that are no decisions, in order. */
export async function readLatestEvents(
  tx: Tx,
  leadId: string,
  limit: number,
): Promise<readonly TimelineRecord[]> {
  const rows = await selectEvents(tx)
    .where(and(eq(leadEvents.leadId, leadId), sql`${leadEvents.data} ->> 'kind' <> 'decided'`))
    .orderBy(desc(leadEvents.sequence))
    .limit(limit);
  return rows.reverse().map((row) => ({ ...row, explanation: null }));
}

/** One entry of a lead's timeline. @throws AppError NOT_FOUND */
export async function readTimelineEntry(
  tx: Tx,
  leadId: string,
  sequence: number,
  whose: WhoseReasons,
): Promise<TimelineRecord> {
  const rows = await selectEvents(tx).where(
    and(eq(leadEvents.leadId, leadId), eq(leadEvents.sequence, sequence)),
  );
  const [entry] = await withReasons(tx, rows, whose);
  if (!entry) throw new AppError("NOT_FOUND", "There is no such entry of this lead.");
  return entry;
}

type EventRow = Omit<TimelineRecord, "explanation">;

function selectEvents(tx: Tx) {
  const { sequence, at, actorUserId, data } = leadEvents;
  return tx.select({ sequence, at, actorUserId, data }).from(leadEvents).$dynamic();
}

async function withReasons(
  tx: Tx,
  rows: readonly EventRow[],
  whose: WhoseReasons,
): Promise<readonly TimelineRecord[]> {
  const groundOf = groundReader(tx);
  const letOthersIn = slices();
  const records: TimelineRecord[] = [];
  for (const row of rows) {
    await letOthersIn();
    const { data } = row;
    const ground = data.kind === "decided" ? await groundOf(data) : null;
    const explanation = data.kind === "decided" && ground ? explanationOf(data, ground, whose) : null;
    records.push({ ...row, explanation });
  }
  return records;
}

/** Names of the workflows and lead routes, by id. */
export async function readWorkflowNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select({ id: workflows.id, name: workflows.name }).from(workflows);
  return new Map(rows.map((row) => [row.id, row.name]));
}

interface Ground {
  readonly plan: PreparedPlan;
  readonly directory: ReadonlyMap<UserId, UserFacts>;
}

/**
 * Reads what decisions rest on. One after the other mostly has the same plan and directory, so the last of each is kept, and no more:
 * all directories of a lead that was passed on sixty times would be sixty times the organization's users.
 */
function groundReader(tx: Tx): (decided: DecidedEvent) => Promise<Ground | null> {
  const planOf = keepingLast((hash: PlanHash) => readPlan(tx, hash));
  const directoryOf = keepingLast((version: number) => readDirectory(tx, version));
  return async ({ on }) => {
    const plan = on.planHash === null ? null : await planOf(on.planHash);
    const directory = plan && (await directoryOf(on.directoryVersion));
    return plan && directory ? { plan, directory } : null;
  };
}

function keepingLast<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  let last: { readonly key: Key; readonly value: Value } | null = null;
  return async (key) => {
    if (last?.key !== key) last = { key, value: await read(key) };
    return last.value;
  };
}

async function readPlan(tx: Tx, hash: PlanHash): Promise<PreparedPlan | null> {
  const [row] = await tx.select({ plan: plans.plan }).from(plans).where(eq(plans.hash, hash));
  return row ? preparePlan(row.plan) : null;
}

async function readDirectory(tx: Tx, version: number): Promise<Ground["directory"] | null> {
  const [row] = await tx
    .select({ users: directorySnapshots.users })
    .from(directorySnapshots)
    .where(eq(directorySnapshots.version, version));
  return row ? new Map(row.users.map((user) => [user.id, user])) : null;
}

/** Of the queue, who was chosen stands in what was kept; an older rule is decided anew on its ground. */
function explanationOf(decided: DecidedEvent, { plan, directory }: Ground, whose: WhoseReasons): Explanation {
  const { on } = decided;
  return plan.plan.settings.turns === "queue"
    ? explainDecision(decisionOf(decided, decided.untilMs), plan, directory, on.facts, on, whose)
    : explain(plan, directory, on.facts, on, whose);
}
