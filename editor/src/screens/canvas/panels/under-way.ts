import type { Workflow } from "../../../api/generated/types.gen.ts";
import { formatCount, plural } from "../../../format/values.ts";

/** How many leads a workflow has under way: those that are routed or held, and those that wait for contact. */
export function leadsUnderWay({ inFlight, awaitingContact = 0 }: Workflow): number {
  return inFlight + awaitingContact;
}

/** What publishing means for the leads that the workflow has already. */
export function underWayWords(workflow: Workflow): string {
  const { inFlight, awaitingContact = 0 } = workflow;
  const all = leadsUnderWay(workflow);
  if (all === 0) return "No lead is under way.";
  const stay = `${awaitingContact === 1 ? "is" : "are"} assigned and ${awaitingContact === 1 ? "waits" : "wait"} for contact`;
  const keep = `${inFlight === 1 ? "keeps" : "keep"} the version they began with; Versions moves them over`;
  if (inFlight === 0) return `${plural(all, "lead")} ${stay}; publishing leaves them where they are.`;
  if (awaitingContact === 0) return `${plural(all, "lead")} under way ${keep}.`;
  return `${plural(all, "lead")} under way: ${formatCount(inFlight)} ${keep}. ${formatCount(awaitingContact)} ${stay}; publishing leaves them where they are.`;
}
