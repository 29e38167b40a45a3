import type { Names } from "@fairlead/engine";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type PageKey, type PageOf, toPage } from "../page.ts";
import { users, versionChanges, workflows, workflowVersions } from "../schema/index.ts";

export interface VersionRecord {
  readonly id: string;
  readonly number: number;
  readonly planHash: string;
  readonly publishedAt: Date;
  readonly publishedBy: { readonly id: string; readonly name: string } | null;
}

/** Changes that a list tells of each version: a drawing made anew may have ten thousand. */
export const MAX_LISTED_CHANGES = 50;

export interface ListedVersion extends VersionRecord {
  /** The first of what it changed against the version before; empty for the first version. */
  readonly changes: readonly string[];
  /** How many there are in all; `null` while nobody has compared it: the worker does after an upgrade. */
  readonly changeCount: number | null;
}

/**
 * A page of a workflow's published versions, newest first. Reads no drawing and compares none: what each changed was stored
 * when it was published.
 *
 * @param page `after.id` is the number of the last version of the page before
 */
export async function listVersions(
  tx: Tx,
  workflowId: string,
  page: { readonly after: PageKey | null; readonly limit: number },
): Promise<PageOf<ListedVersion>> {
  const { changes } = versionChanges;
  const rows = await tx
    .select({
      ...VERSION_COLUMNS,
      changes: sql<readonly string[] | null>`${changes}[1:${MAX_LISTED_CHANGES}]`,
      changeCount: sql<number | null>`cardinality(${changes})`,
    })
    .from(workflowVersions)
    .leftJoin(users, eq(users.id, workflowVersions.publishedBy))
    .leftJoin(versionChanges, eq(versionChanges.versionId, workflowVersions.id))
    .where(
      and(
        eq(workflowVersions.workflowId, workflowId),
        page.after ? lt(workflowVersions.number, Number(page.after.id)) : undefined,
      ),
    )
    .orderBy(desc(workflowVersions.number))
    .limit(page.limit + 1);
  const versions = rows.map((row) => ({ ...row, changes: row.changes ?? [] }));
  return toPage(versions, page.limit, ({ publishedAt, number }) => ({ at: publishedAt, id: String(number) }));
}

/** What the people and workflows that drawings name are called. */
export async function readGraphNames(tx: Tx): Promise<Names> {
  const [people, flows] = await Promise.all([
    tx.select({ id: users.id, name: users.name }).from(users),
    tx.select({ id: workflows.id, name: workflows.name }).from(workflows),
  ]);
  const userNames = new Map(people.map((row) => [row.id, row.name]));
  const workflowNames = new Map(flows.map((row) => [row.id, row.name]));
  return {
    user: (id) => userNames.get(id) ?? "a former user",
    workflow: (id) => workflowNames.get(id) ?? "a former workflow",
  };
}

/** The id of a published version by its number; `null` when there is none. */
export async function versionIdOf(tx: Tx, workflowId: string, number: number): Promise<string | null> {
  const [row] = await tx
    .select({ id: workflowVersions.id })
    .from(workflowVersions)
    .where(and(eq(workflowVersions.workflowId, workflowId), eq(workflowVersions.number, number)));
  return row?.id ?? null;
}

/** A published version with its drawing; `null` when there is none. */
export async function readVersionGraph(tx: Tx, workflowId: string, number: number) {
  const [row] = await tx
    .select({ id: workflowVersions.id, graph: workflowVersions.graph })
    .from(workflowVersions)
    .where(and(eq(workflowVersions.workflowId, workflowId), eq(workflowVersions.number, number)));
  return row ? { ...(await readVersion(tx, row.id)), graph: row.graph } : null;
}

/** A version that is known to be there. */
export async function readVersion(tx: Tx, id: string): Promise<VersionRecord> {
  const [row] = await tx
    .select(VERSION_COLUMNS)
    .from(workflowVersions)
    .leftJoin(users, eq(users.id, workflowVersions.publishedBy))
    .where(eq(workflowVersions.id, id));
  if (!row) throw new Error(`There is no version ${id}`);
  return row;
}

const VERSION_COLUMNS = {
  id: workflowVersions.id,
  number: workflowVersions.number,
  planHash: workflowVersions.planHash,
  publishedAt: workflowVersions.publishedAt,
  publishedBy: { id: users.id, name: users.name },
};
