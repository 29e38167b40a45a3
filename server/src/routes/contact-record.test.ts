import type { Role } from "@fairlead/engine";
import postgres from "postgres";
import { beforeEach, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");
const HOME = { street: "12 North Street", city: "Boston", state: "Massachusetts", postalCode: "02108" };

let contact: string;
beforeEach(() => {
  contact = `/contacts/${office.contactId}`;
});

describe("a contact entered by hand", () => {
  test("is never searched for duplicates, starts nothing, and is owned by the loan officer who makes it", async () => {
    const body = { firstName: "Ann", lastName: "Lee", email: "ann@example.com" };

    const made = await as("loan_officer", "POST", "/contacts", body);

    expect(made.statusCode).toBe(201);
    expect(made.json().id).not.toBe(office.contactId);
    const record = (await as("loan_officer", "GET", `/contacts/${made.json().id}`)).json();
    expect(record).toMatchObject({ name: "Ann Lee", owner: { name: "The loan_officer" }, leads: [] });
  });

  test("needs a name, and of all else as much as one has", async () => {
    const nameless = await as("marketing", "POST", "/contacts", {
      email: "bob@example.com",
      cellPhone: "12",
    });
    const unnamed = await as("marketing", "POST", "/contacts", { email: "bob@example.com" });
    const named = await as("marketing", "POST", "/contacts", { lastName: "Ray" });

    expect(nameless.json()).toMatchObject({ errors: [{ pointer: "/cellPhone" }] });
    expect(unnamed.json()).toMatchObject({ code: "MISSING_VALUE", errors: [{ pointer: "/firstName" }] });
    expect(named.statusCode).toBe(201);
  });

  test("is refused to whoever may not make any", async () => {
    expect((await as("partner", "POST", "/contacts", { lastName: "Ray" })).statusCode).toBe(403);
  });
});

test("a contact that comes by API is searched for duplicates by email and cell phone", async () => {
  const repeated = await byKey({ firstName: "Anna", email: "ANN@example.com" });
  const fresh = await byKey({ firstName: "Bob", email: "bob@example.com" });

  expect([repeated.statusCode, repeated.json()]).toEqual([200, { id: office.contactId, created: false }]);
  expect(fresh.statusCode).toBe(201);
});

describe("a contact's record", () => {
  test("keeps what is saved of a section and leaves the rest", async () => {
    const saved = await as("loan_officer", "PATCH", contact, {
      leadStatus: "hot",
      homePhone: "617 555 0123",
    });

    expect(saved.json()).toMatchObject({ leadStatus: "hot", homePhone: "+16175550123", firstName: "Ann" });
    expect((await as("loan_officer", "GET", contact)).json()).toEqual(saved.json());
  });

  test("is listed with its lead status, which is one of six", async () => {
    await as("loan_officer", "PATCH", contact, { leadStatus: "badInformation" });
    const wrong = await as("loan_officer", "PATCH", contact, { leadStatus: "warm" });
    const listed = await as("loan_officer", "POST", "/contacts/list", {});

    expect(listed.json().items).toMatchObject([{ leadStatus: "badInformation" }]);
    expect(wrong.statusCode).toBeGreaterThanOrEqual(400);
  });

  test("can be found by its lead status", async () => {
    await as("loan_officer", "PATCH", contact, { leadStatus: "hot" });
    const having = async (value: string) => {
      const include = [{ field: "contact.leadStatus", operator: "equals", value }];
      return (await as("loan_officer", "POST", "/contacts/list", { include })).json().total;
    };

    expect([await having("hot"), await having("new")]).toEqual([1, 0]);
  });

  test("keeps an address as entered, with its standardized form where the match is safe", async () => {
    const safe = await as("loan_officer", "PATCH", contact, { address: HOME });
    const unsafe = await as("loan_officer", "PATCH", contact, { address: { ...HOME, postalCode: "90210" } });

    expect(safe.json()).toMatchObject({
      ...{ address: "12 North Street", state: "MA" },
      standardizedAddress: { street: "12 NORTH ST", city: "BOSTON", state: "MA", postalCode: "02108" },
    });
    expect(unsafe.json()).toMatchObject({ address: "12 North Street", standardizedAddress: null });
  });

  test("is edited by its owner, not by whom it is not shown, and not by who only reads", async () => {
    const status = async (role: Role) => (await as(role, "PATCH", contact, { nickname: role })).statusCode;

    expect([await status("loan_officer"), await status("partner"), await status("engineer")]).toEqual([
      200, 404, 403,
    ]);
  });

  test("is not left without a name", async () => {
    const answer = await as("loan_officer", "PATCH", contact, { firstName: "", lastName: null });

    expect(answer.json()).toMatchObject({ code: "MISSING_VALUE" });
  });
});

describe("notes", () => {
  test("are the newest first, with their outcome, and hidden from partners unless said otherwise", async () => {
    await as("loan_officer", "POST", `${contact}/notes`, { text: "Likes boats", outcome: "connected" });
    server.clock.nowMs += 1_000;
    await as("loan_officer", "POST", `${contact}/notes`, { quick: "Left voicemail" });

    const { items } = (await as("loan_officer", "GET", `${contact}/notes`)).json();

    expect(items).toMatchObject([
      { kind: "quick", text: "Left voicemail", author: { name: "The loan_officer" } },
      { kind: "note", text: "Likes boats", outcome: "connected", audience: "notPartners" },
    ]);
  });

  test("that are private are shown to their author and the owner alone", async () => {
    await as("manager", "POST", `${contact}/notes`, { text: "Mine", audience: "private" });
    await as("admin", "POST", `${contact}/notes`, { text: "Private", audience: "private" });
    const texts = async (role: Role) =>
      (await as(role, "GET", `${contact}/notes`)).json().items?.map(({ text }: { text: string }) => text);

    expect(await texts("admin")).toEqual(["Private"]);
    expect(await texts("marketing")).toEqual([]);
    expect(await texts("loan_officer")).toContain("Private");
  });

  test("can be no other quick note than the five", async () => {
    const answer = await as("loan_officer", "POST", `${contact}/notes`, { quick: "Sent pigeon" });

    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  });

  test("are paged", async () => {
    for (const text of ["1", "2", "3"]) {
      server.clock.nowMs += 1_000;
      await as("loan_officer", "POST", `${contact}/notes`, { text });
    }

    const first = (await as("loan_officer", "GET", `${contact}/notes?limit=2`)).json();
    const rest = (
      await as("loan_officer", "GET", `${contact}/notes?limit=2&cursor=${first.nextCursor}`)
    ).json();

    expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(["3", "2", "1"]);
    expect(rest.nextCursor).toBeNull();
  });
});

describe("the activity of a contact", () => {
  const sentences = async (role: Role, path: string): Promise<readonly string[]> => {
    const { items } = (await as(role, "GET", path)).json();
    return items.map((item: { kind: string; note?: { text: string }; change?: { sentence: string } }) =>
      item.kind === "note" ? `Note: ${item.note?.text}` : item.change?.sentence,
    );
  };

  test("tells notes and who changed what, the newest first, page by page", async () => {
    const act = async (method: "POST" | "PATCH", path: string, body: object) => {
      server.clock.nowMs += 1_000;
      await as("loan_officer", method, `${contact}${path}`, body);
    };
    await act("PATCH", "", { nickname: "Annie", leadStatus: "hot" });
    await act("POST", "/notes", { text: "Likes boats" });
    await act("POST", "/memos", { text: "Call after six" });

    const first = (await as("loan_officer", "GET", `${contact}/activity?limit=2`)).json();

    expect(await sentences("loan_officer", `${contact}/activity?limit=2`)).toEqual([
      "added a memo",
      "Note: Likes boats",
    ]);
    expect(await sentences("loan_officer", `${contact}/activity?limit=2&cursor=${first.nextCursor}`)).toEqual(
      ["changed Nickname and Lead Status"],
    );
  });

  test("keeps personal values out of the log, so that it can outlive the contact", async () => {
    await as("loan_officer", "PATCH", contact, { nickname: "Tulip", email: "tulip@example.com" });

    const log = await as("admin", "GET", "/audit?subject=contact");

    expect(log.json().items[0]).toMatchObject({
      ...{ action: "updated", subjectId: office.contactId, sentence: "changed Nickname and Email" },
      actor: { name: "The loan_officer" },
    });
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    const kept = await sql`select * from audit_events`;
    await sql.end();
    expect(JSON.stringify(kept).toLowerCase()).not.toContain("tulip");
  });

  test("is read of the whole organization by an admin and an engineer alone", async () => {
    const status = async (role: Role) => (await as(role, "GET", "/audit")).statusCode;

    expect(
      await Promise.all((["admin", "engineer", "manager", "loan_officer"] as const).map(status)),
    ).toEqual([...[200, 200, 403, 403]]);
  });
});

describe("loans", () => {
  const LOAN = {
    number: "L-1",
    status: "underwriting",
    type: "fha",
    amountUsd: 310_000,
    interestRatePercent: 6.25,
  };

  test("stand on the record, the most recent first, and are changed there", async () => {
    const first = await as("loan_officer", "POST", `${contact}/loans`, LOAN);
    server.clock.nowMs += 1_000;
    await as("loan_officer", "POST", `${contact}/loans`, { role: "coBorrower" });
    const [newest, oldest] = (await as("loan_officer", "GET", `${contact}/loans`)).json().items;

    const { id, ...body } = oldest;
    const changed = await as("loan_officer", "PUT", `${contact}/loans/${id}`, { ...body, status: "funded" });

    expect([first.statusCode, changed.statusCode]).toEqual([201, 204]);
    expect(newest).toMatchObject({ role: "coBorrower", status: "application", number: null });
    expect((await as("loan_officer", "GET", `${contact}/loans`)).json().items[1]).toEqual({
      ...oldest,
      status: "funded",
    });
  });

  test("have a number of their own", async () => {
    await as("loan_officer", "POST", `${contact}/loans`, LOAN);

    const again = await as("loan_officer", "POST", `${contact}/loans`, LOAN);

    expect([again.statusCode, again.json()]).toMatchObject([409, { errors: [{ pointer: "/number" }] }]);
  });

  test("are added by nobody who may only look", async () => {
    expect((await as("engineer", "POST", `${contact}/loans`, LOAN)).statusCode).toBe(403);
  });
});

test("memos stand on the record until they are taken off", async () => {
  const memo = (await as("loan_officer", "POST", `${contact}/memos`, { text: "Call after six" })).json();
  const before = (await as("loan_officer", "GET", `${contact}/memos`)).json();
  await as("loan_officer", "DELETE", `${contact}/memos/${memo.id}`);
  const after = (await as("loan_officer", "GET", `${contact}/memos`)).json();

  expect([before.items, after.items]).toEqual([[memo], []]);
});

describe("appointments", () => {
  const at = { startsAt: "2026-06-01T15:00:00.000Z", location: "Harbor Cafe" };
  const JUNE = "/appointments?from=2026-06-01T00:00:00Z&until=2026-07-01T00:00:00Z";

  test("are refused for a period that ends before it begins", async () => {
    const reversed = "/appointments?from=2026-06-02T00:00:00Z&until=2026-06-01T00:00:00Z";

    const answer = await as("loan_officer", "GET", reversed);

    expect(answer.json()).toMatchObject({
      status: 422,
      code: "INVALID_DATE",
      errors: [{ pointer: "/until" }],
    });
  });

  test("are scheduled, changed and deleted on the record", async () => {
    const { id } = (await as("loan_officer", "POST", `${contact}/appointments`, at)).json();
    await as("loan_officer", "PUT", `${contact}/appointments/${id}`, { ...at, location: "Office" });
    const changed = (await as("loan_officer", "GET", `${contact}/appointments`)).json();
    await as("loan_officer", "DELETE", `${contact}/appointments/${id}`);

    expect(changed.items).toMatchObject([{ location: "Office", contact: { name: "Ann Lee" } }]);
    expect((await as("loan_officer", "GET", `${contact}/appointments`)).json().items).toEqual([]);
  });

  test("with all contacts stand on one page with the permission, one's own without", async () => {
    await as("loan_officer", "POST", `${contact}/appointments`, at);
    await as("admin", "POST", `${contact}/appointments`, at);
    const seen = async (role: Role) => (await as(role, "GET", JUNE)).json().items.length;

    expect([await seen("admin"), await seen("loan_officer"), await seen("partner")]).toEqual([2, 1, 0]);
  });
});

describe("tasks", () => {
  const task = () => ({
    ...{ name: "Call", dueAt: "2026-05-06T13:00:00.000Z", assigneeUserId: office.people.manager.userId },
  });
  const tasks = async () => (await as("admin", "GET", `${contact}/tasks`)).json().items;

  test("are given to another member of the team, who finds them among their own", async () => {
    await as("admin", "POST", `${contact}/tasks`, {
      ...task(),
      assigneeUserId: office.people.loan_officer.userId,
    });

    expect((await as("loan_officer", "GET", "/me/tasks")).json().items).toMatchObject([{ name: "Call" }]);
    expect((await as("admin", "GET", "/me/tasks")).json().items).toEqual([]);
  });

  test("that are open are counted on the record of their contact, and no others", async () => {
    const openTasks = async () => (await as("admin", "GET", contact)).json().openTasks;
    const before = await openTasks();
    const { id } = (await as("admin", "POST", `${contact}/tasks`, task())).json();
    await as("admin", "POST", `${contact}/tasks`, { ...task(), name: "Write" });
    const added = await openTasks();

    await as("admin", "POST", `${contact}/tasks/${id}/complete`);

    expect([added - before, (await openTasks()) - before]).toEqual([2, 1]);
  });

  test("that recur come again once when they are done, however often that is said", async () => {
    const repeat = { every: 2, unit: "week" };
    const { id } = (await as("admin", "POST", `${contact}/tasks`, { ...task(), repeat })).json();

    await as("admin", "POST", `${contact}/tasks/${id}/complete`);
    await as("admin", "POST", `${contact}/tasks/${id}/complete`);
    await as("admin", "POST", `${contact}/tasks/${id}/reopen`);
    await as("admin", "POST", `${contact}/tasks/${id}/complete`);

    expect(await tasks()).toMatchObject([
      { dueAt: "2026-05-20T13:00:00.000Z", completedAt: null, repeat },
      { dueAt: task().dueAt, completedAt: expect.any(String) },
    ]);
  });

  test("that recur on the 31st come back to it, also when the first was deleted or one was renamed", async () => {
    const repeat = { every: 1, unit: "month" };
    const first = { ...task(), dueAt: "2026-01-31T15:00:00.000Z", repeat };
    const { id } = (await as("admin", "POST", `${contact}/tasks`, first)).json();

    await as("admin", "POST", `${contact}/tasks/${id}/complete`);
    await as("admin", "DELETE", `${contact}/tasks/${id}`);
    const [second] = await tasks();
    const renamed = { ...task(), name: "Call again", dueAt: second.dueAt, repeat };
    await as("admin", "PUT", `${contact}/tasks/${second.id}`, renamed);
    await as("admin", "POST", `${contact}/tasks/${second.id}/complete`);

    expect(second.dueAt).toBe("2026-02-28T15:00:00.000Z");
    expect(await tasks()).toMatchObject([
      { name: "Call again", dueAt: "2026-03-31T14:00:00.000Z" },
      { name: "Call again", dueAt: second.dueAt },
    ]);
  });

  test("that are single do not come again", async () => {
    const { id } = (await as("admin", "POST", `${contact}/tasks`, task())).json();
    await as("admin", "POST", `${contact}/tasks/${id}/complete`);

    expect(await tasks()).toMatchObject([{ id, completedAt: expect.any(String) }]);
  });
});

describe("memos, appointments and tasks of others", () => {
  const appointment = { startsAt: "2026-06-01T15:00:00.000Z", location: "Harbor Cafe" };
  const task = (assignee: Role) => ({
    ...{ name: "Call", dueAt: "2026-05-06T13:00:00.000Z" },
    assigneeUserId: office.people[assignee].userId,
  });
  const add = async (role: Role, what: string, body: object) =>
    `${contact}/${what}/${(await as(role, "POST", `${contact}/${what}`, body)).json().id}`;
  const change = async (
    role: Role,
    ...[method, path, body]: readonly ["PUT" | "POST" | "DELETE", string, object?]
  ) => (await as(role, method, path, body)).statusCode;
  const changeable = async (role: Role, what: string) => {
    const { items } = (await as(role, "GET", `${contact}/${what}`)).json();
    return items.map(({ id, canChange }: { id: string; canChange: boolean }) => [
      `${contact}/${what}/${id}`,
      canChange,
    ]);
  };

  beforeEach(async () => {
    const action = { kind: "share", userId: office.people.manager.userId };
    await as("admin", "POST", "/contacts/actions", { contactIds: [office.contactId], action });
  });

  test.each([
    ["memos", () => ({ text: "Call after six" })],
    ["appointments", () => appointment],
    ["tasks", () => task("admin")],
  ])("%s are taken away by who put them there and by who works the contact alone", async (what, body) => {
    const [first, second] = [await add("admin", what, body()), await add("admin", what, body())];
    const own = await add("manager", what, body());

    const shown = new Map(await changeable("manager", what));
    expect([shown.get(first), shown.get(own)], "as who has it shared sees them").toEqual([false, true]);
    expect(new Map(await changeable("loan_officer", what)).get(own), "as its owner does").toBe(true);
    expect(await change("manager", "DELETE", first)).toBe(403);
    expect(await change("manager", "DELETE", own)).toBe(204);
    expect(await change("loan_officer", "DELETE", first)).toBe(204);
    expect(await change("engineer", "DELETE", second), "who only reads").toBe(403);
    expect((await changeable("admin", what)).map(([path]: readonly [string]) => path)).toEqual([second]);
  });

  test("stay as they are", async () => {
    const made = await add("admin", "appointments", appointment);
    const theirs = await add("admin", "tasks", task("admin"));

    expect(await change("manager", "PUT", made, { ...appointment, location: "Office" })).toBe(403);
    expect(await change("manager", "PUT", theirs, { ...task("manager"), name: "Mine" })).toBe(403);
    expect(await change("manager", "POST", `${theirs}/complete`)).toBe(403);
    expect(await change("manager", "POST", `${theirs}/reopen`)).toBe(403);
  });

  test("a task is ticked off by whom it is assigned to, whoever added it", async () => {
    const given = await add("admin", "tasks", task("manager"));

    expect(await change("manager", "POST", `${given}/complete`)).toBe(204);
    expect((await as("manager", "GET", "/me/tasks?done=true")).json().items).toMatchObject([
      { name: "Call", canChange: true },
    ]);
  });
});

function byKey(payload: object) {
  return server.app.inject({
    ...{ method: "POST", url: "/api/v1/contacts", payload },
    headers: { authorization: `Bearer ${office.apiKey}` },
  });
}
