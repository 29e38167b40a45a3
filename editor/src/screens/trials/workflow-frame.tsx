import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { getWorkflowOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, usePageTitle } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { WorkflowHeader } from "./workflow-header.tsx";

interface WorkflowFrameProps {
  readonly workflowId: string;
  /** Of the page, for the window; the heading is the workflow's name. */
  readonly title: string;
  /** Whether it takes the window's whole width, as a drawing does. */
  readonly wide?: boolean;
  readonly children: (workflow: Workflow) => ReactNode;
}

/** What the pages beside a canvas share: who may see them, the head, and what stands while the workflow is read. */
export function WorkflowFrame(props: WorkflowFrameProps) {
  return (
    <RequirePermission anyOf={["workflows:read"]}>
      <Framed key={props.workflowId} {...props} />
    </RequirePermission>
  );
}

function Framed({ workflowId, title, wide = false, children }: WorkflowFrameProps) {
  const workflow = useQuery(getWorkflowOptions({ path: { id: workflowId } }));
  usePageTitle(workflow.data ? `${title}: ${workflow.data.name}` : title);
  const failed = workflow.isError && workflow.data === undefined;
  if (failed && asApiProblem(workflow.error).status === 404) return <NotFoundPage />;
  return (
    <div
      className={clsx(
        "mx-auto flex w-full flex-col gap-5 px-4 py-5 sm:px-8 sm:py-6",
        wide ? "max-w-[120rem]" : "max-w-[80rem]",
      )}
    >
      <WorkflowHeader workflowId={workflowId} workflow={workflow.data} />
      {workflow.isPending && (
        <Card>
          <SkeletonRows rows={6} label="Loading the workflow" />
        </Card>
      )}
      {failed && (
        <Card>
          <ErrorState error={workflow.error} onRetry={() => void workflow.refetch()} />
        </Card>
      )}
      {workflow.data && children(workflow.data)}
    </div>
  );
}
