import type { OrganizationId } from "@fairlead/engine";
import { and, eq, isNull, or } from "drizzle-orm";
import { type Wait, waitOf } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { readBindingsOf } from "../contacts/bindings.ts";
import { unboundIdsByAddress } from "../contacts/contacts-by-address.ts";
import { isOneFoundBy } from "../is-one-of.ts";
import { doNotContactAddresses, type LeadState, leads, type WaitKind } from "../schema/index.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLeads } from "./locked-lead.ts";
import { finishMoves, type MoveContext } from "./move-context.ts";
import { writeLead } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";

/**
 * Ends the time to contact of a locked lead whose person asked not to be contacted. It is not held against whoever has the lead,
 * which stays where it is.
 */
export async function settleBound(context: MoveContext, lead: LockedLead): Promise<Wait> {
  const settled = { step: lead.step + 1, waitKind: null, waitUntil: null };
  await writeLead(context, lead, settled);
  context.writes.changed(lead.id);
  return waitOf({ ...lead, ...settled });
}

/** Contacts about whom a time to contact runs although nobody may contact them, by id. */
export async function readBoundWaiting(
  tx: Tx,
  waiting: readonly Pick<LockedLead, "waitKind" | "contactId">[],
): Promise<ReadonlySet<string>> {
  const ids = waiting.flatMap(({ waitKind, contactId }) => (waitKind === TIME_TO_CONTACT ? [contactId] : []));
  const bindings = await readBindingsOf(tx, ids);
  return new Set([...bindings].flatMap(([id, { kind }]) => (kind === "bound" ? [id] : [])));
}

/**
 * Ends each time to contact that runs about the person of a record that was just set to do not contact. A lead that somebody else
 * is deciding about is left out: its time comes to nothing when it is over.
 */
export async function endTimesToContact(
  tx: Tx,
  cache: RoutingCache,
  { organizationId, contactId, nowMs }: Ended,
): Promise<void> {
  const waiting = await readWaitingAbout(tx, contactId);
  if (waiting.length === 0) return;
  const locked = await lockLeads(tx, waiting);
  const bound = await readBoundWaiting(tx, locked);
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  const context: MoveContext = { book, writes: new LeadWrites(organizationId, nowMs), toldBy: "carrier" };
  for (const lead of locked) {
    if (lead.waitKind === TIME_TO_CONTACT && bound.has(lead.contactId)) await settleBound(context, lead);
  }
  await finishMoves(context);
}

interface Ended {
  readonly organizationId: OrganizationId;
  readonly contactId: string;
  readonly nowMs: number;
}

const TIME_TO_CONTACT: WaitKind = "timeToContact";
const ASSIGNED: LeadState = "assigned";

/** Leads with a time to contact, of a record and of those that have or had an address of it. */
async function readWaitingAbout(tx: Tx, contactId: string): Promise<readonly string[]> {
  const theirs = await tx
    .select({ address: doNotContactAddresses.address })
    .from(doNotContactAddresses)
    .where(eq(doNotContactAddresses.contactId, contactId));
  const others = unboundIdsByAddress(theirs.map(({ address }) => address));
  const rows = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(
      and(
        ...[eq(leads.state, ASSIGNED), isNull(leads.contactedAt), isNull(leads.closedAt)],
        eq(leads.waitKind, TIME_TO_CONTACT),
        or(eq(leads.contactId, contactId), isOneFoundBy(leads.contactId, others)),
      ),
    );
  return rows.map(({ id }) => id);
}
