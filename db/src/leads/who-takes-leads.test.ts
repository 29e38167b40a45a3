import { ROLES, type Role, takesLeads, type UserFacts, type UserId } from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { updateUser } from "../identity/update-user.ts";
import { directorySnapshots, leads, organizations, users } from "../schema/index.ts";
import { readTurns } from "../workflows/read-turns.ts";
import { ingest } from "./ingest.ts";
import { leaveUser } from "./leave-user.ts";
import { reassignLead } from "./reassign.ts";
import { RoutingCache } from "./routing-cache.ts";
import { wholeTimeline } from "./whole-timeline.fixture.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);

const { db } = databaseForFile({ keepsInvariants: true });

describe("somebody whose role becomes one that works no leads", () => {
  test("gets none of those that come, and the timeline says why", async () => {
    const org = await createRoutedOrganization(db, { users: 2 });
    await giveRole(org, "partner");

    const ids = await take(org, ["a", "b", "c", "d"]);

    expect(await received(org)).toEqual([0, 4]);
    const decided = (await inOrg(org, (tx) => wholeTimeline(tx, ids[0] ?? ""))).at(-1);
    expect(decided?.explanation?.candidates.map(({ outcome }) => outcome)).toEqual([
      "worksNoLeads",
      "chosen",
    ]);
  });

  test("gets none by exception handling", async () => {
    const org = await createRoutedOrganization(db, { users: 1 });
    await giveRole(org, "partner");
    await giveRole(org, "marketing", org.exceptionUserId);

    await take(org, ["nobody"]);

    const rows = await inOrg(org, (tx) => tx.select({ state: leads.state }).from(leads));
    expect(rows).toEqual([{ state: "exception" }]);
  });

  test("loses what they made no contact about to the next user", async () => {
    const org = await createRoutedOrganization(db, { users: 2 });
    const [leadId = ""] = await take(org, ["held"]);
    await giveRole(org, "engineer");

    const { organizationId, userIds } = org;
    const [userId = nobody()] = userIds;
    await inOrg(org, (tx) =>
      leaveUser(tx, new RoutingCache(), { organizationId, leadId, userId, nowMs: NOW_MS }),
    );

    expect(await received(org)).toEqual([0, 1]);
    const events = (await inOrg(org, (tx) => wholeTimeline(tx, leadId))).map(({ data }) => data);
    expect(events).toContainEqual({ kind: "userDeactivated", userId, had: "assignment", lost: "role" });
  });

  test("is given none by hand", async () => {
    const org = await createRoutedOrganization(db, { users: 2 });
    const [leadId = ""] = await take(org, ["first"]);
    const [, second = nobody()] = org.userIds;
    await giveRole(org, "partner", second);

    const { organizationId } = org;
    const to = { kind: "individual", userId: second } as const;
    const given = inOrg(org, (tx) =>
      reassignLead(tx, new RoutingCache(), { organizationId, leadId, to, actorUserId: null, nowMs: NOW_MS }),
    );

    await expect(given).rejects.toMatchObject({ code: "NOT_FOUND", errors: [{ pointer: "/to/userId" }] });
  });

  test("stands at the end of the queue when they work leads again", async () => {
    const org = await createRoutedOrganization(db);

    await giveRole(org, "partner");
    expect(await queue(org)).toEqual([1, 2, 3]);
    await giveRole(org, "manager");

    expect(await queue(org)).toEqual([2, 3, 1]);
  });
});

test.each(ROLES)("the database holds of a %s what the engine does: whether they take leads", async (role) => {
  const org = await createRoutedOrganization(db, { users: 1 });

  const [answer] = await inOrg(org, (tx) =>
    tx.execute<{ active: boolean; left: boolean }>(
      sql`select takes_leads(true, ${role}) as active, takes_leads(false, ${role}) as left`,
    ),
  );

  expect(answer).toEqual({
    active: takesLeads({ active: true, role }),
    left: takesLeads({ active: false, role }),
  });
});

