import { purgeBulkItems, RoutingCache, runBulkBatch } from "@fairlead/db";
import type { Role } from "@fairlead/engine";
import postgres from "postgres";
import { beforeEach, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");
const MANY = 250;
const ALL = { tab: "all", search: "Bulk" };

beforeEach(async () => {
  const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
  await sql`
    insert into contacts (organization_id, id, first_name, last_name, owner_user_id, created_at)
    select ${office.organizationId}, 'con_bulk_' || lpad(i::text, 4, '0'), 'Bulk', 'No ' || i,
      ${office.people.loan_officer.userId}, now() - i * interval '1 minute'
    from generate_series(1, ${MANY}) as i`;
  await sql.end();
});

const act = (role: Role, selection: object, action: object) =>
  as(role, "POST", "/contacts/actions", { ...selection, action });
const begin = async (action: object, selection: object = { matching: ALL }) =>
  (await act("admin", selection, action)).json();
const progress = async (id: string, role: Role = "admin") => as(role, "GET", `/bulk-actions/${id}`);

async function runBatch(bulkActionId: string): Promise<boolean> {
  const { organizationId } = office;
  const batch = { organizationId, bulkActionId, nowMs: server.clock.nowMs };
  return server.db.withOrganization(organizationId, (tx) => runBulkBatch(tx, new RoutingCache(), batch));
}

async function finish(id: string) {
  while (await runBatch(id)) {}
  return (await progress(id)).json();
}

async function countArchived(): Promise<number> {
  return (await as("admin", "POST", "/contacts/list", { ...ALL, standing: "archived" })).json().total;
}

describe("a selection", () => {
  test("of few contacts is done at once, in order, each contact by itself", async () => {
    const contactIds = ["con_bulk_0002", "con_nobody", "con_bulk_0001"];

    const answer = await act("admin", { contactIds }, { kind: "archive" });

    expect([answer.statusCode, answer.json().items]).toEqual([
      200,
      [
        { contactId: "con_bulk_0002", refusal: null },
        { contactId: "con_nobody", refusal: "There is no such contact that you may see." },
        { contactId: "con_bulk_0001", refusal: null },
      ],
    ]);
  });

  test("of all that match leaves out what was unticked, and what the list does not have", async () => {
    const matching = { ...ALL, search: "Bulk 24", except: ["con_bulk_0024"] };

    const { items } = (await act("admin", { matching }, { kind: "archive" })).json();

    const ids = items.map(({ contactId }: { contactId: string }) => contactId);
    const expected = [124, 224, ...Array.from({ length: 10 }, (_, i) => 240 + i)];
    expect(ids).toEqual(expected.map((number) => `con_bulk_0${number}`));
    expect(await countArchived()).toBe(expected.length);
  });

  test.each([
    ["neither named nor matched", {}],
    ["both named and matched", { contactIds: ["con_bulk_0001"], matching: ALL }],
    ["of no contact", { contactIds: [] }],
    ["by a rule that cannot be asked", { matching: { include: [{ field: "no.such", operator: "is" }] } }],
  ])("%s is refused", async (_, selection) => {
    const answer = await act("admin", selection, { kind: "archive" });

    expect([answer.statusCode, answer.json().code]).toEqual([422, "INVALID_VALUE"]);
  });
});

describe("an action on many contacts", () => {
  test("is a job whose counters move with its contacts, and which ends", async () => {
    const begun = await act("admin", { matching: ALL }, { kind: "archive" });
    const { id } = begun.json();
    expect([begun.statusCode, begun.json()]).toMatchObject([
      202,
      { action: "archive", state: "running", total: MANY, done: 0, failed: 0 },
    ]);

    expect(await runBatch(id)).toBe(true);
    expect((await progress(id)).json()).toMatchObject({ state: "running", done: 100 });
    expect(await countArchived()).toBe(100);

    expect(await finish(id)).toMatchObject({ state: "done", done: MANY, failed: 0 });
    expect(await countArchived()).toBe(MANY);
    expect((await as("admin", "GET", "/bulk-actions")).json().items).toMatchObject([{ id, state: "done" }]);
  });

  test("tells of each contact with which it was not done, and why, also as a file", async () => {
    const refusing = ["con_bulk_0007", "con_bulk_0230"];
    await act("admin", { contactIds: refusing }, { kind: "silence" });
    await act("admin", { contactIds: refusing }, { kind: "share", userId: office.people.manager.userId });

    const { id } = await begin({ kind: "delete" });
    expect(await finish(id)).toMatchObject({ state: "done", done: MANY, failed: 2 });

    const { items } = (await as("admin", "GET", `/bulk-actions/${id}/failures`)).json();
    expect(items).toEqual([
      { contactId: "con_bulk_0007", name: "Bulk No 7", refusal: expect.stringContaining("shared") },
      { contactId: "con_bulk_0230", name: "Bulk No 230", refusal: expect.stringContaining("shared") },
    ]);
    const { nextCursor } = (await as("admin", "GET", `/bulk-actions/${id}/failures?limit=1`)).json();
    const second = (await as("admin", "GET", `/bulk-actions/${id}/failures?cursor=${nextCursor}`)).json();
    expect(second).toMatchObject({ items: [{ contactId: "con_bulk_0230" }], nextCursor: null });
    const csv = (await as("admin", "GET", `/bulk-actions/${id}/failures.csv`)).body;
    expect(
      csv
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",")[0]?.replaceAll('"', "")),
    ).toEqual(refusing);
  });

  test("names to its author no contact that they do not see, or do no more", async () => {
    const seen = Array.from({ length: MANY }, (_, at) => `con_bulk_${String(at + 1).padStart(4, "0")}`);
    const [lost = "", ...others] = seen;
    const hidden = (await as("manager", "POST", "/contacts", { lastName: "Secretson" })).json().id;
    const contactIds = [hidden, lost, ...others.slice(0, 150)];
    const { id } = (await act("loan_officer", { contactIds }, { kind: "unarchive" })).json();
    while (await runBatch(id)) {}
    await act(
      "admin",
      { contactIds: [lost] },
      { kind: "changeOwner", ownerUserId: office.people.manager.userId },
    );

    const { items } = (await as("loan_officer", "GET", `/bulk-actions/${id}/failures`)).json();
    const csv = (await as("loan_officer", "GET", `/bulk-actions/${id}/failures.csv`)).body;

    expect(items.slice(0, 3)).toMatchObject([
      { contactId: hidden, name: hidden, refusal: "There is no such contact that you may see." },
      { contactId: lost, name: lost },
      { contactId: "con_bulk_0002", name: "Bulk No 2" },
    ]);
    expect(csv).not.toMatch(/Secretson|Bulk No 1"/);
    expect(csv).toMatch("Bulk No 2");
  });

  test("can be cancelled: what is done stays done, and the rest is not touched", async () => {
    const { id } = await begin({ kind: "archive" });
    await runBatch(id);

    const answer = await as("admin", "POST", `/bulk-actions/${id}/cancel`);
    expect([answer.statusCode, answer.json().cancelRequested]).toEqual([202, true]);

    expect(await finish(id)).toMatchObject({ state: "cancelled", done: 100 });
    expect(await countArchived()).toBe(100);
  });

  test("does nothing any more for somebody who was deactivated meanwhile", async () => {
    const { id } = await begin({ kind: "archive" });
    await runBatch(id);
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    await sql`update users set active = false where id = ${office.people.admin.userId}`;
    while (await runBatch(id)) {}
    const [row] = await sql`select state, done, failed from bulk_actions where id = ${id}`;
    await sql.end();

    expect(row).toEqual({ state: "done", done: MANY, failed: MANY - 100 });
  });

  test("is its author's alone", async () => {
    const { id } = await begin({ kind: "archive" });

    expect((await progress(id, "manager")).statusCode).toBe(404);
    expect((await as("manager", "POST", `/bulk-actions/${id}/cancel`)).statusCode).toBe(404);
    expect((await as("manager", "GET", "/bulk-actions")).json().items).toEqual([]);
  });

  test("is over for 30 days, then forgets its contacts and keeps its counters; one under way keeps all", async () => {
    const { id: over } = await begin({ kind: "archive" });
    await finish(over);
    const { id: underWay } = await begin({ kind: "delete" }, { matching: { ...ALL, standing: "archived" } });
    await runBatch(underWay);
    const purgeInDays = (days: number) =>
      server.db.withOrganization(office.organizationId, (tx) =>
        purgeBulkItems(tx, server.clock.nowMs + days * 86_400_000),
      );
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    const kept = async () => {
      const rows = await sql`select bulk_action_id as id, count(*)::int as items from bulk_action_items
        where bulk_action_id in ${sql([over, underWay])} group by 1`;
      return Object.fromEntries(rows.map(({ id, items }) => [id, items]));
    };

    await purgeInDays(29);
    expect(await kept()).toEqual({ [over]: MANY, [underWay]: MANY });
    await purgeInDays(31);
    expect(await kept()).toEqual({ [underWay]: MANY });
    await sql.end();

    expect((await progress(over)).json()).toMatchObject({
      state: "done",
      total: MANY,
      done: MANY,
      failed: 0,
    });
    expect(await finish(underWay)).toMatchObject({ state: "done", done: MANY });
  });

  test("means the contacts that matched when it was asked for, and no later ones", async () => {
    const { id } = await begin({ kind: "archive" });
    const late = (await as("admin", "POST", "/contacts", { firstName: "Bulk", lastName: "Late" })).json().id;

    await finish(id);

    expect((await as("admin", "GET", `/contacts/${late}`)).json().standing).toBe("inUse");
  });
});

