import {
  type LeadId,
  type OrganizationId,
  type Play,
  type PlayedWorkflow,
  playLead,
  preparePlan,
  REACTION_MS,
  type Reaction,
  type UserId,
} from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc } from "@fast-check/vitest";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { leadEvents, leads, offers } from "../schema/index.ts";
import { readPlan, readUsers } from "../workflows/simulate.ts";
import { readTurnsGround } from "../workflows/turns-ground.ts";
import { setWorkflowState } from "../workflows/workflow-state.ts";
import { advanceLead } from "./advance.ts";
import { claimLead } from "./claim.ts";
import { recordCommunication } from "./communicate.ts";
import { ingest } from "./ingest.ts";
import { passLead } from "./pass.ts";
import {
  addFirst,
  type Drawn,
  describePeople,
  isOfRouting,
  START_MS,
  TEAM,
  told,
  toSettings,
  withLicence,
  worlds,
} from "./play.fixture.ts";
import { RoutingCache } from "./routing-cache.ts";

/**
 * Random drawings, teams and habits: what the engine plays in virtual time must be what the database then does, event by event, with
 * the same users at the same instants.
 */

/** Enough of them for every outcome to come about; the same ones each time. */
const PLAYS = 120;
const SEED = 20_260_504;
const TIMEOUT_MS = 240_000;
/** Both stop here: a lead that nobody is ever there for is held over and over. */
const MOST_EVENTS = 60;

const { db } = databaseForFile();

test(
  "a play tells what the database then does: the same users, outcomes and instants",
  async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(worlds, async (drawn) => {
        const world = await World.create(drawn);
        for (let place = 0; place < drawn.before; place += 1) await world.ingest(`before-${place}`);

        const play = await world.play();
        const real = await world.carry();

        const events = play.events.map(({ atMs, event }) => ({ atMs, event: told(event) }));
        expect(real.slice(0, MOST_EVENTS)).toEqual(events.slice(0, MOST_EVENTS));
        for (const { event } of events) seen.add(`${event.kind} ${"outcome" in event ? event.outcome : ""}`);
      }),
      { numRuns: PLAYS, seed: SEED },
    );

    expect([...seen].sort()).toEqual([
      ...["assignmentLapsed ", "claimed ", "communicated "],
      ...["decided assign", "decided exception", "decided handOn", "decided hold", "decided offer"],
      ...["offersLapsed ", "passed "],
    ]);
  },
  TIMEOUT_MS,
);

class World {
  readonly #drawn: Drawn;
  readonly #org: RoutedOrganization;
  /** Where the leads come in. */
  readonly #start: Pick<RoutedOrganization, "workflowId" | "sourceName">;
  readonly #cache = new RoutingCache();
  #nowMs = START_MS;

  static async create(drawn: Drawn): Promise<World> {
    const { first, second } = drawn;
    const last = second?.settings ?? first;
    const org = await createRoutedOrganization(db, {
      users: TEAM,
      settings: toSettings(last),
      draw: (graph) => withLicence(graph, last.licence),
    });
    const { organizationId, workflowId } = org;
    const start = await db.withOrganization(organizationId, async (tx) => {
      await describePeople(tx, org, drawn.people);
      if (second?.paused) await setWorkflowState(tx, { organizationId, workflowId, state: "paused" });
      return second ? addFirst(tx, org, first) : org;
    });
    return new World(drawn, org, start);
  }

  constructor(
    drawn: Drawn,
    org: RoutedOrganization,
    start: Pick<RoutedOrganization, "workflowId" | "sourceName">,
  ) {
    this.#drawn = drawn;
    this.#org = org;
    this.#start = start;
  }

  async ingest(externalId: string): Promise<LeadId> {
    const { organizationId } = this.#org;
    const { sourceName } = this.#start;
    const delivery = testDelivery(externalId);
    const loan = { ...delivery.loan, propertyState: this.#drawn.state };
    const [taken] = await this.#in((tx) =>
      ingest(tx, this.#cache, {
        ...{ organizationId, sourceName, nowMs: this.#nowMs },
        deliveries: [{ ...delivery, loan }],
      }),
    );
    if (!taken) throw new Error("Nothing was taken in");
    return taken.leadId as LeadId;
  }

