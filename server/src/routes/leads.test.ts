import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("file");

const GOOD = { contact: { firstName: "Ann", lastName: "Lee", email: "ann.lee@example.com" } };

describe("a delivery", () => {
  test("of somebody with a last name only is told by it, in the notice as on the lead", async () => {
    const sent = await deliver({ contact: { lastName: "Ind", email: "ind@example.com" } });

    const notices = await as("loan_officer", "GET", "/me/notifications");
    const lead = await as("loan_officer", "GET", `/leads/${sent.json().leadId}`);
    expect(notices.json().items[0]).toMatchObject({ leadId: sent.json().leadId, contactName: "Ind" });
    expect(lead.json().contactName).toBe("Ind");
  });

  test("that is good is answered 202 with its ids, and 200 with the same when it comes again", async () => {
    const first = await deliver({ ...GOOD, externalId: "again" });
    const second = await deliver({ ...GOOD, externalId: "again" });

    expect([first.statusCode, second.statusCode]).toEqual([202, 200]);
    expect(first.json()).toMatchObject({ created: true, run: null });
    expect(second.json()).toEqual({ ...first.json(), created: false, outcome: "repeated" });
  });

  test("under the id of somebody else's lead is answered 409 with what to do, and nothing of that person", async () => {
    const contact = {
      firstName: "Rosa",
      lastName: "Vidal",
      email: "rosa@example.com",
      cellPhone: "6172530188",
    };
    const first = await deliver({ externalId: "1001", contact });

    const other = { firstName: "Tom", lastName: "Ek", email: "tom.ek@example.com" };
    const refused = await deliver({ externalId: "1001", contact: other });

    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      ...{ code: "EXTERNAL_ID_TAKEN", detail: expect.stringMatching(/"1001".+under an id of its own/) },
      errors: [{ code: "EXTERNAL_ID_TAKEN", pointer: "/externalId" }],
    });
    const told = refused.body;
    for (const secret of [first.json().leadId, first.json().contactId, "Rosa", "rosa@", "2530188"]) {
      expect(told).not.toContain(secret);
    }
    expect((await deliver({ externalId: "1002", contact: other })).statusCode).toBe(202);
  });

  test.each([
    {
      fault: "an email that is none and no other way to reach the contact",
      body: { contact: { ...GOOD.contact, email: "ann@" } },
      code: "INVALID_EMAIL",
      pointer: "/contact/email",
    },
    {
      fault: "an area code that does not exist and no other way to reach the contact",
      body: { contact: { lastName: "Lee", cellPhone: "(999) 555-0123" } },
      code: "UNKNOWN_AREA_CODE",
      pointer: "/contact/cellPhone",
    },
    {
      fault: "a phone number that is none and no other way to reach the contact",
      body: { contact: { lastName: "Lee", cellPhone: "12" } },
      code: "INVALID_PHONE",
      pointer: "/contact/cellPhone",
    },
    {
      fault: "nothing to reach the contact by",
      body: { contact: { firstName: "Ann", lastName: "Lee" } },
      code: "MISSING_VALUE",
      pointer: "/contact/email",
    },
  ])("with $fault is refused with $code at $pointer, and leaves nothing", async ({ body, code, pointer }) => {
    const before = await countRows();

    const answer = await deliver(body);

    expect(answer.statusCode).toBe(422);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject({ status: 422, code });
    expect(answer.json().errors).toContainEqual(expect.objectContaining({ code, pointer }));
    expect(await countRows()).toEqual(before);
  });

  test.each([
    ["an area code that does not exist", { contact: { cellPhone: "(999) 555-0123" } }, "/contact/cellPhone"],
    ["a phone number that is none", { contact: { cellPhone: "12" } }, "/contact/cellPhone"],
    ["an impossible amount", { loan: { amountUsd: -1 } }, "/loan/amountUsd"],
    ["an impossible term", { loan: { termMonths: 999_999 } }, "/loan/termMonths"],
    ["an impossible date", { receivedAt: "2026-02-30" }, "/receivedAt"],
    ["an unknown state", { loan: { propertyState: "ZZ" } }, "/loan/propertyState"],
  ])("with %s is a lead, and its answer notes what was not understood", async (fault, body, pointer) => {
    const email = `${fault.replace(/ /g, ".")}@example.com`;
    const contact = { ...GOOD.contact, ...("contact" in body ? body.contact : {}), email };

    const answer = await deliver({ ...body, contact });

    const { notes } = answer.json();
    expect(answer.statusCode).toBe(202);
    expect(notes.map((note: { pointer: string }) => note.pointer)).toEqual([pointer]);
  });

  test("is told all that makes it impossible at once", async () => {
    const answer = await deliver({ contact: { email: "x", cellPhone: "12" }, loan: { amountUsd: "abc" } });

    const pointers = answer.json().errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(["/contact/email", "/contact/cellPhone", "/contact/lastName"]);
  });

  test("for an unknown source is refused with UNKNOWN_SOURCE", async () => {
    const answer = await deliver(GOOD, "No Such Source");

    expect([answer.statusCode, answer.json().code]).toEqual([404, "UNKNOWN_SOURCE"]);
  });
});

