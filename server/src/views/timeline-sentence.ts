import { type DecidedEvent, type LeadEventData, MANUAL_SOURCE } from "@fairlead/db";
import {
  assertNever,
  type CandidateReasons,
  type ContactField,
  type DeliveryNote,
  eventSentence,
  FIELDS,
  isForEveryParty,
  type LeadField,
  MATCHED_BY_WORDS,
  type MatchedBy,
  noteLabel,
  type SentenceNames,
  shown,
} from "@fairlead/engine";

/**
 * A timeline entry as one sentence for a person.
 *
 * @param actor who did it, by name; `null`: nobody in particular
 * @param quotes whether what was not understood is quoted
 */
export function summarize(
  data: LeadEventData,
  names: SentenceNames,
  actor: string | null,
  quotes: boolean,
): string {
  switch (data.kind) {
    case "received":
      return `${cameFrom(data, actor)}${notUnderstood(data, quotes)}`;
    case "contactLinked":
      return `The contact repeats an older one with the same ${sameWhat(data.matchedBy)}; linked.`;
    case "contactMatched":
      return matchedSentence(data);
    case "leadLinked":
      return "The contact has an open lead already; linked.";
    case "touched": {
      const changed =
        data.overwritten.length > 0 ? `Updated: ${fieldNames(data.overwritten)}.` : "Nothing of it changed.";
      return `${data.source} sent this lead once more ${how(data)}. ${changed}${notUnderstood(data, quotes)}`;
    }
    case "decided":
      return data.basis === "direct" && data.outcome === "assign" && actor !== null
        ? `Given to ${data.userIds.map(names.user).join(", ")} by ${actor}.`
        : eventSentence(data, names);
    case "claimed":
    case "passed":
    case "offersLapsed":
    case "assignmentLapsed":
    case "communicated":
      return eventSentence(data, names);
    case "userDeactivated": {
      const who = names.user(data.userId);
      const why = data.lost === "role" ? "has a role that works no leads" : "was deactivated";
      return data.had === "offer"
        ? `${who} ${why}; the offer is withdrawn.`
        : `${who} ${why} and has the lead no more.`;
    }
    case "released":
      return "Released: the workflow goes on.";
    case "reassigned":
      return data.from
        ? `Given to ${names.user(data.userId)} by ${actor ?? "hand"}; ${names.user(data.from)} had it.`
        : `Given to ${names.user(data.userId)} by ${actor ?? "hand"}.`;
    case "closed":
      return data.because === "importUndone" ? "Closed: the import that brought it was undone." : "Closed.";
    case "reopened":
      return "Opened again.";
    case "runTerminated":
      return `The run was ended by hand: ${data.reason}`;
    case "versionChanged":
      return `Moved from version ${data.fromVersion} of the workflow to version ${data.toVersion}.`;
    default:
      return assertNever(data);
  }
}

/** Where a lead came from: who entered it, or which source sent it. */
function cameFrom(data: Extract<LeadEventData, { kind: "received" }>, actor: string | null): string {
  const isOfNoSource = data.source === MANUAL_SOURCE;
  if (actor !== null) return `Entered by ${actor}${isOfNoSource ? "" : `, for ${data.source}`}.`;
  if (isOfNoSource) return "Entered with an API key.";
  return `Received from ${data.source} ${how(data)}${data.externalId ? ` as ${data.externalId}` : ""}.`;
}

const OWN_OUTCOMES: Readonly<Record<CandidateReasons["outcome"], string>> = {
  chosen: "You were chosen.",
  waitsForTurn: "You matched, but it was somebody else's turn.",
  filteredOut: "A filter did not let it through to you.",
  inactive: "Your account was not active.",
  worksNoLeads: "Your role worked no leads.",
  notInTeam: "You were not in the team.",
  alreadyTried: "You had had this lead before.",
  away: "You were away: out of office, paused, or outside of your working hours.",
  atCap: "You had as many leads as your cap allows.",
};

/** A decision as it concerned one user. */
export function ownSentence(
  { outcome, keepsPlace }: Pick<CandidateReasons, "outcome" | "keepsPlace">,
  data: DecidedEvent,
): string {
  const offered = outcome === "chosen" && data.outcome === "offer";
  if (offered) return "It was offered to you.";
  const sentence = OWN_OUTCOMES[outcome];
  return keepsPlace === undefined ? sentence : `${sentence} You kept your place in the queue.`;
}

/** What an event meant for one user who had the lead; `null` where it was no end of that. */
export function ownEndSentence(data: LeadEventData, userId: string, names: SentenceNames): string | null {
  switch (data.kind) {
    case "claimed":
      return data.userId === userId ? "You claimed it." : `${names.user(data.userId)} claimed it.`;
    case "passed":
      return data.userId === userId ? "You passed on it." : null;
    case "offersLapsed":
      return data.userIds.some((id) => id === userId) ? "Your time to claim it ended." : null;
    case "assignmentLapsed":
      return data.userId === userId ? "You made no contact in time and lost it." : null;
    default:
      return null;
  }
}

function matchedSentence(data: Extract<LeadEventData, { kind: "contactMatched" }>): string {
  const same = `a contact with the same ${sameWhat(data.matchedBy)}`;
  if (data.standing === "doNotContact") {
    return `Belongs to ${same}, who asked not to be contacted: only what the workflow allows is shown, and nothing is sent.`;
  }
  if (data.isDoubtful) {
    return `Came under another first name than that of ${same}: two people may share it. Nothing of the contact was changed.`;
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

/**
 * Names what was not understood; empty where all was. The timeline is told to whoever ever had the lead, so a value stands
 * there only where all of them may see it.
 */
function notUnderstood(
  { notes = [] }: { readonly notes?: readonly DeliveryNote[] },
  quotes: boolean,
): string {
  if (notes.length === 0) return "";
  const named = notes.map((note) => {
    const label = noteLabel(note).toLowerCase();
    return quotes && isForEveryParty(note) ? `${label} "${shown(note.value)}"` : label;
  });
  return ` Not understood: ${named.join(", ")}.`;
}

function how({ importId }: { readonly importId: string | null }): string {
  return importId ? "with an imported file" : "directly";
}

function sameWhat(matchedBy: MatchedBy): string {
  return MATCHED_BY_WORDS[matchedBy];
}
