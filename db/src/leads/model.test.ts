import type { OrganizationId, RoutingSettings, UserId } from "@fairlead/engine";
import {
  createRoutedOrganization,
  findViolations,
  type RoutedOrganization,
  testDelivery,
} from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc } from "@fast-check/vitest";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { addAbsence, removeAbsence } from "../identity/availability.ts";
import { leads, offers, rotationCursors, userAbsences, users } from "../schema/index.ts";
import { readDraft, saveDraft } from "../workflows/drafts.ts";
import { publishWorkflow } from "../workflows/publish-workflow.ts";
import { readTurns } from "../workflows/read-turns.ts";
import { setWorkflowState } from "../workflows/workflow-state.ts";
import { advanceLead } from "./advance.ts";
import { claimLead } from "./claim.ts";
import { recordCommunication } from "./communicate.ts";
import { ingest } from "./ingest.ts";
import { leaveUser, listHeldBy } from "./leave-user.ts";
import { type ModelLead, type ModelUser, RoutingModel, type Setting } from "./model.fixture.ts";
import { passLead } from "./pass.ts";
import { listHeld, releaseLead } from "./release-held.ts";
import { RoutingCache } from "./routing-cache.ts";

/**
 * Whole histories of an organization in random order, played on the real database and on a plain model that was written for
 * this test: after each step both must say the same of every lead, and a claim's answer must be true.
 */

const TEAM = 4;
const HISTORIES = 60;
const TIMEOUT_MS = 240_000;

const { database, db } = databaseForFile();

const place = fc.nat(999);
const settings: fc.Arbitrary<Setting> = fc.record({
  distribution: fc.constantFrom("assign" as const, "offer" as const, "simultaneous" as const),
  turns: fc.constantFrom("queue" as const, "cursor" as const),
  timeToContact: fc.boolean(),
  onLapse: fc.constantFrom("nextUser" as const, "exception" as const),
  whenAway: fc.constantFrom("skip" as const, "hold" as const),
  /** Whether the filters on licence and language must hold. */
  licence: fc.constantFrom("none" as const, "optional" as const, "required" as const),
});
const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("ingest" as const), state: fc.constantFrom("MA", "NH") }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("claim" as const), lead: place, user: place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pass" as const), lead: place, user: place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("contact" as const), lead: place }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("lapse" as const), lead: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("deactivate" as const), user: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("activate" as const), user: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("leave" as const), user: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("return" as const), user: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("pause" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("resume" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("republish" as const), settings }) },
);
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

