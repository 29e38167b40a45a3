import { DEFAULT_LEAD_VIEW, type LeadSort, type OrganizationId } from "@fairlead/engine";
import { createRoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contacts, leads } from "../schema/index.ts";
import { ingest } from "./ingest.ts";
import { type LeadListQuery, listLeadPage } from "./list-lead-page.ts";
import { RoutingCache } from "./routing-cache.ts";

const NOW_MS = Date.UTC(2026, 2, 4, 15);

const { db } = databaseForFile();

async function createLeads(externalIds: readonly string[]): Promise<OrganizationId> {
  const { organizationId, sourceName } = await createRoutedOrganization(db);
  const cache = new RoutingCache();
  for (const externalId of externalIds) {
    const delivery = testDelivery(externalId);
    const contact = {
      ...delivery.contact,
      lastName: `Last ${externalId}`,
      email: `${externalId}@example.com`,
    };
    const deliveries = [{ ...delivery, contact: { ...contact, cellPhone: null } }];
    await db.withOrganization(organizationId, (tx) =>
      ingest(tx, cache, { organizationId, sourceName, deliveries, nowMs: NOW_MS }),
    );
  }
  return organizationId;
}

function list(organizationId: OrganizationId, query: Partial<LeadListQuery>) {
  return db.withOrganization(organizationId, (tx) =>
    listLeadPage(
      tx,
      { kind: "all" },
      {
        ...{ view: DEFAULT_LEAD_VIEW, search: "", page: 1, pageSize: 2, nowMs: NOW_MS },
        ...query,
      },
    ),
  );
}

describe("a contact of which only the first name may be shown", () => {
  test.each([
    ["contact.firstName", 1],
    ["contact.lastName", 0],
    ["contact.email", 0],
  ] as const)("is found by a rule about %s %i times", async (field, times) => {
    const organizationId = await createHidden();

    const include = [{ field, operator: "isNotEmpty" }] as const;

    expect((await list(organizationId, { view: { ...DEFAULT_LEAD_VIEW, include } })).total).toBe(times);
  });

  test("is not found by what is hidden, nor told by the order", async () => {
    const organizationId = await createHidden();
    const sorted = async (sort: LeadSort) =>
      (await list(organizationId, { view: { ...DEFAULT_LEAD_VIEW, sort } })).items.map(
        ({ contact }) => contact.email,
      );

    expect((await list(organizationId, { search: "last a" })).total).toBe(0);
    expect((await list(organizationId, { search: "a@example.com" })).total).toBe(0);
    expect((await list(organizationId, { search: "Hid" })).total).toBe(1);
    expect(await sorted({ column: "email", descending: false })).toEqual([null]);
  });

  async function createHidden(): Promise<OrganizationId> {
    const organizationId = await createLeads(["a"]);
    await db.withOrganization(organizationId, async (tx) => {
      await tx.update(contacts).set({ firstName: "Hidda" });
      await tx.update(leads).set({ shownContactFields: ["firstName"] });
    });
    return organizationId;
  }
});

test("tells how many a search finds on whatever page, also past the last one", async () => {
  const organizationId = await createLeads(["b-1", "b-2", "b-3"]);
  const pages = await Promise.all([1, 2, 7].map((page) => list(organizationId, { search: "b-", page })));

  expect(pages.map(({ total, page, items }) => [total, page, items.length])).toEqual([
    [3, 1, 2],
    [3, 2, 1],
    [3, 2, 1],
  ]);
  expect(await list(organizationId, { search: "nobody", page: 7 })).toEqual({ items: [], total: 0, page: 1 });
});

test("has leads without an assignee too when it is ordered by assignee, those last", async () => {
  const organizationId = await createLeads(["c-1", "c-2"]);
  await db.withOrganization(organizationId, (tx) =>
    tx.update(leads).set({ assigneeUserId: null }).where(eq(leads.externalId, "c-1")),
  );
  const sort = { column: "assignee", descending: true } as const;

  const { items } = await list(organizationId, { view: { ...DEFAULT_LEAD_VIEW, sort } });

  expect(items.at(-1)?.lead.externalId).toBe("c-1");
  expect(items).toHaveLength(2);
});
