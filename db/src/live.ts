import type { LeadConcern, OrganizationId } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "./client.ts";

/** The channel that servers listen on. */
export const LIVE_CHANNEL = "fairlead_live";

/** What changed, never its content: the reader asks again. `leads` without ids means many. */
export type LiveEvent =
  | { readonly type: "leads"; readonly leadIds: readonly string[] }
  | { readonly type: "import"; readonly importId: string }
  | { readonly type: "bulkAction"; readonly bulkActionId: string }
  | { readonly type: "workflow"; readonly workflowId: string }
  | { readonly type: "refusedSubmissions" }
  | { readonly type: "notification" };

/** News for browsers, or a word among servers. */
export type LiveMessage = LiveNews | AccessChange;

/** That what some users may read has changed: by their role, or by the teams that they manage. Browsers are not sent it. */
export interface AccessChange {
  readonly organizationId: OrganizationId;
  readonly userIds: readonly string[];
  readonly event: { readonly type: "access" };
}

export interface LiveNews {
  readonly organizationId: OrganizationId;
  /** To whom alone it is told; when absent, to all who may read what has changed. */
  readonly userIds?: readonly string[];
  /** Of leads: whom the change concerns; when absent, only those who read all leads are told. */
  readonly concern?: LeadConcern;
  readonly event: LiveEvent;
}

/**
 * Tells the signed-in users of a change once this transaction commits, and not at all when it rolls back.
 *
 * The message must stay below 8 000 bytes as JSON, Postgres's limit.
 */
export async function publishLive(tx: Tx, message: LiveNews): Promise<void> {
  await tx.execute(sql`select ${publishing(message)}`);
}

/**
 * Has the open streams of events of some users end once this transaction commits: whoever reads them comes back with what holds
 * then.
 */
export async function publishAccessChange(
  tx: Tx,
  organizationId: OrganizationId,
  userIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < userIds.length; at += USERS_TOGETHER) {
    const some = userIds.slice(at, at + USERS_TOGETHER);
    await tx.execute(sql`select ${publishing({ organizationId, userIds: some, event: { type: "access" } })}`);
  }
}

/** So many ids leave room in a message for the rest. */
const USERS_TOGETHER = 100;

/** The same as part of another statement's select. */
export function publishing(message: LiveMessage): SQL {
  return sql`pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(message)})`;
}