test(
  "the database says what the model says, step by step, whatever happens in whatever order",
  async () => {
    const licences = fc.array(fc.constantFrom("MA", "NH", "both"), { minLength: TEAM, maxLength: TEAM });
    const history = fc.array(command, { minLength: 5, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(settings, licences, history, async (first, states, commands) => {
        const world = await World.create(first, states);
        for (const one of commands) {
          await world.play(one);
          expect(await world.observed()).toEqual(world.model.described());
        }
      }),
      { numRuns: HISTORIES },
    );

    expect(await findViolations(database.url)).toEqual([]);
  },
  TIMEOUT_MS,
);

class World {
  readonly model: RoutingModel;
  readonly #org: RoutedOrganization;
  readonly #cache = new RoutingCache();
  #nowMs = Date.UTC(2026, 4, 4, 15);
  #count = 0;

  static async create(first: Setting, licences: readonly string[]): Promise<World> {
    const org = await createRoutedOrganization(db, {
      users: TEAM,
      settings: toSettings(first),
      draw: (graph) => withLicenceFilter(graph, first.licence),
    });
    const people: ModelUser[] = [...org.userIds, org.exceptionUserId].map((id, at) => ({
      id,
      ...{ active: true, away: false, isException: id === org.exceptionUserId },
      states: licences[at] === "both" ? ["MA", "NH"] : [licences[at] ?? "MA"],
    }));
    await db.withOrganization(org.organizationId, async (tx) => {
      for (const { id, states } of people) {
        await tx
          .update(users)
          .set({ licensedStates: [...states] })
          .where(eq(users.id, id));
      }
    });
    return new World(org, new RoutingModel(people, first));
  }

  constructor(org: RoutedOrganization, model: RoutingModel) {
    this.#org = org;
    this.model = model;
  }

  async play(command: Command): Promise<void> {
    this.#nowMs += 1_000;
    const nowMs = this.#nowMs;
    const { organizationId } = this.#org;
    switch (command.kind) {
      case "ingest": {
        this.#count += 1;
        const externalId = `lead-${this.#count}`;
        const delivery = testDelivery(externalId);
        const { state } = command;
        const deliveries = [{ ...delivery, loan: { ...delivery.loan, propertyState: state } }];
        const sourceName = this.#org.sourceName;
        const [taken] = await this.#in((tx) =>
          ingest(tx, this.#cache, { organizationId, sourceName, deliveries, nowMs }),
        );
        if (!taken) throw new Error("Nothing was taken in");
        this.model.ingest(taken.leadId, state, nowMs);
        return;
      }
      case "claim":
        return this.#try(command, (lead, userId) => ({
          real: (tx) => claimLead(tx, this.#cache, { organizationId, leadId: lead.id, userId, nowMs }),
          model: () => this.model.claim(lead, userId, nowMs),
        }));
      case "pass":
        return this.#try(command, (lead, userId) => ({
          real: (tx) => passLead(tx, this.#cache, { organizationId, leadId: lead.id, userId, nowMs }),
          model: () => this.model.pass(lead, userId, nowMs),
        }));
      case "contact": {
        const lead = this.model.leadAt(command.lead);
        const userId = lead?.assignee;
        if (!lead || !userId) return;
        const input = {
          organizationId,
          leadId: lead.id,
          userId,
          nowMs,
          communication: "call",
          atMs: nowMs,
        } as const;
        await this.#in((tx) => recordCommunication(tx, this.#cache, input));
        this.model.contact(lead);
        return;
      }
      case "lapse": {
        const lead = this.model.leadAt(command.lead);
        if (!lead?.untilMs) return;
        this.#nowMs = Math.max(nowMs, lead.untilMs);
        const { step } = await this.#stored(lead);
        const input = { organizationId, leadId: lead.id, step, nowMs: this.#nowMs };
        await this.#in((tx) => advanceLead(tx, this.#cache, input));
        // A run that asks twice moves the lead once.
        await this.#in((tx) => advanceLead(tx, this.#cache, input));
        this.model.lapse(lead, this.#nowMs);
        return;
      }
      case "deactivate":
        return this.#deactivate(this.#userAt(command.user));
      case "activate": {
        const user = this.#userAt(command.user);
        await this.#setActive(user, true);
        return this.model.activate(user);
      }
      case "leave": {
        const user = this.#userAt(command.user);
        if (user.away) return;
        const absence = {
          userId: user.id,
          kind: "paused",
          fromAt: new Date(0),
          untilAt: null,
          note: null,
        } as const;
        await this.#in((tx) => addAbsence(tx, organizationId, absence));
        user.away = true;
        return;
      }
      case "return": {
        const user = this.#userAt(command.user);
        await this.#in(async (tx) => {
          const rows = await tx
            .select({ id: userAbsences.id })
            .from(userAbsences)
            .where(eq(userAbsences.userId, user.id));
          for (const { id } of rows) await removeAbsence(tx, organizationId, user.id, id);
        });
        user.away = false;
        return this.#release();
      }
      case "pause":
      case "resume": {
        const state = command.kind === "pause" ? "paused" : "active";
        const { workflowId } = this.#org;
        await this.#in((tx) => setWorkflowState(tx, { organizationId, workflowId, state }));
        this.model.paused = state === "paused";
        return this.#release();
      }
      case "republish":
        return this.#republish(command.settings);
    }
  }

  /** What the database says of every lead, and whose turn was the last. */
  async observed(): Promise<ReturnType<RoutingModel["described"]>> {
    return this.#in(async (tx) => {
      const rows = await tx.select().from(leads);
      const open = await tx.select().from(offers).where(eq(offers.state, "open"));
      const [cursor] = await tx.select().from(rotationCursors);
      const { queue } = await readTurns(tx, this.#org.workflowId, { nowMs: this.#nowMs, sinceMs: 0 });
      return {
        cursor: (cursor?.userId ?? null) as UserId | null,
        queue: queue && [...queue],
        leads: Object.fromEntries(
          rows.map((row) => [
            row.id,
            {
              state: row.state,
              assignee: row.assigneeUserId,
              offered: open
                .filter(({ leadId }) => leadId === row.id)
                .map(({ userId }) => userId)
                .sort(),
              tried: [...row.triedUserIds].sort(),
              waits: row.waitKind,
              untilMs: row.waitUntil?.getTime() ?? null,
              exception: row.exceptionReason,
              contacted: row.contactedAt !== null,
            },
          ]),
        ),
      };
    });
  }

  async #try(
    command: { readonly lead: number; readonly user: number },
    actions: (
      lead: ModelLead,
      userId: UserId,
    ) => { readonly real: (tx: Tx) => Promise<void>; readonly model: () => string | null },
  ): Promise<void> {
    const lead = this.model.leadAt(command.lead);
    const user = this.#userAt(command.user);
    if (!lead || !user.active) return;
    const { real, model } = actions(lead, user.id);
    const answer = await this.#in(real).then(
      () => null,
      (error: { code?: string }) => error.code ?? "?",
    );
    expect(answer).toBe(model());
  }

  async #deactivate(user: ModelUser): Promise<void> {
    if (!user.active) return;
    await this.#setActive(user, false);
    user.active = false;
    const { organizationId } = this.#org;
    const nowMs = this.#nowMs;
    const held = await this.#in((tx) => listHeldBy(tx, user.id, "", 1_000));
    for (const leadId of [...held].sort()) {
      await this.#in((tx) => leaveUser(tx, this.#cache, { organizationId, leadId, userId: user.id, nowMs }));
      this.model.leave(leadId, user.id, nowMs);
    }
  }

  async #setActive(user: ModelUser, active: boolean): Promise<void> {
    await this.#in((tx) => tx.update(users).set({ active }).where(eq(users.id, user.id)));
  }

  /** As the carrier does when a workflow goes on or somebody is back. */
  async #release(): Promise<void> {
    const { organizationId } = this.#org;
    const held = await this.#in((tx) => listHeld(tx, null, 1_000));
    for (const { id: leadId } of held) {
      await this.#in((tx) => releaseLead(tx, this.#cache, { organizationId, leadId, nowMs: this.#nowMs }));
      this.model.release(leadId, this.#nowMs);
    }
  }

  async #republish(next: Setting): Promise<void> {
    const { organizationId, workflowId } = this.#org;
    await this.#in(async (tx) => {
      const { graph, revision } = await readDraft(tx, workflowId);
      const plain = {
        ...graph,
        nodes: graph.nodes.filter(({ kind }) => kind !== "filter"),
        edges: edgesToUsers(graph),
      };
      const drawn = withLicenceFilter(
        { ...plain, settings: { ...graph.settings, ...toSettings(next) } },
        next.licence,
      );
      await saveDraft(tx, {
        organizationId,
        workflowId,
        revision,
        graph: drawn,
        updatedBy: null,
        nowMs: this.#nowMs,
      });
      await publishWorkflow(tx, { organizationId, workflowId, publishedBy: null });
    });
    this.model.publish(next);
  }

  #userAt(at: number): ModelUser {
    const user = this.model.users[at % this.model.users.length];
    if (!user) throw new Error("There is nobody");
    return user;
  }

  async #stored({ id }: ModelLead) {
    const [row] = await this.#in((tx) =>
      tx
        .select({ step: leads.step })
        .from(leads)
        .where(and(eq(leads.id, id))),
    );
    if (!row) throw new Error(`There is no lead ${id}`);
    return row;
  }

  #in<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return db.withOrganization(this.#org.organizationId as OrganizationId, work);
  }
}

