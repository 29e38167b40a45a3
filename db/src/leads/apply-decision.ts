import { chosenUsers, type Decision, type LeadId, type OrganizationId, type UserId } from "@fairlead/engine";
import { newId } from "../ids.ts";
import type { DecidedEvent, DecisionGround } from "../lead-event.ts";
import type { AssignmentBasis, LeadState, WaitKind } from "../schema/index.ts";
import type { LeadWrites } from "./lead-writes.ts";

/** The columns of a lead that a decision sets. */
export interface DecidedColumns {
  readonly state: LeadState;
  readonly assigneeUserId: UserId | null;
  readonly exceptionReason: string | null;
  readonly triedUserIds: UserId[];
  readonly step: number;
  readonly waitKind: WaitKind | null;
  readonly waitUntil: Date | null;
}

/** A lead at the moment of a decision. */
export interface DecisionSubject {
  readonly organizationId: OrganizationId;
  readonly leadId: LeadId;
  /** The step that the decision makes: the lead's last one and one more; 1 for a new lead. */
  readonly step: number;
  readonly nowMs: number;
}

/**
 * Turns a decision into what must be written: offers or the assignment, the timeline entry with its ground, the news
 * for those concerned. Returns the lead's new columns; the caller writes them with the lead.
 */
export function applyDecision(
  writes: LeadWrites,
  subject: DecisionSubject,
  decision: Decision,
  ground: DecisionGround,
): DecidedColumns {
  const { leadId, step } = subject;
  writes.event(leadId, decidedEvent(decision, ground));
  const tried = [...ground.tried, ...chosenUsers(decision)];

  switch (decision.kind) {
    case "assign": {
      assign(writes, subject, decision.userId, decision.basis === "direct" ? "manual" : "routed");
      const { contactByMs } = decision;
      return {
        ...{ state: "assigned", assigneeUserId: decision.userId, exceptionReason: null },
        ...{ triedUserIds: tried, step },
        ...wait(contactByMs === null ? null : "timeToContact", contactByMs),
      };
    }
    case "offer": {
      for (const userId of decision.userIds) {
        writes.offers.push({
          organizationId: subject.organizationId,
          leadId,
          userId,
          step,
          state: "open",
          offeredAt: new Date(subject.nowMs),
          expiresAt: new Date(decision.acceptByMs),
        });
        writes.notify("leadOffered", leadId, step, userId, "email");
      }
      return {
        ...{ state: "offered", assigneeUserId: null, exceptionReason: null },
        ...{ triedUserIds: tried, step },
        ...wait("offer", decision.acceptByMs),
      };
    }
    case "exception": {
      if (decision.userId !== null) assign(writes, subject, decision.userId, "exception");
      return {
        state: decision.userId === null ? "exception" : "assigned",
        ...{ assigneeUserId: decision.userId, exceptionReason: decision.reason },
        ...{ triedUserIds: tried, step },
        ...wait(null, null),
      };
    }
  }
}

/** Makes a user the assignee: the assignment's row and the news. */
export function assign(
  writes: LeadWrites,
  { organizationId, leadId, step, nowMs }: DecisionSubject,
  userId: UserId,
  basis: AssignmentBasis,
): void {
  const assignedAt = new Date(nowMs);
  writes.assignments.push({
    organizationId,
    id: newId("assignment"),
    leadId,
    userId,
    step,
    basis,
    assignedAt,
  });
  writes.notify("leadAssigned", leadId, step, userId, basis === "claimed" ? "inAppOnly" : "email");
}

function wait(kind: WaitKind | null, untilMs: number | null): Pick<DecidedColumns, "waitKind" | "waitUntil"> {
  return { waitKind: kind, waitUntil: untilMs === null ? null : new Date(untilMs) };
}

function decidedEvent(decision: Decision, on: DecisionGround): DecidedEvent {
  const shared = { kind: "decided", outcome: decision.kind, userIds: chosenUsers(decision), on } as const;
  switch (decision.kind) {
    case "assign":
      return { ...shared, basis: decision.basis, exceptionReason: null, untilMs: decision.contactByMs };
    case "offer":
      return { ...shared, basis: decision.basis, exceptionReason: null, untilMs: decision.acceptByMs };
    case "exception":
      return { ...shared, basis: "exception", exceptionReason: decision.reason, untilMs: null };
  }
}
