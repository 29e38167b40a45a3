import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { refusedOf } from "../fixtures/refused-of.ts";

const api = officeApi("eachTest");
const { server, office, as } = api;
const { refused, onlyOne, asOwner } = refusedOf(api);

function send(path: string, body: string | object, headers: Record<string, string> = {}) {
  return server.app.inject({
    ...{ method: "POST", url: `/api/v1${path}` },
    payload: typeof body === "string" ? body : JSON.stringify(body),
    headers: { authorization: `Bearer ${office.apiKey}`, "content-type": "application/json", ...headers },
  });
}

async function routedNumber(number: string): Promise<void> {
  const { loan_officer, manager } = office.people;
  const made = await as("admin", "POST", "/workflows", {
    ...{ name: "Calls", productCategory: "Mortgage Loans", sourceName: number },
    routeTo: { kind: "individual", userId: loan_officer.userId },
    exception: { kind: "individual", userId: manager.userId },
  });
  expect(made.statusCode).toBe(201);
}

const CALL = { to: "617-555-0190", from: "Anonymous", callId: "CA-1", callerName: "Wen Liu" };

describe("a phone call that is refused is kept", () => {
  test("with the number that was called, and reasons that point into the call", async () => {
    const answer = await send("/calls", CALL);

    expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer: "/from" }] });
    expect(await onlyOne()).toMatchObject({
      ...{ sentTo: "call", source: "+16175550190", status: 422, apiKey: { id: office.apiKeyId } },
      ...{ body: JSON.stringify(CALL), errors: [{ pointer: "/from" }] },
    });
  });

  test.each([
    ["of a number that no workflow is live for", 404, { ...CALL, from: "617-555-0191" }],
    ["without the number that was called", 400, { from: "617-555-0191", callId: "CA-2" }],
    ["that is no JSON", 400, '{"to":'],
  ])("%s", async (_what, status, body) => {
    const answer = await send("/calls", body);

    expect(answer.statusCode).toBe(status);
    expect(await onlyOne()).toMatchObject({ sentTo: "call", status });
  });

  test("and is sent again, mended, as a call", async () => {
    await routedNumber("+16175550190");
    await send("/calls", CALL);
    const { id } = await onlyOne();

    const body = { ...CALL, from: "617-555-0191" };
    const again = await as("admin", "POST", `/refused-submissions/${id}/send`, { body });

    expect(again.statusCode).toBe(202);
    const lead = (await as("admin", "GET", `/leads/${again.json().leadId}`)).json();
    expect(lead).toMatchObject({
      ...{ externalId: "CA-1", source: { name: "+16175550190" } },
      contact: { lastName: "Wen Liu", cellPhone: "+16175550191" },
    });
    expect((await send("/calls", body)).json()).toMatchObject({ leadId: lead.id, outcome: "repeated" });
  });
});

describe("a lead that a key enters by hand", () => {
  const entered = () => ({
    ...{ firstName: "Noor", lastName: "Haddad", email: "noor@example", cellPhone: "617-555-0192" },
    routeTo: { kind: "individual", userId: office.people.loan_officer.userId },
  });

  test("is kept where it is refused, and sent again as the same call", async () => {
    const answer = await send("/leads", entered());
    const { id, ...kept } = await onlyOne();

    const body = { ...entered(), email: "noor@example.com" };
    const again = await as("admin", "POST", `/refused-submissions/${id}/send`, { body });

    expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer: "/email" }] });
    expect(kept).toMatchObject({ sentTo: "lead", source: "Manual", errors: [{ pointer: "/email" }] });
    expect(again.statusCode).toBe(202);
    const lead = (await as("admin", "GET", `/leads/${again.json().leadId}`)).json();
    expect(lead.assignee).toMatchObject({ id: office.people.loan_officer.userId });
  });

  test("is not kept where a person has the form before them", async () => {
    const answer = await as("admin", "POST", "/leads", entered());

    expect(answer.statusCode).toBe(422);
    expect(await refused()).toEqual([]);
  });
});

describe("what is kept has a bound", () => {
  const BAD = { contact: { lastName: "Haddad", cellPhone: "12" } };
  const notKept = async (source: string) => {
    const { items } = (await as("admin", "GET", "/refused-submissions/counts")).json();
    return items.find((one: { source: string }) => one.source === source)?.notKept;
  };

  test("sources that nobody knows share 1,000 a day; those that are known do not", async () => {
    await send("/sources/Nobody%20A/leads", BAD);
    await asOwner(
      (sql) => sql`update refused_submission_days set kept = 1000 where source_name = 'Nobody A'`,
    );

    await send("/sources/Nobody%20B/leads", BAD);
    await send(`/sources/${encodeURIComponent(office.sourceName)}/leads`, BAD);

    expect(await notKept("Nobody B")).toBe(1);
    expect((await refused()).map(({ source }: { source: string }) => source)).toEqual([
      office.sourceName,
      "Nobody A",
    ]);
  });

  test("of 5,000 a day for the organization", async () => {
    await send(`/sources/${encodeURIComponent(office.sourceName)}/leads`, BAD);
    await asOwner(
      (sql) => sql`
      insert into refused_submission_days (organization_id, day, source_name, kept, more)
      select organization_id, day, 'Other', 4999, 0 from refused_submission_days
      where organization_id = ${office.organizationId} and source_name = ${office.sourceName}`,
    );

    await send("/calls", { ...CALL, to: office.sourceName });

    expect(await notKept(office.sourceName)).toBe(1);
  });

  test("the beginning of a body that is too large to be read", async () => {
    const body = `{"contact":{"lastName":"${"\u00e9".repeat(600_000)}`;
    const address = await server.app.listen({ port: 0, host: "127.0.0.1" });

    const answer = await fetch(`${address}/api/v1/sources/Test%20Source/leads`, {
      ...{ method: "POST", body },
      headers: { authorization: `Bearer ${office.apiKey}`, "content-type": "application/json" },
    });

    expect(answer.status).toBe(413);
    const kept = await onlyOne();
    expect(kept).toMatchObject({ code: "BODY_TOO_LARGE", isCut: true, bodyBytes: Buffer.byteLength(body) });
    expect(body.startsWith(kept.body)).toBe(true);
    expect(Buffer.byteLength(kept.body)).toBeGreaterThan(65_500);
  });

  test("a source's name with a character that nobody can read is kept as JSON writes it", async () => {
    await send("/sources/Test%EF%BF%BDSource/leads", BAD);
    await send("/sources/Test%00Source/leads", BAD);

    const sources = (await refused()).map(({ source }: { source: string }) => source);
    expect(sources).toEqual(["Test\\u0000Source", "Test\\uFFFDSource"]);
  });
});
