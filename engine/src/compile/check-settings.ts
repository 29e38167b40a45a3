import {
  ACCEPT_WITHIN_SECONDS,
  type RoutingSettings,
  TIME_TO_CONTACT_SECONDS,
} from "../graph/routing-settings.ts";
import type { Directory } from "./directory.ts";
import type { Problem, ProblemCode } from "./problem.ts";

/** Finds routing settings out of their limits, and an exception that leads to nobody. */
export function checkSettings(settings: RoutingSettings, directory: Directory): readonly Problem[] {
  const { distribution, timeToContact, contactedBy, exception } = settings;
  const problems: Problem[] = [];
  const error = (code: ProblemCode, message: string) => problems.push({ code, severity: "error", message });

  if (
    distribution.acceptWithinSeconds !== null &&
    !within(distribution.acceptWithinSeconds, ACCEPT_WITHIN_SECONDS)
  ) {
    error("ACCEPT_WITHIN_OUT_OF_RANGE", "The time to accept an offer is 1 minute to 24 hours.");
  }
  if (timeToContact && !within(timeToContact.withinSeconds, TIME_TO_CONTACT_SECONDS)) {
    error("TIME_TO_CONTACT_OUT_OF_RANGE", "The time to contact is 1 minute to 30 days.");
  }
  if (contactedBy.length === 0) {
    error("CONTACTED_BY_EMPTY", "Choose at least one kind of communication that updates the contacted date.");
  }
  const exceptionUser = directory.users.find((user) => user.id === exception.userId);
  if (!exceptionUser) error("EXCEPTION_USER_UNKNOWN", "Choose who gets the leads that nobody can take.");
  else if (!exceptionUser.active) {
    error(
      "EXCEPTION_USER_INACTIVE",
      `${exceptionUser.name} is not active; choose who else gets the leads nobody can take.`,
    );
  }
  return problems;
}

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
