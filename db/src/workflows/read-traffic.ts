import {
  type LeadId,
  type PastDecision,
  type PlanHash,
  type PreparedPlan,
  preparePlan,
  type Traffic,
  type UserId,
} from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { DecidedEvent } from "../lead-event.ts";
import { plans, workflows, workflowVersions } from "../schema/index.ts";
import { slices } from "../yield-to-loop.ts";
import { type CamePeriod, cameTo, decisionsWithClaims } from "./came-to.ts";
import { Directories } from "./directories.ts";

const PAGE = 2_000;

export interface TrafficPeriod extends CamePeriod {
  readonly limit: number;
}

export interface TrafficTotals {
  /** Leads of the period that went to exception handling, or on to another workflow. */
  readonly exceptions: number;
  /** Leads of the period that went to the contact's owner or the loan's officer, by none of the boxes. */
  readonly bypassed: number;
  /** Whether there were more leads than the limit; then the latest were counted. */
  readonly truncated: boolean;
}

/**
 * Has `traffic` count the latest leads that came to a workflow in a period, with all that the workflow decided about them.
 * The boxes of the live version are told though no lead came to them.
 */
export async function readTraffic(tx: Tx, period: TrafficPeriod, traffic: Traffic): Promise<TrafficTotals> {
  const grounds = new Grounds(tx);
  const letOthersIn = slices();
  const live = await grounds.livePlan(period.workflowId);
  if (live) traffic.know(live);
  const totals = { exceptions: 0, bypassed: 0 };
  let before: { at: string; id: string } | null = null;
  for (;;) {
    const left = period.limit - traffic.leads;
    const page: readonly TravelledRow[] = await readPage(tx, period, before, Math.min(PAGE, left + 1));
    for (const row of page.slice(0, left)) {
      await letOthersIn();
      const decided = withClaims(row.happened ?? []);
      traffic.add(row.id, await grounds.of(decided));
      totals.exceptions += Number(decided.some(isException));
      totals.bypassed += Number(decided.some(isBypass));
    }
    const last = page.at(-1);
    if (page.length > left) return { ...totals, truncated: true };
    if (!last || page.length < PAGE) return { ...totals, truncated: false };
    before = { at: last.at, id: last.id };
  }
}

const isException = ({ outcome }: DecidedEvent) => outcome === "exception" || outcome === "handOn";
const isBypass = ({ basis }: DecidedEvent) => basis === "owner" || basis === "loanOfficer";

/** A decision, and who claimed what it offered. */
interface Claimable extends DecidedEvent {
  readonly claimedBy: UserId | null;
}

/** Puts each claim beside the decision that made the offers; one of another workflow's is left out. */
function withClaims(happened: readonly Happened[]): readonly Claimable[] {
  const decided: Claimable[] = [];
  let isOurs = false;
  for (const event of happened) {
    const offering = decided.at(-1);
    if (event.kind === "decided") decided.push({ ...event, claimedBy: null });
    else if (event.kind === "claimed" && isOurs && offering) {
      decided.splice(-1, 1, { ...offering, claimedBy: event.userId });
    }
    if (event.kind !== "claimed") isOurs = event.kind === "decided";
  }
  return decided;
}

/** What waits at a workflow now. */
export interface Waiting {
  /** For somebody to be back, or for the workflow to go on. */
  readonly held: number;
  readonly users: readonly { readonly userId: UserId; readonly offered: number; readonly assigned: number }[];
}

/** How many leads of a workflow wait at each user: on offer, or for contact, with a deadline or without. */
export async function readWaiting(tx: Tx, workflowId: string): Promise<Waiting> {
  const rows = await tx.execute<{
    user_id: UserId | null;
    offered: number;
    assigned: number;
    held: number;
  }>(sql`
    select user_id, count(*) filter (where kind = 'offer')::int as offered,
      count(*) filter (where kind = 'contact')::int as assigned, count(*) filter (where kind = 'hold')::int as held
    from (
      select o.user_id, 'offer' as kind from leads l join offers o on o.lead_id = l.id and o.state = 'open'
      where l.workflow_id = ${workflowId} and l.wait_kind = 'offer'
      union all
      select l.assignee_user_id, 'contact' from leads l
      where l.workflow_id = ${workflowId} and l.assignee_user_id is not null
        and l.contacted_at is null and l.closed_at is null
      union all
      select null, 'hold' from leads l where l.workflow_id = ${workflowId} and l.state = 'held'
    ) waiting
    group by user_id`);
  return {
    held: rows.reduce((sum, row) => sum + row.held, 0),
    users: rows.flatMap(({ user_id: userId, offered, assigned }) =>
      userId === null ? [] : { userId, offered, assigned },
    ),
  };
}

/** What is read of a lead's timeline. */
type Happened =
  | DecidedEvent
  | { readonly kind: "claimed"; readonly userId: UserId }
  | { readonly kind: "elsewhere" };

type TravelledRow = {
  readonly id: LeadId;
  readonly at: string;
  readonly happened: readonly Happened[] | null;
};

function readPage(
  tx: Tx,
  period: TrafficPeriod,
  before: { readonly at: string; readonly id: string } | null,
  limit: number,
): Promise<readonly TravelledRow[]> {
  return tx.execute<TravelledRow>(sql`
    select l.id, l.created_at::text as at, ${decisionsWithClaims(period)} as happened
    from leads l
    where ${cameTo(period)}
      ${before ? sql`and (l.created_at, l.id) < (${before.at}::timestamptz, ${before.id})` : sql``}
    order by l.created_at desc, l.id desc
    limit ${limit}`);
}

/** The grounds of decisions: plans and people of the past, each read and prepared once. */
class Grounds {
  readonly #tx: Tx;
  readonly #directories: Directories;
  readonly #plans = new Map<PlanHash, PreparedPlan | null>();

  constructor(tx: Tx) {
    this.#tx = tx;
    this.#directories = new Directories(tx);
  }

  /** Decisions that a plan took, in their order. */
  async of(decided: readonly Claimable[]): Promise<readonly PastDecision[]> {
    const decisions: PastDecision[] = [];
    for (const told of decided) {
      const { on, claimedBy, workflow } = told;
      const plan = on.planHash === null ? null : await this.#planOf(on.planHash);
      if (!plan) continue;
      const users = await this.#directories.at(on.directoryVersion);
      const version = workflow?.version ?? null;
      decisions.push({ plan, version, users, facts: on.facts, state: on, told, claimedBy });
    }
    return decisions;
  }

  /** What new leads of the workflow go by; `null` before it is published. */
  async livePlan(workflowId: string): Promise<PreparedPlan | null> {
    const [live] = await this.#tx
      .select({ hash: workflowVersions.planHash })
      .from(workflowVersions)
      .innerJoin(workflows, eq(workflows.publishedVersionId, workflowVersions.id))
      .where(eq(workflows.id, workflowId));
    return live ? this.#planOf(live.hash as PlanHash) : null;
  }

  async #planOf(hash: PlanHash): Promise<PreparedPlan | null> {
    const known = this.#plans.get(hash);
    if (known !== undefined) return known;
    const [row] = await this.#tx.select({ plan: plans.plan }).from(plans).where(eq(plans.hash, hash));
    const plan = row ? preparePlan(row.plan) : null;
    this.#plans.set(hash, plan);
    return plan;
  }
}
