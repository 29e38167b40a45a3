import {
  DEFAULT_LEAD_VIEW,
  type FieldId,
  fieldsOf,
  hiddenLeadFields,
  LEAD_STATUSES,
  type LeadColumn,
  type LeadScope,
  type LeadState,
  type LeadStatus,
  leadRelation,
  type UserId,
} from "@fairlead/engine";
import { createRoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { eq, inArray } from "drizzle-orm";
import { expect } from "vitest";
import { newId } from "../ids.ts";
import { noteImportRows, type TakenRow } from "../imports/import-rows.ts";
import { beginImport } from "../imports/imports.ts";
import { assignments, contacts, leads, offers } from "../schema/index.ts";
import { ingest } from "./ingest.ts";
import { listLeadPage } from "./list-lead-page.ts";
import { listLeads } from "./read-leads.ts";
import { RoutingCache } from "./routing-cache.ts";

const NOW_MS = Date.UTC(2026, 2, 4, 15);
const AT = new Date(NOW_MS);
const WITHIN_MS = 120_000;

const { db } = databaseForFile();

const user = fc.nat({ max: 2 });
const lead = fc.record({
  state: fc.constantFrom<LeadState>("offered", "assigned", "held", "exception"),
  holder: user,
  had: fc.subarray([0, 1, 2]),
  hidesEmail: fc.boolean(),
});
const looking = fc.record({
  kind: fc.constantFrom("all", "sources", "team", "own"),
  as: user,
  manages: fc.subarray([0, 1, 2]),
  isOwnSource: fc.boolean(),
});
type DrawnLead = typeof lead extends fc.Arbitrary<infer Drawn> ? Drawn : never;
type Looking = typeof looking extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Columns that a list is ordered by, with the fields whose values these are. */
const ORDERS = {
  ...{ email: "contact.email", cellPhone: "contact.cellPhone", leadStatus: "contact.leadStatus" },
  ...{ preferredLanguage: "contact.preferredLanguage", amountUsd: "loan.amountUsd" },
  ...{ purchasePriceUsd: "loan.purchasePriceUsd", annualIncomeUsd: "loan.annualIncomeUsd" },
  ...{ termMonths: "loan.termMonths", contactedAt: "lead.contactedAt", closedAt: "lead.closedAt" },
} as const satisfies Partial<Record<LeadColumn, FieldId>>;

propertyTest.prop([fc.array(lead, { minLength: 1, maxLength: 6 }), looking, fc.boolean()], { numRuns: 40 })(
  "who sees which lead, and is found by which of its values, is the same in memory and in SQL",
  async (drawn, viewer, showBeforeClaim) => {
    const settings = showBeforeClaim ? { showBeforeClaim: true as const } : {};
    const office = await createRoutedOrganization(db, { settings });
    const { organizationId, userIds } = office;
    const userAt = (at: number) => userIds[at] as UserId;
    const { ids, sourceId } = await createDrawn(office, drawn);
    const scope = scopeOf(viewer, userAt, sourceId);
    const views = drawn.map((one) => {
      const open = one.state === "offered" ? [userAt(one.holder)] : [];
      const assigneeUserId = one.state === "assigned" ? userAt(one.holder) : null;
      const relation = leadRelation(scope, {
        ...{ sourceId, state: one.state, assigneeUserId, offeredUserIds: open },
        hadUserIds: [...one.had.map(userAt), ...open, ...(assigneeUserId ? [assigneeUserId] : [])],
      });
      const shownContactFields = one.hidesEmail ? (["firstName"] as const) : null;
      const hidden = hiddenLeadFields(relation, { showsBeforeClaim: showBeforeClaim, shownContactFields });
      return { relation, hidden };
    });
    const seen = ids.filter((_, at) => views[at]?.relation !== "none");
    const showing = (field: FieldId) =>
      seen.filter((id) => {
        const at = ids.indexOf(id);
        const isMissing = field === "lead.assignee" && drawn[at]?.state !== "assigned";
        return !isMissing && !views[at]?.hidden.has(field);
      });

    await db.withOrganization(organizationId, async (tx) => {
      const page = { after: null, limit: 100 };
      const listed = (await listLeads(tx, scope, {}, page)).items;
      const list = async (query: Partial<Parameters<typeof listLeadPage>[2]>) => {
        const asked = { view: DEFAULT_LEAD_VIEW, search: "", page: 1, pageSize: 100, nowMs: NOW_MS };
        const { items } = await listLeadPage(tx, scope, { ...asked, ...query });
        return items.map((item) => item.lead.id);
      };

      expect(listed.map((item) => item.lead.id).toSorted()).toEqual(seen.toSorted());
      expect((await list({})).toSorted()).toEqual(seen.toSorted());
      for (const item of listed) {
        const view = views[ids.indexOf(item.lead.id)];
        expect([item.relation, item.hidden]).toEqual([view?.relation, view?.hidden]);
        expect(item.contact.email === null).toBe(view?.hidden.has("contact.email"));
        for (const column of ["amountUsd", "purchasePriceUsd", "annualIncomeUsd", "termMonths"] as const) {
          expect(item.lead[column] === null).toBe(view?.hidden.has(ORDERS[column]));
        }
      }
      for (const field of fieldsOf("leads")) {
        const include = [{ field, operator: "isNotEmpty" as const }];
        const found = await list({ view: { ...DEFAULT_LEAD_VIEW, include } });
        expect([field, found.toSorted()]).toEqual([field, showing(field).toSorted()]);
      }
      for (const [column, field] of Object.entries(ORDERS) as [keyof typeof ORDERS, FieldId][]) {
        const ordered = await list({ view: { ...DEFAULT_LEAD_VIEW, sort: { column, descending: false } } });
        const shown = showing(field);
        expect([column, ordered.slice(0, shown.length)]).toEqual([column, shown]);
      }
      const { email } = testDelivery("lead-0").contact;
      const found = (await listLeads(tx, scope, { search: email ?? "" }, page)).items.map(
        (one) => one.lead.id,
      );
      expect(found).toEqual(showing("contact.email").filter((id) => id === ids[0]));
      expect(await list({ search: email ?? "" })).toEqual(found);
    });
  },
  WITHIN_MS,
);

function scopeOf(
  { kind, as, manages, isOwnSource }: Looking,
  userAt: (at: number) => UserId,
  sourceId: string,
): LeadScope {
  switch (kind) {
    case "all":
      return { kind };
    case "sources":
      return { kind, sourceIds: ["src_another", ...(isOwnSource ? [sourceId] : [])] };
    case "team":
      return { kind, userId: userAt(as), managedUserIds: manages.map(userAt) };
    default:
      return { kind: "own", userId: userAt(as) };
  }
}

/** Brings the leads in, each with every value, which grow from one lead to the next; their ids in that order. */
async function createDrawn(
  { organizationId, userIds, sourceName }: Awaited<ReturnType<typeof createRoutedOrganization>>,
  drawn: readonly DrawnLead[],
): Promise<{ readonly ids: readonly string[]; readonly sourceId: string }> {
  const userAt = (at: number) => userIds[at] as UserId;
  return db.withOrganization(organizationId, async (tx) => {
    const deliveries = drawn.map((_, at) => {
      const delivery = testDelivery(`lead-${at}`);
      return { ...delivery, contact: { ...delivery.contact, cellPhone: `+1716555${1_000 + at}` } };
    });
    const taken = await ingest(tx, new RoutingCache(), {
      ...{ organizationId, sourceName, deliveries, nowMs: NOW_MS },
    });
    const ids = taken.map(({ leadId }): string => leadId);
    await tx.delete(offers);
    await tx.delete(assignments);
    const begun = { organizationId, fileName: "drawn.csv", defaultSource: sourceName, createdBy: null };
    const importId = await beginImport(tx, { ...begun, nowMs: NOW_MS });
    await noteImportRows(
      tx,
      { organizationId, importId },
      taken.map(
        ({ leadId, contactId }, at): TakenRow => ({
          ...{ line: at + 2, leadId, contactId, outcome: "created", occurrence: 0 },
          ...{ fingerprint: null, notes: null },
        }),
      ),
    );
    for (const [at, one] of drawn.entries()) {
      const leadId = ids[at] ?? "";
      const assigneeUserId = one.state === "assigned" ? userAt(one.holder) : null;
      const shownContactFields: ["firstName"] | null = one.hidesEmail ? ["firstName"] : null;
      const [leadStatus] = Object.keys(LEAD_STATUSES).slice(at) as LeadStatus[];
      await tx
        .update(leads)
        .set({ state: one.state, assigneeUserId, shownContactFields, ...valuesAt(at) })
        .where(eq(leads.id, leadId));
      await tx
        .update(contacts)
        .set({ leadStatus, preferredLanguage: `l${at}` })
        .where(eq(contacts.id, taken[at]?.contactId ?? ""));
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
    const [row] = await tx.select({ sourceId: leads.sourceId }).from(leads).where(inArray(leads.id, ids));
    return { ids, sourceId: row?.sourceId ?? "" };
  });
}

function valuesAt(at: number): Partial<typeof leads.$inferInsert> {
  const instant = new Date(NOW_MS + at * 60_000);
  return {
    ...{ amountUsd: 100_000 + at, purchasePriceUsd: 200_000 + at, annualIncomeUsd: 50_000 + at },
    ...{ loanPurpose: "purchase", propertyType: "condominium", occupancy: "second_home" },
    ...{ propertyState: "MA", termMonths: 120 + at, creditMeetsGuidelines: true },
    ...{ contactedAt: instant, closedAt: instant },
  };
}
