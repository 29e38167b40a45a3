import type { Facts } from "../facts.ts";
import type { LeadId, UserId, WorkflowId } from "../ids.ts";
import { localDate } from "../time/local-date.ts";
import { decide, type UsersById } from "./decide.ts";
import type { DecidingState, DecisionBasis, ExceptionReason, HoldReason, UserLoad } from "./decision.ts";
import { chosenUsers } from "./explain.ts";
import type { PreparedPlan } from "./prepared-plan.ts";
import type { MemoryQueue, QueueStart } from "./queue.ts";
import { queueOn } from "./turns-ground.ts";

/** A lead of the past, with the facts and the people of the moment at which its first decision was taken. */
export interface PastLead {
  readonly leadId: LeadId;
  readonly facts: Facts;
  readonly users: UsersById;
  /** Who got it, or an offer, by that decision; empty when nobody did. */
  readonly decidedUserIds: readonly UserId[];
  /** Who got it first, or whom it was first assigned to after an offer; `null`: nobody. */
  readonly gotUserId: UserId | null;
  /** Whether it went to exception handling. */
  readonly inException: boolean;
  /** When its first contact was made; `null`: never. */
  readonly contactedAtMs: number | null;
}

/** What a plan would have done with a lead of the past. */
export interface BacktestRow {
  readonly leadId: LeadId;
  readonly atMs: number;
  readonly outcome: "assign" | "offer" | "exception" | "handOn" | "hold";
  /** Who would have got it, or an offer. */
  readonly userIds: readonly UserId[];
  readonly basis: DecisionBasis | null;
  readonly reason: ExceptionReason | HoldReason | null;
  readonly handedTo: WorkflowId | null;
  readonly gotUserId: UserId | null;
  /** Whether somebody else would have got it: neither is the first decision the same, nor does it reach who did get the lead. */
  readonly differs: boolean;
}

export interface BacktestSummary {
  readonly leads: number;
  readonly differing: number;
  readonly exceptions: { readonly would: number; readonly did: number };
  readonly held: number;
  /** Each user of the plan, and whoever got a lead, in canvas order. */
  readonly users: readonly UserTotal[];
  /** The most leads of a user less the fewest, over the users of the plan; 0 is perfectly even. */
  readonly spread: { readonly would: number; readonly did: number };
}

export interface UserTotal {
  readonly userId: UserId;
  readonly would: number;
  readonly did: number;
}

/**
 * Takes the decisions of the past again by another plan, in their order: the first decision of each lead, with turns and
 * caps as they would have become. An offer counts for the users who would have had it; in a sequence, the one it is held
 * out to is taken to accept.
 */
export class Backtest {
  readonly #plan: PreparedPlan;
  #cursor: UserId | null;
  readonly #queue: MemoryQueue | null;
  #credits: Readonly<Record<UserId, number>> = {};
  readonly #would = new Map<UserId, number>();
  readonly #did = new Map<UserId, number>();
  readonly #loads = new Loads();
  #leads = 0;
  #differing = 0;
  #wouldExcept = 0;
  #didExcept = 0;
  #held = 0;

  /** @param start how the turns stood before the first of these leads */
  constructor(plan: PreparedPlan, start: QueueStart) {
    this.#plan = plan;
    this.#cursor = start.cursor;
    this.#queue = queueOn({ ...start, lastNumber: 0, users: [] }, plan);
  }

