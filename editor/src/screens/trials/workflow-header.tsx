import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { listUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { nobodyReceives } from "../workflows/nobody-receives.ts";
import { WorkflowStateBadge } from "../workflows/workflow-state-badge.tsx";

interface WorkflowHeaderProps {
  readonly workflowId: string;
  /** Absent while it is read: the ways to the other pages stand all the same. */
  readonly workflow: Workflow | undefined;
}

const TAB =
  "-mb-px inline-flex items-center border-transparent border-b-2 px-1 pt-1 pb-2 font-medium text-muted text-sm hover:text-ink pointer-coarse:min-h-11 data-[status=active]:border-accent data-[status=active]:text-ink";

/**
 * The head of the pages beside a workflow's canvas: its name, which leads back there, and the way between them. A
 * workflow that routes to an individual has no canvas: its name leads to the list.
 */
export function WorkflowHeader({ workflowId, workflow }: WorkflowHeaderProps) {
  const params = { workflowId };
  // A workflow for teams tells its inactive people on its canvas.
  const alone = workflow?.routeTo?.kind === "individual";
  const users = useQuery({ ...listUsersOptions(), enabled: alone });
  const nobody = workflow && alone ? nobodyReceives(workflow, users.data?.items ?? []) : null;
  const back =
    workflow?.routeTo.kind === "individual"
      ? ({ to: "/workflows", place: "the workflows" } as const)
      : ({ to: "/workflows/$workflowId", place: "the canvas" } as const);
  return (
    <header className="flex flex-col gap-3">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="min-w-0 font-semibold text-ink text-xl tracking-tight">
          <Link
            to={back.to}
            params={params}
            title={`Back to ${back.place}`}
            className="-ml-1 flex min-w-0 items-center gap-1 rounded-sm pr-1 hover:underline pointer-coarse:min-h-11"
          >
            <ChevronLeft className="size-5 shrink-0 text-faint" aria-hidden />
            <span className="truncate">{workflow?.name ?? "Workflow"}</span>
            <span className="sr-only">: back to {back.place}</span>
          </Link>
        </h1>
        {workflow && <WorkflowStateBadge workflow={workflow} nobody={nobody} />}
      </div>
      {nobody !== null && <p className="text-sm text-warn">{nobody}</p>}
      <nav aria-label="Of this workflow" className="flex gap-5 border-line border-b">
        <Link to="/workflows/$workflowId/versions" params={params} className={TAB}>
          Versions
        </Link>
        <Link to="/workflows/$workflowId/test" params={params} className={TAB}>
          Test a lead
        </Link>
        <Link to="/workflows/$workflowId/backtest" params={params} className={TAB}>
          Back-test
        </Link>
      </nav>
    </header>
  );
}
