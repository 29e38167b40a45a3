import { type ContactRule, DEFAULT_CONTACT_VIEW, type OrganizationId } from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIndexes } from "../build-indexes.ts";
import { ALL_FILLS } from "../fill/all-fills.ts";
import { runFills } from "../fill/run-fills.ts";
import { contactFormerAddresses, contacts } from "../schema/index.ts";
import { createContacts, createDirectory, type NewContact, NOW_MS } from "./directory.fixture.ts";
import { listContacts } from "./list-contacts.ts";

const { database, db } = databaseForFile();
let owner: postgres.Sql;

beforeAll(async () => {
  owner = postgres(database.url, { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await owner.end();
});

const PEOPLE: readonly NewContact[] = [
  { firstName: "André", lastName: "Peña", city: "Cañon City" },
  { firstName: "Andre", lastName: "Pena", city: "Canon City" },
  { firstName: "ANDRE\u0301", lastName: "Pen\u0303a", city: "San Juan" },
  { firstName: "Moira", lastName: "O’Dowd", nickname: "Mo" },
  { firstName: "Brian", lastName: "O'Dowd" },
  { firstName: "ALICE", lastName: "ODOWD", email: "alice.o'dowd@example.com" },
  { firstName: "Minh", lastName: "Trần Đức", homePhone: "+17165550134" },
  { firstName: "Öyvind", lastName: "Åkesson" },
  { firstName: "oyvind", lastName: "akesson" },
  { firstName: "Zora", lastName: "Straße-Núñez" },
  { firstName: "Anna", lastName: "50% Rate" },
];

async function office(people: readonly NewContact[] = PEOPLE): Promise<OrganizationId> {
  const { organizationId } = await createDirectory(db);
  await createContacts(db, organizationId, people);
  return organizationId;
}

interface Asked {
  readonly search?: string;
  readonly include?: readonly ContactRule[];
  readonly by?: "name" | "city";
}

/** First names, the newest last. */
async function found(organizationId: OrganizationId, asked: Asked): Promise<readonly (string | null)[]> {
  const { search = "", include = [], by } = asked;
  const sort = by ? { column: by, descending: false } : DEFAULT_CONTACT_VIEW.sort;
  const { items } = await db.withOrganization(organizationId, (tx) =>
    listContacts(
      tx,
      { userId: null, teamIds: [], permissions: ["contacts:readAll"] },
      {
        ...{ tab: "all", view: { ...DEFAULT_CONTACT_VIEW, include, sort }, search },
        ...{ page: 1, pageSize: 25, nowMs: NOW_MS },
      },
    ),
  );
  const names = items.map(({ contact }) => contact.firstName);
  return by ? names : names.toReversed();
}

const SEARCHES: readonly (readonly [search: string, firstNames: readonly string[]])[] = [
  ["andre", ["André", "Andre", "ANDRE\u0301"]],
  ["André", ["André", "Andre", "ANDRE\u0301"]],
  ["pena", ["André", "Andre", "ANDRE\u0301"]],
  ["O'Dowd", ["Moira", "Brian", "ALICE"]],
  ["o’dowd", ["Moira", "Brian", "ALICE"]],
  ["odowd", ["Moira", "Brian", "ALICE"]],
  ["alice.o'dowd@example.com", ["ALICE"]],
  ["tran duc", ["Minh"]],
  ["oyvind akesson", ["Öyvind", "oyvind"]],
  ["strasse nunez", ["Zora"]],
  ["strasse-nunez", ["Zora"]],
  ["(716) 555-0134", ["Minh"]],
  ["tel:+1-716-555-0134", ["Minh"]],
  ["50%", ["Anna"]],
  ["50_", []],
];

const RULES: readonly (readonly [rule: ContactRule, firstNames: readonly string[]])[] = [
  [{ field: "contact.firstName", operator: "equals", value: "andre" }, ["André", "Andre", "ANDRE\u0301"]],
  [{ field: "contact.lastName", operator: "contains", value: "o'd" }, ["Moira", "Brian", "ALICE"]],
  [{ field: "contact.lastName", operator: "startsWith", value: "TRAN" }, ["Minh"]],
  [{ field: "contact.city", operator: "equals", value: "canon city" }, ["André", "Andre"]],
  [{ field: "contact.email", operator: "contains", value: "odowd" }, []],
];

describe("contacts are found however their names are accented or spelt", () => {
  test.each(SEARCHES)("by a search for %s", async (search, firstNames) => {
    expect(await found(await office(), { search })).toEqual(firstNames);
  });

  test.each(RULES)("by the rule %j", async (rule, firstNames) => {
    expect(await found(await office(), { include: [rule] })).toEqual(firstNames);
  });

  test("and stand beside each other in the order of names", async () => {
    const names = await found(await office(), { by: "name" });

    expect(names.slice(0, 3)).toEqual(["Anna", "oyvind", "Öyvind"]);
    expect(names.slice(-3)).toEqual(["André", "Zora", "Minh"]);
  });

  test("also by an address that no field of theirs has, until it is taken away", async () => {
    const organizationId = await office();
    const [minh] = await db.withOrganization(organizationId, (tx) =>
      tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.firstName, "Minh")),
    );
    const contactId = minh?.id ?? "";
    await db.withOrganization(organizationId, (tx) =>
      tx.insert(contactFormerAddresses).values([
        { organizationId, contactId, address: "minh.before@example.com" },
        { organizationId, contactId, address: "+17165550177" },
      ]),
    );

    expect(await found(organizationId, { search: "minh.before@example.com" })).toEqual(["Minh"]);
    expect(await found(organizationId, { search: "716-555-0177" })).toEqual(["Minh"]);

    await db.withOrganization(organizationId, (tx) =>
      tx.delete(contactFormerAddresses).where(eq(contactFormerAddresses.contactId, contactId)),
    );
    expect(await found(organizationId, { search: "716-555-0177" })).toEqual([]);
  });
});

