import { type ImportRowOutcome, listLeadPage, listLeads, RoutingCache, updateWorkflow } from "@fairlead/db";
import { DEFAULT_DUPLICATE_RULES, type LeadScope, type Operator } from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { beforeAll, describe, expect, test } from "vitest";
import { importFile } from "./import-file.fixture.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const ALL: LeadScope = { kind: "all" };
const VIEW = { include: [], exclude: [], sort: { column: "createdAt", descending: false } } as const;

const { db } = databaseForFile();
let org: RoutedOrganization;
let firstId: string;
let secondId: string;

beforeAll(async () => {
  org = await createRoutedOrganization(db, { users: 1 });
  const duplicates = { ...DEFAULT_DUPLICATE_RULES, updateLead: ["amountUsd" as const] };
  await db.withOrganization(org.organizationId, (tx) => updateWorkflow(tx, org.workflowId, { duplicates }));
  firstId = await take("May.csv", ["Lena,Arnt,lena@example.com,100000", "Odo,Pires,odo@example.com,200000"]);
  secondId = await take("June.csv", [
    ...["Lena,Arnt,lena@example.com,100000", "Odo,Pires,odo@example.com,205000"],
    ...["Sade,Bello,sade@example.com,300000"],
  ]);
});

async function take(fileName: string, rows: readonly string[]): Promise<string> {
  const csv = ["First Name,Last Name,Email,Loan Amount", ...rows, ""].join("\n");
  const { organizationId, sourceName } = org;
  const input = { organizationId, sourceName, csv, fileName, nowMs: NOW_MS };
  return (await importFile(db, new RoutingCache(), input)).id;
}

async function listed(importId: string, importOutcome?: ImportRowOutcome, scope = ALL) {
  const query = { view: VIEW, search: "", page: 1, pageSize: 25, nowMs: NOW_MS };
  const filter = { import: importId, importOutcome };
  return db.withOrganization(org.organizationId, async (tx) => {
    const page = await listLeadPage(tx, scope, { ...query, ...filter });
    const plain = await listLeads(tx, scope, filter, { after: null, limit: 10 });
    expect(plain.items.length).toBe(page.total);
    return page.items.map(({ contact }) => contact.firstName).sort();
  });
}

describe("the leads of an import", () => {
  test("are those of its own rows, made, updated or met", async () => {
    expect(await listed(firstId)).toEqual(["Lena", "Odo"]);
    expect(await listed(secondId)).toEqual(["Lena", "Odo", "Sade"]);
  });

  test.each<[ImportRowOutcome, readonly string[]]>([
    ["created", ["Sade"]],
    ["updated", ["Odo"]],
    ["repeated", ["Lena"]],
  ])("that were %s are listed by themselves", async (outcome, names) => {
    expect(await listed(secondId, outcome)).toEqual(names);
  });

  test.each<[operator: Operator, value: string | readonly string[] | undefined, names: readonly string[]]>([
    ["includes", "may.CSV", ["Lena", "Odo"]],
    ["includesAnyOf", ["May.csv", "June.csv"], ["Lena", "Odo", "Sade"]],
    ["doesNotInclude", "May.csv", ["Sade"]],
    ["isNotEmpty", undefined, ["Lena", "Odo", "Sade"]],
    ["includes", "July.csv", []],
  ])("are listed by a rule on the file's name: %s %j", async (operator, value, names) => {
    const rule = { field: "lead.imports" as const, operator, ...(value === undefined ? {} : { value }) };
    const byRule = async (scope: LeadScope) =>
      db.withOrganization(org.organizationId, async (tx) => {
        const view = { ...VIEW, include: [rule] };
        const page = { search: "", page: 1, pageSize: 25, nowMs: NOW_MS };
        const { items } = await listLeadPage(tx, scope, { view, ...page });
        return items.map(({ contact }) => contact.firstName).sort();
      });
    const [userId] = org.userIds;

    expect(await byRule(ALL)).toEqual(names);
    expect(await byRule({ kind: "own", userId: userId ?? org.exceptionUserId })).toEqual(names);
  });

  test("are none where there is no such import", async () => {
    expect(await listed("imp_none")).toEqual([]);
  });

  test("are shown to nobody who does not see them without the import", async () => {
    const stranger: LeadScope = { kind: "own", userId: org.exceptionUserId };

    expect(await listed(secondId, undefined, stranger)).toEqual([]);
  });
});
