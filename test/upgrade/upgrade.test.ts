import { randomBytes } from "node:crypto";
import { migrate, openDatabase, tellOldVersions } from "@fairlead/db";
import { type Graph, type Plan, planHash } from "@fairlead/engine";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { dropDatabase } from "../../scripts/lib/database.mjs";
import { keptReleases } from "../../scripts/lib/kept-releases.mjs";
import { findViolations } from "../harness/index.ts";
import { missingKinds } from "./kinds-kept.ts";
import { restoreRelease } from "./restore-release.ts";
import { type KnownColumns, knownColumns, sumsOf, type TableSum } from "./what-must-stay.ts";

describe.each(keptReleases())("a database of release %s, with the schema of today", (release) => {
  let url: string;
  let sql: postgres.Sql;
  let known: KnownColumns;
  let before: Record<string, TableSum>;

  beforeAll(async () => {
    const at = new URL(inject("databaseServerUrl"));
    at.pathname = `/kept_${randomBytes(8).toString("hex")}`;
    url = at.href;
    await restoreRelease(release, url);
    sql = postgres(url, { max: 1, onnotice: () => {} });
    known = await knownColumns(sql);
    before = await sumsOf(sql, known);
    await migrate(url);
  });
  afterAll(async () => {
    await sql?.end();
    if (url) await dropDatabase(url);
  });

  test("was kept with something of everything", async () => {
    expect(await missingKinds(sql, release)).toEqual([]);
  });

  test("keeps every row as it was", async () => {
    expect(await sumsOf(sql, known)).toEqual(before);
  });

  test("keeps every plan under its hash, and every version's drawing", async () => {
    const plans = await sql<{ hash: string; plan: Plan }[]>`select hash, plan from plans`;
    const versions = await sql<{ graph: Graph }[]>`select graph from workflow_versions`;

    expect(plans.map(({ plan }) => planHash(plan))).toEqual(plans.map(({ hash }) => hash));
    expect(versions.length).toBeGreaterThan(0);
  });

  test("comes to know what each of its versions changed", async () => {
    const db = openDatabase(url, { max: 1 });
    await tellOldVersions(db, new AbortController().signal, (_version, error) => {
      throw error;
    }).finally(() => db.close());

    const untold = await sql`
      select v.number from workflow_versions v
      left join workflow_version_changes c on c.organization_id = v.organization_id and c.version_id = v.id
      where c.changes is null or (cardinality(c.changes) = 0) <> (v.number = 1)`;
    expect([...untold]).toEqual([]);
  });

  test("is forced to keep organizations apart in every table that has one", async () => {
    const open = await sql`
      select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relforcerowsecurity`;

    expect([...open]).toEqual([]);
  });

  test("holds every invariant", async () => {
    expect(await findViolations(url)).toEqual([]);
  });
});
