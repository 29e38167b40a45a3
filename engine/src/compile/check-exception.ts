import { takesLeads } from "../access/takes-leads.ts";
import type { ExceptionHandling } from "../graph/routing-settings.ts";
import type { WorkflowId } from "../ids.ts";
import type { Directory, DirectoryWorkflow } from "./directory.ts";
import type { DirectoryProblem } from "./problem.ts";

/**
 * Finds an exception that leads to nobody, or over other workflows back to its own.
 *
 * Exception handling is fixed when a workflow is created, so what only its target can mend is a warning: meanwhile the
 * leads wait in the exception queue, where a person sees them.
 */
export function checkException(
  exception: ExceptionHandling,
  directory: Directory,
): readonly DirectoryProblem[] {
  if (exception.kind === "individual") {
    const user = directory.users.find((candidate) => candidate.id === exception.userId);
    if (!user) {
      const message = "Choose who gets the leads that nobody can take.";
      return [{ code: "EXCEPTION_USER_UNKNOWN", severity: "error", message }];
    }
    if (takesLeads(user)) return [];
    if (user.active) {
      const message = `${user.name} has a role that works no leads; those that nobody can take wait in the exception queue.`;
      return [{ code: "EXCEPTION_USER_WORKS_NO_LEADS", severity: "warning", message }];
    }
    const message = `${user.name} is not active; the leads that nobody can take wait in the exception queue.`;
    return [{ code: "EXCEPTION_USER_INACTIVE", severity: "warning", message }];
  }

  const workflows = new Map(directory.workflows.map((workflow) => [workflow.id, workflow]));
  const target = workflows.get(exception.workflowId);
  if (!target) {
    const message =
      "Choose the workflow that tries the leads which nobody can take; this one does not exist.";
    return [{ code: "EXCEPTION_WORKFLOW_UNKNOWN", severity: "error", message }];
  }
  const chain = chainFrom(target, workflows);
  const loops = chain === "loops" || chain.some(({ id }) => id === directory.workflow.id);
  if (loops) {
    const message = `Exception handling comes back to a workflow that the lead has been through, over "${target.name}".`;
    return [{ code: "EXCEPTION_LOOP", severity: "error", message }];
  }
  if (target.live) return [];
  const message = `"${target.name}" is not live; publish it, or the leads that nobody can take wait in the exception queue.`;
  return [{ code: "EXCEPTION_WORKFLOW_NOT_LIVE", severity: "warning", message }];
}

/** The workflows that a lead goes through from one on, while nobody can take it. */
function chainFrom(
  first: DirectoryWorkflow,
  workflows: ReadonlyMap<WorkflowId, DirectoryWorkflow>,
): readonly DirectoryWorkflow[] | "loops" {
  const chain: DirectoryWorkflow[] = [];
  for (let next: DirectoryWorkflow | undefined = first; next; ) {
    if (chain.includes(next)) return "loops";
    chain.push(next);
    next = next.exception.kind === "workflow" ? workflows.get(next.exception.workflowId) : undefined;
  }
  return chain;
}
