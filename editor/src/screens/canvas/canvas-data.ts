import type { QueryClient } from "@tanstack/react-query";
import {
  getDraftOptions,
  getWorkflowOptions,
  listTeamsOptions,
  listUsersOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";

/** What the page has to come for within; a drawing that nobody came for is not kept. */
const KEPT_MS = 60_000;

/** What the canvas of one workflow reads, as queries. */
export function canvasQueries(workflowId: string) {
  const path = { id: workflowId };
  return {
    workflow: getWorkflowOptions({ path }),
    // Read once: what others save meanwhile shows when saving, never under one's hands.
    draft: { ...getDraftOptions({ path }), staleTime: Number.POSITIVE_INFINITY, gcTime: KEPT_MS },
    users: listUsersOptions(),
    teams: listTeamsOptions(),
  };
}

/** Starts reading what the canvas needs before its code is there; the drawing anew, whatever was read of it before. */
export function askForCanvas(client: QueryClient, workflowId: string): void {
  const { workflow, draft, users, teams } = canvasQueries(workflowId);
  client.removeQueries({ queryKey: draft.queryKey });
  void client.prefetchQuery(draft);
  void client.prefetchQuery(workflow);
  void client.prefetchQuery(users);
  void client.prefetchQuery(teams);
}
