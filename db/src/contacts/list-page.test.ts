import {
  type ContactRule,
  type ContactSort,
  type ContactView,
  compileCondition,
  contactColumns,
  countsDays,
  DEFAULT_CONTACT_VIEW,
  type Facts,
  fieldDefinition,
  LEAD_STATUSES,
  type LeadStatus,
  listCondition,
  OPERATORS_WITH_LIST,
  OPERATORS_WITH_RANGE,
  OPERATORS_WITHOUT_VALUE,
  type OrganizationId,
  operatorsFor,
  PERIODS_OF,
  resolveDates,
  type UserId,
} from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { createOrganization, createUser } from "../identity/directory.ts";
import { newId } from "../ids.ts";
import { isOneOf } from "../is-one-of.ts";
import { contactGroupMembers, contactGroups, contacts, contactTasks, sources } from "../schema/index.ts";
import { createDirectory, createContacts as createPlainContacts } from "./directory.fixture.ts";
import { listContacts, listedIds } from "./list-contacts.ts";
import { countAll, inHalves, sampleOf } from "./list-page.ts";

const NOW_MS = Date.UTC(2026, 2, 4, 15);
const ADMIN = { userId: null, teamIds: [], permissions: ["contacts:readAll"] } as const;
type NewContact = typeof contacts.$inferInsert;

const CONTACTS = 60;
const PAGE_SIZE = 7;

const { db } = databaseForFile();
let organizationId: OrganizationId;
let drawn: readonly NewContact[];
const GROUPS = ["Club", "VIP"];
/** The groups of each contact, by its id. */
const groupsOf = new Map<string, string[]>();
const withOpenTasks = new Set<string>();
/** From the day of New York on which these tests are, and of the leap day, which comes back on 28 February. */
const BIRTHDAYS = ["1980-01-02", null, "1999-03-05", "1992-02-29", "1970-03-31", "2001-03-04"] as const;
/** Of users and sources, by their ids. */
const names = new Map<string, string>();

beforeAll(async () => {
  organizationId = newId<OrganizationId>("organization");
  drawn = await createContacts();
});

