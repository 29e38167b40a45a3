import type { CandidateReasons, ExceptionReason, HoldReason } from "./decision.ts";

const REASONS: Readonly<Record<ExceptionReason | HoldReason, string>> = {
  noUserMatches: "nobody of the workflow matches the filters",
  everyMatchTried: "everybody who matches has had it already",
  everyMatchAway: "everybody who matches is away",
  everyMatchAtCap: "everybody who matches is at their cap",
  notContactedInTime: "no contact was made in time",
  noOfferAccepted: "nobody accepted the offer",
  exceptionLoop: "exception handling led back to a workflow that it had been through",
  exceptionNotLive: "the workflow that exception handling leads to is not live",
  assigneeDeactivated: "its assignee takes no more leads",
  runTerminated: "an engineer ended its run",
  sharedOut: "somebody is back; what waited is shared out among all who are there a few minutes later",
  workflowPaused: "the workflow is paused",
};

/** Why a lead went to exception handling or is held, as part of a sentence; the code itself for one of another version. */
export function reasonText(reason: string): string {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason as ExceptionReason] : reason;
}

/** The same as a line of its own, without a full stop. */
export function reasonLine(reason: string): string {
  const text = reasonText(reason);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * What the queue did with somebody who did not get the lead, as a line of its own; `null` where it says nothing.
 *
 * @param chosen the name of who got the lead or the offer
 */
export function queueLine({ outcome, keepsPlace }: QueuedCandidate, chosen: string): string | null {
  if (keepsPlace !== undefined) return `Was passed over: keeps place ${keepsPlace}`;
  return outcome === "waitsForTurn" ? `Stood behind ${chosen}` : null;
}

type QueuedCandidate = Pick<CandidateReasons, "outcome" | "keepsPlace">;
