import { type ContactViewer, DEFAULT_CONTACT_VIEW, type OrganizationId } from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../client.ts";
import { createOrganization } from "../identity/directory.ts";
import { newId } from "../ids.ts";
import { contacts } from "../schema/index.ts";
import { exportContacts } from "./export-contacts.ts";
import { listContacts } from "./list-contacts.ts";

const NOW_MS = Date.UTC(2026, 2, 4, 15);
const CONTACTS = 2_345;
const VIEWER: ContactViewer = { userId: null, teamIds: [], permissions: ["contacts:readAll"] };
const QUERY = { tab: "all", view: DEFAULT_CONTACT_VIEW, search: "", nowMs: NOW_MS } as const;

const { database, db } = databaseForFile();
let organizationId: OrganizationId;

beforeAll(async () => {
  organizationId = newId<OrganizationId>("organization");
  await db.withOrganization(organizationId, (tx) =>
    createOrganization(tx, { id: organizationId, name: "Test" }),
  );
  await add(CONTACTS);
});

describe("an export", () => {
  test("has every contact once, in the order of the list, a thousand at a time", async () => {
    const batches: (readonly string[])[] = [];

    await db.reading(organizationId, (tx) =>
      exportContacts(tx, VIEWER, QUERY, async (rows) => {
        batches.push(rows.map(({ contact }) => contact.id));
      }),
    );

    const listed = await db.withOrganization(organizationId, (tx) =>
      listContacts(tx, VIEWER, { ...QUERY, page: 1, pageSize: 5_000 }),
    );
    expect(batches.flat()).toEqual(listed.items.map(({ contact }) => contact.id));
    expect(batches.map((batch) => batch.length)).toEqual([1_000, 1_000, 345]);
  });

  test("knows nothing of what changes while it is read", async () => {
    const cities = new Set<string | null>();
    let rows = 0;

    await db.reading(organizationId, (tx) =>
      exportContacts(tx, VIEWER, QUERY, async (batch) => {
        if (rows === 0) {
          await add(10);
          await db.withOrganization(organizationId, (other) =>
            other.update(contacts).set({ city: "Elsewhere" }),
          );
        }
        rows += batch.length;
        for (const { contact } of batch) cities.add(contact.city);
      }),
    );

    expect(rows).toBe(CONTACTS);
    expect(cities).toEqual(new Set([null]));
  });

  test("asks for a thousand contacts by one array, not by a thousand values whose plan would be kept", async () => {
    const most = await db.reading(organizationId, async (tx) => {
      await exportContacts(tx, VIEWER, QUERY, async () => {});
      const [kept] = await tx.execute<{ values: number }>(
        sql`select max(cardinality(parameter_types))::int as values from pg_prepared_statements`,
      );
      return kept?.values;
    });

    expect(most).toBeLessThan(50);
  });

  test("ends when it is given up, and leaves its connection to others", async () => {
    const one = openDatabase(database.url, { max: 1 });
    let batches = 0;

    const given = one.reading(organizationId, (tx) =>
      exportContacts(tx, VIEWER, QUERY, async () => {
        batches += 1;
        throw new Error("gone");
      }),
    );

    await expect(given).rejects.toThrow("gone");
    expect(batches).toBe(1);
    await one.ping();
    await one.close();
  });

  test("can write nothing", async () => {
    const written = db.reading(organizationId, (tx) => tx.execute(sql`delete from contacts`));

    await expect(written).rejects.toMatchObject({ cause: { code: "25006" } });
  });
});

async function add(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, place) => ({
    ...{ organizationId, id: newId("contact"), lastName: `Contact ${place}` },
    createdAt: new Date(NOW_MS + place * 1_000),
  }));
  await db.withOrganization(organizationId, (tx) => tx.insert(contacts).values(rows));
}
