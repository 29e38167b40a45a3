import type { Graph, OrganizationId, UserId } from "@fairlead/engine";
import { createRoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { leads, queuePlaces, rotationCursors, users } from "../schema/index.ts";
import { claimLead } from "./claim.ts";
import { ingest } from "./ingest.ts";
import { publishChanged } from "./queue.fixture.ts";
import { RoutingCache } from "./routing-cache.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
/** Of each kind, all of them at the same time. */
const TIMES = 12;
const TEAM = 4;

const { db } = databaseForFile({ max: 8, keepsInvariants: true });
const cache = new RoutingCache();

test("each move in the queue takes a number of its own, though leads, batches, claims, publishing and users who come back meet", async () => {
  const org = await createRoutedOrganization(db, {
    users: TEAM,
    settings: { distribution: { kind: "simultaneous", acceptWithinSeconds: 600 } },
  });
  const { organizationId, sourceName, workflowId, userIds } = org;
  const take = (...names: readonly string[]) =>
    db.withOrganization(organizationId, (tx) =>
      ingest(tx, cache, {
        ...{ organizationId, sourceName, nowMs: NOW_MS },
        deliveries: names.map((name) => testDelivery(name)),
      }),
    );
  const offered = (await take(...named("offered"))).map(({ leadId }) => leadId);
  await publishChanged(db, org, toSequential);

  const claims = offered.map(
    (leadId, at) => () =>
      db.withOrganization(organizationId, (tx) =>
        claimLead(tx, cache, { organizationId, leadId, userId: userIds[at % 2] as UserId, nowMs: NOW_MS }),
      ),
  );
  const singles = named("single").map((name) => () => take(name));
  const batches = named("batch").map((name) => () => take(`${name}-a`, `${name}-b`, `${name}-c`));
  const returns = Array.from({ length: TIMES }, () => () => leaveAndComeBack(organizationId, userIds.at(-1)));
  const publishings = Array.from(
    { length: TIMES },
    (_, at) => () => publishChanged(db, org, (graph) => withinSeconds(graph, 600 + at)),
  );
  const all = [claims, singles, batches, returns].flat().map((work) => work());
  // A draft is saved over the revision it was made on, so publishing comes one after the other.
  const published = publishings.reduce<Promise<void>>(
    (before, publish) => before.then(publish),
    Promise.resolve(),
  );
  await Promise.all([...all, published]);

  const [places, [cursor], assigned] = await db.withOrganization(organizationId, (tx) =>
    Promise.all([
      tx.select().from(queuePlaces).where(eq(queuePlaces.workflowId, workflowId)),
      tx.select().from(rotationCursors).where(eq(rotationCursors.workflowId, workflowId)),
      tx.select({ assignee: leads.assigneeUserId }).from(leads),
    ]),
  );
  const moves = claims.length + singles.length + batches.length * 3 + returns.length;
  expect(cursor?.lastNumber).toBe(TEAM + moves);
  expect(new Set(places.map(({ place }) => place)).size).toBe(TEAM);
  expect(Math.max(...places.map(({ place }) => place))).toBe(cursor?.lastNumber);
  expect(assigned.filter(({ assignee }) => assignee === null)).toEqual([]);
});

function named(kind: string): readonly string[] {
  return Array.from({ length: TIMES }, (_, at) => `${kind}-${at}`);
}

/** One transaction for both, so that no lead finds them away. */
async function leaveAndComeBack(organizationId: OrganizationId, userId: UserId = "user_" as UserId) {
  await db.withOrganization(organizationId, async (tx) => {
    for (const active of [false, true]) await tx.update(users).set({ active }).where(eq(users.id, userId));
  });
}

function toSequential(graph: Graph): Graph {
  return {
    ...graph,
    settings: { ...graph.settings, distribution: { kind: "sequential", acceptWithinSeconds: null } },
  };
}

/** Another time to contact, so that there is something to publish. */
function withinSeconds(graph: Graph, seconds: number): Graph {
  const timeToContact = { withinSeconds: seconds, onLapse: "nextUser" } as const;
  return { ...graph, settings: { ...graph.settings, timeToContact } };
}
