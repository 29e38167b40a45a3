import {
  CONTACT_TABS,
  type ContactHolders,
  type ContactRule,
  type ContactSort,
  type ContactTab,
  type ContactViewer,
  contactColumns,
  DEFAULT_CONTACT_VIEW,
  fieldsOf,
  type OrganizationId,
  type Permission,
  seesContact,
  standsOnTab,
  type TeamId,
  type UserId,
} from "@fairlead/engine";
import {
  createRoutedOrganization,
  createTestDatabase,
  type TestDatabase,
  testDelivery,
} from "@fairlead/test";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../client.ts";
import { createOrganization, createTeam, createUser } from "../identity/directory.ts";
import { newId } from "../ids.ts";
import { ingest } from "../leads/ingest.ts";
import { RoutingCache } from "../leads/routing-cache.ts";
import { contactShares, contacts, leads, loanParticipants, loans } from "../schema/index.ts";
import { type ContactListQuery, listContacts } from "./list-contacts.ts";

const NOW_MS = Date.UTC(2026, 2, 4, 15);
const READS_ALL: readonly Permission[] = ["contacts:readAll"];

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

type NewContact = Partial<typeof contacts.$inferInsert>;

interface Directory {
  readonly organizationId: OrganizationId;
  readonly userIds: readonly UserId[];
  /** The first has the first two users, the second the third. */
  readonly teamIds: readonly TeamId[];
}

async function createDirectory(): Promise<Directory> {
  const organizationId = newId<OrganizationId>("organization");
  return db.withOrganization(organizationId, async (tx) => {
    await createOrganization(tx, { id: organizationId, name: "Test" });
    const userIds: UserId[] = [];
    for (const name of ["Ann", "Bea", "Cid", "Dan"]) {
      const email = `${newId("user")}@example.com`;
      userIds.push(
        await createUser(tx, organizationId, { name, email, role: "loan_officer", passwordHash: "none" }),
      );
    }
    const teamIds = [
      await createTeam(tx, organizationId, "East", userIds.slice(0, 2)),
      await createTeam(tx, organizationId, "West", userIds.slice(2, 3)),
    ] as TeamId[];
    return { organizationId, userIds, teamIds };
  });
}

