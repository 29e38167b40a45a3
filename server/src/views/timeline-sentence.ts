import type { LeadEventData } from "@fairlead/db";
import { assertNever, type ExceptionReason } from "@fairlead/engine";

const EXCEPTION_REASONS: Readonly<Record<ExceptionReason, string>> = {
  noUserMatches: "no user of the workflow matches",
  everyMatchTried: "every user who matches has had it",
  notContactedInTime: "it was not contacted in time",
  noOfferAccepted: "nobody accepted it",
};

const COMMUNICATIONS = { call: "called", email: "emailed", text: "texted", meeting: "met" } as const;

/** A timeline entry as one sentence for a person. */
export function summarize(data: LeadEventData, nameOf: (userId: string) => string): string {
  switch (data.kind) {
    case "received": {
      const how = data.importId ? "with an imported file" : "directly";
      return `Received from ${data.source} ${how}${data.externalId ? ` as ${data.externalId}` : ""}.`;
    }
    case "contactLinked":
      return `The contact repeats an older one with the same ${data.matchedBy === "email" ? "email" : "cell phone"}; linked.`;
    case "decided":
      return decidedSentence(data, nameOf);
    case "claimed":
      return `${nameOf(data.userId)} claimed the lead.`;
    case "passed":
      return `${nameOf(data.userId)} passed on ${data.had === "offer" ? "the offer" : "the lead"}.`;
    case "offersLapsed":
      return `The time to accept ended for ${people(data.userIds.map(nameOf))}.`;
    case "assignmentLapsed":
      return `${nameOf(data.userId)} made no contact in time and lost the lead.`;
    case "communicated":
      return `${COMMUNICATIONS[data.communication][0]?.toUpperCase()}${COMMUNICATIONS[data.communication].slice(1)} the contact${data.stamped ? "; this is the contacted date" : ""}.`;
    default:
      return assertNever(data);
  }
}

function decidedSentence(
  data: Extract<LeadEventData, { kind: "decided" }>,
  nameOf: (userId: string) => string,
): string {
  const who = people(data.userIds.map(nameOf));
  const dropped =
    data.basis === "requiredFilters" ? ", after dropping the filters that are not required" : "";
  switch (data.outcome) {
    case "assign":
      return data.basis === "direct"
        ? `Given to ${who} by hand.`
        : `Assigned to ${who}, next in line${dropped}.`;
    case "offer":
      return `Offered to ${who}${dropped}.`;
    case "exception": {
      const reason = data.exceptionReason
        ? EXCEPTION_REASONS[data.exceptionReason]
        : "it could not be assigned";
      return data.userIds.length > 0
        ? `Exception: ${reason}. Assigned to ${who}.`
        : `Exception: ${reason}, and the exception's user is not active. Somebody must take it.`;
    }
  }
}

/** `Ann`, `Ann and Ben`, `Ann, Ben and 3 others`. */
function people(names: readonly string[]): string {
  const [first = "nobody", second, ...rest] = names;
  if (second === undefined) return first;
  if (rest.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${rest.length} ${rest.length === 1 ? "other" : "others"}`;
}
