import {
  heldBefore,
  honorsDoNotContact,
  isHeldLikewise,
  type MoveOn,
  type TravellingLead,
  type UserId,
} from "@fairlead/engine";
import { and, eq, isNull } from "drizzle-orm";
import { type Wait, waitOf } from "../carrier-tasks.ts";
import { assignments, leads } from "../schema/index.ts";
import {
  applyDecision,
  type CarriedBy,
  type DecidedColumns,
  type DecisionSubject,
} from "./apply-decision.ts";
import { decideThrough } from "./decide-through.ts";
import type { LockedLead } from "./locked-lead.ts";
import type { MoveContext } from "./move-context.ts";
import type { PublishedPlan, Route, RouteBook } from "./route-book.ts";
import { type ContactColumns, deleteUnused, settleContact } from "./settle-contact.ts";

/** The workflow that carries a lead now, locked, with the plan that the lead began with. */
export interface LeadRoute {
  readonly route: Route;
  readonly published: PublishedPlan;
}

/**
 * Moves a locked lead on: to the next user by the plan it began with, or to exception handling.
 *
 * Locks workflows after the lead; ingest, which locks workflows first, never waits for leads.
 *
 * @param at another workflow or version to go on by; left out: the ones that the lead has
 */
export async function moveOn(
  context: MoveContext,
  lead: LockedLead,
  move: MoveOn,
  at?: LeadRoute,
): Promise<Wait> {
  const { book, writes } = context;
  const untilMs = lead.waitUntil?.getTime() ?? null;
  const by = at ?? (await routeOf(context, lead));
  const travelled = await decideThrough(book, travelling(book, lead), by, move);
  const { decision } = travelled.last;
  if (isHeldLikewise({ ...lead, untilMs }, decision)) return waitOf(lead);
  const assignee = decision.kind === "assign" || decision.kind === "exception" ? decision.userId : null;
  const contact = assignee === null ? {} : await settleContact(context, lead, travelled.last.route, assignee);
  const columns = applyDecision(writes, subjectOf(context, { ...lead, ...contact }), travelled);
  await writeLead(context, lead, { ...columns, ...contact });
  await dropOldContact(context, lead, contact);
  return waitOf(columns);
}

/** A lead as it goes on now. */
export function travelling({ nowMs }: Pick<RouteBook, "nowMs">, lead: LockedLead): TravellingLead {
  const held = heldBefore({ ...lead, untilMs: lead.waitUntil?.getTime() ?? null });
  return {
    ...{ facts: { ...lead.facts, nowMs }, tried: lead.tried, chain: lead.workflowChain },
    ...(held ? { heldBefore: held } : {}),
  };
}

/** Takes away the contact that the lead brought, once it has another. Call it when the lead is written. */
export async function dropOldContact(
  { book }: MoveContext,
  lead: LockedLead,
  { contactId }: Partial<ContactColumns>,
): Promise<void> {
  if (lead.contactIsOwn && contactId !== undefined) await deleteUnused(book.tx, lead.contactId);
}

/** The lead at the moment of its next decision. */
export function subjectOf({ book }: MoveContext, lead: LockedLead): DecisionSubject {
  const { organizationId, id: leadId, contactId, step } = lead;
  return {
    ...{ organizationId, leadId, contactId, nowMs: book.nowMs },
    doNotContact: honorsDoNotContact(lead),
    step: step + 1,
  };
}

/** The lead's workflow, locked, with the plan that the lead began with. */
export async function routeOf({ book }: MoveContext, lead: LockedLead): Promise<LeadRoute> {
  const { workflowId, planHash: hash, planVersion: version } = lead;
  const route = workflowId ? await book.byId(workflowId) : null;
  if (!route || !hash || version === null) throw new Error(`Lead ${lead.id} has no plan to go by`);
  return { route, published: { hash, version, plan: await book.planFor(route, hash) } };
}

/** Writes a lead's new columns and has Temporal told, unless its run is asking right now. */
export async function writeLead(
  { book, writes, toldBy }: MoveContext,
  lead: LockedLead,
  columns: Partial<DecidedColumns & CarriedBy & ContactColumns> & {
    readonly contactedAt?: Date | null;
    readonly closedAt?: Date | null;
  },
): Promise<void> {
  const next = { ...lead, ...columns };
  const told = toldBy === "run" || (next.waitKind === null && lead.waitKind === null);
  if (!told) {
    const { organizationId, id: leadId, workflowId, planVersion, runStarted } = next;
    writes.carry({ organizationId, leadId, workflowId, planVersion, runStarted, wait: waitOf(next) });
  }
  await book.tx
    .update(leads)
    .set({
      ...columns,
      ...(told ? { carriedStep: next.step, ...(toldBy === "run" ? { runStarted: true } : {}) } : {}),
    })
    .where(eq(leads.id, lead.id));
}

/** Ends the active assignment, for example because its time to contact lapsed. */
export async function endAssignment({ book }: MoveContext, lead: LockedLead, reason: string): Promise<void> {
  await book.tx
    .update(assignments)
    .set({ endedAt: new Date(book.nowMs), endReason: reason })
    .where(and(eq(assignments.leadId, lead.id), isNull(assignments.endedAt)));
}

/** What routing may know of a user; a bug when there is no such user. */
export function requireUser({ directory }: Route, userId: UserId) {
  const user = directory.users.get(userId);
  if (!user) throw new Error(`User ${userId} is not in the directory`);
  return user;
}
