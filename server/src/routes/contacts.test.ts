import type { Role } from "@fairlead/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const SOURCE = "Site";
const LEADS = 30;

const { office, as } = officeApi("file");

beforeAll(async () => {
  const { manager, loan_officer } = office.people;
  await as("admin", "POST", "/lead-routes", {
    ...{ name: "Route", defaultAcceptorId: manager.userId, delayPassSeconds: 600 },
    ...{ userIds: [loan_officer.userId], sources: [{ name: SOURCE, kind: "singlePropertySite" }] },
  });
  for (let place = 0; place < LEADS; place += 1) {
    await as("admin", "POST", `/sources/${SOURCE}/leads`, {
      contact: { firstName: "Ann", lastName: `Lee ${place}`, email: `site${place}@example.com` },
      loan: { amountUsd: 100_000 + place },
    });
  }
});

describe("the list of contacts", () => {
  test("has 25 a page, the newest first, and tells how many there are", async () => {
    const include = [{ field: "contact.source", operator: "equals", value: SOURCE }];

    const first = await list("admin", { include });
    const second = await list("admin", { include, page: 2 });

    expect(first).toMatchObject({ total: LEADS, page: 1, pageSize: 25 });
    expect(names(first)).toEqual(Array.from({ length: 25 }, (_, place) => `Ann Lee ${LEADS - 1 - place}`));
    expect(names(second)).toEqual(["Ann Lee 4", "Ann Lee 3", "Ann Lee 2", "Ann Lee 1", "Ann Lee 0"]);
  });

  test("marks a contact of the last week as new, and tells where it came from", async () => {
    const { items } = await list("admin", { search: "site7@example.com" });

    expect(items).toMatchObject([{ name: "Ann Lee 7", isNew: true, source: SOURCE, loanAmountUsd: 100_007 }]);
  });

  test("shows a loan officer only their own, and nobody else's on any tab", async () => {
    const all = await list("loan_officer", { search: "site", tab: "all" });
    const unassigned = await list("loan_officer", { search: "site", tab: "unassigned" });

    expect([all.total, unassigned.total]).toEqual([0, 0]);
    expect((await list("admin", { search: "site", tab: "unassigned" })).total).toBe(LEADS);
  });

  test("is refused with more values in all rules together than each row can be compared with", async () => {
    const rule = { field: "contact.city", operator: "isNoneOf", value: Array.from({ length: 200 }, String) };
    const ask = (rules: number) =>
      as("admin", "POST", "/contacts/list", { include: Array.from({ length: rules }, () => rule) });

    expect((await ask(6)).json()).toMatchObject({
      ...{ status: 422, code: "INVALID_VALUE" },
      errors: [{ pointer: "/include", detail: expect.stringContaining("1,000 values at most") }],
    });
    expect((await ask(5)).statusCode).toBe(200);
  });

  test("says of a rule that cannot be asked what is wrong and where", async () => {
    const answer = await as("admin", "POST", "/contacts/list", {
      exclude: [{ field: "contact.birthday", operator: "after", value: "soon" }],
    });

    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: "INVALID_VALUE",
      errors: [{ pointer: "/exclude/0", detail: "Birthday: give a date, such as 2026-05-04." }],
    });
  });
});

describe("a contact", () => {
  test("is shown with its leads to whoever owns it", async () => {
    const answer = await get("loan_officer", office.contactId);

    expect(answer.json()).toMatchObject({
      ...{ id: office.contactId, standing: "inUse", leads: [{ id: office.leadId }] },
      owner: { id: office.people.loan_officer.userId },
    });
  });

  test("is not there for who may not see it", async () => {
    expect((await get("partner", office.contactId)).statusCode).toBe(404);
  });
});

test("what a rule chooses from are the names of sources, groups and owners, and for partners nothing", async () => {
  await as("admin", "POST", "/groups", { name: "Buyers" });

  const options = (await as("loan_officer", "GET", "/contacts/field-options")).json();

  expect(options.sources).toContain(SOURCE);
  expect(options.groups).toContain("Buyers");
  expect(options.owners).toContain("The loan_officer");
  expect((await as("partner", "GET", "/contacts/field-options")).json()).toEqual({
    sources: [],
    groups: [],
    owners: [],
    workflows: [],
    imports: [],
  });
});

async function list(role: Role, body: object) {
  const answer = await as(role, "POST", "/contacts/list", body);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

function names({ items }: { readonly items: readonly { readonly name: string }[] }): readonly string[] {
  return items.map(({ name }) => name);
}

function get(role: Role, contactId: string) {
  return as(role, "GET", `/contacts/${contactId}`);
}

test("a co-marketing partner is shown neither groups nor loans, and cannot find them out by rules or the order", async () => {
  const { contactId, people } = office;
  const action = { kind: "share", userId: people.partner.userId };
  await as("admin", "POST", "/contacts/actions", { contactIds: [contactId], action });
  const rule = { field: "loan.amountUsd", operator: "atLeast", value: 1 };

  const shown = (await as("partner", "POST", "/contacts/list", {})).json().items[0];
  const asked = await as("partner", "POST", "/contacts/list", { include: [rule] });
  const sorted = await as("partner", "POST", "/contacts/list", {
    sort: { column: "loanAmountUsd", descending: true },
  });

  expect(shown).toMatchObject({ id: contactId, groups: [], loanAmountUsd: null, propertyState: null });
  expect((await as("admin", "POST", "/contacts/list", {})).json().items[0].loanAmountUsd).not.toBeNull();
  expect([asked, sorted].map(({ statusCode }) => statusCode)).toEqual([422, 422]);
});