describe("Notify Shared Users", () => {
  const notices = async (role: Role) =>
    (await as(role, "GET", "/me/notifications"))
      .json()
      .items.filter(({ notice }: { notice: object }) => notice);
  const idOf = (role: Role) => office.people[role].userId;

  test("offers those who have the contacts, with how many", async () => {
    await act("admin", { contactIds: ["con_bulk_0001"] }, { kind: "share", userId: idOf("manager") });

    const answer = await as("admin", "POST", "/contacts/shared-users", { matching: ALL });

    expect(answer.json().items).toEqual([
      { id: idOf("loan_officer"), name: "The loan_officer", contacts: MANY },
      { id: idOf("manager"), name: "The manager", contacts: 1 },
    ]);
  });

  test("tells whom one picked, and nobody else", async () => {
    const share = { kind: "share", userId: idOf("manager"), notifyUserIds: [idOf("manager")] };
    await act("admin", { contactIds: ["con_bulk_0001"] }, share);

    expect(await notices("manager")).toMatchObject([
      {
        ...{ kind: "contactsChanged", leadId: null },
        notice: { sentence: "The admin shared Bulk No 1 with you", contactId: "con_bulk_0001" },
      },
    ]);
    expect(await notices("loan_officer")).toEqual([]);
  });

  test("tells whom one picked of groups too, and nobody where one picked nobody", async () => {
    const contactIds = ["con_bulk_0001"];
    const groupIds = [(await as("admin", "POST", "/groups", { name: "VIP" })).json().id];
    await act("admin", { contactIds }, { kind: "share", userId: idOf("manager") });
    const notifyUserIds = [idOf("loan_officer")];

    await act("admin", { contactIds }, { kind: "addToGroups", groupIds });
    expect([await notices("loan_officer"), await notices("manager")]).toEqual([[], []]);
    await act("admin", { contactIds }, { kind: "removeFromGroups", groupIds, notifyUserIds });
    await act("admin", { contactIds }, { kind: "addToGroups", groupIds, notifyUserIds });

    const told = (await notices("loan_officer")).map(
      ({ notice }: { notice: { sentence: string } }) => notice.sentence,
    );
    expect(told.toSorted()).toEqual([
      "The admin added Bulk No 1 to VIP",
      "The admin removed Bulk No 1 from VIP",
    ]);
    expect(await notices("manager")).toEqual([]);
  });

  test("tells of many contacts once, when all are done", async () => {
    const notifyUserIds = [idOf("loan_officer"), idOf("partner")];
    const { id } = await begin({ kind: "assign", userId: idOf("manager"), notifyUserIds });
    await runBatch(id);
    expect(await notices("loan_officer")).toEqual([]);

    await finish(id);

    const sentence = "The admin assigned 250 contacts to The manager";
    expect(await notices("loan_officer")).toMatchObject([{ notice: { sentence, contactId: null } }]);
    expect(await notices("partner")).toEqual([]);
  });

  test("tells whoever the contacts were taken from", async () => {
    await act("admin", { contactIds: ["con_bulk_0001"] }, { kind: "share", userId: idOf("manager") });
    const unshare = { kind: "unshare", userId: idOf("manager"), notifyUserIds: [idOf("manager")] };
    await act("admin", { contactIds: ["con_bulk_0001"] }, unshare);

    expect(await notices("manager")).toMatchObject([
      { notice: { sentence: "The admin unshared a contact from you" } },
    ]);
  });
});
