import type { UserId, WorkflowId } from "../ids.ts";
import type { Availability, RoutingSettings, Turns } from "./routing-settings.ts";

/** What people and workflows are called. */
export interface Names {
  readonly user: (id: UserId) => string;
  readonly workflow: (id: WorkflowId) => string;
}

/** Each routing setting in words, always all of them and in the same order. */
export function describeSettings(
  settings: RoutingSettings,
  names: Names,
): readonly { readonly label: string; readonly text: string }[] {
  const { distribution, turns, availability, caps, timeToContact, contactedBy, exception, showBeforeClaim } =
    settings;
  const { acceptWithinSeconds } = distribution;
  return [
    {
      label: "Distribution",
      text: `${distribution.kind === "sequential" ? "Sequential" : "Simultaneous"}, ${acceptWithinSeconds === null ? "assigned at once" : `${lengthText(acceptWithinSeconds)} to accept`}`,
    },
    { label: "Turns", text: TURNS_TEXT[turns ?? "cursor"] },
    {
      label: "Availability",
      text: `${availability?.workingHours ? "working hours count" : "working hours do not count"}, ${awayText(availability)}`,
    },
    { label: "Cap per day", text: capText(caps?.perDay) },
    { label: "Cap of open uncontacted leads", text: capText(caps?.openUncontacted) },
    {
      label: "Time to Contact",
      text: timeToContact
        ? `${lengthText(timeToContact.withinSeconds)}${timeToContact.workingHoursOnly ? " of working hours" : ""}, then ${timeToContact.onLapse === "nextUser" ? "the next user" : "exception handling"}`
        : "none",
    },
    { label: "Updates to “Contacted Date”", text: [...contactedBy].sort().join(", ") || "none" },
    { label: "Phone and email", text: showBeforeClaim ? "shown before the claim" : "shown after the claim" },
    {
      label: "Exception handling",
      text:
        exception.kind === "individual" ? names.user(exception.userId) : names.workflow(exception.workflowId),
    },
  ];
}

const TURNS_TEXT: Readonly<Record<Turns | "cursor", string>> = {
  queue: "in a queue",
  balanced: "balanced by share",
  cursor: "next in line",
};

function awayText(availability: Availability | undefined): string {
  if (availability?.whenAway !== "hold") return "skip the absent";
  const minutes = availability.shareOutAfterMinutes;
  if (minutes === undefined) return "hold for the absent";
  return `hold for the absent and share out what waited ${lengthText(minutes * 60)} after the first is back`;
}

function capText(cap: number | null | undefined): string {
  return cap === null || cap === undefined ? "none" : String(cap);
}

const UNITS = [
  { seconds: 86_400, name: "day" },
  { seconds: 3_600, name: "hour" },
  { seconds: 60, name: "minute" },
  { seconds: 1, name: "second" },
] as const;

/** A length of time in the largest unit that it is a whole number of, such as `90 minutes`. */
export function lengthText(seconds: number): string {
  const unit = UNITS.find((candidate) => seconds % candidate.seconds === 0) ?? UNITS[3];
  const number = seconds / unit.seconds;
  return `${number} ${unit.name}${number === 1 ? "" : "s"}`;
}