describe("a directory that is kept", () => {
  test("without roles, by a release that knew of none, stays as it is, and new leads go by another", async () => {
    const org = await createRoutedOrganization(db, { users: 2 });
    await giveRole(org, "partner");
    const older = await inOrg(org, async (tx) => {
      const { version, users: people } = await new RoutingCache().directory(
        ...([tx, org.organizationId, await versionOf(tx), NOW_MS] as const),
      );
      const withoutRoles = [...people.values()].map(({ role: _role, ...user }): UserFacts => user);
      // As the owner, whom no policy keeps to one organization: the application may not change what is kept.
      await tx.execute(sql`set local role none`);
      await tx
        .update(directorySnapshots)
        .set({ users: withoutRoles })
        .where(
          and(
            eq(directorySnapshots.organizationId, org.organizationId),
            eq(directorySnapshots.version, version),
          ),
        );
      return { version, users: withoutRoles };
    });

    await take(org, ["one", "two"]);

    expect(await received(org)).toEqual([0, 2]);
    const kept = await inOrg(org, (tx) =>
      tx
        .select({ version: directorySnapshots.version, users: directorySnapshots.users })
        .from(directorySnapshots)
        .orderBy(directorySnapshots.version),
    );
    expect(kept[0]).toEqual(older);
    expect(kept.map(({ version }) => version)).toEqual([older.version, older.version + 1]);
  });

  test("is of the version that it says, though somebody changed since that was read", async () => {
    const org = await createRoutedOrganization(db, { users: 1 });
    const [userId = nobody()] = org.userIds;

    const [read, directory] = await inOrg(org, async (tx) => {
      const version = await versionOf(tx);
      await db.withOrganization(org.organizationId, (other) =>
        other.update(users).set({ name: "Renamed" }).where(eq(users.id, userId)),
      );
      return [version, await new RoutingCache().directory(tx, org.organizationId, version, NOW_MS)] as const;
    });

    expect(directory.users.get(userId)?.name).toBe("Renamed");
    expect(directory.version).toBeGreaterThan(read);
    const kept = await inOrg(org, (tx) =>
      tx.select({ version: directorySnapshots.version }).from(directorySnapshots),
    );
    expect(kept).toEqual([{ version: directory.version }]);
  });
});

function nobody(): never {
  throw new Error("There is nobody");
}

function inOrg<Result>(
  { organizationId }: RoutedOrganization,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.withOrganization(organizationId, work);
}

async function giveRole(
  org: RoutedOrganization,
  role: Role,
  userId: UserId = org.userIds[0] ?? nobody(),
): Promise<void> {
  const { organizationId } = org;
  const by = { actor: { organizationId, userId: null, keyId: null }, nowMs: NOW_MS };
  await inOrg(org, (tx) => updateUser(tx, organizationId, userId, { role }, by));
}

async function take(org: RoutedOrganization, names: readonly string[]): Promise<readonly string[]> {
  const { organizationId, sourceName } = org;
  const deliveries = names.map((name) => testDelivery(name));
  const taken = await inOrg(org, (tx) =>
    ingest(tx, new RoutingCache(), { organizationId, sourceName, deliveries, nowMs: NOW_MS }),
  );
  return taken.map(({ leadId }) => leadId);
}

/** Leads that each user has, in canvas order. */
async function received(org: RoutedOrganization): Promise<readonly number[]> {
  const rows = await inOrg(org, (tx) => tx.select({ assignee: leads.assigneeUserId }).from(leads));
  return org.userIds.map((userId) => rows.filter(({ assignee }) => assignee === userId).length);
}

/** Who stands where, by the numbers of the users in canvas order, from 1. */
async function queue(org: RoutedOrganization): Promise<readonly number[]> {
  const { queue: places } = await inOrg(org, (tx) =>
    readTurns(tx, org.workflowId, { nowMs: NOW_MS, sinceMs: 0 }),
  );
  return (places ?? nobody()).map((userId) => org.userIds.indexOf(userId) + 1);
}

async function versionOf(tx: Tx): Promise<number> {
  const [row] = await tx.select({ version: organizations.directoryVersion }).from(organizations);
  return row?.version ?? nobody();
}
