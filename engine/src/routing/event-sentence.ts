import { assertNever } from "../assert-never.ts";
import type { CommunicationKind } from "../graph/routing-settings.ts";
import type { UserId } from "../ids.ts";
import { droppedText, people } from "./decision-sentence.ts";
import { reasonText } from "./reason-text.ts";
import type { ToldDecision } from "./told-decision.ts";

/** Something that became of a lead on its way through a workflow. */
export type RoutingEvent =
  | ({ readonly kind: "decided" } & ToldDecision)
  | { readonly kind: "claimed"; readonly userId: UserId }
  | { readonly kind: "passed"; readonly userId: UserId; readonly had: "offer" | "assignment" }
  | { readonly kind: "offersLapsed"; readonly userIds: readonly UserId[] }
  | { readonly kind: "assignmentLapsed"; readonly userId: UserId }
  | { readonly kind: "communicated"; readonly communication: CommunicationKind; readonly stamped: boolean };

/** What users and workflows are called. */
export interface SentenceNames {
  readonly user: (id: string) => string;
  readonly workflow: (id: string) => string;
}

const COMMUNICATIONS: Readonly<Record<CommunicationKind, string>> = {
  ...{ call: "Called", email: "Emailed", text: "Texted", meeting: "Met" },
};

/** What became of a lead, as one sentence. */
export function eventSentence(event: RoutingEvent, names: SentenceNames): string {
  switch (event.kind) {
    case "decided":
      return decidedSentence(event, names);
    case "claimed":
      return `${names.user(event.userId)} claimed the lead.`;
    case "passed":
      return `${names.user(event.userId)} passed on ${event.had === "offer" ? "the offer" : "the lead"}.`;
    case "offersLapsed":
      return `The time to accept ended for ${people(event.userIds.map(names.user))}.`;
    case "assignmentLapsed":
      return `${names.user(event.userId)} made no contact in time and lost the lead.`;
    case "communicated":
      return `${COMMUNICATIONS[event.communication]} the contact${event.stamped ? "; this is the contacted date" : ""}.`;
    default:
      return assertNever(event);
  }
}

function decidedSentence(told: ToldDecision, names: SentenceNames): string {
  const who = people(told.userIds.map(names.user));
  const reason = told.exceptionReason ? reasonText(told.exceptionReason) : "it could not be assigned";
  switch (told.outcome) {
    case "assign":
      if (told.basis === "direct") return `Given to ${who} by hand.`;
      if (told.basis === "owner") return `Assigned to ${who}, who owns the contact; routing was bypassed.`;
      if (told.basis === "loanOfficer")
        return `Assigned to ${who}, the loan officer of the contact's most recent loan; routing was bypassed.`;
      return `Assigned to ${who}, next in line${droppedText(told.basis)}.`;
    case "offer":
      return `Offered to ${who}${droppedText(told.basis)}.`;
    case "exception":
      return told.userIds.length > 0
        ? `Exception: ${reason}. Assigned to ${who}.`
        : `Exception: ${reason}, and nobody is there to take it. It waits in the exception queue.`;
    case "handOn":
      return `Exception: ${reason}. The workflow ${told.handedTo ? names.workflow(told.handedTo) : "named for it"} tries next.`;
    case "hold":
      return `Held: ${reasonText(told.holdReason ?? "workflowPaused")}.`;
    default:
      return assertNever(told.outcome);
  }
}
