import { AppError, canonicalJson, type Graph, type OrganizationId, type UserId } from "@fairlead/engine";
import { eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { publishLive } from "../live.ts";
import { type RestoreReason, users, workflowDrafts, workflows } from "../schema/index.ts";
import { keepRestorePoint } from "./restore-points.ts";

export interface DraftRecord {
  readonly workflowId: string;
  readonly graph: Graph;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedBy: { readonly id: string; readonly name: string } | null;
}

/** @throws AppError NOT_FOUND */
export async function readDraft(tx: Tx, workflowId: string, lock = false): Promise<DraftRecord> {
  const query = tx
    .select({
      workflowId: workflowDrafts.workflowId,
      graph: workflowDrafts.graph,
      revision: workflowDrafts.revision,
      updatedAt: workflowDrafts.updatedAt,
      updatedBy: { id: users.id, name: users.name },
    })
    .from(workflowDrafts)
    .leftJoin(users, eq(users.id, workflowDrafts.updatedBy))
    .where(eq(workflowDrafts.workflowId, workflowId));
  const [draft] = await (lock ? query.for("update", { of: workflowDrafts }) : query);
  if (!draft) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return draft;
}

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
  const before = await readDraft(tx, workflowId, true);
  requireRevision(before, input.revision);
  await requireSameException(tx, workflowId, graph);
  if (reason !== undefined) {
    // Edits that save themselves leave what they go over; whoever saves by hand keeps what they drew.
    const point =
      reason === "edits"
        ? { graph: before.graph, madeBy: (before.updatedBy?.id ?? null) as UserId | null }
        : { graph, madeBy: updatedBy };
    await keepRestorePoint(tx, { organizationId, workflowId, nowMs, reason, ...point });
  }
  await tx
    .update(workflowDrafts)
    .set({ graph, updatedBy, revision: input.revision + 1, updatedAt: new Date(nowMs) })
    .where(eq(workflowDrafts.workflowId, workflowId));
  await publishLive(tx, { organizationId, event: { type: "workflow", workflowId } });
  return readDraft(tx, workflowId);
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

/** Whether two drawings are the same but for where things stand: moving them changes nothing that runs. */
export function sameDrawing(a: Graph | null, b: Graph | null): boolean {
  return canonicalJson(a && withoutPositions(a)) === canonicalJson(b && withoutPositions(b));
}

function withoutPositions({ nodes, ...rest }: Graph) {
  return { ...rest, nodes: nodes.map(({ position: _where, ...node }) => node) };
}

/**
 * Refuses a draft that is not at the revision which the caller drew on.
 *
 * @throws AppError STALE_DRAFT, with who saved meanwhile
 */
export function requireRevision(draft: DraftRecord, revision: number): void {
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
