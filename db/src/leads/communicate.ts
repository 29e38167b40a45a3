import {
  AppError,
  type CommunicationDirection,
  type CommunicationKind,
  communicationTime,
  instantText,
  isLeadBound,
} from "@fairlead/engine";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { readBinding } from "../contacts/bindings.ts";
import { newId } from "../ids.ts";
import { assignments, contacts, users } from "../schema/index.ts";
import type { ClaimInput } from "./claim.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLead } from "./locked-lead.ts";
import type { MoveContext } from "./move-context.ts";
import { writeLead } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";

export interface CommunicateInput extends ClaimInput {
  readonly communication: CommunicationKind;
  /** Who began it; left out: we did. */
  readonly direction?: CommunicationDirection;
  /** When it took place; not in the future, and not before the assignment. */
  readonly atMs: number;
}

export interface Communicated {
  readonly id: string;
  /** Whether it stamped the contacted date and so ended the time to contact. */
  readonly stamped: boolean;
  readonly contactedAt: Date | null;
}

/**
 * Records that the assignee got in touch. The first communication of a kind that the plan allows stamps the contacted
 * date and settles the lead.
 *
 * What the contact began is recorded of anybody; what we began, of nobody who asked not to be contacted.
 *
 * @throws AppError NOT_FOUND, NOT_YOUR_LEAD (also when the assignment has just lapsed), INVALID_DATE, BEFORE_ASSIGNMENT, DO_NOT_CONTACT
 */
export async function recordCommunication(
  tx: Tx,
  cache: RoutingCache,
  input: CommunicateInput,
): Promise<Communicated> {
  const { organizationId, userId, nowMs, communication, direction = "outbound" } = input;
  const lead = await lockLead(tx, input.leadId);
  if (lead.assigneeUserId !== userId)
    throw new AppError("NOT_YOUR_LEAD", "This lead is not assigned to you.");
  const atMs = await requirePossible(tx, input);
  if (direction === "outbound") await requireReachable(tx, lead);

  const writes = new LeadWrites(organizationId, nowMs);
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  const context: MoveContext = { book, writes, toldBy: "carrier" };
  const stamped = lead.contactedAt === null && (await mayStamp(book, lead, communication));
  const contactedAt = stamped ? new Date(atMs) : lead.contactedAt;
  const id = newId("communication");

  writes.event(lead.id, { kind: "communicated", communication, stamped }, userId);
  writes.communications.push({
    ...{ organizationId, id, leadId: lead.id, userId },
    ...{ kind: communication, direction, at: new Date(atMs), stamped },
  });
  const settled =
    stamped &&
    writeLead(context, lead, {
      contactedAt: new Date(atMs),
      step: lead.step + 1,
      waitKind: null,
      waitUntil: null,
    });
  await Promise.all([settled, stampContact(tx, lead.contactId, atMs), writes.flush(tx)]);
  return { id, stamped, contactedAt };
}

/** @throws AppError DO_NOT_CONTACT */
async function requireReachable(tx: Tx, lead: LockedLead): Promise<void> {
  if (!isLeadBound(lead, await readBinding(tx, lead.contactId))) return;
  const detail =
    'This person asked not to be contacted, so nothing that we began is recorded; send `direction: "inbound"` for what they began.';
  throw new AppError("DO_NOT_CONTACT", detail);
}

/** The contact's own date is that of the latest communication about any of their leads. */
function stampContact(tx: Tx, contactId: string, atMs: number) {
  const contactedAt = sql`greatest(${contacts.contactedAt}, ${new Date(atMs).toISOString()}::timestamptz)`;
  return tx.update(contacts).set({ contactedAt }).where(eq(contacts.id, contactId));
}

async function mayStamp(
  book: RouteBook,
  { planHash }: LockedLead,
  kind: CommunicationKind,
): Promise<boolean> {
  if (!planHash) return true;
  const { plan } = await book.cache.plan(book.tx, book.organizationId, planHash);
  return plan.settings.contactedBy.includes(kind);
}

/** When the communication counts as having taken place. @throws AppError INVALID_DATE, BEFORE_ASSIGNMENT */
async function requirePossible(
  tx: Tx,
  { leadId, atMs, nowMs }: Pick<CommunicateInput, "leadId" | "atMs" | "nowMs">,
): Promise<number> {
  const [assignment] = await tx
    .select({ assignedAt: assignments.assignedAt, timeZone: users.timeZone })
    .from(assignments)
    .innerJoin(users, eq(users.id, assignments.userId))
    .where(and(eq(assignments.leadId, leadId), isNull(assignments.endedAt)));
  if (!assignment) throw new Error(`Lead ${leadId} has an assignee and no assignment`);
  const { assignedAt, timeZone } = assignment;
  const time = communicationTime(atMs, assignedAt.getTime(), nowMs);
  if (time.kind === "at") return time.atMs;
  if (time.kind === "future") {
    const detail = "A communication cannot be recorded before it takes place; leave `at` out for now.";
    throw new AppError("INVALID_DATE", detail, {
      errors: [{ code: "INVALID_DATE", pointer: "/at", detail }],
    });
  }
  const code = "BEFORE_ASSIGNMENT";
  const when = instantText(timeZone, assignedAt.getTime());
  const fault = `It is before the assignment at ${assignedAt.toISOString()}; give that time or a later one.`;
  throw new AppError(
    code,
    `The lead was assigned on ${when}. A communication before that does not count as contact with it.`,
    { errors: [{ code, pointer: "/at", detail: fault }] },
  );
}
