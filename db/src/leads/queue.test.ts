import {
  applyEdit,
  Backtest,
  type Graph,
  type NodeId,
  type OrganizationId,
  preparePlan,
  type RoutingSettings,
  type UserId,
} from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { leads, teamMembers, users } from "../schema/index.ts";
import { readPastLeads } from "../workflows/past-leads.ts";
import { readPastTurns } from "../workflows/past-queue.ts";
import { readTurns } from "../workflows/read-turns.ts";
import { readPlan, readUsers } from "../workflows/simulate.ts";
import { advanceLead } from "./advance.ts";
import { claimLead } from "./claim.ts";
import { ingest } from "./ingest.ts";
import { publishChanged, takesOnly } from "./queue.fixture.ts";
import { reassignLead } from "./reassign.ts";
import { RoutingCache } from "./routing-cache.ts";
import { wholeTimeline } from "./whole-timeline.fixture.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const OFFERS: Partial<RoutingSettings> = {
  distribution: { kind: "sequential", acceptWithinSeconds: 600 },
};
/** Spread over a new drawing's settings, which say `queue`. */
const OLDER_ORDER = { turns: undefined } as unknown as Partial<RoutingSettings>;

const { db } = databaseForFile();
let cache: RoutingCache;

beforeAll(async () => {
  cache = new RoutingCache();
});

describe("of three users of whom one takes only TX, with 300 leads alternating MA and TX", () => {
  const states = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? "MA" : "TX"));
  const onlyTx = (graph: Graph, userIds: readonly UserId[]) => takesOnly(graph, userIds[1], "TX");

  test("that one gets 75, whether they come one by one or many at once", async () => {
    const org = await createRoutedOrganization(db, { draw: onlyTx });
    for (const state of states.slice(0, 20)) await take(org, [state]);
    await take(org, states.slice(20));

    expect(await received(org)).toEqual([113, 75, 112]);
  });

  test("a back-test of the same leads gives the same", async () => {
    const org = await createRoutedOrganization(db, { draw: onlyTx });
    await take(org, states);

    const summary = await inOrg(org, async (tx) => {
      const from = new Date(NOW_MS - 1_000);
      const { workflowId, organizationId } = org;
      const users = await readUsers(tx, cache, { organizationId, nowMs: NOW_MS });
      const period = { workflowId, from, until: new Date(NOW_MS + 1_000), limit: 1_000, users };
      const { plan } = await readPlan(tx, workflowId, "published");
      const trial = new Backtest(preparePlan(plan), await readPastTurns(tx, period));
      for await (const lead of readPastLeads(tx, period)) trial.add(lead);
      return trial.summary();
    });

    expect(summary.users.map(({ would }) => would)).toEqual([113, 75, 112]);
    expect(summary.differing).toBe(0);
  });

  test("a plan of the older order gives that one a single lead, and moves the places all the same", async () => {
    const org = await createRoutedOrganization(db, { draw: onlyTx, settings: OLDER_ORDER });
    await take(org, states);

    expect((await received(org))[1]).toBe(1);
    expect((await turns(org)).lastNumber).toBe(300);
  });
});

describe("a place in the queue", () => {
  test("is kept by who is passed over, and the timeline says so later", async () => {
    const org = await createRoutedOrganization(db, {
      draw: (graph, userIds) => takesOnly(graph, userIds[0], "TX"),
    });
    const [leadId] = await take(org, ["MA"]);

    expect(await queue(org)).toEqual([1, 3, 2]);
    expect((await turns(org)).lastTurn).toMatchObject({
      ...{ userId: org.userIds[1], passedOver: [org.userIds[0]], passedOverCount: 1, number: 4 },
    });
    await take(org, ["MA", "TX"]);
    const decided = (await inOrg(org, (tx) => wholeTimeline(tx, leadId ?? ""))).at(-1);
    expect(decided?.explanation?.candidates.map(({ outcome, keepsPlace }) => [outcome, keepsPlace])).toEqual([
      ["filteredOut", 1],
      ["chosen", undefined],
      ["waitsForTurn", undefined],
    ]);
  });

  test("is found beyond those that are read at first", async () => {
    const org = await createRoutedOrganization(db, {
      users: 130,
      draw: (graph, userIds) =>
        userIds.slice(0, -2).reduce((drawn, userId) => takesOnly(drawn, userId, "TX"), graph),
    });
    await take(org, ["MA"]);
    await take(org, ["MA", "TX", "MA", "MA"]);

    expect((await received(org)).slice(-2)).toEqual([2, 2]);
    expect((await received(org))[0]).toBe(1);
    expect((await queue(org)).slice(-3)).toEqual([1, 129, 130]);
  });

  test("moves at the offer, and neither a lapse nor the claim moves it again", async () => {
    const org = await createRoutedOrganization(db, { settings: OFFERS });
    const [first, second] = await take(org, ["MA", "MA"]);

    expect(await queue(org)).toEqual([3, 1, 2]);
    await claim(org, second, org.userIds[1]);
    expect(await queue(org)).toEqual([3, 1, 2]);
    await lapse(org, first);
    expect(await queue(org)).toEqual([1, 2, 3]);
  });

  test("of a silent user at the front costs no later lead a lapse", async () => {
    const org = await createRoutedOrganization(db, { settings: OFFERS });
    const ids = await take(org, ["MA", "MA", "MA"]);

    const offered = await inOrg(org, (tx) =>
      tx.select({ tried: leads.triedUserIds, id: leads.id }).from(leads).orderBy(asc(leads.id)),
    );
    expect(offered.map(({ tried }) => tried)).toEqual(org.userIds.map((userId) => [userId]));
    expect(offered.map(({ id }) => id)).toEqual(ids);
  });

  test("moves for the first alone who claims what was offered to all", async () => {
    const org = await createRoutedOrganization(db, {
      settings: { distribution: { kind: "simultaneous", acceptWithinSeconds: 600 } },
    });
    const [leadId] = await take(org, ["MA"]);
    expect(await queue(org)).toEqual([1, 2, 3]);

    await claim(org, leadId, org.userIds[1]);

    expect(await queue(org)).toEqual([1, 3, 2]);
  });

  test("does not move when somebody is given a lead by hand, or by exception handling", async () => {
    const org = await createRoutedOrganization(db, {
      draw: (graph, userIds) =>
        userIds.slice(0, -1).reduce((drawn, userId) => takesOnly(drawn, userId, "TX"), graph),
    });
    const [leadId] = await take(org, ["MA"]);
    expect(await queue(org)).toEqual([1, 2, 3]);

    await inOrg(org, (tx) =>
      reassignLead(tx, cache, {
        ...{ organizationId: org.organizationId, leadId: leadId ?? "", actorUserId: null, nowMs: NOW_MS },
        to: { kind: "individual", userId: org.userIds[0] ?? "" },
      }),
    );

    expect(await queue(org)).toEqual([1, 2, 3]);
  });
});

