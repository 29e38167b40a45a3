import { type Database, ingest, listHeldBy, openDatabase, RoutingCache, updateUser } from "@fairlead/db";
import type { UserId } from "@fairlead/engine";
import {
  createRoutedOrganization,
  createTestDatabase,
  findViolations,
  type RoutedOrganization,
  type TestDatabase,
  testDelivery,
} from "@fairlead/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leaveUserEverywhere } from "./many-leads.ts";

/** More than the job reads at a time. */
const LEADS = 450;
const NOW_MS = Date.UTC(2026, 4, 4, 15);

let database: TestDatabase;
let db: Database;
const cache = new RoutingCache();

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

describe("a user who was deactivated with many leads", () => {
  it("loses all of them, to those who are left", async () => {
    const org = await withLeadsOfOneUser();
    await deactivate(org);

    await leave(org);

    expect(await countHeld(org)).toBe(0);
    expect(await findViolations(database.url)).toEqual([]);
  });

  it("keeps them all, and the job ends, when active again before it ran", async () => {
    const org = await withLeadsOfOneUser();

    await leave(org);

    expect(await countHeld(org)).toBe(LEADS);
  });
});

async function withLeadsOfOneUser(): Promise<RoutedOrganization> {
  const org = await createRoutedOrganization(db, { users: 1 });
  const { organizationId, sourceName } = org;
  const deliveries = Array.from({ length: LEADS }, (_, place) => testDelivery(`lead-${place}`));
  await db.withOrganization(organizationId, (tx) =>
    ingest(tx, cache, { organizationId, sourceName, deliveries, nowMs: NOW_MS }),
  );
  return org;
}

function leave(org: RoutedOrganization): Promise<void> {
  const { organizationId } = org;
  const { signal } = new AbortController();
  return leaveUserEverywhere(
    { db, cache, nowMs: () => NOW_MS, signal },
    { organizationId, userId: onlyUser(org) },
  );
}

async function deactivate(org: RoutedOrganization): Promise<void> {
  const { organizationId } = org;
  await db.withOrganization(organizationId, (tx) =>
    updateUser(
      tx,
      organizationId,
      onlyUser(org),
      { active: false },
      { actor: { organizationId, userId: null, keyId: null }, nowMs: NOW_MS },
    ),
  );
}

async function countHeld(org: RoutedOrganization): Promise<number> {
  const held = await db.withOrganization(org.organizationId, (tx) =>
    listHeldBy(tx, onlyUser(org), "", LEADS * 2),
  );
  return held.length;
}

function onlyUser({ userIds: [only] }: RoutedOrganization): UserId {
  if (!only) throw new Error("The organization has no user");
  return only;
}
