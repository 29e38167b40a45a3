import { planHash } from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { ingest } from "../leads/ingest.ts";
import { RoutingCache } from "../leads/routing-cache.ts";
import { isReady, readyForEarlier } from "../ready-for-earlier.ts";
import { contactGroups, contactLists, imports, plans, workflows } from "../schema/index.ts";
import { EARLIER_CHECKS } from "./earlier-checks.ts";
import { OTHERWISE_READ_IMPORTS } from "./imports.ts";
import { UNKNOWN_COLUMNS, UNKNOWN_RULES, UNREADABLE_VALUES } from "./saved-lists.ts";
import { UNKNOWN_GROUP_RULES } from "./smart-groups.ts";
import { STUCK_LEADS, UNKNOWN_FILTERS, UNKNOWN_TICKS } from "./workflows.ts";

const NOW_MS = Date.parse("2026-05-04T15:00:00Z");
const OFFERS = { distribution: { kind: "sequential", acceptWithinSeconds: 600 } } as const;
const SORT = { column: "createdAt", descending: true };

/** Rules of each kind that 0.3.0 knows. */
const KNOWN_RULES = [
  { field: "contact.lastName", operator: "contains", value: "Nguyen" },
  { field: "contact.birthday", operator: "isBetween", value: ["2026-05-01", "2026-05-31"] },
  { field: "contact.groups", operator: "includesAnyOf", value: ["Past Clients"] },
  { field: "loan.amountUsd", operator: "atLeast", value: 100_000 },
  { field: "contact.prefersText", operator: "isTrue" },
];
const NEW_FIELD = { field: "contact.shoeSize", operator: "atLeast", value: 9 };
const NEW_OPERATOR = { field: "contact.createdAt", operator: "withinLast", value: "7 days" };
const NEW_VALUE = { field: "contact.birthday", operator: "after", value: { amount: 14, unit: "days" } };
/** Known of leads, not of contacts. */
const OF_LEADS = { field: "lead.state", operator: "equals", value: "offered" };

const literal = (value: unknown) => ({ kind: "literal", value });
const field = (name: string) => ({ kind: "field", field: name });
const compare = (name: string, operator: string, value: object) => ({
  ...{ kind: "compare", field: name, operator, value },
});
const KNOWN_COMPARISON = compare("loan.amountUsd", "atLeast", literal(100_000));

const { db } = databaseForFile();
let org: RoutedOrganization;
beforeEach(async () => {
  // The checks look at every organization; those of earlier tests must not be found.
  for (const table of [contactLists, contactGroups]) {
    if (org) await inOrg((tx) => tx.delete(table));
  }
  if (org) await inOrg((tx) => tx.update(workflows).set({ state: "archived" }));
  if (org) await inOrg((tx) => tx.execute(sql`update leads set wait_kind = null, wait_until = null`));
  org = await createRoutedOrganization(db, { settings: OFFERS });
});

test("finds nothing in what 0.3.0 reads, with rules of each kind and leads on offer", async () => {
  await saveList("Known", { include: KNOWN_RULES, exclude: KNOWN_RULES, columns: ["email", "owner"] });
  await saveList("Known leads", { include: [OF_LEADS], columns: ["occupancy"] }, "leads");
  await saveList("By name", { sort: { column: "name", descending: false } });
  await makeGroup("Known", KNOWN_RULES);
  await inOrg((tx) => tx.update(workflows).set({ duplicates: duplicatesWith(["occupancy"], ["email"]) }));
  await takeLead();

  expect(await readyForEarlier(db)).toEqual([]);
});

test("imports under way are waited for, but for those that the earlier release began itself", async () => {
  const put = (fileName: string, columns: Partial<typeof imports.$inferInsert>) =>
    inOrg((tx) =>
      tx.insert(imports).values({
        ...{ organizationId: org.organizationId, id: fileName, fileName, state: "running" },
        ...columns,
      }),
    );
  await put("as-ever.csv", { encoding: "utf-8", separator: ",", state: "queued" });
  await put("looked-at.csv", { encoding: "utf-8", separator: ",", state: "receiving" });
  await put("from-before.csv", {});
  await put("done.csv", { encoding: "windows-1252", separator: ",", state: "done" });
  await put("old-words.csv", { encoding: "windows-1252", separator: "," });
  await put("tabs.csv", { encoding: "utf-8", separator: "\t" });

  const told = await readyForEarlier(db);
  await inOrg((tx) => tx.delete(imports));

  expect(found(told)).toEqual([[OTHERWISE_READ_IMPORTS, ["as-ever.csv", "old-words.csv", "tabs.csv"]]]);
  expect(isReady(told)).toBe(false);
});

