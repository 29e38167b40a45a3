import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { getWorkflowOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { WorkflowStateBadge } from "../workflows/workflow-state-badge.tsx";

interface WorkflowFrameProps {
  readonly workflowId: string;
  readonly title: string;
  readonly children: (workflow: Workflow) => ReactNode;
}

const TAB =
  "border-transparent border-b-2 px-1 pb-2 font-medium text-muted text-sm hover:text-ink data-[status=active]:border-accent data-[status=active]:text-ink";

/** What the pages beside a workflow's canvas share: its name, the way back, and the way to each other. */
export function WorkflowFrame({ workflowId, title, children }: WorkflowFrameProps) {
  const workflow = useQuery(getWorkflowOptions({ path: { id: workflowId } }));
  usePageTitle(workflow.data ? `${title}: ${workflow.data.name}` : title);
  const params = { workflowId };
  return (
    <div className="mx-auto flex w-full max-w-[80rem] flex-col gap-4 px-4 py-5 sm:px-8 sm:py-6">
      <header className="flex flex-col gap-3">
        <Link
          to="/workflows/$workflowId"
          params={params}
          className="-ml-1 inline-flex w-fit items-center gap-0.5 rounded-sm pr-1 text-muted text-sm hover:text-ink"
        >
          <ChevronLeft className="size-4" aria-hidden />
          Canvas
        </Link>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 truncate font-semibold text-ink text-xl tracking-tight">
            {workflow.data?.name ?? "Workflow"}
          </h1>
          {workflow.data && <WorkflowStateBadge workflow={workflow.data} />}
        </div>
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
      {workflow.isPending && <SkeletonRows rows={6} label="Loading the workflow" />}
      {workflow.isError && <ErrorState page error={workflow.error} onRetry={() => void workflow.refetch()} />}
      {workflow.data && children(workflow.data)}
    </div>
  );
}
