import {
  type CarrierTasks,
  type Database,
  leaveUser,
  listHeld,
  listHeldBy,
  listRoutes,
  type PageKey,
  type RoutingCache,
  releaseLead,
  waitForDecisions,
} from "@fairlead/db";

/** Jobs that go through many leads: each lead is a transaction of its own, so that a crash repeats nothing. */
export interface ManyLeadsDeps {
  readonly db: Database;
  readonly cache: RoutingCache;
  readonly nowMs: () => number;
  /** Aborted when the process is to stop; the job begins anew in the next one. */
  readonly signal: AbortSignal;
}

const PAGE = 200;

/** Decides again about every held lead of an organization, in the order in which they came. */
export async function releaseHeld(
  { db, cache, nowMs, signal }: ManyLeadsDeps,
  { organizationId }: CarrierTasks["release_held"],
): Promise<void> {
  let after: PageKey | null = null;
  for (;;) {
    const from: PageKey | null = after;
    const page: readonly PageKey[] = await db.withOrganization(organizationId, (tx) =>
      listHeld(tx, from, PAGE),
    );
    for (const { id: leadId } of page) {
      signal.throwIfAborted();
      await db.probing(organizationId, (tx) =>
        releaseLead(tx, cache, { organizationId, leadId, nowMs: nowMs() }),
      );
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

/** Takes from a user who was deactivated what they hold on offer or made no contact about. */
export async function leaveUserEverywhere(
  { db, cache, nowMs, signal }: ManyLeadsDeps,
  { organizationId, userId }: CarrierTasks["leave_user"],
): Promise<void> {
  for (const workflowId of await db.withOrganization(organizationId, listRoutes)) {
    signal.throwIfAborted();
    await db.withOrganization(organizationId, (tx) => waitForDecisions(tx, workflowId));
  }
  let after = "";
  for (;;) {
    const from = after;
    const page = await db.withOrganization(organizationId, (tx) => listHeldBy(tx, userId, from, PAGE));
    for (const leadId of page) {
      signal.throwIfAborted();
      await db.probing(organizationId, (tx) =>
        leaveUser(tx, cache, { organizationId, leadId, userId, nowMs: nowMs() }),
      );
    }
    // Those of a user who is active again stay theirs, and would be listed for ever without a place to go on from.
    after = page.at(-1) ?? after;
    if (page.length < PAGE) return;
  }
}
