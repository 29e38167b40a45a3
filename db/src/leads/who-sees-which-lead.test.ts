import {
  DEFAULT_LEAD_VIEW,
  hiddenLeadFields,
  type LeadScope,
  type LeadState,
  leadRelation,
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
import { afterAll, beforeAll, expect } from "vitest";
import { type Database, openDatabase } from "../client.ts";
import { newId } from "../ids.ts";
import { assignments, leads, offers } from "../schema/index.ts";
import { ingest } from "./ingest.ts";
import { listLeadPage } from "./list-lead-page.ts";
import { listLeads } from "./read-leads.ts";
import { RoutingCache } from "./routing-cache.ts";

const NOW_MS = Date.UTC(2026, 2, 4, 15);
const AT = new Date(NOW_MS);
const WITHIN_MS = 120_000;

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

const user = fc.nat({ max: 2 });
const lead = fc.record({
  state: fc.constantFrom<LeadState>("offered", "assigned", "held", "exception"),
  holder: user,
  had: fc.subarray([0, 1, 2]),
  hidesEmail: fc.boolean(),
});
const looking = fc.record({
  kind: fc.constantFrom("all", "team", "own"),
  as: user,
  manages: fc.subarray([0, 1, 2]),
});

propertyTest.prop([fc.array(lead, { minLength: 1, maxLength: 6 }), looking, fc.boolean()], { numRuns: 40 })(
  "who sees which lead, and is found by which of its values, is the same in memory and in SQL",
  async (drawn, viewer, showBeforeClaim) => {
    const settings = showBeforeClaim ? { showBeforeClaim: true as const } : {};
    const { organizationId, userIds, sourceName } = await createRoutedOrganization(db, { settings });
    const userAt = (at: number) => userIds[at] as UserId;
    const scope: LeadScope =
      viewer.kind === "all"
        ? { kind: "all" }
        : viewer.kind === "own"
          ? { kind: "own", userId: userAt(viewer.as) }
          : { kind: "team", userId: userAt(viewer.as), managedUserIds: viewer.manages.map(userAt) };
    const ids = await db.withOrganization(organizationId, async (tx) => {
      const deliveries = drawn.map((_, at) => {
        const delivery = testDelivery(`lead-${at}`);
        return { ...delivery, contact: { ...delivery.contact, cellPhone: `+1716555${1_000 + at}` } };
      });
      const taken = await ingest(tx, new RoutingCache(), {
        ...{ organizationId, sourceName, deliveries, nowMs: NOW_MS },
      });
      await tx.delete(offers);
      await tx.delete(assignments);
      for (const [at, one] of drawn.entries()) {
        const leadId = taken[at]?.leadId ?? "";
        const assigneeUserId = one.state === "assigned" ? userAt(one.holder) : null;
        const shownContactFields: ["firstName"] | null = one.hidesEmail ? ["firstName"] : null;
        const columns = { state: one.state, assigneeUserId, shownContactFields };
        await tx.update(leads).set(columns).where(eq(leads.id, leadId));
        const open = one.state === "offered" ? [one.holder] : [];
        const rows = [...new Set([...open, ...one.had])].map((place) => ({
          ...{ organizationId, leadId, userId: userAt(place), step: 1, offeredAt: AT, expiresAt: AT },
          state: open.includes(place) ? ("open" as const) : ("lapsed" as const),
        }));
        if (rows.length > 0) await tx.insert(offers).values(rows);
        if (assigneeUserId === null) continue;
        await tx.insert(assignments).values({
          ...{ organizationId, id: newId("assignment"), leadId, userId: assigneeUserId, step: 1 },
          ...{ assignedAt: AT, basis: "manual" as const },
        });
      }
      return taken.map(({ leadId }): string => leadId);
    });
    const views = drawn.map((one) => {
      const open = one.state === "offered" ? [userAt(one.holder)] : [];
      const assigneeUserId = one.state === "assigned" ? userAt(one.holder) : null;
      const relation = leadRelation(scope, {
        ...{ sourceId: "", state: one.state, assigneeUserId, offeredUserIds: open },
        hadUserIds: [...one.had.map(userAt), ...open, ...(assigneeUserId ? [assigneeUserId] : [])],
      });
      const shownContactFields = one.hidesEmail ? (["firstName"] as const) : null;
      const hidden = hiddenLeadFields(relation, { showsBeforeClaim: showBeforeClaim, shownContactFields });
      return { relation, hidden };
    });
    const expected = (field: "contact.email" | "contact.cellPhone" | "contact.lastName" | "loan.amountUsd") =>
      ids.filter((_, at) => views[at]?.relation !== "none" && !views[at]?.hidden.has(field)).toSorted();

    await db.withOrganization(organizationId, async (tx) => {
      const page = { after: null, limit: 100 };
      const listed = (await listLeads(tx, scope, {}, page)).items;
      const list = async (query: Partial<Parameters<typeof listLeadPage>[2]>) => {
        const asked = {
          view: DEFAULT_LEAD_VIEW,
          search: "",
          page: 1,
          pageSize: 100,
          nowMs: NOW_MS,
          ...query,
        };
        const { items } = await listLeadPage(tx, scope, asked);
        return items.map((item) => item.lead.id).toSorted();
      };
      const asking = (field: "contact.email" | "contact.cellPhone" | "loan.amountUsd") =>
        list({ view: { ...DEFAULT_LEAD_VIEW, include: [{ field, operator: "isNotEmpty" }] } });

      const seen = ids.filter((_, at) => views[at]?.relation !== "none").toSorted();
      expect(listed.map((item) => item.lead.id).toSorted()).toEqual(seen);
      expect(await list({})).toEqual(seen);
      for (const item of listed) {
        const view = views[ids.indexOf(item.lead.id)];
        expect([item.relation, item.hidden]).toEqual([view?.relation, view?.hidden]);
        expect(item.contact.email === null).toBe(view?.hidden.has("contact.email"));
        expect(item.lead.amountUsd === null).toBe(view?.hidden.has("loan.amountUsd"));
      }
      expect(await asking("contact.email")).toEqual(expected("contact.email"));
      expect(await asking("contact.cellPhone")).toEqual(expected("contact.cellPhone"));
      expect(await asking("loan.amountUsd")).toEqual(expected("loan.amountUsd"));
      const { email } = testDelivery("lead-0").contact;
      const found = (await listLeads(tx, scope, { search: email ?? "" }, page)).items.map(
        (one) => one.lead.id,
      );
      expect(found.filter((id) => !expected("contact.email").includes(id))).toEqual([]);
      expect((await list({ search: email ?? "" })).toSorted()).toEqual(found.toSorted());
    });
  },
  WITHIN_MS,
);
