import type { Graph, OrganizationId, UserId } from "@fairlead/engine";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { type RestoreReason, restorePoints, users, workflowDrafts } from "../schema/index.ts";

/** Of a workflow; older ones are dropped. */
export const MAX_RESTORE_POINTS = 50;
/** Edits that are saved by themselves leave a point only when the latest is older than this. */
const EDITS_POINT_EVERY_MS = 10 * 60 * 1000;

export interface RestorePointRecord {
  readonly id: string;
  readonly reason: RestoreReason;
  readonly madeAt: Date;
  readonly madeBy: { readonly id: string; readonly name: string } | null;
  /** Nodes of the drawing. */
  readonly size: number;
}

export interface NewRestorePoint {
  readonly organizationId: OrganizationId;
  readonly workflowId: string;
  readonly reason: RestoreReason;
  readonly madeBy: UserId | null;
  readonly nowMs: number;
}

/**
 * Keeps the draft as it is stored now, to go back to. One that is the latest point already makes no other. The drawing
 * never leaves Postgres: a large one is neither read nor written again.
 *
 * The caller holds the draft's lock, so that two at once make no two points of the same drawing.
 */
export async function keepRestorePoint(tx: Tx, point: NewRestorePoint): Promise<void> {
  const { organizationId, workflowId, reason, madeBy, nowMs } = point;
  const [latest] = await tx
    .select({
      isSame: sql<boolean>`${restorePoints.graph} = ${workflowDrafts.graph}`,
      madeAt: restorePoints.madeAt,
    })
    .from(restorePoints)
    .innerJoin(workflowDrafts, eq(workflowDrafts.workflowId, restorePoints.workflowId))
    .where(eq(restorePoints.workflowId, workflowId))
    .orderBy(desc(restorePoints.id))
    .limit(1);
  if (latest && reason === "edits" && nowMs - latest.madeAt.getTime() < EDITS_POINT_EVERY_MS) return;
  if (latest?.isSame) return;
  const id = newId("restorePoint");
  const madeAt = new Date(nowMs).toISOString();
  await tx.execute(sql`
    insert into ${restorePoints} (organization_id, workflow_id, id, graph, reason, made_by, made_at)
    select ${organizationId}, workflow_id, ${id}, graph, ${reason}, ${madeBy}, ${madeAt}::timestamptz
    from ${workflowDrafts} where workflow_id = ${workflowId}`);
  await dropOldest(tx, workflowId);
}

/** A workflow's restore points, newest first. */
export async function listRestorePoints(tx: Tx, workflowId: string): Promise<readonly RestorePointRecord[]> {
  return selectPoints(tx).where(eq(restorePoints.workflowId, workflowId)).orderBy(desc(restorePoints.id));
}

/** A restore point with its drawing; `null` when there is none. */
export async function readRestorePoint(
  tx: Tx,
  workflowId: string,
  id: string,
): Promise<(RestorePointRecord & { readonly graph: Graph }) | null> {
  const isPoint = and(eq(restorePoints.workflowId, workflowId), eq(restorePoints.id, id));
  const [point] = await selectPoints(tx).where(isPoint);
  const [drawn] = await tx.select({ graph: restorePoints.graph }).from(restorePoints).where(isPoint);
  return point && drawn ? { ...point, ...drawn } : null;
}

function selectPoints(tx: Tx) {
  return tx
    .select({
      id: restorePoints.id,
      reason: restorePoints.reason,
      madeAt: restorePoints.madeAt,
      madeBy: { id: users.id, name: users.name },
      size: sql<number>`jsonb_array_length(${restorePoints.graph} -> 'nodes')`,
    })
    .from(restorePoints)
    .leftJoin(users, eq(users.id, restorePoints.madeBy));
}

async function dropOldest(tx: Tx, workflowId: string): Promise<void> {
  const [oldestKept] = await tx
    .select({ id: restorePoints.id })
    .from(restorePoints)
    .where(eq(restorePoints.workflowId, workflowId))
    .orderBy(desc(restorePoints.id))
    .offset(MAX_RESTORE_POINTS - 1)
    .limit(1);
  if (!oldestKept) return;
  await tx
    .delete(restorePoints)
    .where(and(eq(restorePoints.workflowId, workflowId), lt(restorePoints.id, oldestKept.id)));
}
