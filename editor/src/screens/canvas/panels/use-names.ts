import type { Names } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { listWorkflowsOptions } from "../../../api/generated/@tanstack/react-query.gen.ts";
import { type CanvasUser, useDocument, useSurroundings } from "../store/canvas-context.ts";

/** Whom or what exception handling of the drawing leads to. */
export function useExceptionName(): string {
  const exception = useDocument((state) => state.graph.settings.exception);
  const user = useSurroundings((state) =>
    exception.kind === "individual" ? (state.users.get(exception.userId)?.name ?? "A former user") : null,
  );
  const workflow = useWorkflowName(exception.kind === "workflow" ? exception.workflowId : null);
  return user ?? workflow;
}

/** Asks for nothing while there is none to name. */
function useWorkflowName(id: string | null): string {
  const workflows = useQuery({ ...listWorkflowsOptions(), enabled: id !== null });
  return workflows.data?.items.find((workflow) => workflow.id === id)?.name ?? "Another workflow";
}

/** What people and workflows are called, for what the engine says of a drawing. */
export function useNames(users: readonly CanvasUser[]): Names {
  const workflows = useQuery(listWorkflowsOptions());
  return {
    user: (id) => users.find((user) => user.id === id)?.name ?? "a former user",
    workflow: (id) =>
      workflows.data?.items.find((workflow) => workflow.id === id)?.name ?? "another workflow",
  };
}
