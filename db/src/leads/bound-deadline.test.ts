import type { UserId } from "@fairlead/engine";
import {
  createRoutedOrganization,
  createTestDatabase,
  findViolations,
  type RoutedOrganization,
  type TestDatabase,
  testDelivery,
} from "@fairlead/test";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase, type Tx } from "../client.ts";
import { contacts, leads } from "../schema/index.ts";
import { advanceLead } from "./advance.ts";
import { ingest } from "./ingest.ts";
import { RoutingCache } from "./routing-cache.ts";
import { wholeTimeline } from "./whole-timeline.fixture.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const TIME_TO_CONTACT = { withinSeconds: 900, onLapse: "nextUser" } as const;

let database: TestDatabase;
let db: Database;
const cache = new RoutingCache();

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});

afterAll(async () => {
  expect(await findViolations(database.url)).toEqual([]);
  await db.close();
  await database.drop();
});

test("a time to contact that runs out takes the lead from whoever made no contact", async () => {
  const { org, leadId } = await leadUnderTheClock();

  await runOut(org, leadId);

  expect(await assignee(org, leadId)).toBe(org.userIds[1]);
});

test("a time to contact is not held against them once the person asked not to be contacted", async () => {
  const { org, leadId } = await leadUnderTheClock();
  await inOrg(org, (tx) => tx.update(contacts).set({ doNotContact: true }));

  await runOut(org, leadId);

  expect(await assignee(org, leadId)).toBe(org.userIds[0]);
  expect(await inOrg(org, (tx) => tx.select({ waits: leads.waitKind }).from(leads))).toEqual([
    { waits: null },
  ]);
  const kinds = (await inOrg(org, (tx) => wholeTimeline(tx, leadId))).map(({ data }) => data.kind);
  expect(kinds).not.toContain("assignmentLapsed");
});

async function leadUnderTheClock() {
  const org = await createRoutedOrganization(db, { users: 2, settings: { timeToContact: TIME_TO_CONTACT } });
  const { organizationId, sourceName } = org;
  const [taken] = await inOrg(org, (tx) =>
    ingest(tx, cache, { organizationId, sourceName, deliveries: [testDelivery("x")], nowMs: NOW_MS }),
  );
  if (!taken) throw new Error("One delivery gave no lead");
  return { org, leadId: taken.leadId };
}

async function runOut(org: RoutedOrganization, leadId: string): Promise<void> {
  const { organizationId } = org;
  const nowMs = NOW_MS + TIME_TO_CONTACT.withinSeconds * 1_000;
  await inOrg(org, (tx) => advanceLead(tx, cache, { organizationId, leadId, step: 1, nowMs }));
}

async function assignee(org: RoutedOrganization, leadId: string): Promise<UserId | null> {
  const [row] = await inOrg(org, (tx) =>
    tx.select({ userId: leads.assigneeUserId }).from(leads).where(eq(leads.id, leadId)),
  );
  return (row?.userId ?? null) as UserId | null;
}

function inOrg<Result>(org: RoutedOrganization, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}
