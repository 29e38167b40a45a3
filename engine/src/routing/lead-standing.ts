import { assertNever } from "../assert-never.ts";
import type { UserId } from "../ids.ts";
import type { Decision, ExceptionReason, HeldBefore, HoldReason } from "./decision.ts";

/** What a lead can wait for. */
export type WaitKind = "offer" | "timeToContact" | "hold";

/** A wait with its end, milliseconds since the epoch. */
export interface LeadWait {
  readonly kind: WaitKind;
  readonly untilMs: number;
}

/** Where a lead stands after a decision. */
export interface LeadStanding {
  readonly state: "assigned" | "offered" | "held" | "exception";
  readonly assignee: UserId | null;
  readonly exceptionReason: ExceptionReason | null;
  readonly holdReason: HoldReason | null;
  /** What ends by itself; `null`: nothing, or somebody must act. */
  readonly wait: LeadWait | null;
}

/**
 * Where a lead stands after a decision.
 *
 * @param doNotContact whether nobody is to get in touch, so that no time to do so runs
 */
export function standingAfter(
  decision: Exclude<Decision, { kind: "handOn" }>,
  { doNotContact }: { readonly doNotContact: boolean },
): LeadStanding {
  const none = { assignee: null, exceptionReason: null, holdReason: null, wait: null };
  switch (decision.kind) {
    case "assign": {
      const wait = waitUntil("timeToContact", doNotContact ? null : decision.contactByMs);
      return { ...none, state: "assigned", assignee: decision.userId, wait };
    }
    case "offer":
      return { ...none, state: "offered", wait: waitUntil("offer", decision.acceptByMs) };
    case "exception": {
      const { userId, reason } = decision;
      const state = userId === null ? "exception" : "assigned";
      return { ...none, state, assignee: userId, exceptionReason: reason };
    }
    case "hold": {
      const wait = waitUntil("hold", decision.untilMs);
      return { ...none, state: "held", holdReason: decision.reason, wait };
    }
    default:
      return assertNever(decision);
  }
}

/** What a lead is held for, for the next decision about it; `null` when it is not held. */
export function heldBefore(
  lead: {
    readonly state: string;
    readonly holdReason: string | null;
    readonly untilMs: number | null;
  } | null,
): HeldBefore | null {
  if (lead?.state !== "held" || lead.holdReason === null) return null;
  return { reason: lead.holdReason as HoldReason, untilMs: lead.untilMs };
}

/** Whether a decision holds a lead that is held for the very same already, so that nothing has come about. */
export function isHeldLikewise(
  lead: { readonly state: string; readonly holdReason: string | null; readonly untilMs: number | null },
  decision: Decision,
): boolean {
  return (
    decision.kind === "hold" &&
    lead.state === "held" &&
    lead.holdReason === decision.reason &&
    lead.untilMs === decision.untilMs
  );
}

function waitUntil(kind: WaitKind, untilMs: number | null): LeadWait | null {
  return untilMs === null ? null : { kind, untilMs };
}