  play(): Promise<Play> {
    return this.#in(async (tx) => {
      const { organizationId, workflowId: lastId } = this.#org;
      const { workflowId, sourceName } = this.#start;
      const nowMs = this.#nowMs;
      const played = async (id: string, paused: boolean): Promise<PlayedWorkflow> => ({
        ...{ id, name: id, paused, plan: preparePlan((await readPlan(tx, id, "published")).plan) },
        turns: await readTurnsGround(tx, id, nowMs),
      });
      const last = await played(lastId, this.#drawn.second?.paused ?? false);
      const { contact, loan } = testDelivery("played");
      return playLead({
        first: await played(workflowId, false),
        others: new Map([[lastId, last]]),
        users: await readUsers(tx, this.#cache, { organizationId, nowMs }),
        facts: {
          lead: { source: sourceName, externalId: "played", receivedAtMs: nowMs },
          ...{ contact, loan: { ...loan, propertyState: this.#drawn.state }, nowMs },
        },
        reaction: this.#reaction(),
      });
    });
  }

  /** Has the same lead come in, and carries it as its run and its users would; what the timeline says of it. */
  async carry() {
    const leadId = await this.ingest("played");
    for (let turn = 0; turn < MOST_EVENTS; turn += 1) {
      const lead = await this.#lead(leadId);
      if (!lead.waitUntil) break;
      const action = await this.#reacting(leadId);
      const reactsAtMs = this.#nowMs + REACTION_MS;
      const reacts = action !== null && reactsAtMs < lead.waitUntil.getTime();
      this.#nowMs = reacts ? reactsAtMs : lead.waitUntil.getTime();
      const input = { organizationId: this.#org.organizationId, leadId, nowMs: this.#nowMs };
      await this.#in((tx) =>
        reacts
          ? action(tx, input)
          : advanceLead(tx, this.#cache, { ...input, step: lead.step }).then(() => undefined),
      );
    }
    return (await this.#timeline(leadId)).flatMap(({ at, data }) =>
      isOfRouting(data) ? [{ atMs: at.getTime(), event: told(data) }] : [],
    );
  }

  #reaction(): Reaction {
    const { habit } = this.#drawn;
    return habit.kind === "user" ? { kind: "user", userId: this.#userAt(habit.at) } : habit;
  }

  #userAt(at: number): UserId {
    const userId = this.#org.userIds[at];
    if (!userId) throw new Error("There is nobody");
    return userId;
  }

  /** What one of those who hold the lead does about it, by the habit; `null`: nothing. */
  async #reacting(leadId: LeadId) {
    const lead = await this.#lead(leadId);
    const open = await this.#in((tx) => tx.select().from(offers).where(eq(offers.leadId, leadId)));
    const offered = lead.triedUserIds.filter((id) =>
      open.some(({ userId, state }) => userId === id && state === "open"),
    );
    const isAssigned = lead.waitKind === "timeToContact" && lead.assigneeUserId !== null;
    const holders = (isAssigned ? [lead.assigneeUserId] : offered) as UserId[];
    const reaction = this.#reaction();
    if (reaction.kind === "everybodyPasses") {
      const [userId] = holders;
      return userId ? (tx: Tx, input: Acting) => passLead(tx, this.#cache, { ...input, userId }) : null;
    }
    const userId = (
      reaction.kind === "user"
        ? reaction.userId
        : reaction.kind === "nth"
          ? lead.triedUserIds[reaction.place - 1]
          : undefined
    ) as UserId | undefined;
    if (userId === undefined || !holders.includes(userId)) return null;
    return async (tx: Tx, input: Acting) => {
      if (!isAssigned) return claimLead(tx, this.#cache, { ...input, userId });
      const communication = "call" as const;
      await recordCommunication(tx, this.#cache, { ...input, userId, communication, atMs: input.nowMs });
    };
  }

  async #lead(leadId: LeadId) {
    const [row] = await this.#in((tx) => tx.select().from(leads).where(eq(leads.id, leadId)));
    if (!row) throw new Error(`There is no lead ${leadId}`);
    return row;
  }

  #timeline(leadId: LeadId) {
    return this.#in((tx) =>
      tx.select().from(leadEvents).where(eq(leadEvents.leadId, leadId)).orderBy(asc(leadEvents.sequence)),
    );
  }

  #in<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return db.withOrganization(this.#org.organizationId, work);
  }
}

interface Acting {
  readonly organizationId: OrganizationId;
  readonly leadId: LeadId;
  readonly nowMs: number;
}