describe("an Idempotency-Key", () => {
  test("gives a repeated call the answer it had, and makes nothing new", async () => {
    const body = { contact: { ...GOOD.contact, email: "key@example.com" } };
    const before = await countRows();

    const first = await deliver(body, office.sourceName, { "idempotency-key": "one" });
    const second = await deliver(body, office.sourceName, { "idempotency-key": "one" });

    expect(second.json()).toEqual(first.json());
    expect(second.headers["idempotency-replayed"]).toBe("true");
    expect((await countRows()).leads).toBe((before.leads ?? 0) + 1);
  });

  test("gives a refused call its problem again, as a problem document", async () => {
    const body = { contact: { ...GOOD.contact, email: "ann@" } };

    const first = await deliver(body, office.sourceName, { "idempotency-key": "refused" });
    const second = await deliver(body, office.sourceName, { "idempotency-key": "refused" });

    expect([second.statusCode, second.json()]).toEqual([422, first.json()]);
    expect(second.headers["content-type"]).toContain("application/problem+json");
  });

  test("is kept by the very transaction that makes the lead, so that no crash comes between", async () => {
    const { leadId } = (
      await deliver({ ...GOOD, externalId: "one-transaction" }, office.sourceName, {
        "idempotency-key": "one-transaction",
      })
    ).json();

    const client = postgres(server.databaseUrl, { max: 1 });
    const [row] = await client`
      select leads.xmin::text as lead, idempotency_keys.xmin::text as answer, idempotency_keys.status
      from leads, idempotency_keys where leads.id = ${leadId} and idempotency_keys.key = 'one-transaction'`;
    await client.end();
    expect(row).toEqual({ lead: row?.lead, answer: row?.lead, status: 202 });
  });

  test("used for another request is refused", async () => {
    await deliver(GOOD, office.sourceName, { "idempotency-key": "two" });

    const answer = await deliver({ ...GOOD, externalId: "other" }, office.sourceName, {
      "idempotency-key": "two",
    });

    expect([answer.statusCode, answer.json().code]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  });
});

describe("a lead", () => {
  test("tells its reasons, user by user", async () => {
    const { leadId } = (await deliver({ ...GOOD, externalId: "reasons" })).json();

    const answer = await as("marketing", "GET", `/leads/${leadId}/timeline`);

    const decided = answer.json().items.find((entry: { kind: string }) => entry.kind === "decided");
    expect(decided.summary).toBe("Assigned to The loan_officer, next in line.");
    expect(decided.decision.candidates).toEqual([
      expect.objectContaining({
        outcome: "chosen",
        user: expect.objectContaining({ name: "The loan_officer" }),
      }),
    ]);
  });

  test("opened by a link is only read: a GET claims nothing", async () => {
    const before = await countRows();

    await as("loan_officer", "GET", `/leads/${office.leadId}`);

    expect(await countRows()).toEqual(before);
  });

  test("that somebody else has cannot be worked", async () => {
    const answer = await as("admin", "POST", `/leads/${office.leadId}/communications`, {
      kind: "call",
    });

    expect([answer.statusCode, answer.json().code]).toEqual([403, "NOT_YOUR_LEAD"]);
  });

  test.each(["0020-02-29T00:00:00Z", "1899-12-31T23:59:59Z", "3000-01-01T00:00:00Z"])(
    "is not said to have been contacted at %s, a slip of the hand",
    async (at) => {
      const answer = await as("manager", "POST", `/leads/${office.leadId}/communications`, {
        kind: "call",
        at,
      });

      expect([answer.statusCode, answer.json().errors]).toEqual([
        400,
        [expect.objectContaining({ pointer: "/at", detail: expect.stringContaining("1900 to 2999") })],
      ]);
    },
  );

  test("is not shown to a partner it has nothing to do with", async () => {
    const answer = await as("partner", "GET", `/leads/${office.leadId}`);

    expect(answer.statusCode).toBe(404);
  });
});

function deliver(body: object, source = office.sourceName, headers: Record<string, string> = {}) {
  return server.app.inject({
    method: "POST",
    url: `/api/v1/sources/${encodeURIComponent(source)}/leads`,
    headers: { authorization: `Bearer ${office.apiKey}`, ...headers },
    payload: body,
  });
}

async function countRows(): Promise<Record<string, number>> {
  const client = postgres(server.databaseUrl, { max: 1 });
  const [row] = await client`
    select (select count(*)::int from leads) as leads, (select count(*)::int from contacts) as contacts,
      (select count(*)::int from assignments) as assignments, (select count(*)::int from lead_events) as events`;
  await client.end();
  return { ...row };
}
