import { describe, expect, test } from "vitest";
import { drawFilter } from "../fixtures/draw-filter.ts";
import { officeApi } from "../fixtures/office-api.ts";
import { PASSWORD } from "../fixtures/test-office.ts";

const { server, office, as } = officeApi("eachTest");

interface Logged {
  readonly sentence: string;
  readonly action: string;
  readonly actor: { readonly name: string } | null;
  readonly address: string | null;
}

describe("the audit log tells of", () => {
  test("signing in and out, from which address", async () => {
    const { email } = office.people.manager;

    const signedIn = await signIn(email, PASSWORD);
    await server.app.inject({
      ...{ method: "DELETE", url: "/api/v1/session" },
      headers: { cookie: `fairlead_session=${signedIn.cookies[0]?.value}` },
    });

    expect(await logged("user")).toEqual([
      expect.objectContaining({
        action: "signedOut",
        actor: expect.objectContaining({ name: "The manager" }),
      }),
      expect.objectContaining({ action: "signedIn", address: "127.0.0.1" }),
    ]);
  });

  test("wrong passwords at the 1st and the 10th, so that guessing fills no disk", async () => {
    const { email } = office.people.manager;
    for (let attempt = 0; attempt < 15; attempt += 1) await signIn(email, "wrong");
    await signIn("nobody@example.com", "wrong");

    const sentences = (await logged("user")).map(({ sentence }) => sentence);

    expect(sentences).toEqual([
      "somebody gave wrong passwords for The manager 10 times within 15 minutes",
      "somebody gave a wrong password for The manager",
    ]);
  });

  test("the right password of somebody who is deactivated, as such", async () => {
    const { email, userId } = office.people.manager;
    await as("admin", "PATCH", `/users/${userId}`, { active: false });

    await signIn(email, PASSWORD);

    expect((await logged("user"))[0]).toMatchObject({
      ...{ action: "signInFailed", address: "127.0.0.1" },
      sentence: "somebody gave the password of The manager, who is deactivated",
    });
  });

  test("who manages a team from now on, and who no longer does", async () => {
    const manage = (...userIds: readonly string[]) =>
      as("admin", "PUT", `/teams/${office.teamId}/managers`, { userIds });
    await manage(office.people.manager.userId);
    await manage(office.people.manager.userId);
    await manage();

    expect((await logged("team")).map(({ sentence }) => sentence)).toEqual([
      "took the team “Team” from its manager The manager",
      "made The manager a manager of the team “Team”",
    ]);
  });

  test("API keys that are made, handed on and ended, by name", async () => {
    const { manager, admin } = office.people;
    await as("admin", "PATCH", `/users/${manager.userId}`, { role: "admin" });
    const { id } = (await as("admin", "POST", "/api-keys", { name: "CRM", scopes: ["leads:read"] })).json();
    await as("admin", "PATCH", `/api-keys/${id}`, { holderUserId: manager.userId });
    await as("admin", "DELETE", `/api-keys/${id}`);

    expect((await logged("apiKey")).map(({ sentence }) => sentence)).toEqual([
      "ended the API key “CRM”",
      "handed the API key “CRM” from The admin to The manager",
      "created the API key “CRM”",
    ]);
    expect(admin.userId).not.toBe(manager.userId);
  });

  test("roles that change and users who are deactivated and activated", async () => {
    const { userId } = office.people.marketing;
    await as("admin", "PATCH", `/users/${userId}`, { role: "manager" });
    await as("admin", "PATCH", `/users/${userId}`, { active: false });
    await as("admin", "PATCH", `/users/${userId}`, { active: true });
    await as("admin", "PATCH", `/users/${userId}`, { name: "Renamed", active: true });

    expect((await logged("user")).map(({ sentence }) => sentence)).toEqual([
      "activated Renamed",
      "deactivated Renamed",
      "changed the role of Renamed from Marketing admin to Manager",
    ]);
  });

  test("publishing, pausing, and the export of a back-test", async () => {
    const { workflowId } = office;
    await as("marketing", "PUT", `/workflows/${workflowId}/state`, { state: "paused" });
    await as("marketing", "PUT", `/workflows/${workflowId}/state`, { state: "active" });
    await as("marketing", "POST", `/workflows/${workflowId}/versions/1/restore`);
    const period = { version: "draft", from: "2026-05-01T00:00:00Z", until: "2026-05-04T00:00:00Z" };
    const csv = await as("marketing", "POST", `/workflows/${workflowId}/backtest.csv`, period);

    const sentences = (await logged("workflow")).map(({ sentence }) => sentence);
    expect(csv.statusCode).toBe(200);
    const own = sentences.filter((sentence) => sentence.includes("Test Leads"));
    expect(new Set(own)).toEqual(
      new Set([
        "published the workflow “Test Leads” as version 1",
        "exported a back-test of the workflow “Test Leads”",
        "activated the workflow “Test Leads”",
        "paused the workflow “Test Leads”",
      ]),
    );
  });

  test("a roll-back as such", async () => {
    await drawFilter(server, office, "TX");
    await as("marketing", "POST", `/workflows/${office.workflowId}/publish`);
    await as("marketing", "POST", `/workflows/${office.workflowId}/versions/1/restore`);

    expect((await logged("workflow")).map(({ sentence }) => sentence)).toContain(
      "rolled the workflow “Test Leads” back; its version 3 is live",
    );
  });

  test("the export of failed rows", async () => {
    await as("admin", "GET", `/imports/${office.importId}/failures.csv`);

    expect((await logged("import")).map(({ sentence }) => sentence)).toEqual([
      "exported the failed rows of the import “leads.csv”",
    ]);
  });

  test("the export of contacts", async () => {
    const exported = await as("admin", "POST", "/contacts/export", { columns: ["city"] });

    expect(exported.statusCode).toBe(200);
    expect((await logged("list"))[0]).toMatchObject({
      sentence: expect.stringMatching(/^exported [1-9]\d* contacts/),
    });
  });
});

