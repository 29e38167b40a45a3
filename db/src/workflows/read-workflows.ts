import { AppError, type Graph } from "@fairlead/engine";
import { and, asc, count, eq, gt } from "drizzle-orm";
import type { Tx } from "../client.ts";
import {
  leads,
  type RouteTo,
  sources,
  workflowDrafts,
  workflows,
  workflowVersions,
} from "../schema/index.ts";

export type { RouteTo } from "../schema/index.ts";

export interface WorkflowRecord {
  readonly id: string;
  readonly name: string;
  readonly productCategory: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly routeTo: RouteTo;
  readonly publishedVersion: number | null;
  readonly publishedAt: Date | null;
  readonly publishedGraph: Graph | null;
  readonly draft: Graph | null;
  readonly createdAt: Date;
  readonly leadsLast7Days: number;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The organization's workflows by name, or one of them. */
export async function listWorkflows(
  tx: Tx,
  nowMs: number,
  onlyId?: string,
): Promise<readonly WorkflowRecord[]> {
  const since = new Date(nowMs - WEEK_MS);
  const [rows, counts] = await Promise.all([
    tx
      .select({
        id: workflows.id,
        name: workflows.name,
        productCategory: workflows.productCategory,
        source: { id: sources.id, name: sources.name },
        routeTo: workflows.routeTo,
        publishedVersion: workflowVersions.number,
        publishedAt: workflowVersions.publishedAt,
        publishedGraph: workflowVersions.graph,
        draft: workflowDrafts.graph,
        createdAt: workflows.createdAt,
      })
      .from(workflows)
      .innerJoin(sources, eq(sources.id, workflows.sourceId))
      .leftJoin(workflowVersions, eq(workflowVersions.id, workflows.publishedVersionId))
      .leftJoin(workflowDrafts, eq(workflowDrafts.workflowId, workflows.id))
      .where(onlyId === undefined ? undefined : eq(workflows.id, onlyId))
      .orderBy(asc(workflows.name)),
    tx
      .select({ workflowId: leads.workflowId, count: count() })
      .from(leads)
      .where(and(gt(leads.createdAt, since), onlyId === undefined ? undefined : eq(leads.workflowId, onlyId)))
      .groupBy(leads.workflowId),
  ]);
  const countOf = new Map(counts.map((row) => [row.workflowId, row.count]));
  return rows.map((row) => ({ ...row, leadsLast7Days: countOf.get(row.id) ?? 0 }));
}

/** @throws AppError NOT_FOUND */
export async function readWorkflow(tx: Tx, id: string, nowMs: number): Promise<WorkflowRecord> {
  const [workflow] = await listWorkflows(tx, nowMs, id);
  if (!workflow) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return workflow;
}
