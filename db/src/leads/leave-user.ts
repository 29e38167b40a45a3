import {
  afterAssigneeLeaves,
  afterOffersEnd,
  type OrganizationId,
  takesLeads,
  type UserId,
} from "@fairlead/engine";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { leads, offers, rotationCursors, users } from "../schema/index.ts";
import { closeOffers, countOpenOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { lockLead } from "./locked-lead.ts";
import { finishMoves, type MoveContext } from "./move-context.ts";
import { endAssignment, moveOn, routeOf, writeLead } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";

/** Workflows and lead routes, archived ones too: leads under way may still go by them. */
export async function listRoutes(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.select({ id: rotationCursors.workflowId }).from(rotationCursors);
  return rows.map(({ id }) => id);
}

/**
 * Waits for whoever decides by a workflow at this moment. They may know a user as one who takes leads and has not since; whoever
 * comes after them knows.
 */
export async function waitForDecisions(tx: Tx, workflowId: string): Promise<void> {
  await tx
    .select({ id: rotationCursors.workflowId })
    .from(rotationCursors)
    .where(eq(rotationCursors.workflowId, workflowId))
    .for("key share");
}

/**
 * Leads that a user holds on offer, or has and made no contact about yet, by id.
 *
 * @param after the last id of the page before; empty for the first page
 */
export async function listHeldBy(
  tx: Tx,
  userId: string,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const offered = and(eq(offers.userId, userId), eq(offers.state, "open"), gt(offers.leadId, after));
  const assigned = and(
    ...[eq(leads.assigneeUserId, userId), gt(leads.id, after)],
    ...[isNull(leads.contactedAt), isNull(leads.closedAt)],
  );
  const rows = await tx.execute<{ id: string }>(sql`
    select lead_id as id from ${offers} where ${offered}
    union
    select id from ${leads} where ${assigned}
    order by id limit ${limit}`);
  return rows.map((row) => row.id);
}

/**
 * Takes a lead from a user who takes no more leads, deactivated or by a role that works none: an offer of theirs is withdrawn; an assignment without contact ends, and the
 * lead goes on by its plan, whether or not a time to contact runs (`afterAssigneeLeaves`). One that a person gave, without
 * a plan, waits in the exception queue. What they made contact about stays theirs, for somebody to reassign.
 *
 * Safe to repeat; a user who takes leads again keeps everything.
 *
 * @throws AppError NOT_FOUND
 */
export async function leaveUser(
  tx: Tx,
  cache: RoutingCache,
  input: {
    readonly organizationId: OrganizationId;
    readonly leadId: string;
    readonly userId: UserId;
    readonly nowMs: number;
  },
): Promise<void> {
  const { organizationId, userId, nowMs } = input;
  const lead = await lockLead(tx, input.leadId);
  const [user] = await tx
    .select({ active: users.active, role: users.role })
    .from(users)
    .where(eq(users.id, userId));
  if (!user || takesLeads(user)) return;
  const lost = user.active ? ({ lost: "role" } as const) : {};
  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = {
    book: new RouteBook(tx, cache, organizationId, nowMs),
    writes,
    toldBy: "carrier",
  };

  if (lead.assigneeUserId === userId && lead.contactedAt === null && lead.closedAt === null) {
    await endAssignment(context, lead, "userDeactivated");
    writes.event(lead.id, { kind: "userDeactivated", userId, had: "assignment", ...lost });
    if (lead.planHash !== null) {
      const { published } = await routeOf(context, lead);
      await moveOn(context, lead, afterAssigneeLeaves(published.plan.plan));
    } else {
      await writeLead(context, lead, {
        ...{ state: "exception", assigneeUserId: null, exceptionReason: "assigneeDeactivated" },
        ...{ step: lead.step + 1, waitKind: null, waitUntil: null },
      });
    }
  } else {
    const withdrawn = await closeOffers(tx, lead, "withdrawn", nowMs, userId);
    if (withdrawn.length === 0) return;
    writes.event(lead.id, { kind: "userDeactivated", userId, had: "offer", ...lost });
    const { published } = await routeOf(context, lead);
    const move = afterOffersEnd(published.plan.plan, await countOpenOffers(tx, lead.id));
    if (move.kind !== "keepWaiting") await moveOn(context, lead, move);
  }
  await finishMoves(context);
}
