import { diffGraphs, type Graph, type Names, type OrganizationId } from "@fairlead/engine";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database, Tx } from "../client.ts";
import { organizations, versionChanges, workflowVersions } from "../schema/index.ts";
import { yieldToLoop } from "../yield-to-loop.ts";
import { readGraphNames } from "./versions.ts";

/** Two published drawings that follow each other, and what those are called whom they name. */
interface PublishedStep {
  readonly organizationId: OrganizationId;
  readonly versionId: string;
  /** The version before; `null` for the first. */
  readonly before: Graph | null;
  readonly after: Graph;
  readonly names: Names;
}

/** Stores what a version changes, so that no list of versions has to compare drawings. Safe to repeat: the first stands. */
export async function keepVersionChanges(tx: Tx, step: PublishedStep): Promise<void> {
  const { organizationId, versionId, before, after, names } = step;
  await yieldToLoop();
  const changes = before ? diffGraphs(before, after, names).map(({ text }) => text) : [];
  await yieldToLoop();
  await tx.insert(versionChanges).values({ organizationId, versionId, changes }).onConflictDoNothing();
}

/**
 * Tells what versions changed that were published by a release which did not store it. One version a transaction: each takes
 * as long as one comparison, and what was told stays told when the process ends. One that cannot be compared keeps no other
 * from being told; the next call tries it again.
 *
 * @param signal ends it after the version under way
 * @param onFailed hears of each version that could not be compared
 * @returns how many were told
 */
export async function tellOldVersions(
  db: Database,
  signal: AbortSignal,
  onFailed: (versionId: string, error: unknown) => void,
): Promise<number> {
  const tenants = await db.asSystem((tx) =>
    tx.select({ id: organizations.id }).from(organizations).orderBy(asc(organizations.id)),
  );
  let told = 0;
  for (const { id } of tenants) {
    const organizationId = id as OrganizationId;
    let after = "";
    while (!signal.aborted) {
      const from = after;
      const id = await db.withOrganization(organizationId, (tx) => findUntold(tx, from));
      if (id === null) break;
      after = id;
      try {
        await db.withOrganization(organizationId, (tx) => tell(tx, organizationId, id));
        told += 1;
      } catch (error) {
        onFailed(id, error);
      }
    }
  }
  return told;
}

/** The next version whose changes are not stored, by id. */
async function findUntold(tx: Tx, after: string): Promise<string | null> {
  const [next] = await tx
    .select({ id: workflowVersions.id })
    .from(workflowVersions)
    .leftJoin(versionChanges, eq(versionChanges.versionId, workflowVersions.id))
    .where(and(isNull(versionChanges.versionId), gt(workflowVersions.id, after)))
    .orderBy(asc(workflowVersions.id))
    .limit(1);
  return next?.id ?? null;
}

async function tell(tx: Tx, organizationId: OrganizationId, versionId: string): Promise<void> {
  const before = alias(workflowVersions, "before");
  const [drawings] = await tx
    .select({ before: before.graph, after: workflowVersions.graph })
    .from(workflowVersions)
    .leftJoin(
      before,
      and(
        eq(before.workflowId, workflowVersions.workflowId),
        eq(before.number, sql`${workflowVersions.number} - 1`),
      ),
    )
    .where(eq(workflowVersions.id, versionId));
  if (!drawings) throw new Error(`There is no version ${versionId}`);
  await keepVersionChanges(tx, { organizationId, versionId, ...drawings, names: await readGraphNames(tx) });
}
