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

/**
 * Jobs that go through many leads: each lead is a transaction of its own, so that a crash repeats nothing, and one that cannot
 * be moved keeps no other from moving. The job fails in the end, says which, and is tried again.
 */
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
  const moves = new Moves(signal);
  let after: PageKey | null = null;
  for (;;) {
    const from: PageKey | null = after;
    const page: readonly PageKey[] = await db.withOrganization(organizationId, (tx) =>
      listHeld(tx, from, PAGE),
    );
    for (const { id: leadId } of page) {
      await moves.try(leadId, () =>
        db.probing(organizationId, (tx) =>
          releaseLead(tx, cache, { organizationId, leadId, nowMs: nowMs() }),
        ),
      );
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return moves.requireAll();
  }
}

/** Takes from a user who takes no more leads what they hold on offer or made no contact about. */
export async function leaveUserEverywhere(
  { db, cache, nowMs, signal }: ManyLeadsDeps,
  { organizationId, userId }: CarrierTasks["leave_user"],
): Promise<void> {
  for (const workflowId of await db.withOrganization(organizationId, listRoutes)) {
    signal.throwIfAborted();
    await db.withOrganization(organizationId, (tx) => waitForDecisions(tx, workflowId));
  }
  const moves = new Moves(signal);
  let after = "";
  for (;;) {
    const from = after;
    const page = await db.withOrganization(organizationId, (tx) => listHeldBy(tx, userId, from, PAGE));
    for (const leadId of page) {
      await moves.try(leadId, () =>
        db.probing(organizationId, (tx) =>
          leaveUser(tx, cache, { organizationId, leadId, userId, nowMs: nowMs() }),
        ),
      );
    }
    // Those of a user who takes leads again stay theirs, and would be listed for ever without a place to go on from.
    after = page.at(-1) ?? after;
    if (page.length < PAGE) return moves.requireAll();
  }
}

/** As many ids as an error names. */
const NAMED = 20;

/** The leads of a job: each is tried, and those that could not be moved are known at its end. */
class Moves {
  readonly #signal: AbortSignal;
  readonly #failed = new Map<string, unknown>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** @throws the signal's reason when the process is to stop */
  async try(leadId: string, move: () => Promise<void>): Promise<void> {
    this.#signal.throwIfAborted();
    try {
      await move();
    } catch (error) {
      this.#failed.set(leadId, error);
    }
  }

  /** @throws Error that names the leads which could not be moved, with what the first of them failed by */
  requireAll(): void {
    const [first] = this.#failed.values();
    if (this.#failed.size === 0) return;
    const ids = [...this.#failed.keys()].slice(0, NAMED).join(", ");
    throw new Error(`${this.#failed.size} leads could not be moved: ${ids}`, { cause: first });
  }
}
