import type { Names } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { listWorkflowsOptions } from "../../../api/generated/@tanstack/react-query.gen.ts";
import type { CanvasUser } from "../store/canvas-context.ts";

/** What people and workflows are called, for what the engine says of a drawing. */
export function useNames(users: readonly CanvasUser[]): Names {
  const workflows = useQuery(listWorkflowsOptions());
  return {
    user: (id) => users.find((user) => user.id === id)?.name ?? "a former user",
    workflow: (id) =>
      workflows.data?.items.find((workflow) => workflow.id === id)?.name ?? "another workflow",
  };
}
