import { AppError, type OrganizationId, type UserId } from "@fairlead/engine";
import { eq } from "drizzle-orm";
import type { Actor } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { workflowDrafts } from "../schema/index.ts";
import { readDraft } from "./drafts.ts";
import { publishWorkflow } from "./publish-workflow.ts";
import { keepRestorePoint } from "./restore-points.ts";
import { readVersionGraph, type VersionRecord } from "./versions.ts";

/**
 * Rolls back: publishes the drawing of an older version anew, as the newest. The draft becomes that drawing; what it was is kept.
 *
 * @throws AppError NOT_FOUND, WORKFLOW_INVALID (somebody it needs has gone since)
 */
export async function restoreVersion(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly workflowId: string;
    readonly number: number;
    readonly publishedBy: UserId | null;
    readonly nowMs: number;
    readonly actor?: Actor;
  },
): Promise<VersionRecord> {
  const { organizationId, workflowId, number, publishedBy, nowMs } = input;
  const version = await readVersionGraph(tx, workflowId, number);
  if (!version) throw new AppError("NOT_FOUND", "There is no such version.");
  const draft = await readDraft(tx, workflowId, true);
  const point = { graph: draft.graph, reason: "version", madeBy: publishedBy, nowMs } as const;
  await keepRestorePoint(tx, { organizationId, workflowId, ...point });
  await tx
    .update(workflowDrafts)
    .set({
      ...{ graph: version.graph, updatedBy: publishedBy, revision: draft.revision + 1 },
      updatedAt: new Date(nowMs),
    })
    .where(eq(workflowDrafts.workflowId, workflowId));
  const actor = input.actor ?? { organizationId, userId: publishedBy, keyId: null };
  const audited = { actor, auditedAs: "rolledBack" } as const;
  return publishWorkflow(tx, { organizationId, workflowId, publishedBy, nowMs, ...audited });
}