/** Of each value several, of each nothing too, and some created in the same instant. */
async function createContacts(): Promise<readonly NewContact[]> {
  return db.withOrganization(organizationId, async (tx) => {
    await createOrganization(tx, { id: organizationId, name: "Test" });
    const userIds: UserId[] = [];
    // Two of one name: their contacts still have one order.
    for (const name of ["Bea", "ann", "Bea"]) {
      const email = `${newId("user")}@example.com`;
      const person = { name, email, role: "loan_officer", passwordHash: "none" } as const;
      const id = await createUser(tx, organizationId, person);
      names.set(id, name);
      userIds.push(id);
    }
    const madeSources = ["Web", "Events"].map((name) => ({ organizationId, id: newId("source"), name }));
    for (const { id, name } of madeSources) names.set(id, name);
    await tx.insert(sources).values(madeSources);
    const sourceIds = madeSources.map(({ id }) => id);
    const rows = Array.from({ length: CONTACTS }, (_, at) => ({
      ...{ organizationId, id: newId("contact"), createdAt: new Date(NOW_MS + Math.floor(at / 3) * 60_000) },
      ...{ firstName: pick(["Ann", "bob", null], at), lastName: pick(["Lee", "lee", "Ray", null], at) },
      ...{ nickname: pick(["Al", null], at), email: pick([`a${at}@example.com`, null], at) },
      ...{
        cellPhone: pick([`+16175550${100 + at}`, null, null], at),
        city: pick(["Dayton", "akron", null], at),
      },
      ...{ state: pick(["OH", "MA", null], at), postalCode: pick(["02134", null], at) },
      ...{ prefersText: pick([true, false, null], at), birthday: pick(BIRTHDAYS, at) },
      ...{ silencedAt: pick([null, null, new Date(NOW_MS)], at) },
      ...{ leadStatus: pick(Object.keys(LEAD_STATUSES) as LeadStatus[], at) },
      ...{ ownerUserId: pick([...userIds, null], at), sourceId: pick([...sourceIds, null], at) },
      ...{ contactedAt: pick([new Date(NOW_MS), null, new Date(NOW_MS + 60_000)], at) },
      ...{ loanAmountUsd: pick([100_000, null, 250_000.5], at), loanPurpose: pick(["purchase", null], at) },
      ...{ loanPropertyState: pick(["ME", "MA", null], at), loanTermMonths: pick([360, 180, null], at) },
      ...{ street: pick(["1 Main St", "2 main st", null], at), referredBy: pick([null, "Ann", "bob"], at) },
      ...{ homePhone: pick([null, `+16175550${300 + at}`], at), workPhone: pick([null, "+16175550400"], at) },
      preferredLanguage: pick(["en", null, "es"], at),
      ...pick(
        [{ accounts: ["1001"], loanStatus: "funded" }, {}, { accounts: ["b2", "a"], loanStatus: "denied" }],
        at,
      ),
    })) satisfies readonly NewContact[];
    await tx.insert(contacts).values(rows);
    const task = {
      ...{ organizationId, name: "Call", dueAt: new Date(NOW_MS), createdAt: new Date(NOW_MS) },
      assigneeUserId: pick(userIds, 0),
    };
    for (const [at, { id: contactId }] of rows.entries()) {
      const isOpen = at % 4 === 0;
      if (at % 4 > 1) continue;
      const completedAt = isOpen ? null : new Date(NOW_MS);
      await tx.insert(contactTasks).values({ ...task, id: newId("contactTask"), contactId, completedAt });
      if (isOpen) withOpenTasks.add(contactId);
    }
    for (const [place, name] of GROUPS.entries()) {
      const groupId = newId("group");
      await tx.insert(contactGroups).values({ organizationId, id: groupId, name });
      const members = rows.filter((_row, at) => at % (place + 2) === 0).map(({ id }) => id);
      await tx
        .insert(contactGroupMembers)
        .values(
          members.map((contactId) => ({ organizationId, groupId, contactId, addedAt: new Date(NOW_MS) })),
        );
      for (const id of members) groupsOf.set(id, [...(groupsOf.get(id) ?? []), name]);
    }
    const inOhio: ContactRule = { field: "contact.state", operator: "equals", value: "OH" };
    const rules = { include: [inOhio], exclude: [] };
    await tx.insert(contactGroups).values({ organizationId, id: newId("group"), name: "Ohio", rules });
    for (const { id, state } of rows) {
      if (state === "OH") groupsOf.set(id, [...(groupsOf.get(id) ?? []), "Ohio"]);
    }
    return rows;
  });
}

function pick<Value>(values: readonly Value[], at: number): Value {
  return values[(at * 7 + Math.floor(at / 5)) % values.length] as Value;
}

