import {
  type ContactRule,
  type ContactSort,
  type ContactViewer,
  contactColumns,
  DEFAULT_CONTACT_VIEW,
  fieldsOf,
  type OrganizationId,
  type Permission,
} from "@fairlead/engine";
import { createRoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "../ids.ts";
import { ingest } from "../leads/ingest.ts";
import { RoutingCache } from "../leads/routing-cache.ts";
import { contacts, leads, loanParticipants, loans } from "../schema/index.ts";
import { createContacts, createDirectory, NOW_MS } from "./directory.fixture.ts";
import { type ContactListQuery, listContacts } from "./list-contacts.ts";

const READS_ALL: readonly Permission[] = ["contacts:readAll"];

const { db } = databaseForFile();

function list(
  organizationId: OrganizationId,
  query: Partial<ContactListQuery> = {},
  viewer: ContactViewer = { userId: null, teamIds: [], permissions: READS_ALL },
) {
  return db.withOrganization(organizationId, (tx) =>
    listContacts(tx, viewer, {
      ...{ tab: "all", view: DEFAULT_CONTACT_VIEW, search: "", page: 1, pageSize: 25, nowMs: NOW_MS },
      ...query,
    }),
  );
}

async function lastNames(organizationId: OrganizationId, query: Partial<ContactListQuery>) {
  const { items } = await list(organizationId, query);
  return items.map(({ contact }) => contact.lastName);
}

describe("the list of contacts", () => {
  test("has the newest first, 25 a page, and tells how many there are", async () => {
    const { organizationId } = await createDirectory(db);
    const ids = await createContacts(
      db,
      organizationId,
      Array.from({ length: 30 }, () => ({})),
    );
    const newestFirst = ids.toReversed();

    const [first, second, third] = await Promise.all([1, 2, 3].map((page) => list(organizationId, { page })));

    expect(first?.items.map(({ contact }) => contact.id)).toEqual(newestFirst.slice(0, 25));
    expect(second?.items.map(({ contact }) => contact.id)).toEqual(newestFirst.slice(25));
    expect(second).toMatchObject({ total: 30, page: 2 });
    expect(third, "past the end comes the last").toEqual(second);
  });

  test("leaves out whoever is archived or must not be contacted", async () => {
    const { organizationId } = await createDirectory(db);
    await createContacts(db, organizationId, [
      { lastName: "Used" },
      { lastName: "Archived", archivedAt: new Date(NOW_MS) },
      { lastName: "Silent", doNotContact: true },
    ]);

    expect(await lastNames(organizationId, {})).toEqual(["Used"]);
  });

  test("is sorted by any column, both ways, whoever has no value last", async () => {
    const { organizationId } = await createDirectory(db);
    await createContacts(db, organizationId, [
      { lastName: "Boston", city: "Boston" },
      { lastName: "None" },
      { lastName: "Albany", city: "albany" },
    ]);
    const sorted = (sort: ContactSort) =>
      lastNames(organizationId, { view: { ...DEFAULT_CONTACT_VIEW, sort } });

    expect(await sorted({ column: "city", descending: false })).toEqual(["Albany", "Boston", "None"]);
    expect(await sorted({ column: "city", descending: true })).toEqual(["Boston", "Albany", "None"]);
    expect(await sorted({ column: "name", descending: false })).toEqual(["Albany", "Boston", "None"]);
  });

  test.each(contactColumns())("can be sorted by %s", async (column) => {
    const { organizationId } = await createDirectory(db);
    await createContacts(db, organizationId, [{ lastName: "Lee" }]);

    expect(
      await lastNames(organizationId, {
        view: { ...DEFAULT_CONTACT_VIEW, sort: { column, descending: true } },
      }),
    ).toEqual(["Lee"]);
  });

  test.each(fieldsOf("lists"))("can be narrowed by %s", async (field) => {
    const { organizationId } = await createDirectory(db);
    await createContacts(db, organizationId, [{ lastName: "Lee" }]);
    const count = async (operator: "isEmpty" | "isNotEmpty") => {
      const view = { ...DEFAULT_CONTACT_VIEW, include: [{ field, operator }] };
      return (await list(organizationId, { view })).total;
    };

    expect((await count("isEmpty")) + (await count("isNotEmpty"))).toBe(1);
  });

  test.each([
    ["a part of the whole name", "nn le"],
    ["last and first name", "lee ann"],
    ["nickname and last name", "Annie Lee"],
    ["parts of names in a list's form", "Lee, An"],
    ["the nickname", "ANNIE"],
    ["the email", "ann.lee@"],
    ["a phone number, however it is written", "(617) 555-0123"],
    ["the last digits of a phone at work", "0188"],
    ["a phone number as a link has it", "tel:+1-617-555-0188;ext=3"],
    ["one of two phone numbers", "617 555 0100 / 617 555 0123"],
  ])("is searched by %s", async (_what, search) => {
    const { organizationId } = await createDirectory(db);
    await createContacts(db, organizationId, [
      {
        ...{ firstName: "Ann", lastName: "Lee", nickname: "Annie", email: "ann.lee@example.com" },
        ...{ cellPhone: "+16175550123", workPhone: "+16175550188" },
      },
      { firstName: "Bob", lastName: "Ray", email: "bob@example.com", cellPhone: "+12125550177" },
    ]);

    expect(await lastNames(organizationId, { search })).toEqual(["Lee"]);
  });

  test("is not searched by words of which only some are in the name", async () => {
    const { organizationId } = await createDirectory(db);
    await createContacts(db, organizationId, [{ firstName: "Ann", lastName: "Lee" }]);

    expect(await lastNames(organizationId, { search: "Ann Ray" })).toEqual([]);
  });

  test("takes signs in a search as they are", async () => {
    const { organizationId } = await createDirectory(db);
    await createContacts(db, organizationId, [{ lastName: "Lee" }, { lastName: "50%" }]);

    expect(await lastNames(organizationId, { search: "%" })).toEqual(["50%"]);
  });

  test("has whoever matches all inclusion rules and no exclusion rule", async () => {
    const { organizationId } = await createDirectory(db);
    await createContacts(db, organizationId, [
      { lastName: "Both", state: "OH", city: "Dayton" },
      { lastName: "Other", state: "MA", city: "Dayton" },
      { lastName: "Left out", state: "OH", city: "Akron" },
      { lastName: "No city", state: "OH" },
    ]);
    const include: ContactRule[] = [{ field: "contact.state", operator: "equals", value: "OH" }];
    const exclude: ContactRule[] = [{ field: "contact.city", operator: "notEquals", value: "Dayton" }];

    expect(await lastNames(organizationId, { view: { ...DEFAULT_CONTACT_VIEW, include, exclude } })).toEqual([
      "No city",
      "Both",
    ]);
  });
});

test("judges a contact with several loans by the most recent one", async () => {
  const org = await createRoutedOrganization(db);
  const { organizationId, sourceName } = org;
  const deliveries = ["MA", "OH"].map((propertyState, place) => {
    const delivery = testDelivery(`L-${place}`);
    return { ...delivery, loan: { ...delivery.loan, propertyState } };
  });
  await db.withOrganization(organizationId, async (tx) => {
    const cache = new RoutingCache();
    for (const [place, delivery] of deliveries.entries()) {
      const nowMs = NOW_MS + place * 60_000;
      await ingest(tx, cache, { organizationId, sourceName, deliveries: [delivery], nowMs });
    }
    const [first] = await tx.select().from(contacts).orderBy(contacts.createdAt, contacts.id).limit(1);
    await tx.update(leads).set({ contactId: first?.id ?? "" });
    await tx
      .update(leads)
      .set({ createdAt: new Date(NOW_MS) })
      .where(eq(leads.externalId, "L-0"));
    await tx
      .update(leads)
      .set({ createdAt: new Date(NOW_MS + 1) })
      .where(eq(leads.externalId, "L-1"));
  });
  const countIn = async (value: string) => {
    const include: ContactRule[] = [{ field: "loan.propertyState", operator: "equals", value }];
    return (await list(organizationId, { view: { ...DEFAULT_CONTACT_VIEW, include } })).total;
  };

  expect([await countIn("OH"), await countIn("MA")]).toEqual([1, 0]);
});

test("tells the accounts of a contact, and judges by the loan that was applied for last", async () => {
  const { organizationId } = await createDirectory(db);
  const [contactId = ""] = await createContacts(db, organizationId, [{ lastName: "Lee" }]);
  const at = new Date(NOW_MS);
  const applied = [
    { number: "1001", status: "funded", interestRatePercent: 6.5, openedAt: new Date(NOW_MS - 1) },
    { number: null, status: "application", interestRatePercent: 5.5, openedAt: at },
  ] as const;
  await db.withOrganization(organizationId, async (tx) => {
    for (const one of applied) {
      const id = newId("loan");
      await tx.insert(loans).values({ organizationId, id, ...one, createdAt: at, updatedAt: at });
      await tx.insert(loanParticipants).values({ organizationId, loanId: id, contactId, role: "borrower" });
    }
  });
  const narrowed = async (value: number) => {
    const include: ContactRule[] = [{ field: "loan.interestRatePercent", operator: "equals", value }];
    return list(organizationId, { view: { ...DEFAULT_CONTACT_VIEW, include } });
  };

  expect((await narrowed(5.5)).items.map(({ contact }) => contact.accounts)).toEqual([
    ["application", "1001"],
  ]);
  expect((await narrowed(6.5)).total).toBe(0);
});
