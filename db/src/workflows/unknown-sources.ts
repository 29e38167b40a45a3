import { AppError, type OrganizationId } from "@fairlead/engine";
import { desc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { nearestSource } from "../leads/route-book.ts";
import { publishLive } from "../live.ts";
import { unknownSources } from "../schema/index.ts";

/** Names kept at most; whoever sends nonsense fills no table. */
const MAX_NAMES = 200;
const MAX_NAME_LENGTH = 100;

/** Whether a delivery was refused because no workflow starts at its source. */
export function isUnrouted(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === "UNKNOWN_SOURCE" || error.code === "SOURCE_NOT_ROUTED");
}

/** Remembers that deliveries were refused because no workflow starts at their source, so that the admin hears of it. */
export async function noteUnknownSource(
  tx: Tx,
  organizationId: OrganizationId,
  name: string,
  refused: number,
  nowMs: number,
): Promise<void> {
  const lastAt = new Date(nowMs).toISOString();
  await tx.execute(sql`
    insert into unknown_sources (organization_id, name, refused, last_at)
    select ${organizationId}, ${name.slice(0, MAX_NAME_LENGTH)}, ${refused}, ${lastAt}
    where (select count(*) from unknown_sources) < ${MAX_NAMES}
      or exists (select from unknown_sources where name = ${name.slice(0, MAX_NAME_LENGTH)})
    on conflict (organization_id, name) do update
      set refused = unknown_sources.refused + excluded.refused, last_at = excluded.last_at`);
  await publishLive(tx, { organizationId, event: { type: "workflow", workflowId: "" } });
}

/** Sources that were delivered to in vain, the latest first, each with the live one that its name may mean. */
export async function listUnknownSources(tx: Tx) {
  const rows = await tx.select().from(unknownSources).orderBy(desc(unknownSources.lastAt)).limit(MAX_NAMES);
  return Promise.all(
    rows.map(async ({ name, refused, lastAt }) => ({
      ...{ name, refused, lastAt },
      didYouMean: await nearestSource(tx, name),
    })),
  );
}

/** Forgets a source that was delivered to in vain: the admin has seen it. */
export async function dismissUnknownSource(tx: Tx, name: string): Promise<void> {
  await tx.delete(unknownSources).where(eq(unknownSources.name, name));
}