describe("the pages of a long list", () => {
  const sorts = [...contactColumns(), "name" as const].flatMap((column) =>
    [false, true].map((descending) => ({ column, descending })),
  );

  test.each(sorts)(
    "follow each other in the order of the whole, by $column, descending: $descending",
    followEachOther,
  );

  test.each([false, true])("do so by many groups too, descending: %s", async (descending) => {
    const ids = Array.from({ length: 12 }, () => newId("group"));
    await db.withOrganization(organizationId, (tx) =>
      tx.insert(contactGroups).values(ids.map((id) => ({ organizationId, id, name: id }))),
    );

    await followEachOther({ column: "groups", descending });

    await db.withOrganization(organizationId, (tx) =>
      tx.delete(contactGroups).where(isOneOf(contactGroups.id, ids)),
    );
  });

  test("are ordered by the first of a contact's groups, by rules or by hand, the newest first", async () => {
    const byGroups = drawn.toSorted((one, other) => {
      const [first, second] = [one, other].map(({ id }) => groupsOf.get(id)?.toSorted()[0] ?? "~");
      const times = [other, one].map(({ createdAt }) => createdAt?.getTime() ?? 0);
      const byTime = (times[0] ?? 0) - (times[1] ?? 0) || (one.id < other.id ? 1 : -1);
      return first === second ? byTime : (first ?? "") < (second ?? "") ? -1 : 1;
    });
    const view = { ...DEFAULT_CONTACT_VIEW, sort: { column: "groups", descending: false } } as const;
    const query = { tab: "all", search: "", nowMs: NOW_MS, view, page: 1, pageSize: CONTACTS } as const;

    const { items } = await db.withOrganization(organizationId, (tx) => listContacts(tx, ADMIN, query, 0));

    expect(items.map(({ contact }) => contact.id)).toEqual(byGroups.map(({ id }) => id));
  });

  test.each([false, true])(
    "do so too where nobody has what they are ordered by, descending: %s",
    async (descending) => {
      const other = await createDirectory(db);
      await createPlainContacts(
        db,
        other.organizationId,
        Array.from({ length: 5 }, () => ({})),
      );
      const view = { ...DEFAULT_CONTACT_VIEW, sort: { column: "birthday", descending } } as const;
      const query = { tab: "all", search: "", nowMs: NOW_MS, view, pageSize: 2 } as const;

      const [whole, ...pages] = await db.withOrganization(other.organizationId, async (tx) => [
        (await tx.execute<{ id: string }>(await listedIds(tx, ADMIN, query))).map(({ id }) => id),
        ...(await Promise.all(
          [1, 2, 3].map(async (page) =>
            (await listContacts(tx, ADMIN, { ...query, page }, 0)).items.map(({ contact }) => contact.id),
          ),
        )),
      ]);

      expect(whole).toHaveLength(5);
      expect(pages.flat()).toEqual(whole);
    },
  );

  async function followEachOther(sort: ContactSort): Promise<void> {
    const view = { ...DEFAULT_CONTACT_VIEW, sort };
    const include: ContactRule[] = [{ field: "contact.createdAt", operator: "isNotEmpty" }];
    const query = { tab: "all", search: "", nowMs: NOW_MS, view } as const;
    const pages = async (few: number, asked: object) => {
      const ids: string[] = [];
      for (let page = 1; page <= Math.ceil(CONTACTS / PAGE_SIZE); page += 1) {
        const found = await db.withOrganization(organizationId, (tx) =>
          listContacts(tx, ADMIN, { ...query, ...asked, page, pageSize: PAGE_SIZE }, few),
        );
        expect(found.total).toBe(CONTACTS);
        ids.push(...found.items.map(({ contact }) => contact.id));
      }
      return ids;
    };

    const whole = await db.withOrganization(organizationId, async (tx) =>
      (await tx.execute<{ id: string }>(await listedIds(tx, ADMIN, query))).map(({ id }) => id),
    );

    expect(new Set(whole).size).toBe(CONTACTS);
    expect(await pages(0, {}), "by stretches").toEqual(whole);
    expect(await pages(CONTACTS, { view: { ...view, include } }), "by one look").toEqual(whole);
  }
});

describe("a list that was counted for another page", () => {
  const ask = (page: number, counted: number) =>
    db.withOrganization(organizationId, (tx) =>
      listContacts(
        tx,
        ADMIN,
        {
          ...{ tab: "all", search: "", nowMs: NOW_MS, view: DEFAULT_CONTACT_VIEW },
          page,
          pageSize: PAGE_SIZE,
          counted,
        },
        0,
      ),
    );

  test("has the total that it was told, and the same page", async () => {
    const told = await ask(3, CONTACTS);

    expect(told).toMatchObject({ total: CONTACTS, page: 3 });
    expect(told.items).toHaveLength(PAGE_SIZE);
    expect((await ask(3, CONTACTS + 2)).items).toEqual(told.items);
  });

  test("is counted again where there are no longer as many", async () => {
    const told = await ask(20, 100 * PAGE_SIZE);

    expect(told).toMatchObject({ total: CONTACTS, page: Math.ceil(CONTACTS / PAGE_SIZE) });
    expect(told.items.length).toBeGreaterThan(0);
  });
});

describe("a list that is counted in halves", () => {
  test("has two of about the same length, which have each contact once", async () => {
    const [sample, halves] = await db.withOrganization(organizationId, async (tx) => {
      const told = await sampleOf(tx, sql`true`, 1, 100);
      const counts = inHalves(told.halfSince ?? "").map((half) =>
        countAll(tx, { size: null, parts: [half] }),
      );
      return [told, await Promise.all(counts)] as const;
    });

    expect(sample.isOfLong).toBe(false);
    // Three were created at a time.
    expect(halves).toEqual([CONTACTS / 2 - 3, CONTACTS / 2 + 3]);
  });

  test("has as many as both together", async () => {
    const total = await db.withOrganization(organizationId, async (tx) => {
      const { halfSince } = await sampleOf(tx, sql`true`, 1, 100);
      return countAll(tx, { size: null, parts: inHalves(halfSince ?? "") });
    });

    expect(total).toBe(CONTACTS);
  });
});

