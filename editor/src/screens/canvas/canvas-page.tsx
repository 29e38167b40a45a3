import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { asApiProblem } from "../../api/api-problem.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { canvasQueries } from "./canvas-data.ts";
import { CanvasEditor } from "./canvas-editor.tsx";

const route = getRouteApi("/signed-in/workflows/$workflowId");

/** The canvas of one workflow, over the whole window; of one that routes to an individual, what is published. */
export function CanvasPage() {
  return (
    <RequirePermission anyOf={["workflows:read"]}>
      <LoadedCanvas />
    </RequirePermission>
  );
}

function LoadedCanvas() {
  const { workflowId } = route.useParams();
  const queries = canvasQueries(workflowId);
  const workflow = useQuery(queries.workflow);
  const draft = useQuery(queries.draft);
  const users = useQuery(queries.users);
  const teams = useQuery(queries.teams);
  usePageTitle(workflow.data?.name ?? "Workflow");

  const failed = [workflow, draft, users, teams].find((query) => query.isError && query.data === undefined);
  if (failed) {
    if (asApiProblem(failed.error).status === 404) return <NotFoundPage />;
    return (
      <main className="grid min-h-full place-items-center">
        <ErrorState page error={failed.error} onRetry={() => void failed.refetch()} />
      </main>
    );
  }
  if (workflow.data?.routeTo.kind === "individual") {
    return <Navigate to="/workflows/$workflowId/versions" params={{ workflowId }} replace />;
  }
  if (!workflow.data || !draft.data || !users.data || !teams.data) return <CanvasSkeleton />;
  return (
    <CanvasEditor
      key={workflowId}
      workflow={workflow.data}
      draft={draft.data}
      users={users.data.items}
      teams={teams.data.items}
    />
  );
}

function CanvasSkeleton() {
  return (
    <div role="status" aria-label="Loading the canvas" className="flex h-full flex-col">
      <div className="flex h-14 items-center justify-between border-line border-b bg-surface px-4">
        <Skeleton className="h-5 w-56" />
        <Skeleton className="h-8 w-48" />
      </div>
      <div className="flex flex-1 flex-col items-center gap-12 pt-24">
        <Skeleton className="h-14 w-52" />
        <div className="flex gap-6">
          <Skeleton className="h-13 w-52" />
          <Skeleton className="h-13 w-52" />
          <Skeleton className="h-13 w-52" />
        </div>
      </div>
    </div>
  );
}
