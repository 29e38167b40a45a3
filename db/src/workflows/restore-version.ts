import { AppError, type OrganizationId, type UserId } from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import type { Actor } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { workflowDrafts, workflowVersions } from "../schema/index.ts";
import { lockDraft } from "./drafts.ts";
import { publishWorkflow } from "./publish-workflow.ts";
import { keepRestorePoint } from "./restore-points.ts";
import { type VersionRecord, versionIdOf } from "./versions.ts";

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
  const versionId = await versionIdOf(tx, workflowId, number);
  if (versionId === null) throw new AppError("NOT_FOUND", "There is no such version.");
  const draft = await lockDraft(tx, workflowId);
  const point = { reason: "version", madeBy: publishedBy, nowMs } as const;
  await keepRestorePoint(tx, { organizationId, workflowId, ...point });
  await tx
    .update(workflowDrafts)
    .set({
      graph: sql`(select graph from ${workflowVersions} where id = ${versionId})`,
      ...{ updatedBy: publishedBy, revision: draft.revision + 1, updatedAt: new Date(nowMs) },
    })
    .where(eq(workflowDrafts.workflowId, workflowId));
  const actor = input.actor ?? { organizationId, userId: publishedBy, keyId: null };
  const audited = { actor, auditedAs: "rolledBack" } as const;
  return publishWorkflow(tx, { organizationId, workflowId, publishedBy, nowMs, ...audited });
}