describe("every entry tells from where", () => {
  test("what is done with contacts too, by the contact's name; their activity tells neither", async () => {
    await as("admin", "PATCH", `/contacts/${office.contactId}`, { nickname: "Annie" });
    await as("admin", "POST", `/contacts/${office.contactId}/notes`, { text: "Rang", audience: "public" });

    const { name } = (await as("admin", "GET", `/contacts/${office.contactId}`)).json();
    const entries = await logged("contact");
    const activity = (await as("admin", "GET", `/contacts/${office.contactId}/activity`)).json().items;
    const change = activity.find(({ kind }: { kind: string }) => kind === "change").change;

    expect(entries.slice(0, 2)).toEqual([
      expect.objectContaining({ action: "noteAdded", address: "127.0.0.1", subjectName: name }),
      expect.objectContaining({ action: "updated", address: "127.0.0.1", subjectName: name }),
    ]);
    expect(change).toMatchObject({ action: "updated", address: null, subjectName: null });
  });

  test("a workflow that is live with its creation, and a lead route", async () => {
    const { userId } = office.people.loan_officer;
    const route = {
      defaultAcceptorId: userId,
      delayPassSeconds: 600,
      userIds: [userId],
      sources: [],
    };
    const made = await as("marketing", "POST", "/workflows", {
      ...{ name: "Live", productCategory: "Mortgage Loans", sourceName: "Live", publish: true },
      ...{ routeTo: { kind: "individual", userId }, exception: { kind: "individual", userId } },
    });
    const routed = await as("marketing", "POST", "/lead-routes", { name: "In turn", ...route });

    expect([made.statusCode, routed.statusCode]).toEqual([201, 201]);
    for (const name of ["Live", "In turn"]) {
      expect(await logged("workflow")).toContainEqual(
        expect.objectContaining({
          ...{ sentence: `published the workflow “${name}” as version 1`, address: "127.0.0.1" },
          actor: expect.objectContaining({ name: "The marketing" }),
        }),
      );
    }
  });

  test("an import that is started", async () => {
    const form = new FormData();
    form.append("file", new Blob(["Last Name,Email\nDoe,doe@example.com\n"]), "leads.csv");
    const sent = await server.app.inject({
      ...{ method: "POST", url: "/api/v1/imports/leads?source=Test%20Source", payload: form },
      headers: { cookie: office.people.admin.cookie },
    });

    expect(sent.statusCode).toBe(202);
    expect(await logged("import")).toEqual([
      expect.objectContaining({ sentence: "started the import “leads.csv”", address: "127.0.0.1" }),
    ]);
  });
});

test("the log is narrowed to a time", async () => {
  const at = (ms: number) => new Date(ms).toISOString();
  const begunMs = server.clock.nowMs;
  await as("admin", "PATCH", `/contacts/${office.contactId}`, { nickname: "Annie" });
  server.clock.nowMs += 60_000;
  await as("admin", "PATCH", `/contacts/${office.contactId}`, { nickname: "Anna" });
  const count = async (query: string) =>
    (await as("admin", "GET", `/audit?subject=contact&action=updated&${query}`)).json().items.length;

  expect(await count(`from=${at(begunMs)}&until=${at(begunMs + 60_000)}`)).toBe(1);
  expect(await count(`from=${at(begunMs)}`)).toBe(2);
  expect(await count(`until=${at(begunMs)}`)).toBe(0);
});

test("the log keeps one order over changes of contacts and what concerns security, page after page", async () => {
  await as("admin", "PATCH", `/contacts/${office.contactId}`, { nickname: "Annie" });
  server.clock.nowMs += 1000;
  await signIn(office.people.manager.email, PASSWORD);
  server.clock.nowMs += 1000;
  await as("admin", "PATCH", `/contacts/${office.contactId}`, { nickname: "Anna" });

  const actions: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const after: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page = (await as("admin", "GET", `/audit?limit=2${after}`)).json();
    actions.push(...page.items.map(({ action }: Logged) => action));
    cursor = page.nextCursor;
  }

  expect(actions.filter((action) => ["updated", "signedIn"].includes(action))).toEqual([
    ...["updated", "signedIn", "updated"],
  ]);
});

test("what was done at one instant is told in the order of doing, whatever it was done to, page after page", async () => {
  const { userId } = office.people.partner;
  await as("admin", "PATCH", `/contacts/${office.contactId}`, { nickname: "Annie" });
  await as("admin", "PATCH", `/users/${userId}`, { role: "engineer" });
  await as("admin", "PATCH", `/contacts/${office.contactId}`, { nickname: "Anna" });
  await as("admin", "PATCH", `/users/${userId}`, { role: "partner" });

  const actions: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const after: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page = (await as("admin", "GET", `/audit?limit=3${after}`)).json();
    actions.push(...page.items.map(({ action }: Logged) => action));
    cursor = page.nextCursor;
  }

  expect(actions.filter((action) => ["roleChanged", "updated"].includes(action))).toEqual([
    ...["roleChanged", "updated", "roleChanged", "updated"],
  ]);
});

function signIn(email: string, password: string) {
  return server.app.inject({ method: "POST", url: "/api/v1/session", payload: { email, password } });
}

async function logged(subject: string): Promise<Logged[]> {
  return (await as("admin", "GET", `/audit?subject=${subject}&limit=50`)).json().items;
}