/** Creates contacts a minute apart, the last one the newest; their ids in that order. */
async function createContacts(
  organizationId: OrganizationId,
  all: readonly NewContact[],
): Promise<readonly string[]> {
  const rows = all.map((one, place) => ({
    ...{ organizationId, id: newId("contact"), createdAt: new Date(NOW_MS + place * 60_000) },
    ...one,
  }));
  await db.withOrganization(organizationId, (tx) => tx.insert(contacts).values(rows));
  return rows.map(({ id }) => id);
}

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
    const { organizationId } = await createDirectory();
    const ids = await createContacts(
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
    const { organizationId } = await createDirectory();
    await createContacts(organizationId, [
      { lastName: "Used" },
      { lastName: "Archived", archivedAt: new Date(NOW_MS) },
      { lastName: "Silent", doNotContact: true },
    ]);

    expect(await lastNames(organizationId, {})).toEqual(["Used"]);
  });

  test("is sorted by any column, both ways, whoever has no value last", async () => {
    const { organizationId } = await createDirectory();
    await createContacts(organizationId, [
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
    const { organizationId } = await createDirectory();
    await createContacts(organizationId, [{ lastName: "Lee" }]);

    expect(
      await lastNames(organizationId, {
        view: { ...DEFAULT_CONTACT_VIEW, sort: { column, descending: true } },
      }),
    ).toEqual(["Lee"]);
  });

  test.each(fieldsOf("lists"))("can be narrowed by %s", async (field) => {
    const { organizationId } = await createDirectory();
    await createContacts(organizationId, [{ lastName: "Lee" }]);
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
  ])("is searched by %s", async (_what, search) => {
    const { organizationId } = await createDirectory();
    await createContacts(organizationId, [
      {
        ...{ firstName: "Ann", lastName: "Lee", nickname: "Annie", email: "ann.lee@example.com" },
        ...{ cellPhone: "+16175550123", workPhone: "+16175550188" },
      },
      { firstName: "Bob", lastName: "Ray", email: "bob@example.com", cellPhone: "+12125550177" },
    ]);

    expect(await lastNames(organizationId, { search })).toEqual(["Lee"]);
  });

  test("is not searched by words of which only some are in the name", async () => {
    const { organizationId } = await createDirectory();
    await createContacts(organizationId, [{ firstName: "Ann", lastName: "Lee" }]);

    expect(await lastNames(organizationId, { search: "Ann Ray" })).toEqual([]);
  });

  test("takes signs in a search as they are", async () => {
    const { organizationId } = await createDirectory();
    await createContacts(organizationId, [{ lastName: "Lee" }, { lastName: "50%" }]);

    expect(await lastNames(organizationId, { search: "%" })).toEqual(["50%"]);
  });

  test("has whoever matches all inclusion rules and no exclusion rule", async () => {
    const { organizationId } = await createDirectory();
    await createContacts(organizationId, [
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
  const { organizationId } = await createDirectory();
  const [contactId = ""] = await createContacts(organizationId, [{ lastName: "Lee" }]);
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

  expect((await narrowed(5.5)).items.map(({ accounts }) => accounts)).toEqual([["application", "1001"]]);
  expect((await narrowed(6.5)).total).toBe(0);
});

describe("who sees which contact", () => {
  const place = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
  const contact = fc.record({
    owner: place,
    assigned: place,
    shared: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
  });
  const viewer = fc.record({
    user: place,
    teams: fc.subarray([0, 1]),
    permissions: fc.subarray<Permission>(["contacts:readAll", "contacts:readTeam", "contacts:readOwn"]),
  });
  const tab = fc.constantFrom(...CONTACT_TABS);

  propertyTest.prop([fc.array(contact, { minLength: 1, maxLength: 12 }), viewer, tab], { numRuns: 150 })(
    "is the same in memory and in SQL, on every tab",
    async (drawn, looking, shownTab: ContactTab) => {
      const { organizationId, userIds, teamIds } = await createDirectory();
      const userAt = (at: number | null) => (at === null ? null : (userIds[at] ?? null));
      const ids = await createContacts(
        organizationId,
        drawn.map(({ owner, assigned }) => ({
          ownerUserId: userAt(owner),
          assignedUserId: userAt(assigned),
        })),
      );
      const shares = drawn.flatMap(({ shared }, at) =>
        shared.map((user) => ({
          ...{ organizationId, contactId: ids[at] ?? "", userId: userAt(user) ?? "" },
          sharedAt: new Date(NOW_MS),
        })),
      );
      if (shares.length > 0) {
        await db.withOrganization(organizationId, (tx) => tx.insert(contactShares).values(shares));
      }
      const asking: ContactViewer = {
        userId: userAt(looking.user),
        teamIds: looking.teams.map((at) => teamIds[at] as TeamId),
        permissions: looking.permissions,
      };

      const { items, total } = await list(organizationId, { tab: shownTab, pageSize: 100 }, asking);

      const holders = drawn.map(
        ({ owner, assigned, shared }): ContactHolders => ({
          ownerUserId: userAt(owner),
          ownerTeamIds: teamIds.filter((_id, team) => owner !== null && teamOf(owner) === team),
          assignedUserId: userAt(assigned),
          sharedUserIds: shared.map((user) => userAt(user) as UserId),
        }),
      );
      const expected = ids.filter((_id, at) => {
        const one = holders[at];
        return one !== undefined && seesContact(asking, one) && standsOnTab(asking, one, shownTab);
      });
      expect(items.map(({ contact: { id } }) => id).toSorted()).toEqual(expected.toSorted());
      expect(total).toBe(expected.length);
    },
    120_000,
  );
});

function teamOf(user: number): number | null {
  if (user <= 1) return 0;
  return user === 2 ? 1 : null;
}