describe("a list by one group alone", () => {
  test.each(["include", "exclude"] as const)(
    "counts, with %s, as many as it lists when some members are put away",
    async (side) => {
      const rule: ContactRule = { field: "contact.groups", operator: "includes", value: "vip" };
      const view = { ...DEFAULT_CONTACT_VIEW, [side]: [rule] };
      const query = { tab: "all", search: "", nowMs: NOW_MS, view, page: 1, pageSize: CONTACTS } as const;
      const putAway = drawn.filter(({ id }) => groupsOf.get(id)?.includes("VIP")).slice(0, 3);

      await db.withOrganization(organizationId, async (tx) => {
        const archivedAt = new Date(NOW_MS);
        await tx
          .update(contacts)
          .set({ archivedAt })
          .where(
            isOneOf(
              contacts.id,
              putAway.map(({ id }) => id),
            ),
          );
        const { items, total } = await listContacts(tx, ADMIN, query, 0);
        await tx
          .update(contacts)
          .set({ archivedAt: null })
          .where(
            isOneOf(
              contacts.id,
              putAway.map(({ id }) => id),
            ),
          );

        expect(putAway).toHaveLength(3);
        expect(items.some(({ contact }) => putAway.some(({ id }) => id === contact.id))).toBe(false);
        expect(total).toBe(items.length);
      });
    },
  );
});

describe("rules that an index may answer", () => {
  const TEXTS = [
    " oh ",
    "MA",
    "dayton",
    "AKRON",
    "Hot",
    "BADINFORMATION",
    "BEA",
    "web",
    "02134",
    "Purchase",
    "e",
    "617",
    "lee",
    "@example",
    " club",
    "vip",
  ];
  const TEXT_FIELDS = [
    ...(["contact.firstName", "contact.lastName", "contact.email", "contact.cellPhone"] as const),
    ...(["contact.city", "contact.state", "contact.postalCode", "contact.leadStatus"] as const),
    ...(["contact.homePhone", "contact.workPhone", "contact.archiveReason"] as const),
    ...(["contact.owner", "contact.source", "loan.purpose", "loan.propertyState"] as const),
  ];
  const text = fc.constantFrom(...TEXTS);
  const field = fc.constantFrom(
    ...[...TEXT_FIELDS, "contact.groups" as const],
    ...(["contact.birthday", "contact.isSilenced", "contact.hasOpenTasks", "contact.hasValidEmail"] as const),
    ...(["contact.contactedAt", "contact.createdAt", "loan.amountUsd", "loan.termMonths"] as const),
  );
  const number = fc.constantFrom(100_000, 180, 250_000.5, 0);
  const instant = fc
    .integer({ min: -1, max: 20 })
    .map((minute) => new Date(NOW_MS + minute * 60_000).toISOString());
  const rule = field.chain((asked): fc.Arbitrary<ContactRule> => {
    const { type } = fieldDefinition(asked);
    return fc.constantFrom(...operatorsFor(asked, "lists")).chain((operator): fc.Arbitrary<ContactRule> => {
      const base = { field: asked, operator };
      if (OPERATORS_WITHOUT_VALUE.includes(operator)) return fc.constant(base);
      if (countsDays(operator)) return fc.integer({ min: 1, max: 40 }).map((value) => ({ ...base, value }));
      if (operator === "inPeriod" || operator === "dayInPeriod") {
        return fc.constantFrom(...PERIODS_OF[operator]).map((value) => ({ ...base, value }));
      }
      if (OPERATORS_WITH_LIST.includes(operator)) {
        return fc.uniqueArray(text, { minLength: 1, maxLength: 3 }).map((value) => ({ ...base, value }));
      }
      if (OPERATORS_WITH_RANGE.includes(operator)) {
        return fc.tuple(instant, instant).map((value) => ({ ...base, value }));
      }
      const single = type === "number" ? number : type === "instant" ? instant : text;
      return single.map((value) => ({ ...base, value }));
    });
  });
  const rules = fc.array(rule, { maxLength: 2 });

  propertyTest.prop([rules, rules, fc.constantFrom(0, CONTACTS)], { numRuns: 300 })(
    "list whom the engine lists",
    async (include, exclude, few) => {
      const view = { ...DEFAULT_CONTACT_VIEW, include, exclude };

      expect(await listedUnder(view, few)).toEqual(expectedUnder(view));
    },
    120_000,
  );

  test.each(TEXT_FIELDS)("find a text in %s however it is written", async (asked) => {
    for (const value of TEXTS) {
      const include: ContactRule[] = [{ field: asked, operator: "equals", value }];
      const view = { ...DEFAULT_CONTACT_VIEW, include };

      expect(await listedUnder(view, CONTACTS), value).toEqual(expectedUnder(view));
    }
  });

  async function listedUnder(view: ContactView, few: number): Promise<readonly string[]> {
    const query = { tab: "all", search: "", nowMs: NOW_MS, view, page: 1, pageSize: CONTACTS } as const;
    const { items, total } = await db.withOrganization(organizationId, (tx) =>
      listContacts(tx, ADMIN, query, few),
    );
    expect(total).toBe(items.length);
    return items.map(({ contact }) => contact.id).toSorted();
  }

  function expectedUnder(view: ContactView): readonly string[] {
    const moment = { nowMs: NOW_MS, timeZone: "America/New_York" };
    const isListed = compileCondition(resolveDates(listCondition(view), moment));
    return drawn.flatMap((one) => (isListed(factsOf(one), null) ? [one.id] : [])).toSorted();
  }
});

