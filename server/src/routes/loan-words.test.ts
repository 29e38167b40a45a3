import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { createOffice } from "../fixtures/test-office.ts";

const { server, office, as } = officeApi("eachTest");

let sent = 0;

async function send(loan: object): Promise<{ leadId: string; notes: readonly object[] }> {
  sent += 1;
  const contact = { lastName: "Word", email: `word${sent}@example.com` };
  const answer = await as("admin", "POST", `/sources/${encodeURIComponent(office.sourceName)}/leads`, {
    ...{ contact, loan },
  });
  expect(answer.statusCode).toBe(202);
  return answer.json();
}

async function words() {
  return (await as("marketing", "GET", "/loan-words")).json();
}

async function purposeOf(leadId: string): Promise<string | null> {
  return (await as("admin", "GET", `/leads/${leadId}`)).json().loan.purpose;
}

const TAUGHT = { field: "purpose", word: "Bridge loan", value: "purchase" } as const;

test("unknown words are counted, however they are written, with the last example", async () => {
  await send({ purpose: "Bridge Loan" });
  await send({ purpose: "BRIDGE-LOAN", propertyType: "Castle" });
  await send({ purpose: "Refi" });

  expect((await words()).unknown).toEqual([
    { field: "purpose", word: "BRIDGE-LOAN", leads: 2, lastSeenAt: expect.any(String) },
    { field: "propertyType", word: "Castle", leads: 1, lastSeenAt: expect.any(String) },
  ]);
});

test("a lead that comes again is not counted again", async () => {
  const body = {
    externalId: "w-1",
    contact: { lastName: "W", email: "w@example.com" },
    loan: { purpose: "X1" },
  };
  const url = `/sources/${encodeURIComponent(office.sourceName)}/leads`;
  await as("admin", "POST", url, body);
  const again = await as("admin", "POST", url, body);

  expect(again.json()).toMatchObject({ outcome: "repeated", notes: [{ value: "X1" }] });
  expect((await words()).unknown).toMatchObject([{ word: "X1", leads: 1 }]);
});

test("a word that is taught applies to leads that come afterwards, and is asked about no more", async () => {
  const before = await send({ purpose: "Bridge Loan" });

  const taught = await as("marketing", "PUT", "/loan-words", TAUGHT);
  const after = await send({ purpose: " bridge loan " });

  expect(taught.statusCode).toBe(204);
  expect(after.notes).toEqual([]);
  expect([await purposeOf(before.leadId), await purposeOf(after.leadId)]).toEqual([null, "purchase"]);
  expect(await words()).toMatchObject({
    taught: [{ ...TAUGHT, taughtBy: { id: office.people.marketing.userId } }],
    unknown: [],
  });
});

test("what it means can be changed, ignored and forgotten", async () => {
  await as("marketing", "PUT", "/loan-words", TAUGHT);
  await as("admin", "PUT", "/loan-words", { ...TAUGHT, value: "refinance" });
  const changed = await send({ purpose: "Bridge loan" });
  await as("admin", "PUT", "/loan-words", { ...TAUGHT, value: null });
  const ignored = await send({ purpose: "Bridge loan" });
  const unknownWhileIgnored = (await words()).unknown;
  await as("admin", "DELETE", "/loan-words?field=purpose&word=bridge%20LOAN");
  await send({ purpose: "Bridge loan" });

  expect(await purposeOf(changed.leadId)).toBe("refinance");
  expect(ignored.notes).toMatchObject([{ value: "Bridge loan" }]);
  expect(unknownWhileIgnored).toEqual([]);
  expect(await words()).toMatchObject({ taught: [], unknown: [{ word: "Bridge loan", leads: 1 }] });
});

describe("refuses", () => {
  test.each([
    ["a value that the field has not", { ...TAUGHT, value: "condominium" }, "/value"],
    ["a word without a letter", { ...TAUGHT, word: " - " }, "/word"],
    ["a word that is understood already", { ...TAUGHT, word: "Cash-Out Refi" }, "/word"],
  ])("%s", async (_, body, pointer) => {
    const answer = await as("admin", "PUT", "/loan-words", body);

    expect(answer.json()).toMatchObject({ status: 422, code: "INVALID_VALUE", errors: [{ pointer }] });
  });

  test("to teach by whoever may not edit workflows", async () => {
    expect((await as("loan_officer", "PUT", "/loan-words", TAUGHT)).statusCode).toBe(403);
    expect((await as("manager", "GET", "/loan-words")).statusCode).toBe(403);
  });
});

test("words of another organization mean nothing here", async () => {
  await as("admin", "PUT", "/loan-words", TAUGHT);

  Object.assign(office, await createOffice(server));
  const { leadId } = await send({ purpose: TAUGHT.word });

  expect((await words()).taught).toEqual([]);
  expect(await purposeOf(leadId)).toBeNull();
});
