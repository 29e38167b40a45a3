import {
  type ContactId,
  chosenUsers,
  type LeadId,
  type OrganizationId,
  type PlanHash,
  standingAfter,
  toldDecision,
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
  if (decision.kind === "handOn") throw new Error("A lead that is handed on ends up somewhere else");
  const { state, assignee, exceptionReason, holdReason, wait } = standingAfter(decision, subject);
  if (assignee !== null) {
    const basis = decision.kind === "exception" ? "exception" : "routed";
    assign(writes, subject, { userId: assignee, basis, route });
  }
  if (decision.kind === "offer") {
    for (const userId of decision.userIds) offer(writes, subject, userId, decision.acceptByMs);
  }
  return {
    ...{ ...carriedBy, state, exceptionReason, holdReason, assigneeUserId: assignee },
    triedUserIds: [...ground.tried, ...chosenUsers(decision)],
    step: subject.step,
    waitKind: wait?.kind ?? null,
    waitUntil: wait && new Date(wait.untilMs),
  };
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

function decidedEvent(
  { route, version, decision, ground: on }: DecisionStep,
  { doNotContact }: DecisionSubject,
): DecidedEvent {
  return {
    ...{ kind: "decided", ...toldDecision(decision) },
    workflow: { id: route.workflowId, version },
    untilMs:
      decision.kind === "handOn" ? null : (standingAfter(decision, { doNotContact }).wait?.untilMs ?? null),
    on,
  };
}
