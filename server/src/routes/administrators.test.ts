import { handKeys, type Tx, updateUser } from "@fairlead/db";
import type { UserId } from "@fairlead/engine";
import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");

describe("the last administrator", () => {
  test.each([{ active: false }, { role: "manager" }])("is not taken away by %o", async (change) => {
    const answer = await as("admin", "PATCH", `/users/${office.people.admin.userId}`, change);

    expect([answer.statusCode, answer.json().code]).toEqual([409, "LAST_ADMINISTRATOR"]);
    expect((await as("admin", "GET", "/me")).json().user.role).toBe("admin");
  });

  test("may go once there is another", async () => {
    await makeAdministrator("manager");

    const answer = await as("manager", "PATCH", `/users/${office.people.admin.userId}`, { active: false });

    expect(answer.statusCode).toBe(200);
  });

  test("is left when two administrators deactivate each other at the same moment", async () => {
    await makeAdministrator("manager");
    const { organizationId } = office;
    const ids = { admin: office.people.admin.userId, manager: office.people.manager.userId };
    const first = barrier();
    const deactivate = (tx: Tx, by: UserId, whom: UserId) =>
      updateUser(
        tx,
        organizationId,
        whom,
        { active: false },
        {
          ...{ actor: { organizationId, userId: by, keyId: null }, nowMs: server.clock.nowMs },
        },
      );

    const one = server.db.withOrganization(organizationId, async (tx) => {
      await deactivate(tx, ids.admin, ids.manager);
      first.reached();
      await standsBehindLock();
    });
    await first.arrival;
    const other = server.db.withOrganization(organizationId, (tx) => deactivate(tx, ids.manager, ids.admin));

    await Promise.all([
      expect(one).resolves.toBeUndefined(),
      expect(other).rejects.toMatchObject({ code: "LAST_ADMINISTRATOR" }),
    ]);
    expect((await as("admin", "GET", "/me")).statusCode).toBe(200);
  });
});

test("API keys are not handed to an administrator who is being deactivated", async () => {
  await makeAdministrator("manager");
  const { organizationId } = office;
  const [admin, manager] = [office.people.admin.userId, office.people.manager.userId];
  const by = { actor: { organizationId, userId: admin, keyId: null }, nowMs: server.clock.nowMs };
  const first = barrier();

  const leaves = server.db.withOrganization(organizationId, async (tx) => {
    await updateUser(tx, organizationId, manager, { active: false }, by);
    first.reached();
    await standsBehindLock();
  });
  await first.arrival;
  const handed = server.db.withOrganization(organizationId, (tx) =>
    handKeys(tx, { keyId: office.apiKeyId }, { userId: manager, pointer: "/holderUserId" }, by),
  );

  await Promise.all([
    expect(leaves).resolves.toBeUndefined(),
    expect(handed).rejects.toMatchObject({ code: "INVALID_VALUE" }),
  ]);
});

async function makeAdministrator(role: "manager"): Promise<void> {
  const answer = await as("admin", "PATCH", `/users/${office.people[role].userId}`, { role: "admin" });
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

function barrier() {
  let reached = () => {};
  const arrival = new Promise<void>((resolve) => {
    reached = resolve;
  });
  return { reached, arrival };
}

/** Until a transaction stands behind a lock of this database. */
async function standsBehindLock(): Promise<void> {
  const watcher = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
  for (let waiting = 0; waiting === 0; ) {
    const [row] = await watcher`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    waiting = Number(row?.waiting ?? 0);
  }
  await watcher.end();
}