/** Spread over a new drawing's settings, which say `queue`. */
function withTurns(turns: RoutingSettings["turns"]): Pick<RoutingSettings, "turns"> {
  return { turns } as Pick<RoutingSettings, "turns">;
}

type Graph = Parameters<NonNullable<NonNullable<Parameters<typeof createRoutedOrganization>[1]>["draw"]>>[0];

function toSettings(setting: Setting): Omit<RoutingSettings, "exception"> {
  const { distribution, turns, timeToContact, onLapse, whenAway } = setting;
  return {
    ...withTurns(turns === "queue" ? "queue" : undefined),
    distribution:
      distribution === "simultaneous"
        ? { kind: "simultaneous", acceptWithinSeconds: 600 }
        : { kind: "sequential", acceptWithinSeconds: distribution === "offer" ? 600 : null },
    timeToContact: timeToContact ? { withinSeconds: 1_800, onLapse } : null,
    availability: { workingHours: false, whenAway },
    contactedBy: ["call"],
  };
}

/** A filter below the source, for everybody: licensed in the property's state. */
function withLicenceFilter(graph: Graph, licence: Setting["licence"]): Graph {
  if (licence === "none") return graph;
  const filter = {
    ...{ kind: "filter", id: "filter" as never, position: { x: 0, y: 0 }, required: licence === "required" },
    condition: {
      ...{ kind: "compare", field: "user.licensedStates", operator: "includes" },
      value: { kind: "field", field: "loan.propertyState" },
    },
  } as unknown as Graph["nodes"][number];
  const source = graph.nodes.find(({ kind }) => kind === "source");
  if (!source) throw new Error("There is no source");
  const edges = graph.edges.map((edge) => ({ ...edge, id: `filter>${edge.to}` as never, from: filter.id }));
  const top = { id: `${source.id}>filter` as never, from: source.id, to: filter.id };
  return { ...graph, nodes: [...graph.nodes, filter], edges: [top, ...edges] };
}

function edgesToUsers(graph: Graph): Graph["edges"] {
  const source = graph.nodes.find(({ kind }) => kind === "source");
  const isUser = (id: string) => graph.nodes.some((node) => node.id === id && node.kind === "user");
  if (!source) throw new Error("There is no source");
  return graph.edges
    .filter(({ to }) => isUser(to))
    .map(({ to }) => ({ id: `${source.id}>${to}` as never, from: source.id, to }));
}
