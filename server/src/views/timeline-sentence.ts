import type { DecidedEvent, LeadEventData } from "@fairlead/db";
import {
  assertNever,
  type CandidateReasons,
  type ContactField,
  droppedText,
  FIELDS,
  type LeadField,
  people,
  reasonText,
} from "@fairlead/engine";

const COMMUNICATIONS = { call: "Called", email: "Emailed", text: "Texted", meeting: "Met" } as const;

export interface SentenceNames {
  readonly user: (id: string) => string;
  readonly workflow: (id: string) => string;
}

/** A timeline entry as one sentence for a person. */
export function summarize(data: LeadEventData, names: SentenceNames): string {
  switch (data.kind) {
    case "received":
      return `Received from ${data.source} ${how(data)}${data.externalId ? ` as ${data.externalId}` : ""}.`;
    case "contactLinked":
      return `The contact repeats an older one with the same ${sameWhat(data.matchedBy)}; linked.`;
    case "contactMatched":
      return matchedSentence(data);
    case "leadLinked":
      return "The contact has an open lead already; linked.";
    case "touched": {
      const changed =
        data.overwritten.length > 0 ? `Updated: ${fieldNames(data.overwritten)}.` : "Nothing of it changed.";
      return `${data.source} sent this lead once more ${how(data)}. ${changed}`;
    }
    case "decided":
      return decidedSentence(data, names);
    case "claimed":
      return `${names.user(data.userId)} claimed the lead.`;
    case "passed":
      return `${names.user(data.userId)} passed on ${data.had === "offer" ? "the offer" : "the lead"}.`;
    case "offersLapsed":
      return `The time to accept ended for ${people(data.userIds.map(names.user))}.`;
    case "assignmentLapsed":
      return `${names.user(data.userId)} made no contact in time and lost the lead.`;
    case "userDeactivated":
      return data.had === "offer"
        ? `${names.user(data.userId)} was deactivated; the offer is withdrawn.`
        : `${names.user(data.userId)} was deactivated and has the lead no more.`;
    case "released":
      return "Released: the workflow goes on.";
    case "reassigned":
      return data.from
        ? `Given to ${names.user(data.userId)} by hand; ${names.user(data.from)} had it.`
        : `Given to ${names.user(data.userId)} by hand.`;
    case "closed":
      return "Closed.";
    case "reopened":
      return "Opened again.";
    case "runTerminated":
      return `The run was ended by hand: ${data.reason}`;
    case "versionChanged":
      return `Moved from version ${data.fromVersion} of the workflow to version ${data.toVersion}.`;
    case "communicated":
      return `${COMMUNICATIONS[data.communication]} the contact${data.stamped ? "; this is the contacted date" : ""}.`;
    default:
      return assertNever(data);
  }
}

const OWN_OUTCOMES: Readonly<Record<CandidateReasons["outcome"], string>> = {
  chosen: "You were chosen.",
  waitsForTurn: "You matched, but it was somebody else's turn.",
  filteredOut: "A filter did not let it through to you.",
  inactive: "Your account was not active.",
  notInTeam: "You were not in the team.",
  alreadyTried: "You had had this lead before.",
  away: "You were away: out of office, paused, or outside of your working hours.",
  atCap: "You had as many leads as your cap allows.",
};

/** A decision as it concerned one user. */
export function ownSentence(outcome: CandidateReasons["outcome"], data: DecidedEvent): string {
  const offered = outcome === "chosen" && data.outcome === "offer";
  return offered ? "It was offered to you." : OWN_OUTCOMES[outcome];
}

function decidedSentence(data: DecidedEvent, names: SentenceNames): string {
  const who = people(data.userIds.map(names.user));
  const reason = data.exceptionReason ? reasonText(data.exceptionReason) : "it could not be assigned";
  switch (data.outcome) {
    case "assign":
      if (data.basis === "direct") return `Given to ${who} by hand.`;
      if (data.basis === "owner") return `Assigned to ${who}, who owns the contact; routing was bypassed.`;
      return `Assigned to ${who}, next in line${droppedText(data.basis)}.`;
    case "offer":
      return `Offered to ${who}${droppedText(data.basis)}.`;
    case "exception":
      return data.userIds.length > 0
        ? `Exception: ${reason}. Assigned to ${who}.`
        : `Exception: ${reason}, and nobody is there to take it. It waits in the exception queue.`;
    case "handOn":
      return `Exception: ${reason}. The workflow ${data.handedTo ? names.workflow(data.handedTo) : "named for it"} tries next.`;
    case "hold":
      return `Held: ${reasonText(data.holdReason ?? "workflowPaused")}.`;
    default:
      return assertNever(data.outcome);
  }
}

function matchedSentence(data: Extract<LeadEventData, { kind: "contactMatched" }>): string {
  const same = `a contact with the same ${sameWhat(data.matchedBy)}`;
  if (data.standing === "doNotContact") {
    return `Belongs to ${same}, who asked not to be contacted: only what the workflow allows is shown, and nothing is sent.`;
  }
  return data.overwritten.length > 0
    ? `Belongs to ${same}; may have updated: ${fieldNames(data.overwritten)}.`
    : `Belongs to ${same}.`;
}

function fieldNames(fields: readonly (LeadField | ContactField)[]): string {
  const labels: Readonly<Record<string, { readonly label: string } | undefined>> = FIELDS;
  return fields
    .map((field) => (labels[`loan.${field}`] ?? labels[`contact.${field}`])?.label.toLowerCase() ?? field)
    .join(", ");
}

function how({ importId }: { readonly importId: string | null }): string {
  return importId ? "with an imported file" : "directly";
}

function sameWhat(matchedBy: "email" | "cellPhone"): string {
  return matchedBy === "email" ? "email" : "cell phone";
}
