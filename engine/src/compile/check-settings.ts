import {
  ACCEPT_WITHIN_SECONDS,
  CAP_LIMITS,
  type RoutingSettings,
  SHARE_OUT_MINUTES,
  TIME_TO_CONTACT_SECONDS,
  withinLimits,
} from "../graph/routing-settings.ts";
import type { DrawingProblem, DrawingProblemCode } from "./problem.ts";

/** Finds routing settings out of their limits. */
export function checkSettings(settings: RoutingSettings): readonly DrawingProblem[] {
  const { distribution, timeToContact, contactedBy } = settings;
  const problems: DrawingProblem[] = [];
  const error = (code: DrawingProblemCode, message: string) =>
    problems.push({ code, severity: "error", message });

  if (
    distribution.acceptWithinSeconds !== null &&
    !withinLimits(distribution.acceptWithinSeconds, ACCEPT_WITHIN_SECONDS)
  ) {
    error("ACCEPT_WITHIN_OUT_OF_RANGE", "The time to accept an offer is 1 minute to 24 hours.");
  }
  if (timeToContact && !withinLimits(timeToContact.withinSeconds, TIME_TO_CONTACT_SECONDS)) {
    error("TIME_TO_CONTACT_OUT_OF_RANGE", "The time to contact is 1 minute to 30 days.");
  }
  if (contactedBy.length === 0) {
    error("CONTACTED_BY_EMPTY", "Choose at least one kind of communication that updates the contacted date.");
  }
  for (const cap of [settings.caps?.perDay, settings.caps?.openUncontacted]) {
    if (typeof cap === "number" && !withinLimits(cap, CAP_LIMITS)) {
      error("CAP_OUT_OF_RANGE", "A cap is a whole number from 1 to 1,000; leave it empty for none.");
    }
  }
  const shareOut = settings.availability?.shareOutAfterMinutes;
  if (shareOut !== undefined && !withinLimits(shareOut, SHARE_OUT_MINUTES)) {
    error("SHARE_OUT_OUT_OF_RANGE", "What waited is shared out 1 to 60 minutes after the first is back.");
  }
  return problems;
}
