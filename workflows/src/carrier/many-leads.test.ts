import { type Ingested, ingest, listHeldBy, RoutingCache, type UserChanges, updateUser } from "@fairlead/db";
import type { UserId } from "@fairlead/engine";
import {
  createRoutedOrganization,
  findViolations,
  type RoutedOrganization,
  testDelivery,
  waitUntil,
} from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { describe, expect, it } from "vitest";
import { leaveUserEverywhere } from "./many-leads.ts";

/** More than the job reads at a time. */
const LEADS = 450;
const NOW_MS = Date.UTC(2026, 4, 4, 15);

const { database, db } = databaseForFile();
const cache = new RoutingCache();

describe("a user with many leads", () => {
  it.each([
    { name: "who was deactivated", change: { active: false } },
    { name: "whose role works none any more", change: { role: "partner" } },
  ] as const)("$name loses all of them, to those who are left", async ({ change }) => {
    const org = await withLeadsOfOneUser();
    await update(org, change);

    await leave(org);

    expect(await countHeld(org)).toBe(0);
    expect(await findViolations(database.url)).toEqual([]);
  });

  it("loses one, too, that was being decided when the job began", async () => {
    const org = await createRoutedOrganization(db, { users: 1 });
    const goOn = await beginToTake(org, "decided");
    await deactivate(org);

    const left = leave(org);
    await waitUntil("the job to wait for the decision", somebodyWaits);
    await goOn();
    await left;

    expect(await countHeld(org)).toBe(0);
    expect(await findViolations(database.url)).toEqual([]);
  });

  it("gets none that waited meanwhile for its turn to be decided", async () => {
    const org = await createRoutedOrganization(db, { users: 1 });
    const goOn = await beginToTake(org, "first");
    const second = take(org, ["second"]);
    await waitUntil("the second lead to wait for the first", somebodyWaits);
    await deactivate(org);
    await goOn();
    await second;

    expect(await countHeld(org)).toBe(1);
  });

  it("keeps them all, and the job ends, when active again before it ran", async () => {
    const org = await withLeadsOfOneUser();
    await update(org, { active: false });
    await update(org, { active: true });

    await leave(org);

    expect(await countHeld(org)).toBe(LEADS);
  });

  it("loses all but one that cannot be moved, which the job names when it fails", async () => {
    const org = await withLeadsOfOneUser();
    const [broken = ""] = await held(org);
    await db.withOrganization(org.organizationId, (tx) =>
      tx.execute(`update leads set workflow_id = null where id = '${broken}'`),
    );
    await update(org, { active: false });

    await expect(leave(org)).rejects.toThrow(broken);

    expect(await held(org)).toEqual([broken]);
  });
});

async function withLeadsOfOneUser(): Promise<RoutedOrganization> {
  const org = await createRoutedOrganization(db, { users: 1 });
  await take(
    org,
    Array.from({ length: LEADS }, (_, place) => `lead-${place}`),
  );
  return org;
}

function take(
  { organizationId, sourceName }: RoutedOrganization,
  names: readonly string[],
  by: RoutingCache = cache,
): Promise<readonly Ingested[]> {
  const deliveries = names.map((name) => testDelivery(name));
  return db.withOrganization(organizationId, (tx) =>
    ingest(tx, by, { organizationId, sourceName, deliveries, nowMs: NOW_MS }),
  );
}

/** Takes a lead in as far as that it is known who may receive it; goes on when told to. */
async function beginToTake(org: RoutedOrganization, name: string): Promise<() => Promise<void>> {
  let goOn = () => {};
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let taken: Promise<unknown> = Promise.resolve();
  await new Promise<void>((known, failed) => {
    class Waiting extends RoutingCache {
      override async directory(...asked: Parameters<RoutingCache["directory"]>) {
        const directory = await super.directory(...asked);
        known();
        await mayGoOn;
        return directory;
      }
    }
    taken = take(org, [name], new Waiting());
    taken.catch(failed);
  });
  return async () => {
    goOn();
    await taken;
  };
}

/** Whether any transaction in the database waits for a row that another has. */
async function somebodyWaits(): Promise<boolean> {
  const [row] = await db.asSystem((tx) =>
    tx.execute<{ waits: boolean }>(
      "select exists(select from pg_locks where not granted and locktype in ('transactionid', 'tuple')) as waits",
    ),
  );
  return row?.waits === true;
}

function leave(org: RoutedOrganization): Promise<void> {
  const { organizationId } = org;
  const { signal } = new AbortController();
  return leaveUserEverywhere(
    { db, cache, nowMs: () => NOW_MS, signal },
    { organizationId, userId: onlyUser(org) },
  );
}

async function update(org: RoutedOrganization, changes: UserChanges): Promise<void> {
  const { organizationId } = org;
  const by = { actor: { organizationId, userId: null, keyId: null }, nowMs: NOW_MS };
  await db.withOrganization(organizationId, (tx) =>
    updateUser(tx, organizationId, onlyUser(org), changes, by),
  );
}

function deactivate(org: RoutedOrganization): Promise<void> {
  return update(org, { active: false });
}

function held(org: RoutedOrganization): Promise<readonly string[]> {
  return db.withOrganization(org.organizationId, (tx) => listHeldBy(tx, onlyUser(org), "", LEADS * 2));
}

async function countHeld(org: RoutedOrganization): Promise<number> {
  return (await held(org)).length;
}

function onlyUser({ userIds: [only] }: RoutedOrganization): UserId {
  if (!only) throw new Error("The organization has no user");
  return only;
}