/** As a release before left its contacts: nothing is folded, and what its indexes had is what there is. */
async function unfold(organizationId: OrganizationId): Promise<void> {
  await owner`alter table contacts disable trigger contacts_fold_again`;
  await owner`update contacts set search_fold = null, name_fold = null, first_name_fold = null, last_name_fold = null,
    nickname_fold = null, street_fold = null, city_fold = null, referred_by_fold = null, account_fold = null, further_text = null
    where organization_id = ${organizationId}`;
  await owner`alter table contacts enable trigger contacts_fold_again`;
  await owner`insert into fills (organization_id, name) values (${organizationId}, 'contact_folds')`;
}

async function fill(): Promise<boolean> {
  const failed = (_which: object, error: unknown) => {
    throw error;
  };
  return runFills(db, ALL_FILLS, {
    ...{ signal: new AbortController().signal, nowMs: () => NOW_MS, onFailed: failed, rows: 4 },
  });
}

describe("contacts of an organization that an earlier release left", () => {
  test("are found, compared and ordered rightly before they are folded, while half of them are, and after", async () => {
    const organizationId = await office();
    await unfold(organizationId);
    const ask = async () => ({
      searches: await Promise.all(SEARCHES.map(([search]) => found(organizationId, { search }))),
      rules: await Promise.all(RULES.map(([rule]) => found(organizationId, { include: [rule] }))),
      ordered: (await found(organizationId, { by: "name" })).length,
    });
    const right = {
      searches: SEARCHES.map(([, names]) => names),
      rules: RULES.map(([, names]) => names),
      ordered: PEOPLE.length,
    };

    expect(await ask()).toEqual(right);
    await owner`update contacts set search_fold = null
      where id in (select id from contacts where organization_id = ${organizationId} order by id limit 5)`;
    expect(await ask()).toEqual(right);
    expect(await fill()).toBe(false);

    expect(await ask()).toEqual(right);
    const [left] = await owner`select count(*)::int as count from contacts
      where organization_id = ${organizationId} and (search_fold is null or name_fold is null)`;
    expect(left?.count).toBe(0);
  });

  test("are folded as those that are written now", async () => {
    const organizationId = await office();
    const folds =
      () => owner`select id, first_name_fold, last_name_fold, name_fold, nickname_fold, street_fold, city_fold,
      referred_by_fold, account_fold, further_text, search_fold from contacts where organization_id = ${organizationId} order by id`;
    await db.withOrganization(organizationId, (tx) =>
      tx.execute(sql`insert into contact_former_addresses
        select organization_id, id, 'was.' || id || '@example.com' from contacts where nickname is not null`),
    );
    const written = await folds();
    await unfold(organizationId);

    await fill();

    expect([...(await folds())]).toEqual([...written]);
  });

  test("are folded by the trigger when an earlier release writes them", async () => {
    const organizationId = await office([{ firstName: "Old", lastName: "Name" }]);

    await owner`update contacts set first_name = 'Renée' where organization_id = ${organizationId}`;

    expect(await found(organizationId, { search: "renee" })).toEqual(["Renée"]);
    expect(await found(organizationId, { search: "old" })).toEqual([]);
  });

  test("have the older indexes until the last of them is folded", async () => {
    const indexes = async () => {
      const rows = await owner<{ name: string }[]>`select indexname as name from pg_indexes
        where tablename = 'contacts' and indexname in ('contacts_name_idx', 'contacts_name_fold_idx')`;
      return rows.map(({ name }) => name);
    };
    const organizationId = await office();
    await owner`create index contacts_name_idx on contacts (organization_id, name_key)`;
    await owner`drop index contacts_name_fold_idx`;
    await unfold(organizationId);

    await buildIndexes(owner);
    expect((await indexes()).sort()).toEqual(["contacts_name_fold_idx", "contacts_name_idx"]);

    await fill();
    await buildIndexes(owner);
    expect(await indexes()).toEqual(["contacts_name_fold_idx"]);
  });
});