  /** Decides about the next lead. Hand them in by the time of their decisions. */
  add(lead: PastLead): BacktestRow {
    const { facts, users, gotUserId, decidedUserIds } = lead;
    const decision = decide(this.#plan, users, facts, this.#state(facts.nowMs, users));
    const userIds = chosenUsers(decision);
    if ("credits" in decision && decision.credits) this.#credits = { ...this.#credits, ...decision.credits };

    const taker = takerOf(decision.kind, userIds, this.#plan);
    if (taker !== null && decision.kind !== "exception") {
      this.#cursor = taker;
      this.#queue?.toEnd(taker);
    }
    const reached = gotUserId !== null && userIds.includes(gotUserId);
    const keeper = taker ?? (reached ? gotUserId : null);
    if (keeper !== null) {
      count(this.#would, keeper);
      const timeZone = users.get(keeper)?.timeZone ?? "UTC";
      if (this.#plan.plan.settings.caps) {
        this.#loads.add(keeper, timeZone, facts.nowMs, lead.contactedAtMs);
      }
    }
    if (gotUserId !== null) count(this.#did, gotUserId);
    const excepted = decision.kind === "exception" || decision.kind === "handOn";
    const differs = !reached && !sameUsers(userIds, decidedUserIds);
    this.#leads += 1;
    this.#differing += Number(differs);
    this.#wouldExcept += Number(excepted);
    this.#didExcept += Number(lead.inException);
    this.#held += Number(decision.kind === "hold");
    return {
      ...{ leadId: lead.leadId, atMs: facts.nowMs, outcome: decision.kind, userIds },
      basis: "basis" in decision ? decision.basis : null,
      reason: "reason" in decision ? decision.reason : null,
      handedTo: decision.kind === "handOn" ? decision.workflowId : null,
      ...{ gotUserId, differs },
    };
  }

  summary(): BacktestSummary {
    const drawn = this.#plan.branches.map(({ userId }) => userId);
    const others = [...new Set([...this.#would.keys(), ...this.#did.keys()])].filter(
      (id) => !drawn.includes(id),
    );
    const users = [...drawn, ...others].map((userId) => ({
      userId,
      would: this.#would.get(userId) ?? 0,
      did: this.#did.get(userId) ?? 0,
    }));
    const ofPlan = users.slice(0, drawn.length);
    return {
      ...{ leads: this.#leads, differing: this.#differing, held: this.#held, users },
      exceptions: { would: this.#wouldExcept, did: this.#didExcept },
      spread: {
        would: spread(ofPlan.map((user) => user.would)),
        did: spread(ofPlan.map((user) => user.did)),
      },
    };
  }

  #state(nowMs: number, users: UsersById): DecidingState {
    const { caps, turns } = this.#plan.plan.settings;
    return {
      cursor: this.#cursor,
      tried: [],
      ...(this.#queue ? { queue: this.#queue.state() } : {}),
      ...(turns === "balanced" ? { credits: this.#credits } : {}),
      ...(caps ? { loads: this.#loads.at(nowMs, users) } : {}),
    };
  }
}

/** Who is taken to have the lead by a decision; `null` when it is nobody, or whoever of several claims first. */
function takerOf(kind: string, userIds: readonly UserId[], { plan }: PreparedPlan): UserId | null {
  const [first = null] = userIds;
  return kind === "offer" && plan.settings.distribution.kind === "simultaneous" ? null : first;
}

function sameUsers(ours: readonly UserId[], theirs: readonly UserId[]): boolean {
  return ours.length === theirs.length && ours.every((userId) => theirs.includes(userId));
}

/** What users were given in the course of a back-test; each lead is looked at once, so that the time stays linear. */
class Loads {
  readonly #given = new Map<UserId, Given>();

  add(userId: UserId, timeZone: string, atMs: number, contactedAtMs: number | null): void {
    const given: Given = this.#given.get(userId) ?? { onDay: new Map(), uncontacted: 0, contactsToCome: [] };
    this.#given.set(userId, given);
    const day = localDate(timeZone, atMs);
    given.onDay.set(day, (given.onDay.get(day) ?? 0) + 1);
    if (contactedAtMs === null) given.uncontacted += 1;
    else given.contactsToCome.push(contactedAtMs);
  }

  at(nowMs: number, users: UsersById): Readonly<Record<UserId, UserLoad>> {
    const todayIn = new Map<string, string>();
    const loads: Record<UserId, UserLoad> = {};
    for (const [userId, given] of this.#given) {
      const timeZone = users.get(userId)?.timeZone ?? "UTC";
      const today = todayIn.get(timeZone) ?? localDate(timeZone, nowMs);
      todayIn.set(timeZone, today);
      given.contactsToCome = given.contactsToCome.filter((contactedAtMs) => contactedAtMs > nowMs);
      const openUncontacted = given.uncontacted + given.contactsToCome.length;
      loads[userId] = { today: given.onDay.get(today) ?? 0, openUncontacted };
    }
    return loads;
  }
}

interface Given {
  /** Leads by the day of the user's zone. */
  readonly onDay: Map<string, number>;
  /** Leads whose contact was never made. */
  uncontacted: number;
  /** When the contacts are made that have not been yet. */
  contactsToCome: number[];
}

function count(counts: Map<UserId, number>, userId: UserId): void {
  counts.set(userId, (counts.get(userId) ?? 0) + 1);
}

function spread(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
}
