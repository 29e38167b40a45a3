import type { OrganizationId } from "@fairlead/engine";
import { createRoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "./client.ts";

/** Tables of a tenant, by Postgres's own catalogue: a new one is in these tests without being named. */
const TENANT_TABLES = `
  select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, c.relowner as owner
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and (c.relname = 'organizations' or exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped))
  order by c.relname`;

const { database, db } = databaseForFile();
let owner: postgres.Sql;
let tables: readonly { name: string; enabled: boolean; forced: boolean; oid: string; owner: string }[];

beforeAll(async () => {
  owner = postgres(database.url, { max: 1, onnotice: () => {} });
  tables = await owner.unsafe(TENANT_TABLES);
});

afterAll(async () => {
  await owner.end();
});

describe("the catalogue", () => {
  test("has row-level security enabled and forced on every table of a tenant", () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => !table.enabled || !table.forced).map((table) => table.name)).toEqual([]);
  });

  test("has a policy that binds the application to its organization on every table of a tenant", async () => {
    const policies = await owner<{ table: string }[]>`
      select tablename as table from pg_policies
      where 'fairlead_app' = any(roles) and cmd = 'ALL' and permissive = 'PERMISSIVE'
        and qual like '%app.organization_id%'`;
    const bound = new Set(policies.map((policy) => policy.table));

    expect(tables.map((table) => table.name).filter((name) => !bound.has(name))).toEqual([]);
  });

  test("has no policy that opens a table of a tenant to everybody", async () => {
    const open = await owner`
      select tablename from pg_policies where 'public' = any(roles)
      or ('fairlead_app' = any(roles) and qual in ('true', '(true)'))`;

    expect(open).toHaveLength(0);
  });

  test("gives the application a role that is neither superuser nor exempt nor owner of anything", async () => {
    const [role] = await owner`
      select rolsuper, rolbypassrls, rolcreaterole, rolcanlogin,
        (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = 'fairlead_app'`;

    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcanlogin: false,
      owned: 0,
    });
  });

  test("lets the application change nothing of what is written once", async () => {
    const grants = await owner`
      select table_name, privilege_type from information_schema.role_table_grants
      where grantee = 'fairlead_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
        and table_name in ('plans', 'workflow_versions', 'directory_snapshots', 'lead_events',
          'do_not_contact_addresses')`;

    expect(grants).toHaveLength(0);
  });
});

describe("the application's role", () => {
  test("sees not one row of any tenant when no organization is set", async () => {
    await createRoutedOrganization(db);

    const counts = await db.loggingIn("nobody@example.com", countAll);

    expect(counts.filter((row) => row.count > 0)).toEqual([]);
  });

  test("sees not one row of another organization", async () => {
    await createRoutedOrganization(db);
    const foreign = "organization_none" as OrganizationId;

    const counts = await db.withOrganization(foreign, countAll);

    expect(counts.filter((row) => row.count > 0)).toEqual([]);
  });

  test("is refused an insert into another organization", async () => {
    const [mine, theirs] = [await createRoutedOrganization(db), await createRoutedOrganization(db)];

    const insert = db.withOrganization(mine.organizationId, (tx) =>
      tx.execute(
        sql`insert into sources (organization_id, id, name) values (${theirs.organizationId}, 'source_x', 'X')`,
      ),
    );

    await expect(insert).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("moves none of its rows to another organization", async () => {
    const [mine, theirs] = [await createRoutedOrganization(db), await createRoutedOrganization(db)];

    const move = db.withOrganization(mine.organizationId, (tx) =>
      tx.execute(sql`update sources set organization_id = ${theirs.organizationId}`),
    );

    await expect(move).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("keeps organizations apart on a shared pool, whatever they do at once", async () => {
    const offices = await Promise.all([1, 2, 3].map(() => createRoutedOrganization(db)));

    const seen = await Promise.all(
      Array.from({ length: 1_500 }, async (_, call) => {
        const office = offices[call % offices.length];
        if (!office) throw new Error("There is no such office");
        const rows = await db.withOrganization(office.organizationId, (tx) =>
          tx.execute<{ id: string }>(sql`select organization_id as id from workflows`),
        );
        return rows.length === 1 && rows[0]?.id === office.organizationId;
      }),
    );

    expect(seen.filter((own) => !own)).toHaveLength(0);
  });

  async function countAll(tx: Tx): Promise<readonly { name: string; count: number }[]> {
    const counts = [];
    for (const { name } of tables) {
      const [row] = await tx.execute<{ count: number }>(
        sql`select count(*)::int as count from ${sql.identifier(name)}`,
      );
      counts.push({ name, count: row?.count ?? 0 });
    }
    return counts;
  }
});
