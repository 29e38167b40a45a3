import { nextInQueue, type UserId } from "@fairlead/engine";

/**
 * A plain model of routing, written for the test that plays random histories on it and on the real thing. It knows nothing of
 * plans, graphs, rows or locks, and shares no code with what it is held against, but for `nextInQueue`, which is the rule.
 */

export interface Setting {
  /** `assign`: sequential, at once. `offer`: sequential, to be accepted within 10 minutes. */
  readonly distribution: "assign" | "offer" | "simultaneous";
  /** `cursor`: the circular order after the last receiver, as older drawings have it. */
  readonly turns: "queue" | "cursor";
  /** 30 minutes, or none. */
  readonly timeToContact: boolean;
  readonly onLapse: "nextUser" | "exception";
  readonly whenAway: "skip" | "hold";
  /** A filter for everybody: licensed in the property's state. */
  readonly licence: "none" | "optional" | "required";
}

export interface ModelUser {
  readonly id: UserId;
  readonly states: readonly string[];
  /** Gets what nobody can take; on no branch. */
  readonly isException: boolean;
  active: boolean;
  away: boolean;
}

export interface ModelLead {
  readonly id: string;
  readonly propertyState: string;
  /** The version that it began with. */
  setting: Setting;
  state: "offered" | "assigned" | "held" | "exception";
  assignee: UserId | null;
  offered: UserId[];
  /** Everybody whom an offer was made that is or was open. */
  everOffered: Set<UserId>;
  tried: UserId[];
  waits: "offer" | "timeToContact" | "hold" | null;
  untilMs: number | null;
  exception: string | null;
  contacted: boolean;
}

const OFFER_MS = 600_000;
const CONTACT_MS = 1_800_000;

export class RoutingModel {
  readonly users: readonly ModelUser[];
  readonly #leads: ModelLead[] = [];
  paused = false;
  #published: Setting;
  #cursor: UserId | null = null;
  /** The team from the front of the queue to its end. */
  #queue: UserId[];

  constructor(users: readonly ModelUser[], published: Setting) {
    this.users = users;
    this.#published = published;
    this.#queue = this.#inTurn().map(({ id }) => id);
  }

  publish(next: Setting): void {
    const takesUp = next.turns === "queue" && this.#published.turns !== "queue";
    if (takesUp) this.#queue = this.#inTurn().map(({ id }) => id);
    this.#published = next;
  }

  /** Who comes back stands at the end. */
  activate(user: ModelUser): void {
    if (!user.active) this.#toEnd(user.id);
    user.active = true;
  }

  leadAt(at: number): ModelLead | undefined {
    return this.#leads[at % Math.max(1, this.#leads.length)];
  }

  ingest(id: string, propertyState: string, nowMs: number): void {
    const lead: ModelLead = {
      ...{
        id,
        propertyState,
        setting: this.#published,
        state: "held",
        assignee: null,
        offered: [],
        tried: [],
      },
      ...{ everOffered: new Set(), waits: null, untilMs: null, exception: null, contacted: false },
    };
    this.#leads.push(lead);
    this.#route(lead, nowMs);
  }

  /** @returns the code of the refusal; `null` when it is theirs */
  claim(lead: ModelLead, userId: UserId, nowMs: number): string | null {
    if (lead.state === "assigned" && lead.assignee === userId) return null;
    const refusal = this.#refusal(lead, userId, nowMs);
    if (refusal) return refusal;
    lead.offered = [];
    this.#assign(lead, userId, nowMs);
    this.#cursor = userId;
    if (lead.setting.distribution === "simultaneous") this.#toEnd(userId);
    return null;
  }

  pass(lead: ModelLead, userId: UserId, nowMs: number): string | null {
    if (lead.assignee === userId) {
      if (lead.waits !== "timeToContact") return "OFFER_CLOSED";
      lead.assignee = null;
      this.#route(lead, nowMs);
      return null;
    }
    const refusal = this.#refusal(lead, userId, nowMs);
    if (refusal) return refusal;
    lead.offered = lead.offered.filter((id) => id !== userId);
    if (lead.offered.length === 0) this.#afterOffers(lead, nowMs);
    return null;
  }

  contact(lead: ModelLead): void {
    if (lead.contacted) return;
    lead.contacted = true;
    lead.waits = null;
    lead.untilMs = null;
  }

  lapse(lead: ModelLead, nowMs: number): void {
    if (lead.waits === "offer") {
      lead.offered = [];
      this.#afterOffers(lead, nowMs);
    } else if (lead.waits === "timeToContact") {
      lead.assignee = null;
      if (lead.setting.onLapse === "exception") this.#except(lead, "notContactedInTime");
      else this.#route(lead, nowMs);
    } else if (lead.waits === "hold") this.#route(lead, nowMs);
  }