describe("the queue of a live workflow", () => {
  test("begins as the circular order after the last receiver when it is taken up", async () => {
    const org = await createRoutedOrganization(db, { settings: OLDER_ORDER });
    await take(org, ["MA"]);
    expect((await turns(org)).queue).toBeNull();

    await publishChanged(db, org, (graph) => ({ ...graph, settings: { ...graph.settings, turns: "queue" } }));

    expect(await queue(org)).toEqual([2, 3, 1]);
  });

  test("has who joins, or leaves the drawing and comes back, stand at the end; the others keep their places", async () => {
    const org = await createRoutedOrganization(db, { users: 3 });
    await take(org, ["MA"]);
    let whole: Graph | null = null;

    await publishChanged(db, org, (graph) => {
      whole = graph;
      return applyEdit(graph, { kind: "removeNode", nodeId: `user-${org.userIds[1]}` as NodeId });
    });
    expect(await queue(org)).toEqual([3, 1]);
    await publishChanged(db, org, () => whole ?? fail());

    expect(await queue(org)).toEqual([3, 1, 2]);
  });

  test("has who was deactivated and is active again stand at the end", async () => {
    const org = await createRoutedOrganization(db);
    const [first = fail()] = org.userIds;

    await inOrg(org, (tx) => setActive(tx, first, false));
    expect(await queue(org)).toEqual([1, 2, 3]);
    await inOrg(org, (tx) => setActive(tx, first, true));

    expect(await queue(org)).toEqual([2, 3, 1]);
    await take(org, ["MA", "MA", "MA"]);
    expect(await received(org)).toEqual([1, 1, 1]);
  });

  test("has who left the team and is back in it stand at the end", async () => {
    const org = await createRoutedOrganization(db);
    const [first = fail()] = org.userIds;

    await inOrg(org, async (tx) => {
      const of = eq(teamMembers.userId, first);
      const [row = fail()] = await tx.select().from(teamMembers).where(of);
      await tx.delete(teamMembers).where(and(of, eq(teamMembers.teamId, row.teamId)));
      await tx.insert(teamMembers).values(row);
    });

    expect(await queue(org)).toEqual([2, 3, 1]);
  });
});

function fail(): never {
  throw new Error("There is nobody");
}

function inOrg<Result>(
  { organizationId }: Pick<RoutedOrganization, "organizationId">,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.withOrganization(organizationId as OrganizationId, work);
}

async function setActive(tx: Tx, userId: UserId, active: boolean): Promise<void> {
  await tx.update(users).set({ active }).where(eq(users.id, userId));
}

let count = 0;

/** Takes leads in at once, by the states of their properties; their ids. */
async function take(org: RoutedOrganization, states: readonly string[]): Promise<readonly string[]> {
  const { organizationId, sourceName } = org;
  const deliveries = states.map((propertyState) => {
    count += 1;
    const delivery = testDelivery(`lead-${count}`);
    return { ...delivery, loan: { ...delivery.loan, propertyState } };
  });
  const taken = await inOrg(org, (tx) =>
    ingest(tx, cache, { organizationId, sourceName, deliveries, nowMs: NOW_MS }),
  );
  return taken.map(({ leadId }) => leadId);
}

async function claim(org: RoutedOrganization, leadId = "", userId: UserId = fail()): Promise<void> {
  const { organizationId } = org;
  await inOrg(org, (tx) => claimLead(tx, cache, { organizationId, leadId, userId, nowMs: NOW_MS }));
}

async function lapse(org: RoutedOrganization, leadId = ""): Promise<void> {
  const { organizationId } = org;
  const nowMs = NOW_MS + 600_000;
  await inOrg(org, (tx) => advanceLead(tx, cache, { organizationId, leadId, step: 1, nowMs }));
}

function turns(org: RoutedOrganization) {
  return inOrg(org, (tx) => readTurns(tx, org.workflowId, { nowMs: NOW_MS, sinceMs: 0 }));
}

/** Who stands where, by the numbers of the users in canvas order, from 1. */
async function queue(org: RoutedOrganization): Promise<readonly number[]> {
  const { queue: places } = await turns(org);
  return (places ?? fail()).map((userId) => org.userIds.indexOf(userId) + 1);
}

/** Leads that each user has, in canvas order. */
async function received(org: RoutedOrganization): Promise<readonly number[]> {
  const rows = await inOrg(org, (tx) => tx.select({ assignee: leads.assigneeUserId }).from(leads));
  return org.userIds.map((userId) => rows.filter(({ assignee }) => assignee === userId).length);
}
