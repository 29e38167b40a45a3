import { sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../client.ts";
import { contactGroups, sources, users, workflows } from "../schema/index.ts";

/** More are no list to choose from; they can still be typed. */
const MOST = 2_000;

/** The names that a rule of a list can choose from, each once, in their order. */
export async function readFieldOptions(tx: Tx) {
  const [sourceNames, groups, owners, workflowNames] = await Promise.all([
    namesOf(tx, sources, sources.name),
    namesOf(tx, contactGroups, contactGroups.name),
    namesOf(tx, users, users.name),
    namesOf(tx, workflows, workflows.name),
  ]);
  return { sources: sourceNames, groups, owners, workflows: workflowNames };
}

async function namesOf(tx: Tx, table: PgTable, name: PgColumn): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ name: sql<string>`${name}` })
    .from(table)
    .orderBy(sql`1`)
    .limit(MOST);
  return rows.map((row) => row.name);
}
