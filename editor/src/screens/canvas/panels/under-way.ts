import type { Workflow } from "../../../api/generated/types.gen.ts";
import { formatCount, plural } from "../../../format/values.ts";

/** What publishing means for the leads that the workflow has already. */
export function underWayWords({ inFlight, awaitingContact = 0 }: Workflow): string {
  const all = inFlight + awaitingContact;
  if (all === 0) return "No lead is under way.";
  const stay = `${awaitingContact === 1 ? "is" : "are"} assigned and ${awaitingContact === 1 ? "waits" : "wait"} for contact`;
  const keep = `${inFlight === 1 ? "keeps" : "keep"} the version they began with; Versions moves them over`;
  if (inFlight === 0) return `${plural(all, "lead")} ${stay}; publishing leaves them where they are.`;
  if (awaitingContact === 0) return `${plural(all, "lead")} under way ${keep}.`;
  return `${plural(all, "lead")} under way: ${formatCount(inFlight)} ${keep}. ${formatCount(awaitingContact)} ${stay}; publishing leaves them where they are.`;
}
