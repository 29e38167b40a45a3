import { AppError, canonicalJson, type Graph, type OrganizationId, type UserId } from "@fairlead/engine";
import { eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { publishLive } from "../live.ts";
import { type RestoreReason, users, workflowDrafts, workflows } from "../schema/index.ts";
import { keepRestorePoint } from "./restore-points.ts";

/** A draft without its drawing. */
export interface DraftHead {
  readonly workflowId: string;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedBy: { readonly id: string; readonly name: string } | null;
}

export interface DraftRecord extends DraftHead {
  readonly graph: Graph;
}

/** @throws AppError NOT_FOUND */
export async function readDraft(tx: Tx, workflowId: string, lock = false): Promise<DraftRecord> {
  const query = tx
    .select({ ...HEAD_COLUMNS, graph: workflowDrafts.graph })
    .from(workflowDrafts)
    .leftJoin(users, eq(users.id, workflowDrafts.updatedBy))
    .where(eq(workflowDrafts.workflowId, workflowId));
  const [draft] = await (lock ? query.for("update", { of: workflowDrafts }) : query);
  if (!draft) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return draft;
}

/** Locks a draft, and tells all of it but its drawing, which may be large. @throws AppError NOT_FOUND */
export async function lockDraft(tx: Tx, workflowId: string): Promise<DraftHead> {
  const [draft] = await tx
    .select(HEAD_COLUMNS)
    .from(workflowDrafts)
    .leftJoin(users, eq(users.id, workflowDrafts.updatedBy))
    .where(eq(workflowDrafts.workflowId, workflowId))
    .for("update", { of: workflowDrafts });
  if (!draft) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return draft;
}

const HEAD_COLUMNS = {
  workflowId: workflowDrafts.workflowId,
  revision: workflowDrafts.revision,
  updatedAt: workflowDrafts.updatedAt,
  updatedBy: { id: users.id, name: users.name },
};

/**
 * Saves a drawing over the revision it was made on, and over no other.
 *
 * @throws AppError NOT_FOUND, STALE_DRAFT (with who saved meanwhile)
 */
export async function saveDraft(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly workflowId: string;
    readonly revision: number;
    readonly graph: Graph;
    readonly updatedBy: UserId | null;
    readonly nowMs: number;
    /** Why to keep a restore point; left out: none is kept. */
    readonly reason?: RestoreReason;
  },
): Promise<DraftRecord> {
  const { organizationId, workflowId, graph, updatedBy, nowMs, reason } = input;
  const before = await lockDraft(tx, workflowId);
  requireRevision(before, input.revision);
  await requireSameException(tx, workflowId, graph);
  const point = { organizationId, workflowId, nowMs };
  // Edits that save themselves leave what they go over; whoever saves by hand keeps what they drew.
  if (reason === "edits") {
    await keepRestorePoint(tx, { ...point, reason, madeBy: (before.updatedBy?.id ?? null) as UserId | null });
  }
  await tx
    .update(workflowDrafts)
    .set({ graph, updatedBy, revision: input.revision + 1, updatedAt: new Date(nowMs) })
    .where(eq(workflowDrafts.workflowId, workflowId));
  if (reason !== undefined && reason !== "edits") {
    await keepRestorePoint(tx, { ...point, reason, madeBy: updatedBy });
  }
  await publishLive(tx, { organizationId, event: { type: "workflow", workflowId } });
  return { ...(await lockDraft(tx, workflowId)), graph };
}

/** Exception handling is fixed when the workflow is created. @throws AppError WORKFLOW_SETTING_FIXED */
async function requireSameException(tx: Tx, workflowId: string, graph: Graph): Promise<void> {
  const [row] = await tx
    .select({ exception: workflows.exception })
    .from(workflows)
    .where(eq(workflows.id, workflowId));
  if (!row || canonicalJson(row.exception) === canonicalJson(graph.settings.exception)) return;
  const detail =
    "Exception handling was fixed when the workflow was created; create another workflow instead.";
  throw new AppError("WORKFLOW_SETTING_FIXED", detail, {
    errors: [{ code: "WORKFLOW_SETTING_FIXED", pointer: "/graph/settings/exception", detail }],
  });
}

/**
 * Refuses a draft that is not at the revision which the caller drew on.
 *
 * @throws AppError STALE_DRAFT, with who saved meanwhile
 */
export function requireRevision(draft: DraftHead, revision: number): void {
  if (draft.revision === revision) return;
  const by = draft.updatedBy?.name ?? "Somebody";
  throw new AppError(
    "STALE_DRAFT",
    revision > draft.revision
      ? `There is no revision ${revision} yet: the drawing is at ${draft.revision}.`
      : `${by} saved this drawing meanwhile; look at theirs before you save yours.`,
    {
      extra: {
        revision: draft.revision,
        updatedBy: draft.updatedBy,
        updatedAt: draft.updatedAt.toISOString(),
      },
    },
  );
}
