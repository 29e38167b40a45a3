import { inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../client.ts";
import { inOrderOfName } from "../in-order-of-name.ts";
import { contactGroups, imports, sources, users, workflows } from "../schema/index.ts";

/** More are no list to choose from; they can still be typed. */
const MOST = 2_000;

/** The names that a rule of a list can choose from, each once, in their order. */
export async function readFieldOptions(tx: Tx) {
  const [sourceNames, groups, owners, workflowNames, importNames] = await Promise.all([
    namesOf(tx, sources, sources.name),
    namesOf(tx, contactGroups, contactGroups.name),
    namesOf(tx, users, users.name),
    namesOf(tx, workflows, workflows.name),
    namesOf(tx, imports, imports.fileName),
  ]);
  return { sources: sourceNames, groups, owners, workflows: workflowNames, imports: importNames };
}

/** As `readFieldOptions`, of these sources and the workflows and lead routes that start at them alone. */
export async function readFieldOptionsOf(tx: Tx, sourceIds: readonly string[]) {
  const ofSources = inArray(sources.id, [...sourceIds]);
  const routeIds = tx.select({ id: sources.leadRouteId }).from(sources).where(ofSources);
  const [sourceNames, workflowNames] = await Promise.all([
    namesOf(tx, sources, sources.name, ofSources),
    namesOf(
      tx,
      workflows,
      workflows.name,
      or(inArray(workflows.sourceId, [...sourceIds]), inArray(workflows.id, routeIds)),
    ),
  ]);
  return { sources: sourceNames, groups: [], owners: [], workflows: workflowNames, imports: [] };
}

async function namesOf(tx: Tx, table: PgTable, name: PgColumn, which?: SQL): Promise<string[]> {
  const rows = await tx
    .select({ name: sql<string>`${name}` })
    .from(table)
    .where(which)
    .groupBy(name)
    .orderBy(inOrderOfName(name))
    .limit(MOST);
  return rows.map((row) => row.name);
}
