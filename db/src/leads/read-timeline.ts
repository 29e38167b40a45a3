import {
  decisionOf,
  type Explanation,
  explain,
  explainDecision,
  type PlanHash,
  preparePlan,
  type UserFacts,
  type UserId,
} from "@fairlead/engine";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import type { DecidedEvent, LeadEventData } from "../lead-event.ts";
import { directorySnapshots, leadEvents, plans, users, workflows } from "../schema/index.ts";
import { slices } from "../yield-to-loop.ts";

export interface TimelineRecord {
  readonly sequence: number;
  readonly at: Date;
  readonly actorUserId: string | null;
  readonly data: LeadEventData;
  /** The decision taken again on its ground; `null` for other entries and for decisions that no plan took. */
  readonly explanation: Explanation | null;
}

/**
 * A lead's timeline in order, each decision with its reasons: the engine takes it again on the facts it was taken on. What of it
 * somebody is shown, the lead's record says.
 */
export async function readTimeline(tx: Tx, leadId: string): Promise<readonly TimelineRecord[]> {
  const rows = await tx
    .select({
      sequence: leadEvents.sequence,
      at: leadEvents.at,
      actorUserId: leadEvents.actorUserId,
      data: leadEvents.data,
    })
    .from(leadEvents)
    .where(eq(leadEvents.leadId, leadId))
    .orderBy(asc(leadEvents.sequence));
  const decisions = rows.map((row) => row.data).filter((data) => data.kind === "decided");
  const grounds = await readGrounds(tx, decisions);
  const letOthersIn = slices();
  const records: TimelineRecord[] = [];
  for (const row of rows) {
    await letOthersIn();
    const explanation = row.data.kind === "decided" ? explanationOf(row.data, grounds) : null;
    records.push({ ...row, explanation });
  }
  return records;
}

/** Names of users, by id. */
export async function readUserNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(isOneOf(users.id, unique(ids)));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Names of the workflows and lead routes, by id. */
export async function readWorkflowNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select({ id: workflows.id, name: workflows.name }).from(workflows);
  return new Map(rows.map((row) => [row.id, row.name]));
}

interface Grounds {
  readonly plans: ReadonlyMap<string, ReturnType<typeof preparePlan>>;
  readonly directories: ReadonlyMap<number, ReadonlyMap<UserId, UserFacts>>;
}

async function readGrounds(tx: Tx, decisions: readonly DecidedEvent[]): Promise<Grounds> {
  if (decisions.length === 0) return { plans: new Map(), directories: new Map() };
  const hashes = unique(
    decisions.map(({ on }) => on.planHash).filter((hash): hash is PlanHash => hash !== null),
  );
  const versions = unique(decisions.map(({ on }) => on.directoryVersion));
  const [planRows, directoryRows] = await Promise.all([
    hashes.length === 0 ? [] : tx.select().from(plans).where(inArray(plans.hash, hashes)),
    tx
      .select()
      .from(directorySnapshots)
      .where(and(inArray(directorySnapshots.version, versions))),
  ]);
  return {
    plans: new Map(planRows.map((row) => [row.hash, preparePlan(row.plan)])),
    directories: new Map(
      directoryRows.map((row) => [row.version, new Map(row.users.map((user) => [user.id, user]))]),
    ),
  };
}

/** Of the queue, who was chosen stands in what was kept; an older rule is decided anew on its ground. */
function explanationOf(decided: DecidedEvent, grounds: Grounds): Explanation | null {
  const { on } = decided;
  const plan = on.planHash === null ? undefined : grounds.plans.get(on.planHash);
  const directory = grounds.directories.get(on.directoryVersion);
  if (!plan || !directory) return null;
  return plan.plan.settings.turns === "queue"
    ? explainDecision(decisionOf(decided, decided.untilMs), plan, directory, on.facts, on)
    : explain(plan, directory, on.facts, on);
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
