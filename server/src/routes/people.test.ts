import { schema } from "@fairlead/db";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { PASSWORD } from "../fixtures/test-office.ts";

const { server, office, as } = officeApi("eachTest");

describe("availability", () => {
  test("is paused and resumed by oneself, and leads pass by meanwhile", async () => {
    const mine = office.people.loan_officer;

    const paused = await as("loan_officer", "POST", "/me/pause", { until: null });
    const meanwhile = await deliver("paused");
    const resumed = await as("loan_officer", "DELETE", "/me/pause");
    const after = await deliver("resumed");

    expect([paused.json().present, resumed.json().present]).toEqual([false, true]);
    expect((await lead(meanwhile)).exceptionReason).toBe("everyMatchAway");
    expect((await lead(after)).assignee.id).toBe(mine.userId);
  });

  test("of others is theirs and the admin's to change", async () => {
    const { userId } = office.people.loan_officer;
    const body = { from: "2026-05-04T00:00:00Z", until: "2026-05-20T00:00:00Z" };

    const answers = await Promise.all(
      (["manager", "loan_officer", "admin"] as const).map((role) =>
        as(role, "POST", `/users/${userId}/absences`, body),
      ),
    );

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 201, 201]);
  });

  test("is also entered, with its note, by who manages a team of theirs, and taken back", async () => {
    const { loan_officer: officer, manager } = office.people;
    const body = { from: "2026-05-04T00:00:00Z", until: "2026-05-20T00:00:00Z", note: "Surgery" };
    await as("admin", "PUT", `/teams/${office.teamId}/managers`, { userIds: [manager.userId] });

    const added = await as("manager", "POST", `/users/${officer.userId}/absences`, body);
    const [absence] = added.json().absences;
    const others = await as("manager", "POST", `/users/${office.people.admin.userId}/absences`, body);
    const removed = await as("manager", "DELETE", `/users/${officer.userId}/absences/${absence.id}`);

    expect([added.statusCode, absence.note]).toEqual([201, "Surgery"]);
    expect([others.statusCode, removed.statusCode]).toEqual([404, 204]);
  });

  test.each([
    { name: "ends before it begins", body: { from: "2026-06-02T00:00:00Z", until: "2026-06-01T00:00:00Z" } },
    { name: "is over", body: { from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z" } },
  ])("is refused when it $name", async ({ body }) => {
    const answer = await as("admin", "POST", `/users/${office.people.loan_officer.userId}/absences`, body);

    expect(answer.json()).toMatchObject({ code: "INVALID_DATE", errors: [{ pointer: "/until" }] });
  });
});

describe("working hours", () => {
  const change = (workingHours: readonly object[]) =>
    as("admin", "PATCH", `/users/${office.people.loan_officer.userId}`, { workingHours });

  test("may go over midnight, and come back as they were written", async () => {
    const night = { weekday: 1, fromMinute: 1_320, toMinute: 360 };

    const answer = await change([night]);

    expect([answer.statusCode, answer.json().workingHours]).toEqual([200, [night]]);
  });

  test("are all hours of all days for somebody who is always there", async () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1_440 }));

    const answer = await change(always);

    expect(answer.json()).toMatchObject({ workingHours: always, atWork: true });
  });

  test.each([
    { name: "end when they start", hours: { weekday: 1, fromMinute: 540, toMinute: 540 }, field: "toMinute" },
    { name: "are of no day", hours: { weekday: 8, fromMinute: 540, toMinute: 600 }, field: "weekday" },
    {
      name: "start after midnight",
      hours: { weekday: 1, fromMinute: 1_440, toMinute: 60 },
      field: "fromMinute",
    },
    {
      name: "end after midnight",
      hours: { weekday: 1, fromMinute: 540, toMinute: 1_441 },
      field: "toMinute",
    },
  ])("that $name can never hold, and change nothing", async ({ hours, field }) => {
    const good = { weekday: 1, fromMinute: 540, toMinute: 1_020 };
    await change([good]);

    const answer = await change([good, hours]);

    expect([answer.statusCode, answer.json().errors]).toEqual([
      422,
      [expect.objectContaining({ code: "INVALID_VALUE", pointer: `/workingHours/1/${field}` })],
    ]);
    const { items } = (await as("admin", "GET", "/users")).json();
    const { userId } = office.people.loan_officer;
    expect(items.find(({ id }: { id: string }) => id === userId).workingHours).toEqual([good]);
  });
});

