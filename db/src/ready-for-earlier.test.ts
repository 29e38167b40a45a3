import { applyEdit, edgeBetween, type Graph, type NodeId, type UserId } from "@fairlead/engine";
import {
  createRoutedOrganization,
  createTestDatabase,
  type RoutedOrganization,
  type TestDatabase,
  testDelivery,
} from "@fairlead/test";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase, type Tx } from "./client.ts";
import { ingest } from "./leads/ingest.ts";
import { RoutingCache } from "./leads/routing-cache.ts";
import { readyForEarlier } from "./ready-for-earlier.ts";
import { apiKeys, contactLists, workflows } from "./schema/index.ts";

const NOW = new Date("2026-05-04T15:00:00Z");
const AN_HOUR_MS = 3_600_000;
const NOTHING = {
  unticked: [],
  changedLists: [],
  endedKeys: [],
  widerKeys: [],
  refusedWorkflows: [],
  stuckLeads: 0,
};

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

test("finds nothing where 0.2.0 reads all, with leads on offer", async () => {
  const org = await createRoutedOrganization(db, { settings: OFFERS });
  await takeLead(org);

  expect(await readyForEarlier(db, NOW)).toEqual(NOTHING);
});

test("names a live workflow that asks for occupancy, and the leads that wait in it", async () => {
  const org = await createRoutedOrganization(db, { settings: OFFERS, draw: asksForOccupancy });
  await takeLead(org);
  const [workflow] = await inOrg(org, (tx) => tx.select({ name: workflows.name }).from(workflows));

  const ready = await readyForEarlier(db, NOW);

  expect(ready).toEqual({ ...NOTHING, refusedWorkflows: [workflow?.name], stuckLeads: 1 });
  await inOrg(org, (tx) => tx.update(workflows).set({ state: "archived" }));
  expect(await readyForEarlier(db, NOW)).toMatchObject({ refusedWorkflows: [] });
});

test("ends keys that have expired, and names those that 0.2.0 opens more to", async () => {
  const org = await createRoutedOrganization(db);
  const key = (name: string, more: object) => ({
    organizationId: org.organizationId,
    id: `key_${name}`,
    name,
    prefix: "fl_",
    keyHash: `hash of ${name}`,
    scopes: ["leads:read" as const],
    createdBy: org.exceptionUserId,
    ...more,
  });
  const past = new Date(NOW.getTime() - AN_HOUR_MS);
  await inOrg(org, (tx) =>
    tx
      .insert(apiKeys)
      .values([
        key("plain", {}),
        key("expired", { expiresAt: past }),
        key("ends", { expiresAt: new Date(NOW.getTime() + AN_HOUR_MS) }),
        key("bound", { sourceIds: ["src_1"] }),
      ]),
  );

  const ready = await readyForEarlier(db, NOW);

  expect(ready).toMatchObject({ endedKeys: ["expired"], widerKeys: ["ends", "bound"] });
  const [ended] = await inOrg(org, (tx) => tx.select().from(apiKeys).where(eq(apiKeys.name, "expired")));
  expect(ended?.revokedAt).toEqual(past);
  expect(await readyForEarlier(db, NOW)).toMatchObject({ endedKeys: [] });
});

test("takes occupancy out of what is overwritten and out of lists, and leaves the rest of them", async () => {
  const org = await createRoutedOrganization(db);
  const { organizationId, exceptionUserId: userId } = org;
  await inOrg(org, async (tx) => {
    const [{ duplicates } = { duplicates: null }] = await tx.select().from(workflows);
    if (!duplicates) throw new Error("There is no workflow");
    await tx.update(workflows).set({ duplicates: { ...duplicates, updateLead: ["amountUsd", "occupancy"] } });
    await tx.insert(contactLists).values({
      ...{ organizationId, userId, id: "lst_1", tab: "all", subject: "leads", name: "Homes" },
      view: {
        include: [],
        exclude: [],
        columns: ["source", "occupancy", "amountUsd"],
        sort: { column: "occupancy", descending: false },
      },
    });
  });

  const ready = await readyForEarlier(db, NOW);

  expect(ready.unticked).toHaveLength(1);
  expect(ready.changedLists).toEqual(["Homes"]);
  const [[workflow], [list]] = await inOrg(org, (tx) =>
    Promise.all([tx.select().from(workflows), tx.select().from(contactLists)]),
  );
  expect(workflow?.duplicates.updateLead).toEqual(["amountUsd"]);
  expect(list?.view).toEqual({
    include: [],
    exclude: [],
    columns: ["source", "amountUsd"],
    sort: { column: "createdAt", descending: true },
  });
});

const OFFERS = { distribution: { kind: "sequential", acceptWithinSeconds: 600 } } as const;

function inOrg<Result>(org: RoutedOrganization, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}

async function takeLead(org: RoutedOrganization): Promise<void> {
  const { organizationId, sourceName } = org;
  const deliveries = [testDelivery("lead-1")];
  await inOrg(org, (tx) =>
    ingest(tx, new RoutingCache(), { organizationId, sourceName, deliveries, nowMs: NOW.getTime() }),
  );
}

function asksForOccupancy(graph: Graph, [userId]: readonly UserId[]): Graph {
  return applyEdit(graph, {
    kind: "insertFilter",
    at: { kind: "edge", edgeId: edgeBetween("source" as NodeId, `user-${userId}` as NodeId).id },
    filter: {
      nodeId: "by-occupancy" as NodeId,
      position: { x: 0, y: 0 },
      condition: {
        kind: "compare",
        field: "loan.occupancy",
        operator: "equals",
        value: { kind: "literal", value: "primary_residence" },
      },
      required: false,
    },
  });
}
