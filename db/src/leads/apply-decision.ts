import {
  assertNever,
  type ContactId,
  chosenUsers,
  type LeadId,
  type OrganizationId,
  type PlanHash,
  type UserId,
} from "@fairlead/engine";
import { newId } from "../ids.ts";
import type { DecidedEvent } from "../lead-event.ts";
import type { AssignmentBasis, LeadState, WaitKind } from "../schema/index.ts";
import type { DecisionStep, Travelled } from "./decide-through.ts";
import type { LeadWrites } from "./lead-writes.ts";
import type { Route } from "./route-book.ts";

/** The columns of a lead that a decision sets. */
export interface DecidedColumns {
  readonly state: LeadState;
  readonly assigneeUserId: UserId | null;
  readonly exceptionReason: string | null;
  readonly holdReason: string | null;
  readonly triedUserIds: UserId[];
  readonly step: number;
  readonly waitKind: WaitKind | null;
  readonly waitUntil: Date | null;
}

/** The workflow that carries a lead now, with the plan it goes by. */
export interface CarriedBy {
  readonly workflowId: string;
  readonly planHash: PlanHash;
  readonly planVersion: number;
  readonly workflowChain: string[];
}

/** A lead at the moment of a decision. */
export interface DecisionSubject {
  readonly organizationId: OrganizationId;
  readonly leadId: LeadId;
  readonly contactId: ContactId;
  /** Whether a do-not-contact status is honored: nobody is to get in touch, so no time to do so runs. */
  readonly doNotContact: boolean;
  /** The step that the decision makes: the lead's last one and one more; 1 for a new lead. */
  readonly step: number;
  readonly nowMs: number;
}

/**
 * Turns decisions into what must be written: offers or the assignment, the timeline entries with their ground, the news
 * for those concerned. Returns the lead's new columns; the caller writes them with the lead.
 */
export function applyDecision(
  writes: LeadWrites,
  subject: DecisionSubject,
  { steps, last, chain }: Travelled,
): DecidedColumns & CarriedBy {
  for (const step of steps) writes.event(subject.leadId, decidedEvent(step, subject));
  const { decision, route, ground } = last;
  const carriedBy = {
    workflowId: route.workflowId,
    planHash: last.planHash,
    planVersion: last.version,
    workflowChain: [...chain],
  };
  const columns: DecidedColumns & CarriedBy = {
    ...carriedBy,
    ...{ state: "exception", assigneeUserId: null, exceptionReason: null, holdReason: null },
    triedUserIds: [...ground.tried, ...chosenUsers(decision)],
    step: subject.step,
    ...NO_WAIT,
  };

  switch (decision.kind) {
    case "assign": {
      assign(writes, subject, { userId: decision.userId, basis: "routed", route });
      const contactByMs = subject.doNotContact ? null : decision.contactByMs;
      return {
        ...columns,
        ...{ state: "assigned", assigneeUserId: decision.userId },
        ...(contactByMs === null ? NO_WAIT : wait("timeToContact", contactByMs)),
      };
    }
    case "offer": {
      for (const userId of decision.userIds) offer(writes, subject, userId, decision.acceptByMs);
      return { ...columns, state: "offered", ...wait("offer", decision.acceptByMs) };
    }
    case "exception": {
      const { userId, reason } = decision;
      if (userId !== null) assign(writes, subject, { userId, basis: "exception", route });
      return {
        ...columns,
        state: userId === null ? "exception" : "assigned",
        ...{ assigneeUserId: userId, exceptionReason: reason },
      };
    }
    case "hold":
      return {
        ...columns,
        ...{ state: "held", holdReason: decision.reason },
        ...(decision.untilMs === null ? NO_WAIT : wait("hold", decision.untilMs)),
      };
    case "handOn":
      throw new Error("A lead that is handed on ends up somewhere else");
    default:
      return assertNever(decision);
  }
}

/** Who becomes the assignee, why, and by which workflow; none when a person said so. */
export interface NewAssignee {
  readonly userId: UserId;
  readonly basis: AssignmentBasis;
  readonly route: Pick<Route, "workflowId" | "additions"> | null;
}

/**
 * Makes a user the assignee: the assignment's row, what the workflow adds the contact to, and then the news.
 */
export function assign(
  writes: LeadWrites,
  { organizationId, leadId, contactId, doNotContact, step, nowMs }: DecisionSubject,
  { userId, basis, route }: NewAssignee,
): void {
  const assignedAt = new Date(nowMs);
  writes.assignments.push({
    ...{ organizationId, id: newId("assignment"), leadId, userId },
    workflowId: route?.workflowId ?? null,
    ...{ step, basis, assignedAt },
  });
  if (route) writes.addTo(route.additions, { leadId, contactId, doNotContact });
  writes.notify("leadAssigned", leadId, step, userId, basis === "claimed" ? "inAppOnly" : "email");
}

function offer(writes: LeadWrites, subject: DecisionSubject, userId: UserId, acceptByMs: number): void {
  const { organizationId, leadId, step, nowMs } = subject;
  writes.offers.push({
    ...{ organizationId, leadId, userId, step, state: "open" },
    offeredAt: new Date(nowMs),
    expiresAt: new Date(acceptByMs),
  });
  writes.notify("leadOffered", leadId, step, userId, "email");
}

const NO_WAIT = { waitKind: null, waitUntil: null } as const;

function wait(kind: WaitKind, untilMs: number): Pick<DecidedColumns, "waitKind" | "waitUntil"> {
  return { waitKind: kind, waitUntil: new Date(untilMs) };
}

function decidedEvent(
  { route, version, decision, ground: on }: DecisionStep,
  { doNotContact }: DecisionSubject,
): DecidedEvent {
  const shared = {
    kind: "decided",
    outcome: decision.kind,
    userIds: chosenUsers(decision),
    workflow: { id: route.workflowId, version },
    ...({ exceptionReason: null, untilMs: null, basis: "exception", on } as const),
  } as const;
  switch (decision.kind) {
    case "assign":
      return { ...shared, basis: decision.basis, untilMs: doNotContact ? null : decision.contactByMs };
    case "offer":
      return { ...shared, basis: decision.basis, untilMs: decision.acceptByMs };
    case "exception":
      return { ...shared, exceptionReason: decision.reason };
    case "handOn":
      return { ...shared, exceptionReason: decision.reason, handedTo: decision.workflowId };
    case "hold":
      return { ...shared, holdReason: decision.reason, untilMs: decision.untilMs };
    default:
      return assertNever(decision);
  }
}
