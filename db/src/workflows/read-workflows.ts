import {
  AppError,
  type DuplicateRules,
  type ExceptionHandling,
  type RoutingSettings,
} from "@fairlead/engine";
import { and, count, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "../client.ts";
import { inOrderOfName } from "../in-order-of-name.ts";
import {
  type Additions,
  leads,
  type RouteTo,
  type SourceKind,
  sources,
  type WorkflowState,
  workflowDrafts,
  workflows,
  workflowVersions,
} from "../schema/index.ts";

export type { Additions, RouteTo } from "../schema/index.ts";

export interface WorkflowRecord {
  readonly id: string;
  readonly name: string;
  readonly productCategory: string;
  readonly state: WorkflowState;
  readonly source: { readonly id: string; readonly name: string; readonly kind: SourceKind };
  readonly routeTo: RouteTo;
  readonly exception: ExceptionHandling;
  readonly duplicates: DuplicateRules;
  readonly additions: Additions;
  readonly publishedVersion: number | null;
  readonly publishedAt: Date | null;
  /** How leads are given out by the published version; `null` before the first. */
  readonly distribution: RoutingSettings["distribution"]["kind"] | null;
  /** Whether the draft differs from what is published in more than where things stand. */
  readonly hasUnpublishedChanges: boolean;
  readonly createdAt: Date;
  readonly leadsLast7Days: number;
  /** Leads under way: on offer, held, or assigned with a time to contact. */
  readonly inFlight: number;
  /** Of those, the ones that are held. */
  readonly held: number;
  /** Assigned, with no time to contact running, and not contacted: told of one workflow alone. */
  readonly awaitingContact?: number;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The organization's workflows by name, or one of them; lead routes are no workflows. */
export async function listWorkflows(
  tx: Tx,
  nowMs: number,
  onlyId?: string,
): Promise<readonly WorkflowRecord[]> {
  const since = new Date(nowMs - WEEK_MS);
  const ofOne = onlyId === undefined ? undefined : eq(leads.workflowId, onlyId);
  const [rows, counts, underWay, awaiting] = await Promise.all([
    tx
      .select({
        id: workflows.id,
        name: workflows.name,
        productCategory: workflows.productCategory,
        state: workflows.state,
        source: { id: sources.id, name: sources.name, kind: sources.kind },
        routeTo: workflows.routeTo,
        exception: workflows.exception,
        duplicates: workflows.duplicates,
        additions: workflows.additions,
        publishedVersion: workflowVersions.number,
        publishedAt: workflowVersions.publishedAt,
        distribution: sql<
          WorkflowRecord["distribution"]
        >`${workflowVersions.graph} #>> '{settings,distribution,kind}'`,
        hasUnpublishedChanges: sql<boolean>`(
          ${workflowVersions.graph} is distinct from ${workflowDrafts.graph}
          and ${withoutPositions(workflowVersions.graph)} is distinct from ${withoutPositions(workflowDrafts.graph)}
        )`,
        createdAt: workflows.createdAt,
      })
      .from(workflows)
      .innerJoin(sources, eq(sources.id, workflows.sourceId))
      .leftJoin(workflowVersions, eq(workflowVersions.id, workflows.publishedVersionId))
      .leftJoin(workflowDrafts, eq(workflowDrafts.workflowId, workflows.id))
      .where(and(eq(workflows.kind, "workflow"), onlyId === undefined ? undefined : eq(workflows.id, onlyId)))
      .orderBy(inOrderOfName(workflows.name)),
    tx
      .select({ workflowId: leads.workflowId, count: count() })
      .from(leads)
      .where(and(gt(leads.createdAt, since), ofOne))
      .groupBy(leads.workflowId),
    tx
      .select({ workflowId: leads.workflowId, state: leads.state, count: count() })
      .from(leads)
      .where(and(or(isNotNull(leads.waitKind), eq(leads.state, "held")), ofOne))
      .groupBy(leads.workflowId, leads.state),
    onlyId === undefined ? [] : countAwaitingContact(tx, onlyId),
  ]);
  const countOf = new Map(counts.map((row) => [row.workflowId, row.count]));
  return rows.map((row) => {
    const own = underWay.filter(({ workflowId }) => workflowId === row.id);
    return {
      ...row,
      leadsLast7Days: countOf.get(row.id) ?? 0,
      inFlight: own.reduce((sum, { count }) => sum + count, 0),
      held: own.find(({ state }) => state === "held")?.count ?? 0,
      ...awaiting[0],
    };
  });
}

/** Leads of a workflow that somebody has, that nobody has contacted, and that no deadline takes away. */
function countAwaitingContact(tx: Tx, workflowId: string): Promise<readonly { awaitingContact: number }[]> {
  return tx
    .select({ awaitingContact: count() })
    .from(leads)
    .where(
      and(
        ...[eq(leads.workflowId, workflowId), isNotNull(leads.assigneeUserId), isNull(leads.waitKind)],
        ...[isNull(leads.contactedAt), isNull(leads.closedAt)],
      ),
    );
}

/** A drawing without where its nodes stand, which changes nothing that runs. */
function withoutPositions(graph: PgColumn): SQL {
  return sql`${graph} || jsonb_build_object('nodes', (
    select jsonb_agg(node - 'position' order by place)
    from jsonb_array_elements(${graph} -> 'nodes') with ordinality drawn (node, place)
  ))`;
}

/** @throws AppError NOT_FOUND */
export async function readWorkflow(tx: Tx, id: string, nowMs: number): Promise<WorkflowRecord> {
  const [workflow] = await listWorkflows(tx, nowMs, id);
  if (!workflow) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return workflow;
}