  /** The user was deactivated. */
  leave(leadId: string, userId: UserId, nowMs: number): void {
    const lead = this.#leads.find(({ id }) => id === leadId);
    if (lead?.assignee === userId && !lead.contacted) {
      lead.assignee = null;
      const { timeToContact, onLapse } = lead.setting;
      if (timeToContact && onLapse === "exception") this.#except(lead, "assigneeDeactivated");
      else this.#route(lead, nowMs);
    } else if (lead?.offered.includes(userId)) {
      lead.offered = lead.offered.filter((id) => id !== userId);
      if (lead.offered.length === 0) this.#afterOffers(lead, nowMs);
    }
  }

  release(leadId: string, nowMs: number): void {
    const lead = this.#leads.find(({ id }) => id === leadId);
    if (lead?.state !== "held" || this.paused) return;
    if (lead.tried.length === 0) lead.setting = this.#published;
    this.#route(lead, nowMs);
  }

  described() {
    return {
      cursor: this.#cursor,
      queue: this.#published.turns === "queue" ? [...this.#queue] : null,
      leads: Object.fromEntries(
        this.#leads.map((lead) => [
          lead.id,
          {
            ...{ state: lead.state, assignee: lead.assignee as string | null },
            offered: [...lead.offered].sort() as string[],
            tried: [...lead.tried].sort() as string[],
            ...{
              waits: lead.waits,
              untilMs: lead.untilMs,
              exception: lead.exception,
              contacted: lead.contacted,
            },
          },
        ]),
      ),
    };
  }

  #refusal(lead: ModelLead, userId: UserId, nowMs: number): string | null {
    if (lead.offered.includes(userId) && (lead.untilMs ?? 0) > nowMs) return null;
    if (!lead.everOffered.has(userId)) return "NOT_YOUR_LEAD";
    return lead.assignee ? "ALREADY_CLAIMED" : "OFFER_CLOSED";
  }

  #afterOffers(lead: ModelLead, nowMs: number): void {
    if (lead.setting.distribution === "simultaneous") this.#except(lead, "noOfferAccepted");
    else this.#route(lead, nowMs);
  }

  /** Gives the lead to whoever is next, by the version that it began with. */
  #route(lead: ModelLead, nowMs: number): void {
    Object.assign(lead, { assignee: null, waits: null, untilMs: null, exception: null });
    if (this.paused) {
      lead.state = "held";
      return;
    }
    const { licence, distribution } = lead.setting;
    const candidates = this.#inTurn().filter((user) => user.active && !lead.tried.includes(user.id));
    const licensed = candidates.filter((user) => user.states.includes(lead.propertyState));
    const rounds =
      licence === "none" ? [candidates] : licence === "required" ? [licensed] : [licensed, candidates];
    // Whoever is away here is away without a known end, so that nothing is ever held for them.
    for (const round of rounds) {
      const matches = round.filter((user) => !user.away);
      const next = this.#next(
        lead.setting,
        matches.map(({ id }) => id),
      );
      if (!next) continue;
      if (distribution !== "simultaneous") this.#toEnd(next);
      if (distribution === "assign") {
        this.#assign(lead, next, nowMs);
        lead.tried.push(next);
        this.#cursor = next;
        return;
      }
      const offered = distribution === "simultaneous" ? matches.map(({ id }) => id) : [next];
      lead.tried.push(...offered);
      for (const id of offered) lead.everOffered.add(id);
      Object.assign(lead, { state: "offered", offered, waits: "offer", untilMs: nowMs + OFFER_MS });
      return;
    }
    const away = (rounds.at(-1) ?? []).some((user) => user.away);
    this.#except(lead, away ? "everyMatchAway" : lead.tried.length > 0 ? "everyMatchTried" : "noUserMatches");
  }

  #assign(lead: ModelLead, userId: UserId, nowMs: number): void {
    const counts = lead.setting.timeToContact;
    Object.assign(lead, {
      ...{ state: "assigned", assignee: userId, exception: null },
      ...{ waits: counts ? "timeToContact" : null, untilMs: counts ? nowMs + CONTACT_MS : null },
    });
  }

  #except(lead: ModelLead, reason: string): void {
    const taker = this.users.find(({ isException }) => isException);
    const assignee = taker?.active ? taker.id : null;
    if (assignee) lead.tried.push(assignee);
    const state = assignee ? "assigned" : "exception";
    Object.assign(lead, { state, assignee, exception: reason, waits: null, untilMs: null, offered: [] });
  }

  /** Whose turn it is of those who match, who are in circular order. */
  #next({ turns }: Setting, matches: readonly UserId[]): UserId | undefined {
    if (turns === "cursor") return matches[0];
    return nextInQueue(this.#queue, (id) => matches.includes(id))?.userId;
  }

  #toEnd(userId: UserId): void {
    if (this.#queue.includes(userId)) this.#queue = [...this.#queue.filter((id) => id !== userId), userId];
  }

  /** The team in circular order after the last receiver. */
  #inTurn(): readonly ModelUser[] {
    const team = this.users.filter(({ isException }) => !isException);
    const last = team.findIndex(({ id }) => id === this.#cursor);
    return [...team.slice(last + 1), ...team.slice(0, last + 1)];
  }
}
