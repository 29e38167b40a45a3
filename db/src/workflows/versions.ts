import type { Graph, Names } from "@fairlead/engine";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { users, workflows, workflowVersions } from "../schema/index.ts";

export interface VersionRecord {
  readonly id: string;
  readonly number: number;
  readonly planHash: string;
  readonly publishedAt: Date;
  readonly publishedBy: { readonly id: string; readonly name: string } | null;
}

/** A workflow's published versions, newest first. */
export async function listVersions(
  tx: Tx,
  workflowId: string,
): Promise<readonly (VersionRecord & { readonly graph: Graph })[]> {
  return selectVersions(tx)
    .where(eq(workflowVersions.workflowId, workflowId))
    .orderBy(desc(workflowVersions.number));
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
  const [row] = await selectVersions(tx).where(eq(workflowVersions.id, id));
  if (!row) throw new Error(`There is no version ${id}`);
  return row;
}

function selectVersions(tx: Tx) {
  return tx
    .select({
      id: workflowVersions.id,
      number: workflowVersions.number,
      planHash: workflowVersions.planHash,
      graph: workflowVersions.graph,
      publishedAt: workflowVersions.publishedAt,
      publishedBy: { id: users.id, name: users.name },
    })
    .from(workflowVersions)
    .leftJoin(users, eq(users.id, workflowVersions.publishedBy))
    .$dynamic();
}
