import type { ExceptionReason } from "@fairlead/engine/contract";

const REASONS: Readonly<Record<ExceptionReason, string>> = {
  noUserMatches: "Nobody on the team matches the filters",
  everyMatchTried: "Everybody who matches had it already",
  notContactedInTime: "No contact was made in time",
  noOfferAccepted: "Nobody accepted the offer",
};

/** Why a lead went to exception handling, in words; a reason that is new to the editor is shown as it is. */
export function exceptionReasonText(reason: string): string {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason as ExceptionReason] : reason;
}