describe("a user", () => {
  test("who is deactivated is signed out at once and gets no more leads", async () => {
    const { userId } = office.people.loan_officer;

    const answer = await as("admin", "PATCH", `/users/${userId}`, { active: false });

    expect(answer.json()).toMatchObject({ id: userId, active: false });
    expect((await as("loan_officer", "GET", "/me")).statusCode).toBe(401);
    expect((await lead(await deliver("later"))).assignee.id).toBe(office.people.manager.userId);
  });

  test.each(["partner", "marketing"])("who becomes a %s works no leads, and gets no more", async (role) => {
    const { userId } = office.people.loan_officer;

    const answer = await as("admin", "PATCH", `/users/${userId}`, { role });

    expect(answer.json()).toMatchObject({ id: userId, role });
    expect((await lead(await deliver("later"))).assignee.id).toBe(office.people.manager.userId);
  });

  test("who is activated again has their contacts as before, and acts on them", async () => {
    const { userId, email } = office.people.loan_officer;
    const contactIds = [office.contactId];
    const active = (to: boolean) => as("admin", "PATCH", `/users/${userId}`, { active: to });
    const archive = (cookie: string) =>
      server.app.inject({
        ...{ method: "POST", url: "/api/v1/contacts/actions", headers: { cookie } },
        payload: { contactIds, action: { kind: "archive" } },
      });

    await active(false);
    const meanwhile = await archive(office.people.loan_officer.cookie);
    const kept = (await as("admin", "GET", `/contacts/${office.contactId}`)).json();
    const byAdmin = await archive(office.people.admin.cookie);
    await active(true);
    const again = await archive(await signIn(email));

    expect([meanwhile.statusCode, kept.owner.id]).toEqual([401, userId]);
    expect(kept.allowed).toEqual(["setDoNotContact"]);
    expect(byAdmin.json().items[0].refusal).toMatch("Activate it again");
    expect(again.json().items).toEqual([{ contactId: office.contactId, refusal: null }]);
  });

  test("has licences with their last days", async () => {
    const { userId } = office.people.loan_officer;
    const licences = { licensedStates: ["MA", "NH"], licenceEnds: { NH: "2026-12-31" } };

    const answer = await as("admin", "PATCH", `/users/${userId}`, licences);

    expect(answer.json()).toMatchObject(licences);
  });

  test("has no licence in a state that is none", async () => {
    const path = `/users/${office.people.loan_officer.userId}`;

    const answers = [
      await as("admin", "PATCH", path, { licensedStates: ["MA", "ZZ"] }),
      await as("admin", "PATCH", path, { licenceEnds: { ZZ: "2026-12-31" } }),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400]);
    expect(answers[0]?.json().errors[0]).toMatchObject({ pointer: "/licensedStates/1" });
  });

  test("cannot be in a zone that is none", async () => {
    const answer = await as("admin", "PATCH", `/users/${office.people.manager.userId}`, {
      timeZone: "Mars/Olympus",
    });

    expect(answer.json()).toMatchObject({ code: "INVALID_VALUE", errors: [{ pointer: "/timeZone" }] });
  });
});

describe("why not me", () => {
  test("tells a candidate their own line of the decision, and nothing of anybody else", async () => {
    const answer = await as("loan_officer", "GET", `/leads/${office.leadId}/why-not-me`);

    expect(answer.json().items).toMatchObject([{ outcome: "chosen", sentence: "You were chosen." }]);
    expect(answer.body).not.toContain(office.people.manager.userId);
  });

  test("is 404 to somebody who was no candidate", async () => {
    const answer = await as("partner", "GET", `/leads/${office.leadId}/why-not-me`);

    expect(answer.statusCode).toBe(404);
  });
});

describe("leads by hand", () => {
  test("are routed by the workflow that is asked for, or given to the user who is", async () => {
    const routed = await byHand({ routeTo: toWorkflow() });
    const given = await byHand({ routeTo: toIndividual() });

    expect(await lead(routed.leadId)).toMatchObject({
      workflow: { id: office.workflowId },
      assignee: { id: office.people.loan_officer.userId },
    });
    expect(await lead(given.leadId)).toMatchObject({
      workflow: null,
      assignee: { id: office.people.manager.userId },
    });
  });

  test("are never searched for duplicates", async () => {
    const { leadId } = await byHand({ routeTo: toWorkflow() });

    expect((await lead(leadId)).contact.linkedContactId).toBeNull();
  });

  test("are put into the groups that are named, and into none otherwise", async () => {
    const [first, second] = [await createGroup("Referrals"), await createGroup("Neighbours")];

    const routed = await byHand({ routeTo: toWorkflow(), groupIds: [first, second] });
    const given = await byHand({ routeTo: toIndividual(), groupIds: [second] });
    await byHand({ routeTo: toWorkflow() });

    expect(await members()).toEqual(
      new Set([
        `${routed.contactId} ${first}`,
        `${routed.contactId} ${second}`,
        `${given.contactId} ${second}`,
      ]),
    );
  });

  test("are refused with a group that does not exist", async () => {
    const answer = await byHand({ routeTo: toIndividual(), groupIds: ["grp_none"] });

    expect(answer).toMatchObject({ code: "NOT_FOUND", errors: [{ pointer: "/groupIds" }] });
  });
});

