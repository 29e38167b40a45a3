import { fieldsOf, leadColumns, type Role } from "@fairlead/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const SOURCE = "Site";
const LEADS = 30;
const OF_SITE = { field: "lead.source", operator: "equals", value: SOURCE };

const { office, as } = officeApi("file");

beforeAll(async () => {
  const { manager, loan_officer } = office.people;
  await as("admin", "POST", "/lead-routes", {
    ...{ name: "Route", defaultAcceptorId: manager.userId, delayPassSeconds: 600 },
    ...{ userIds: [loan_officer.userId], sources: [{ name: SOURCE, kind: "singlePropertySite" }] },
  });
  for (let place = 0; place < LEADS; place += 1) {
    await as("admin", "POST", `/sources/${SOURCE}/leads`, {
      externalId: `site-${place}`,
      contact: { firstName: "Ann", lastName: `Lee ${place}`, email: `site${place}@example.com` },
      loan: { amountUsd: 100_000 + place, propertyState: place % 2 === 0 ? "OH" : "MA" },
    });
  }
});

describe("the list of leads", () => {
  test("has 25 a page, the newest first, and tells how many there are", async () => {
    const first = await list("admin", { include: [OF_SITE] });
    const second = await list("admin", { include: [OF_SITE], page: 2 });
    const past = await list("admin", { include: [OF_SITE], page: 9 });

    expect(first).toMatchObject({ total: LEADS, page: 1, pageSize: 25 });
    expect(names(first)).toEqual(Array.from({ length: 25 }, (_, place) => `Ann Lee ${LEADS - 1 - place}`));
    expect(names(second)).toEqual(["Ann Lee 4", "Ann Lee 3", "Ann Lee 2", "Ann Lee 1", "Ann Lee 0"]);
    expect(past).toEqual(second);
  });

  test("has what matches all inclusion rules and no exclusion rule", async () => {
    const include = [OF_SITE, { field: "loan.propertyState", operator: "equals", value: "OH" }];
    const exclude = [{ field: "loan.amountUsd", operator: "atLeast", value: 100_003 }];

    expect(names(await list("admin", { include, exclude }))).toEqual(["Ann Lee 2", "Ann Lee 0"]);
  });

  test("is narrowed by state, assignee and workflow", async () => {
    const { manager } = office.people;
    const all = (await list("admin", {})).total;
    const offered = (await list("admin", { state: "offered" })).total;
    const others = await Promise.all(
      ["assigned", "held", "exception"].map(async (state) => (await list("admin", { state })).total),
    );

    expect(offered).toBeGreaterThan(0);
    expect(others.reduce((sum, one) => sum + one, offered)).toBe(all);
    expect((await list("admin", { assigneeId: manager.userId })).total).toBeLessThan(all);
    expect((await list("admin", { workflowId: "wf_none" })).total).toBe(0);
  });

  test.each([
    ["words of the name", "lee 27 ann"],
    ["the email", "site27@"],
    ["the external id", "SITE-27"],
  ])("is searched by %s", async (_what, search) => {
    expect(names(await list("admin", { search }))).toEqual(["Ann Lee 27"]);
  });

  test.each(leadColumns())("is sorted by %s, either way", async (column) => {
    const sorted = async (descending: boolean) =>
      (await list("admin", { include: [OF_SITE], sort: { column, descending } })).total;

    expect([await sorted(true), await sorted(false)]).toEqual([LEADS, LEADS]);
  });

  test("has whoever has no value last, and equals in the order of their creation", async () => {
    const sort = { column: "propertyState", descending: false };

    const shown = names(await list("admin", { include: [OF_SITE], sort }));

    expect(shown.slice(0, 2)).toEqual(["Ann Lee 29", "Ann Lee 27"]);
    expect(shown[15]).toBe("Ann Lee 28");
  });

  test.each(fieldsOf("leads"))("is narrowed by %s", async (field) => {
    const total = async (operator: "isEmpty" | "isNotEmpty") =>
      (await list("admin", { include: [OF_SITE, { field, operator }] })).total;

    expect((await total("isEmpty")) + (await total("isNotEmpty"))).toBe(LEADS);
  });

  test("marks a lead of the last week as new, and tells what may be done with it", async () => {
    const { items } = await list("admin", { search: "site7@example.com" });

    expect(items).toMatchObject([
      { isNew: true, leadStatus: "new", may: { close: true, reopen: false, reassign: true } },
    ]);
  });

  test("says of a rule that cannot be asked what is wrong and where", async () => {
    const answer = await as("admin", "POST", "/leads/list", {
      include: [{ field: "user.name", operator: "isEmpty" }],
    });

    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: "INVALID_VALUE", errors: [{ pointer: "/include/0" }] });
  });
});

