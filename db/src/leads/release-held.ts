import type { HoldReason } from "@fairlead/engine";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type PageKey, pageAfterAscending } from "../page.ts";
import { leads } from "../schema/index.ts";
import type { ClaimInput } from "./claim.ts";
import { LeadWrites } from "./lead-writes.ts";
import { lockLead } from "./locked-lead.ts";
import { finishMoves, type MoveContext } from "./move-context.ts";
import { type LeadRoute, moveOn, routeOf } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";

/** Held leads in the order in which they came, a page at a time. */
export async function listHeld(tx: Tx, after: PageKey | null, limit: number): Promise<readonly PageKey[]> {
  return tx
    .select({ id: leads.id, at: leads.createdAt })
    .from(leads)
    .where(and(eq(leads.state, "held"), pageAfterAscending(leads.createdAt, leads.id, after)))
    .orderBy(asc(leads.createdAt), asc(leads.id))
    .limit(limit);
}

/**
 * Decides again about a held lead, now that its workflow goes on or somebody is back. One that nobody has had yet goes by
 * what is published now: nothing of an older version has begun for it.
 *
 * Safe to repeat, and for leads that are held for good reason still: then nothing is written.
 *
 * @throws AppError NOT_FOUND
 */
export async function releaseLead(
  tx: Tx,
  cache: RoutingCache,
  input: Omit<ClaimInput, "userId">,
): Promise<void> {
  const { organizationId, nowMs } = input;
  const lead = await lockLead(tx, input.leadId);
  if (lead.state !== "held") return;
  const writes = new LeadWrites(organizationId, nowMs);
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  const context: MoveContext = { book, writes, toldBy: "carrier" };
  const own = await routeOf(context, lead);
  if (own.route.state === "paused") return;
  const { published } = own.route;
  const by: LeadRoute = lead.tried.length === 0 && published ? { route: own.route, published } : own;
  if (lead.holdReason === "workflowPaused") {
    writes.event(lead.id, { kind: "released", from: lead.holdReason satisfies HoldReason });
  }
  await moveOn(context, lead, { kind: "route" }, by);
  await finishMoves(context);
}
