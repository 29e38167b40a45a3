import type { AuditAction } from "@fairlead/engine";
import { eq } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { workflows } from "../schema/index.ts";

/** Writes down what was done with a workflow, by the name that it has at that moment. */
export async function auditWorkflow(
  tx: Tx,
  workflowId: string,
  what: {
    readonly actor: Actor;
    readonly nowMs: number;
    readonly action: AuditAction;
    readonly version?: number;
    /** The settings that were changed. */
    readonly fields?: readonly string[];
  },
): Promise<void> {
  const { actor, nowMs, action, version, fields } = what;
  const [workflow] = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(eq(workflows.id, workflowId));
  const details = {
    name: workflow?.name ?? "",
    ...(version === undefined ? {} : { version }),
    ...(fields === undefined ? {} : { fields }),
  };
  await recordAudit(tx, actor, nowMs, [{ subject: "workflow", subjectId: workflowId, action, details }]);
}