/** What the engine knows of a contact of the list. */
function factsOf(one: NewContact): Facts {
  return {
    nowMs: NOW_MS,
    lead: { source: "", externalId: null, receivedAtMs: 0 },
    contact: {
      ...{ firstName: one.firstName ?? null, lastName: one.lastName ?? null, email: one.email ?? null },
      ...{ cellPhone: one.cellPhone ?? null, preferredLanguage: null },
      record: {
        ...{
          nickname: null,
          birthdayMs: one.birthday ? Date.parse(one.birthday) : null,
          prefersText: null,
          groups: groupsOf.get(one.id) ?? [],
          referredBy: null,
        },
        ...{ city: one.city ?? null, state: one.state ?? null, postalCode: one.postalCode ?? null },
        ...{ source: names.get(one.sourceId ?? "") ?? null, owner: names.get(one.ownerUserId ?? "") ?? null },
        ...{ homePhone: one.homePhone ?? null, workPhone: one.workPhone ?? null },
        ...{ isSilenced: one.silencedAt !== null, hasOpenTasks: withOpenTasks.has(one.id) },
        ...{ archiveReason: null, leadStatus: one.leadStatus ?? "new" },
        contactedAtMs: one.contactedAt?.getTime() ?? null,
        createdAtMs: one.createdAt?.getTime() ?? 0,
      },
    },
    loan: {
      ...{ amountUsd: one.loanAmountUsd ?? null, purchasePriceUsd: null, annualIncomeUsd: null },
      ...{
        purpose: one.loanPurpose ?? null,
        propertyType: null,
        occupancy: null,
        propertyState: one.loanPropertyState ?? null,
      },
      ...{ termMonths: one.loanTermMonths ?? null, creditMeetsGuidelines: null },
    },
  };
}

describe("the index that searches look into", () => {
  const holding = (tx: Tx) =>
    tx.execute(
      sql`select * from contacts_holding_folded(array['%dayton%', '%ann%'], 100), leads_holding('%a%', 100)`,
    );

  test("tells nothing of other organizations, nor where none is named", async () => {
    const ofAnn = (tx: Tx) =>
      tx.execute(sql`select id from contacts_holding_folded(array['%ann%'], 100) as held (id)`);

    const own = await db.withOrganization(organizationId, ofAnn);
    const others = await db.withOrganization(newId<OrganizationId>("organization"), ofAnn);
    const nobodys = await db.loggingIn("ann@example.com", ofAnn);

    expect(own.length).toBeGreaterThan(0);
    expect([...others, ...nobodys]).toEqual([]);
  });

  test("takes what is looked for as a text, never as a part of the question", async () => {
    const evil = "' or true --";

    const found = await db.withOrganization(organizationId, (tx) =>
      tx.execute(sql`select * from contacts_holding_folded(array[${evil}]::text[], 100)`),
    );

    expect(found).toEqual([]);
  });

  test("is asked by the application alone", async () => {
    await expect(db.asSystem(holding)).rejects.toThrow();
  });
});