describe("an inbound phone campaign", () => {
  test("gets a number with its area code, and each call makes a lead once", async () => {
    const exception = { kind: "individual", userId: office.people.manager.userId };
    const routeTo = { kind: "individual", userId: office.people.loan_officer.userId };
    const body = { name: "Calls", productCategory: "Other", areaCode: "617", routeTo, exception };
    const workflow = (await as("marketing", "POST", "/workflows", body)).json();
    const call = {
      to: workflow.source.name,
      from: "(212) 555-0143",
      callId: "call-1",
      callerName: "Nora Quist",
    };

    const answers = [await as("admin", "POST", "/calls", call), await as("admin", "POST", "/calls", call)];

    expect(workflow.source).toMatchObject({ name: "+16175550100", kind: "inboundPhone" });
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 200]);
    const made = await lead(answers[0]?.json().leadId);
    expect(made).toMatchObject({
      contactName: "Nora Quist",
      assignee: { id: office.people.loan_officer.userId },
    });
  });

  test("is refused with an area code that does not exist, and beside a source", async () => {
    const exception = { kind: "individual", userId: office.people.manager.userId };
    const body = { name: "Calls", productCategory: "Other", routeTo: exception, exception };

    const none = await as("marketing", "POST", "/workflows", { ...body, areaCode: "999" });
    const both = await as("marketing", "POST", "/workflows", { ...body, areaCode: "617", sourceName: "S" });

    expect([none.json().code, both.json().code]).toEqual(["UNKNOWN_AREA_CODE", "MISSING_VALUE"]);
  });
});

test("a source that no workflow starts at is told to the admin with the one that was perhaps meant", async () => {
  const misspelled = office.sourceName.toLowerCase();
  const refused = await as("admin", "POST", `/sources/${encodeURIComponent(misspelled)}/leads`, {
    contact: { lastName: "Lee", email: "lee@example.com" },
  });
  const { items } = (await as("marketing", "GET", "/unknown-sources")).json();
  await as("marketing", "POST", "/unknown-sources/dismiss", { name: misspelled });

  expect(refused.json()).toMatchObject({ code: "UNKNOWN_SOURCE", didYouMean: office.sourceName });
  expect(items).toMatchObject([{ name: misspelled, refused: 1, didYouMean: office.sourceName }]);
  expect((await as("marketing", "GET", "/unknown-sources")).json().items).toEqual([]);
});

describe("a workflow's state", () => {
  test("paused holds leads, and archived takes none", async () => {
    const url = `/workflows/${office.workflowId}/state`;
    await as("marketing", "PUT", url, { state: "paused" });
    const held = await lead(await deliver("held"));
    await as("marketing", "PUT", url, { state: "archived" });

    expect(held).toMatchObject({ state: "held", holdReason: "workflowPaused" });
    const refused = await as("admin", "POST", `/sources/${encodeURIComponent(office.sourceName)}/leads`, {
      contact: { lastName: "Lee", email: "lee@example.com" },
    });
    expect(refused.json().code).toBe("SOURCE_NOT_ROUTED");
  });

  test("stays while another workflow hands its exceptions to it", async () => {
    const body = {
      ...{ name: "First", productCategory: "Other", sourceName: "First" },
      routeTo: { kind: "individual", userId: office.people.manager.userId },
      exception: { kind: "workflow", workflowId: office.workflowId },
    };
    await as("marketing", "POST", "/workflows", body);

    const refused = await as("marketing", "PUT", `/workflows/${office.workflowId}/state`, {
      state: "archived",
    });

    expect(refused.json()).toMatchObject({ code: "WORKFLOW_IN_USE" });
  });
});

/** Enters a lead as a manager does, for somebody whom the office knows already. */
async function byHand(part: object) {
  const person = { firstName: "Ann", lastName: "Lee", email: "ann@example.com", cellPhone: "6175550123" };
  return (await as("manager", "POST", "/leads", { ...person, ...part })).json();
}

function toWorkflow(): object {
  return { kind: "workflow", workflowId: office.workflowId };
}

function toIndividual(): object {
  return { kind: "individual", userId: office.people.manager.userId };
}

async function createGroup(name: string): Promise<string> {
  return (await as("marketing", "POST", "/groups", { name })).json().id;
}

/** Who is in which group: pairs of a contact and a group, in no order. */
async function members(): Promise<Set<string>> {
  const rows = await server.db.withOrganization(office.organizationId, (tx) =>
    tx.select().from(schema.contactGroupMembers),
  );
  return new Set(rows.map(({ contactId, groupId }) => `${contactId} ${groupId}`));
}

async function deliver(externalId: string): Promise<string> {
  const contact = { firstName: "Some", lastName: externalId, email: `${externalId}@example.com` };
  const url = `/sources/${encodeURIComponent(office.sourceName)}/leads`;
  return (await as("admin", "POST", url, { externalId, contact })).json().leadId;
}

/** The cookie of a browser that somebody signs in anew. */
async function signIn(email: string): Promise<string> {
  const answer = await server.app.inject({
    ...{ method: "POST", url: "/api/v1/session", payload: { email, password: PASSWORD } },
  });
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}

async function lead(id: string) {
  return (await as("admin", "GET", `/leads/${id}`)).json();
}