describe("a saved list", () => {
  test("loses the columns and the order that are newer, and keeps the rest", async () => {
    const sort = { column: "birthstone", descending: false };
    await saveList("Stones", { include: KNOWN_RULES, columns: ["owner", "birthstone", "email"], sort });
    await saveList("Leads", { columns: ["state", "owner"] }, "leads");

    const findings = await readyForEarlier(db);

    expect(found(findings)).toEqual([[UNKNOWN_COLUMNS, ["Leads", "Stones"]]]);
    expect(isReady(findings)).toBe(true);
    expect(await viewOf("Stones")).toEqual({
      include: KNOWN_RULES,
      exclude: [],
      columns: ["owner", "email"],
      sort: SORT,
    });
    expect(await viewOf("Leads")).toMatchObject({ columns: ["state"], sort: SORT });
    expect(await readyForEarlier(db)).toEqual([]);
  });

  test.each([
    { what: "a field", rule: NEW_FIELD },
    { what: "an operator", rule: NEW_OPERATOR },
    { what: "a field of leads", rule: OF_LEADS },
  ])("is named where it asks for $what that is newer, and stays as it is", async ({ rule }) => {
    await saveList("Including", { include: [...KNOWN_RULES, rule] });
    await saveList("Leaving out", { exclude: [rule, ...KNOWN_RULES] });

    const findings = await readyForEarlier(db);

    expect(found(findings)).toEqual([[UNKNOWN_RULES, ["Including", "Leaving out"]]]);
    expect(isReady(findings)).toBe(true);
    expect(await viewOf("Including")).toMatchObject({ include: [...KNOWN_RULES, rule] });
    expect(await viewOf("Leaving out")).toMatchObject({ exclude: [rule, ...KNOWN_RULES] });
  });

  test.each([
    { what: "an object", value: { amount: 14, unit: "days" } },
    { what: "several numbers", value: [1, 2] },
    { what: "true", value: true },
    { what: "null", value: null },
  ])("loses a value that is $what, so that it is refused and lists nobody more", async ({ value }) => {
    const { field, operator } = NEW_VALUE;
    await saveList("Soon", {
      include: [...KNOWN_RULES, { field, operator, value }],
      exclude: KNOWN_RULES,
    });

    const findings = await readyForEarlier(db);

    expect(found(findings)).toEqual([[UNREADABLE_VALUES, ["Soon"]]]);
    expect(await viewOf("Soon")).toEqual({
      include: [...KNOWN_RULES, { field, operator }],
      exclude: KNOWN_RULES,
      columns: [],
      sort: SORT,
    });
    expect(await readyForEarlier(db)).toEqual([]);
  });
});

test.each([NEW_FIELD, NEW_OPERATOR, NEW_VALUE, OF_LEADS])(
  "asks for other filters of a smart group that asks for $field by $operator",
  async (rule) => {
    await makeGroup("Newer", [...KNOWN_RULES, rule]);

    const findings = await readyForEarlier(db);

    expect(found(findings)).toEqual([[UNKNOWN_GROUP_RULES, ["Newer"]]]);
    expect(isReady(findings)).toBe(false);
    await inOrg((tx) =>
      tx.update(contactGroups).set({ rules: { include: KNOWN_RULES, exclude: [] } as never }),
    );
    expect(await readyForEarlier(db)).toEqual([]);
  },
);

