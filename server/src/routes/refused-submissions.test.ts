import { ROLES } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { refusedOf } from "../fixtures/refused-of.ts";
import { createTestApp } from "../fixtures/test-app.ts";

const api = officeApi("eachTest");
const { server, office, as } = api;
const { refused, onlyOne, asOwner } = refusedOf(api);

/** What a source sends by its key, as raw text. */
function send(body: string | Buffer, headers: Record<string, string> = {}, source = office.sourceName) {
  return server.app.inject({
    ...{ method: "POST", url: `/api/v1/sources/${encodeURIComponent(source)}/leads`, payload: body },
    headers: {
      authorization: `Bearer ${office.apiKey}`,
      "content-type": "application/json",
      ...headers,
    },
  });
}

const INTAKE = "/api/v1/sources/Test%20Source/leads";
const GOOD = { contact: { firstName: "Mara", lastName: "Okafor", email: "mara@example.com" } };
const BAD_PHONE = { contact: { firstName: "Mara", lastName: "Okafor", cellPhone: "12" } };

describe("a submission that is refused is kept", () => {
  test("with its body as it came, its key, its reasons and its time", async () => {
    const text = `{ "contact": {"lastName": "Okafor",\n "cellPhone": "12"} }`;

    const answer = await send(text);

    expect(answer.statusCode).toBe(422);
    expect(await onlyOne()).toMatchObject({
      ...{ source: office.sourceName, state: "open", body: text, isCut: false, bodyBytes: text.length },
      ...{ apiKey: { id: office.apiKeyId }, user: null, readAs: "utf-8" },
      ...{ status: 422, code: answer.json().code, errors: answer.json().errors, mended: null },
      contentType: "application/json",
    });
  });

  test.each([
    ["JSON that was cut off", 400, '{"contact":{"lastName":"Okafor","email":"mara@exa', {}],
    ["nothing at all", 400, "", {}],
    ["a list in place of a lead", 400, "[1,2]", {}],
    ["a form", 415, "email=mara%40example.com", { "content-type": "application/x-www-form-urlencoded" }],
    ["a text", 415, "Call Mara", { "content-type": "text/plain" }],
    ["a file", 415, "--x\r\n\r\n--x--", { "content-type": "multipart/form-data; boundary=x" }],
    ["an id that would be rounded", 422, '{"externalId":340282366920938463,"contact":{}}', {}],
    ["a lead without a name", 422, '{"contact":{"email":"mara@example.com"}}', {}],
  ])("whatever it is: %s", async (_what, status, body, headers) => {
    const answer = await send(body, headers);

    expect(answer.statusCode).toBe(status);
    expect(await onlyOne()).toMatchObject({ status, body, code: answer.json().code });
  });

  test("of a source that nobody knows, with the one that was perhaps meant", async () => {
    await send(JSON.stringify(GOOD), {}, "Test Sorce");

    expect(await onlyOne()).toMatchObject({
      ...{ source: "Test Sorce", status: 404, code: "UNKNOWN_SOURCE", didYouMean: office.sourceName },
    });
  });

  test("of a source that no workflow is live for", async () => {
    await as("marketing", "PUT", `/workflows/${office.workflowId}/state`, { state: "archived" });

    const answer = await send(JSON.stringify(GOOD));

    expect(await onlyOne()).toMatchObject({ status: answer.statusCode, code: answer.json().code });
  });

  test("with bytes that are no UTF-8, to the sign", async () => {
    const bytes = Buffer.from('{"contact":{"lastName":"Nu\u00f1ez"}}', "latin1");

    await send(bytes);

    expect(await onlyOne()).toMatchObject({
      ...{ status: 400, readAs: "windows-1252", body: '{"contact":{"lastName":"Nu\u00f1ez"}}' },
    });
  });

  test("with a character that no database holds, written as JSON writes it", async () => {
    await send('{"contact":{"lastName":"O\0"}}');

    expect((await onlyOne()).body).toBe('{"contact":{"lastName":"O\\u0000"}}');
  });

  test("up to 64 KB, and says how long it was", async () => {
    const body = `{"contact":{"lastName":"${"\u00e9".repeat(40_000)}"`;

    await send(body);

    const kept = await onlyOne();
    expect(kept).toMatchObject({ isCut: true, bodyBytes: Buffer.byteLength(body) });
    expect(body.startsWith(kept.body)).toBe(true);
    expect(Buffer.byteLength(kept.body)).toBeGreaterThan(65_530);
    expect(Buffer.byteLength(kept.body)).toBeLessThanOrEqual(65_536);
  });

  test("of a person who is signed in, with their name", async () => {
    await as("admin", "POST", `/sources/${encodeURIComponent(office.sourceName)}/leads`, BAD_PHONE);

    expect(await onlyOne()).toMatchObject({ apiKey: null, user: { id: office.people.admin.userId } });
  });

  test("once where it is repeated under one key, also where the body could not be read", async () => {
    const key = { "idempotency-key": "one-call" };
    for (const body of [JSON.stringify(BAD_PHONE), '{"contact":', '{"contact":']) await send(body, key);
    await send(JSON.stringify(BAD_PHONE), key);

    expect((await refused()).map(({ code }: { code: string }) => code).sort()).toEqual([
      "INVALID_PHONE",
      "MALFORMED_JSON",
    ]);
  });

  test("where its key was used for another lead", async () => {
    await send(JSON.stringify(GOOD), { "idempotency-key": "reused" });
    await send(JSON.stringify({ contact: { lastName: "Ito", email: "ito@example.com" } }), {
      "idempotency-key": "reused",
    });

    expect(await onlyOne()).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("up to 1,000 of a source and a day; the rest are counted", async () => {
    await send(JSON.stringify(BAD_PHONE));
    await asOwner((sql) => sql`update refused_submission_days set kept = 999`);

    for (let call = 0; call < 3; call += 1) await send(JSON.stringify(BAD_PHONE));

    const { items } = (await as("admin", "GET", "/refused-submissions/counts")).json();
    expect(await refused()).toHaveLength(2);
    expect(items).toEqual([expect.objectContaining({ source: office.sourceName, open: 3, notKept: 2 })]);
  });
});

describe("what is not kept", () => {
  test("is what was taken in, and what was not allowed", async () => {
    await send(JSON.stringify(GOOD));
    await send(JSON.stringify(BAD_PHONE), { authorization: "Bearer fl_nobody" });
    await as("partner", "POST", `/sources/${encodeURIComponent(office.sourceName)}/leads`, BAD_PHONE);

    expect(await refused()).toEqual([]);
  });

  test("for want of a place costs its sender no other answer, and the log tells nothing of the person", async () => {
    const lines: string[] = [];
    const logTo = { write: (line: string) => void lines.push(line) };
    const logging = await createTestApp(server.databaseUrl, { logLevel: "info", logTo });
    await asOwner((sql) => sql`revoke insert on refused_submissions from fairlead_app`);

    const answer = await logging.app.inject({
      ...{ method: "POST", url: INTAKE, payload: BAD_PHONE },
      headers: { authorization: `Bearer ${office.apiKey}` },
    });

    await asOwner((sql) => sql`grant insert on refused_submissions to fairlead_app`);
    await logging.close();
    expect(answer.json()).toMatchObject({ status: 422, code: "INVALID_PHONE" });
    expect(lines.join("")).toContain("could not be kept");
    expect(lines.join("")).not.toMatch(/Okafor|Mara/);
  });
});

describe("a refused submission is sent again", () => {
  test("mended, by the same rules as its call, and names the lead that it became", async () => {
    await send(JSON.stringify(BAD_PHONE));
    const { id } = await onlyOne();

    const answer = await as("marketing", "POST", `/refused-submissions/${id}/send`, {
      body: JSON.stringify(GOOD),
    });

    expect(answer.statusCode).toBe(202);
    const { leadId } = answer.json();
    expect((await as("admin", "GET", `/leads/${leadId}`)).json().contact.lastName).toBe("Okafor");
    expect(await onlyOne()).toMatchObject({
      ...{ state: "sent", leadId, settledBy: { id: office.people.marketing.userId }, tries: [] },
      ...{ body: JSON.stringify(BAD_PHONE), sentBody: JSON.stringify(GOOD), code: "INVALID_PHONE" },
    });
  });

  test("to the source that was meant", async () => {
    await send(JSON.stringify(GOOD), {}, "Test Sorce");
    const { id } = await onlyOne();

    const answer = await as("admin", "POST", `/refused-submissions/${id}/send`, {
      source: office.sourceName,
    });

    expect(answer.statusCode).toBe(202);
  });

  test.each([
    ["as a document", { body: { contact: { lastName: "Okafor" } } }, "MISSING_VALUE"],
    ["that is no JSON", { body: '{"contact":' }, "MALFORMED_JSON"],
    ["with a number that would be rounded", { body: '{"externalId":340282366920938463}' }, "INVALID_VALUE"],
    ["that is a list", { body: "[]" }, "BAD_REQUEST"],
    ["as it came", {}, "INVALID_PHONE"],
  ])(
    "and when it is refused again %s, the new reasons stand beside those of what came",
    async (_how, payload, code) => {
      await send(JSON.stringify(BAD_PHONE));
      const { id } = await onlyOne();

      const answer = await as("admin", "POST", `/refused-submissions/${id}/send`, payload);

      expect(answer.json().code).toBe(code);
      const tried = "body" in payload ? payload.body : JSON.stringify(BAD_PHONE);
      expect(await onlyOne()).toMatchObject({
        ...{
          state: "open",
          code: "INVALID_PHONE",
          errors: [{ pointer: "/contact/cellPhone" }],
          triesInVain: 1,
        },
        tries: [{ code, errors: answer.json().errors ?? [], by: { id: office.people.admin.userId } }],
        ...{ mended: typeof tried === "string" ? tried : JSON.stringify(tried) },
        body: JSON.stringify(BAD_PHONE),
      });
    },
  );

  test("by one of two people at once; the other is told which lead it is", async () => {
    await send(JSON.stringify(BAD_PHONE));
    const { id } = await onlyOne();

    const answers = await Promise.all(
      (["admin", "marketing"] as const).map((role) =>
        as(role, "POST", `/refused-submissions/${id}/send`, { body: GOOD }),
      ),
    );

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409]);
    const [won, lost] = answers.map((answer) => answer.json()).sort((a) => (a.code ? 1 : -1));
    expect(lost).toMatchObject({ code: "SUBMISSION_SETTLED", leadId: won.leadId });
  });

  test("although it was set aside, but is not set aside once it is a lead", async () => {
    await send(JSON.stringify(BAD_PHONE));
    const { id } = await onlyOne();

    const aside = await as("admin", "POST", `/refused-submissions/${id}/dismiss`);
    expect([aside.statusCode, (await onlyOne()).state]).toEqual([204, "dismissed"]);
    expect(await refused("?state=open")).toEqual([]);
    const sent = await as("admin", "POST", `/refused-submissions/${id}/send`, { body: GOOD });
    const again = await as("admin", "POST", `/refused-submissions/${id}/dismiss`);

    expect([sent.statusCode, again.statusCode]).toEqual([202, 409]);
  });
});

test("refused submissions are seen by those who read all leads and manage the sources", async () => {
  const answers = await Promise.all(ROLES.map((role) => as(role, "GET", "/refused-submissions")));

  const seen = ROLES.filter((_role, place) => answers[place]?.statusCode === 200);
  expect(seen).toEqual(["admin", "marketing"]);
});

test("the list is narrowed to a source and a state, page by page", async () => {
  for (const source of ["Test Sorce", "Tset Source", "Test Sorce"])
    await send(JSON.stringify(GOOD), {}, source);

  const first = (
    await as("admin", "GET", "/refused-submissions?source=Test%20Sorce&state=open&limit=1")
  ).json();
  const second = (
    await as("admin", "GET", `/refused-submissions?source=Test%20Sorce&limit=1&cursor=${first.nextCursor}`)
  ).json();

  expect([first.items[0].source, second.items[0].source]).toEqual(["Test Sorce", "Test Sorce"]);
  expect(first.items[0].id).not.toBe(second.items[0].id);
  expect(second.nextCursor).toBeNull();
});