describe("a loan officer", () => {
  test("sees only leads that are or were theirs", async () => {
    const mine = await list("loan_officer", {});

    expect(mine.total).toBe((await as("loan_officer", "GET", "/leads?limit=100")).json().items.length);
    expect((await list("partner", {})).total).toBe(0);
  });

  test("is not told how to reach a contact whose lead they may claim, nor finds it out", async () => {
    const offered = await list("loan_officer", { include: [OF_SITE] });
    const asked = async (field: string, operator: string, value: string | number) =>
      (await list("loan_officer", { include: [OF_SITE, { field, operator, value }] })).total;

    expect(offered.total).toBeGreaterThan(0);
    expect(offered.items[0]).toMatchObject({
      email: null,
      cellPhone: null,
      amountUsd: expect.any(Number),
      contactId: null,
      leadStatus: null,
    });
    expect(await asked("contact.email", "contains", "example.com")).toBe(0);
    expect(await asked("loan.amountUsd", "atLeast", 1)).toBe(offered.total);
    expect((await list("loan_officer", { search: "site7@example.com" })).total).toBe(0);
    const found = await as("loan_officer", "GET", "/leads?search=site7%40example.com");
    expect(found.json().items).toEqual([]);
  });
});

describe("saved lists of leads", () => {
  const view = {
    ...{ include: [OF_SITE], exclude: [], columns: ["assignee", "amountUsd"] },
    sort: { column: "amountUsd", descending: false },
  };
  const save = (change: object) =>
    as("marketing", "POST", "/contact-lists", { tab: "all", name: "Mine", view, ...change });
  const saved = async (subject: string) =>
    (await as("marketing", "GET", `/contact-lists?subject=${subject}`)).json().items;

  test("are apart from those of contacts, with names and a default of their own", async () => {
    const contacts = {
      ...view,
      include: [],
      columns: ["email"],
      sort: { column: "email", descending: false },
    };
    expect((await save({ isDefault: true, view: contacts })).statusCode).toBe(201);
    expect((await save({ subject: "leads", isDefault: true })).statusCode).toBe(201);
    expect((await save({ subject: "leads" })).statusCode).toBe(409);

    expect(await saved("leads")).toMatchObject([{ subject: "leads", isDefault: true, view }]);
    expect(await saved("contacts")).toMatchObject([{ subject: "contacts", isDefault: true }]);
  });

  test("have columns and fields of leads alone, also when they are saved over", async () => {
    const ofContacts = { ...view, columns: ["birthday"] };
    const [list] = await saved("leads");

    const created = await save({ subject: "leads", name: "Other", view: ofContacts });
    const over = await as("marketing", "PATCH", `/contact-lists/${list.id}`, { view: ofContacts });

    expect([created.statusCode, over.statusCode]).toEqual([422, 422]);
    expect(created.json()).toMatchObject({ errors: [{ pointer: "/view/columns/0" }] });
    expect(await saved("leads")).toMatchObject([{ view }]);
  });
});

async function list(role: Role, body: object) {
  const answer = await as(role, "POST", "/leads/list", body);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

function names({
  items,
}: {
  readonly items: readonly { readonly contactName: string }[];
}): readonly string[] {
  return items.map(({ contactName }) => contactName);
}
