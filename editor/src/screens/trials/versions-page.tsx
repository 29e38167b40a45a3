import { getRouteApi } from "@tanstack/react-router";
import { TurnsCard } from "./turns-card.tsx";
import { VersionList } from "./version-list.tsx";
import { WorkflowFrame } from "./workflow-frame.tsx";

const route = getRouteApi("/signed-in/shell/workflows/$workflowId/versions");

/** A workflow's published versions, the way back to each, and whose turn it is. */
export function VersionsPage() {
  const { workflowId } = route.useParams();
  return (
    <WorkflowFrame workflowId={workflowId} title="Versions">
      {(workflow) => (
        <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_28rem]">
          <VersionList workflow={workflow} />
          <TurnsCard workflowId={workflow.id} />
        </div>
      )}
    </WorkflowFrame>
  );
}