describe("a workflow", () => {
  test("loses ticks for fields that are newer, and keeps the others and the switches", async () => {
    const ticks = duplicatesWith(["amountUsd", "roof", "occupancy"], ["roof"]);
    await inOrg((tx) => tx.update(workflows).set({ duplicates: ticks }));

    const findings = await readyForEarlier(db);

    expect(found(findings)).toEqual([[UNKNOWN_TICKS, ["Test Leads"]]]);
    const [workflow] = await inOrg((tx) => tx.select().from(workflows));
    expect(workflow?.duplicates).toEqual(duplicatesWith(["amountUsd", "occupancy"], []));
    expect(await readyForEarlier(db)).toEqual([]);
  });

  test.each([
    { what: "a field", condition: compare("loan.roof", "equals", literal("slate")) },
    { what: "an operator", condition: compare("loan.amountUsd", "isRound", literal(1)) },
    { what: "a field to compare with", condition: compare("loan.purpose", "equals", field("loan.roof")) },
    { what: "a value", condition: compare("lead.receivedAt", "after", literal({ days: 7 })) },
    { what: "a kind of value", condition: compare("lead.receivedAt", "after", { kind: "ago", days: 7 }) },
    { what: "a kind of condition", condition: { kind: "most", of: [KNOWN_COMPARISON] } },
  ])(
    "is named with the leads that wait in it where it asks by $what that is newer",
    async ({ condition }) => {
      await publish({ kind: "all", of: [KNOWN_COMPARISON, { kind: "not", of: condition }] });
      await takeLead();
      await moveLeadsToLivePlan();

      const findings = await readyForEarlier(db);

      expect(found(findings)).toEqual([
        [UNKNOWN_FILTERS, ["Test Leads"]],
        [STUCK_LEADS, ["Test Leads (1 lead)"]],
      ]);
      expect(isReady(findings)).toBe(false);
      await inOrg((tx) => tx.update(workflows).set({ state: "archived" }));
      expect(found(await readyForEarlier(db)).map(([check]) => check)).toEqual([STUCK_LEADS]);
    },
  );

  test("is not named for filters that 0.3.0 knows, whatever their names and values spell", async () => {
    const words = compare("contact.lastName", "isOneOf", literal(["compare", "kind"]));
    const within = compare("user.licensedStates", "includes", field("loan.propertyState"));
    await takeLead();
    await publish({ kind: "any", of: [KNOWN_COMPARISON, words, within] });
    await moveLeadsToLivePlan();

    expect(await readyForEarlier(db)).toEqual([]);
  });
});

test("has a name, a reason and a sentence of its own for each check", () => {
  const told = EARLIER_CHECKS.map(({ name, why }) => `${name}. ${why}`);

  expect(new Set(told).size).toBe(EARLIER_CHECKS.length);
  for (const { name, why, mend } of EARLIER_CHECKS) {
    expect(name).toMatch(/^[A-Z].+[^.]$/);
    expect(why).toMatch(/0\.3\.0.+\.$/);
    if (mend.kind === "byPeople") expect(mend.todo).toMatch(/^[A-Z].+\.$/);
  }
});

type Findings = Awaited<ReturnType<typeof readyForEarlier>>;

function found(findings: Findings): readonly (readonly [Findings[number]["check"], readonly string[]])[] {
  return findings.map(({ check, names }) => [check, names] as const);
}

function inOrg<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}

/** Stored as a later release would: today's types know no such words. */
async function saveList(name: string, view: object, subject: "contacts" | "leads" = "contacts") {
  const { organizationId, exceptionUserId: userId } = org;
  const stored = { include: [], exclude: [], columns: [], sort: SORT, ...view };
  await inOrg((tx) =>
    tx.insert(contactLists).values({
      ...{ organizationId, userId, id: `lst_${name}`, tab: "all", subject, name },
      view: stored as never,
    }),
  );
}

async function viewOf(name: string): Promise<unknown> {
  const lists = await inOrg((tx) => tx.select().from(contactLists));
  return lists.find((list) => list.name === name)?.view;
}

async function makeGroup(name: string, include: readonly object[]): Promise<void> {
  const rules = { include, exclude: [] } as never;
  const { organizationId } = org;
  await inOrg((tx) => tx.insert(contactGroups).values({ organizationId, id: `grp_${name}`, name, rules }));
}

function duplicatesWith(updateLead: readonly string[], updateContact: readonly string[]): never {
  const switches = { honorDoNotContact: null, distributeFirst: false, bypassToOwner: true };
  return { updateLead, updateContact, ...switches } as never;
}

/** Makes a plan with a filter the live one, as a later release would publish it. */
async function publish(condition: object): Promise<void> {
  const { organizationId } = org;
  await inOrg(async (tx) => {
    const [row] = await tx.select().from(plans);
    if (!row) throw new Error("The organization has no plan");
    const plan = { ...row.plan, trunk: [{ nodeId: "filter-1", condition, required: false }] } as never;
    const hash = planHash(plan);
    await tx.insert(plans).values({ organizationId, hash, plan });
    await tx.update(workflows).set({ publishedPlanHash: hash });
  });
}

async function takeLead(): Promise<void> {
  const { organizationId, sourceName } = org;
  const deliveries = [testDelivery("lead-1")];
  await inOrg((tx) =>
    ingest(tx, new RoutingCache(), { organizationId, sourceName, deliveries, nowMs: NOW_MS }),
  );
}

async function moveLeadsToLivePlan(): Promise<void> {
  await inOrg((tx) =>
    tx.execute(
      sql`update leads l set plan_hash = w.published_plan_hash from workflows w where w.id = l.workflow_id`,
    ),
  );
}
