import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { office, as } = officeApi("eachTest");

interface Told {
  readonly sentence: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly actor: { readonly id: string } | null;
  readonly changes: readonly object[];
}

async function log(subject: string): Promise<readonly Told[]> {
  return (await as("admin", "GET", `/audit?subject=${subject}`)).json().items;
}
const sentences = async (subject: string) => (await log(subject)).map(({ sentence }) => sentence);
const intake = () => `/sources/${encodeURIComponent(office.sourceName)}/leads`;

test("teaching a loan word and forgetting it stand in the log, with who did it", async () => {
  const word = { field: "purpose", word: "Bridge loan" };
  await as("marketing", "PUT", "/loan-words", { ...word, value: "purchase" });
  await as("marketing", "DELETE", `/loan-words?${new URLSearchParams(word)}`);
  await as("marketing", "DELETE", `/loan-words?${new URLSearchParams(word)}`);

  expect(await sentences("loanWord")).toEqual([
    "forgot the loan word “Bridge loan”",
    "taught the loan word “Bridge loan”: Purchase",
  ]);
  expect((await log("loanWord"))[0]?.actor?.id).toBe(office.people.marketing.userId);
});

test("setting a refused submission aside and sending it again stand in the log", async () => {
  await as("admin", "POST", intake(), { contact: { lastName: "Okafor", cellPhone: "12" } });
  const { items } = (await as("admin", "GET", "/refused-submissions")).json();
  const path = `/refused-submissions/${items[0].id}`;
  await as("admin", "POST", `${path}/dismiss`);
  await as("admin", "POST", `${path}/send`, { body: { contact: { email: "mara@example.com" } } });
  await as("admin", "POST", `${path}/send`, {
    body: { contact: { lastName: "Okafor", email: "mara@example.com" } },
  });

  expect((await sentences("refusedSubmission")).toReversed().at(0)).toBe(
    `set a refused submission of “${office.sourceName}” aside`,
  );
  expect(await sentences("refusedSubmission")).toContain(
    `sent a refused submission of “${office.sourceName}” again`,
  );
});

test("a change of a workflow's duplicate switches stands in the log once", async () => {
  const { items } = (await as("admin", "GET", "/workflows")).json();
  const { id, name } = items[0];
  const duplicates = {
    ...{ updateLead: ["amountUsd"], updateContact: null, honorDoNotContact: null },
    ...{ distributeFirst: false, bypassToOwner: false },
  };
  await as("admin", "PATCH", `/workflows/${id}`, { duplicates });
  await as("admin", "PATCH", `/workflows/${id}`, { duplicates });

  const told = await sentences("workflow");
  expect(told.filter((one) => one.startsWith("changed"))).toEqual([
    `changed the duplicate switches of the workflow “${name}”`,
  ]);
});

test("a contact with a last name alone is named, and a change of an extension is shown", async () => {
  const { contactId } = (
    await as("admin", "POST", intake(), { contact: { lastName: "Zimmer", cellPhone: "781-555-0191 x4" } })
  ).json();
  await as("admin", "PATCH", `/contacts/${contactId}`, { cellPhone: "781-555-0191 x9" });

  expect((await log("contact"))[0]).toMatchObject({
    ...{ sentence: "changed Phone Cell", subjectName: "Zimmer" },
    changes: [{ label: "Phone Cell, extension", before: "4", after: "9" }],
  });
});

test("a merge says what was taken of the other record", async () => {
  const take = async (contact: object) => (await as("admin", "POST", intake(), { contact })).json().contactId;
  const primaryId = await take({ firstName: "Ann", lastName: "Merge", email: "ann.merge@example.com" });
  const other = {
    ...{ firstName: "Anne", lastName: "Merge", email: "anne.m@example.com" },
    homePhone: "781-555-0192",
  };
  const otherId = await take(other);

  const merged = await as("admin", "POST", "/contacts/merge", {
    ...{ primaryId, otherIds: [otherId], understood: true },
  });

  expect(merged.statusCode).toBeLessThan(300);
  const entry = (await log("contact")).find(({ sentence }) => sentence.startsWith("merged"));
  expect(entry).toMatchObject({ sentence: "merged the contact “Anne Merge” into this one" });
  expect(entry?.changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ label: "Phone Home", before: null, after: "+17815550192" }),
      expect.objectContaining({ label: "Also reached by", after: "anne.m@example.com" }),
    ]),
  );
});
