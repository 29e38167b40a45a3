import type { Facts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import { afterLapse, afterOffersEnd, contactByMs, type MoveOn } from "./after.ts";
import type { RoutingEvent } from "./event-sentence.ts";
import {
  heldBefore,
  isHeldLikewise,
  type LeadStanding,
  type LeadWait,
  standingAfter,
} from "./lead-standing.ts";
import { type DecidingWorkflow, type MoveStep, moveThrough } from "./move-through.ts";
import {
  type Play,
  type PlayEnd,
  type PlayEvent,
  type PlayedWorkflow,
  type PlayInput,
  REACTION_MS,
} from "./played-lead.ts";
import { PlayedTurns } from "./played-turns.ts";
import { toldDecision } from "./told-decision.ts";

/** Events that a play tells at most: a lead that is held over and over ends somewhere. */
const MAX_EVENTS = 10_000;

/**
 * Carries a lead through a workflow in virtual time, deadline by deadline, over the workflows that exception handling leads to,
 * until nothing is left to wait for. The rules are those that carry real leads; nothing is kept of it.
 */
export function playLead(input: PlayInput): Play {
  return new LeadPlay(input).run();
}

interface Player extends DecidingWorkflow {
  readonly played: PlayedWorkflow;
}

type Action =
  | { readonly kind: "claim" | "pass" | "contact"; readonly userId: UserId }
  | { readonly kind: "lapse" };

class LeadPlay {
  readonly #input: PlayInput;
  readonly #turns = new Map<string, PlayedTurns>();
  readonly #events: PlayEvent[] = [];
  /** Everybody whom the lead came to, in their order. */
  readonly #had: UserId[] = [];
  #tried: readonly UserId[] = [];
  #chain: readonly string[] = [];
  #openOffers: readonly UserId[] = [];
  #at: PlayedWorkflow;
  #nowMs: number;
  #standing: LeadStanding | null = null;

  constructor(input: PlayInput) {
    this.#input = input;
    this.#at = input.first;
    this.#nowMs = input.facts.nowMs;
  }

  run(): Play {
    this.#moveOn({ kind: "route" });
    for (let wait = this.#wait; wait && this.#events.length < MAX_EVENTS; wait = this.#wait) {
      const reaction = this.#reaction(wait);
      const reactsAtMs = this.#nowMs + REACTION_MS;
      const reacts = reaction !== null && reactsAtMs < wait.untilMs;
      this.#nowMs = reacts ? reactsAtMs : wait.untilMs;
      this.#take(reacts ? reaction : { kind: "lapse" }, wait);
    }
    return { events: this.#events, end: this.#end() };
  }

  get #wait(): LeadWait | null {
    return this.#standing?.wait ?? null;
  }

  #end(): PlayEnd {
    if (this.#wait) return { kind: "goesOn" };
    const userId = this.#standing?.assignee ?? null;
    return userId === null ? { kind: "needsPerson" } : { kind: "settled", userId };
  }

  /** Who reacts to what the lead waits for; `null`: nobody. */
  #reaction({ kind }: LeadWait): Action | null {
    const { reaction } = this.#input;
    const assignee = kind === "timeToContact" ? (this.#standing?.assignee ?? null) : null;
    const holders = assignee === null ? this.#openOffers : [assignee];
    const [first] = holders;
    if (reaction.kind === "everybodyPasses") return first ? { kind: "pass", userId: first } : null;
    const userId = this.#reactingUser();
    if (userId === undefined || !holders.includes(userId)) return null;
    return { kind: assignee === null ? "claim" : "contact", userId };
  }

  #reactingUser(): UserId | undefined {
    const { reaction } = this.#input;
    if (reaction.kind === "user") return reaction.userId;
    return reaction.kind === "nth" ? this.#had[reaction.place - 1] : undefined;
  }

  #take(action: Action, wait: LeadWait): void {
    if (action.kind === "lapse") this.#lapse(wait);
    else if (action.kind === "claim") this.#claim(action.userId);
    else if (action.kind === "pass") this.#pass(action.userId);
    else this.#contact(action.userId);
  }

  #lapse({ kind }: LeadWait): void {
    if (kind === "offer") {
      this.#tell({ kind: "offersLapsed", userIds: this.#openOffers }, this.#openOffers);
      this.#openOffers = [];
    } else if (kind === "timeToContact") {
      const userId = this.#standing?.assignee;
      if (userId) this.#tell({ kind: "assignmentLapsed", userId }, [userId]);
    }
    this.#moveOn(afterLapse(this.#at.plan.plan, kind));
  }

  #claim(userId: UserId): void {
    const user = this.#input.users.get(userId);
    const untilMs = user ? contactByMs(this.#at.plan.plan, user, this.#nowMs) : null;
    this.#tell({ kind: "claimed", userId }, [userId]);
    this.#openOffers = [];
    this.#turnsOf(this.#at).noteClaim(userId);
    this.#standing = {
      ...{ state: "assigned", assignee: userId, exceptionReason: null, holdReason: null },
      wait: untilMs === null ? null : { kind: "timeToContact", untilMs },
    };
  }

  #pass(userId: UserId): void {
    const hasIt = this.#standing?.assignee === userId;
    this.#tell({ kind: "passed", userId, had: hasIt ? "assignment" : "offer" }, [userId]);
    if (hasIt) {
      this.#moveOn({ kind: "route" });
      return;
    }
    this.#openOffers = this.#openOffers.filter((id) => id !== userId);
    const move = afterOffersEnd(this.#at.plan.plan, this.#openOffers.length);
    if (move.kind !== "keepWaiting") this.#moveOn(move);
  }

  #contact(userId: UserId): void {
    const [communication = "call"] = this.#at.plan.plan.settings.contactedBy;
    this.#tell({ kind: "communicated", communication, stamped: true }, [userId]);
    this.#standing = this.#standing && { ...this.#standing, wait: null };
  }

  #moveOn(move: MoveOn): void {
    const facts = { ...this.#input.facts, nowMs: this.#nowMs };
    const untilMs = this.#wait?.untilMs ?? null;
    const before = this.#standing && { ...this.#standing, untilMs };
    const held = heldBefore(before);
    const moves = moveThrough(
      { facts, tried: this.#tried, chain: this.#chain, ...(held ? { heldBefore: held } : {}) },
      this.#player(this.#at),
      move,
    );
    let answer = moves.next();
    while (!answer.done) {
      const need = answer.value;
      const next = need.kind === "workflow" ? this.#input.others.get(need.id) : undefined;
      answer = moves.next(next ? this.#player(next) : null);
    }
    const { steps, last, chain } = answer.value;
    const { decision } = last;
    if (decision.kind === "handOn") throw new Error("A lead that is handed on ends up somewhere else");
    if (before && isHeldLikewise(before, decision)) {
      this.#standing = { ...before, wait: null };
      return;
    }
    for (const step of steps) this.#tellDecision(step, facts);
    const { userIds } = toldDecision(decision);
    this.#had.push(...userIds);
    this.#tried = [...this.#tried, ...userIds];
    this.#chain = chain;
    this.#at = last.by.played;
    this.#openOffers = decision.kind === "offer" ? userIds : [];
    this.#standing = standingAfter(decision, { doNotContact: false });
  }

  #tellDecision({ by, decision, state, byPlan }: MoveStep<Player>, facts: Facts): void {
    const told = toldDecision(decision);
    const { id, name, plan } = by.played;
    const decided = { workflow: { id, name }, decision, plan: byPlan ? plan : null, facts, state };
    this.#events.push({
      ...{ atMs: this.#nowMs, event: { kind: "decided", ...told } },
      ...{ userIds: told.userIds, decided },
    });
  }

  #tell(event: RoutingEvent, userIds: readonly UserId[]): void {
    this.#events.push({ atMs: this.#nowMs, event, userIds, decided: null });
  }

  #player(played: PlayedWorkflow): Player {
    const { id: workflowId, plan, paused } = played;
    const turns = this.#turnsOf(played);
    const nowMs = this.#nowMs;
    return {
      ...{ played, workflowId, plan, paused, users: this.#input.users },
      turns: {
        stateFor: (tried) => turns.stateAt(tried, nowMs),
        noteDecision: (decision) => turns.noteDecision(decision),
      },
    };
  }

  #turnsOf({ id, turns, plan }: PlayedWorkflow): PlayedTurns {
    const known = this.#turns.get(id) ?? new PlayedTurns(turns, plan, this.#input.users);
    this.#turns.set(id, known);
    return known;
  }
}
