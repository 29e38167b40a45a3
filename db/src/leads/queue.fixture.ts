import {
  applyEdit,
  type Condition,
  edgeBetween,
  type Graph,
  type NodeId,
  type OrganizationId,
  type UserId,
} from "@fairlead/engine";
import type { Database } from "../client.ts";
import { readDraft, saveDraft } from "../workflows/drafts.ts";
import { publishWorkflow } from "../workflows/publish-workflow.ts";

/** Changes the drawing of an organization's workflow and publishes it. */
export async function publishChanged(
  db: Database,
  { organizationId, workflowId }: { readonly organizationId: OrganizationId; readonly workflowId: string },
  change: (graph: Graph) => Graph,
): Promise<void> {
  await db.withOrganization(organizationId, async (tx) => {
    const { graph, revision } = await readDraft(tx, workflowId);
    const draft = { organizationId, workflowId, revision, graph: change(graph) };
    await saveDraft(tx, { ...draft, updatedBy: null, nowMs: 0 });
    await publishWorkflow(tx, { organizationId, workflowId, publishedBy: null });
  });
}

/** Has a user of a new drawing take leads of one state alone. */
export function takesOnly(graph: Graph, userId: UserId | undefined, state: string): Graph {
  const condition: Condition = {
    ...{ kind: "compare", field: "loan.propertyState", operator: "equals" },
    value: { kind: "literal", value: state },
  };
  const edgeId = edgeBetween("source" as NodeId, `user-${userId}` as NodeId).id;
  const place = { nodeId: `only-${userId}` as NodeId, position: { x: 0, y: 0 } };
  const filter = { ...place, condition, required: true };
  return applyEdit(graph, { kind: "insertFilter", at: { kind: "edge", edgeId }, filter });
}
