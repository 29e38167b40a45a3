import { Archive, Pause, TriangleAlert } from "lucide-react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { formatExact } from "../../format/instant.ts";
import { formatCount } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";

interface WorkflowStateBadgeProps {
  readonly workflow: Workflow;
  /** Why nobody can receive its leads; then nothing is shown as being well. */
  readonly nobody?: string | null;
}

/** Whether a workflow takes leads: paused and archived count more than what is published. */
export function WorkflowStateBadge({ workflow, nobody = null }: WorkflowStateBadgeProps) {
  if (workflow.state === "archived") {
    return (
      <Badge>
        <Archive className="size-3" aria-hidden /> Archived
      </Badge>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {workflow.state === "paused" && (
        <Badge tone="warn">
          <Pause className="size-3" aria-hidden /> Paused
          {workflow.held > 0 && `, ${formatCount(workflow.held)} held`}
        </Badge>
      )}
      {workflow.publishedVersion === null ? (
        <Badge>Draft</Badge>
      ) : (
        <span title={workflow.publishedAt === null ? undefined : formatExact(workflow.publishedAt)}>
          <Badge tone={workflow.state === "active" && nobody === null ? "good" : "neutral"}>
            Version {workflow.publishedVersion}
          </Badge>
        </span>
      )}
      {nobody !== null && (
        <span title={nobody}>
          <Badge tone="warn">
            <TriangleAlert className="size-3" aria-hidden /> Nobody receives
          </Badge>
        </span>
      )}
      {workflow.hasUnpublishedChanges && <Badge tone="warn">Unpublished changes</Badge>}
    </span>
  );
}
