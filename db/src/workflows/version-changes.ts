import { diffGraphs, type Graph, type Names, type OrganizationId } from "@fairlead/engine";
import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database, Tx } from "../client.ts";
import { organizations, versionChanges, workflowVersions } from "../schema/index.ts";
import { yieldToLoop } from "../yield-to-loop.ts";
import { readGraphNames } from "./versions.ts";

/** Two published drawings that follow each other, and what those are called whom they name. */
export interface PublishedStep {
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
 * as long as one comparison, and what was told stays told when the process ends.
 *
 * @param signal ends it after the version under way
 * @returns how many were told
 */
export async function tellOldVersions(db: Database, signal: AbortSignal): Promise<number> {
  const tenants = await db.asSystem((tx) =>
    tx.select({ id: organizations.id }).from(organizations).orderBy(asc(organizations.id)),
  );
  let told = 0;
  for (const { id } of tenants) {
    const organizationId = id as OrganizationId;
    while (!signal.aborted && (await db.withOrganization(organizationId, tellNext(organizationId))))
      told += 1;
  }
  return told;
}

/** @returns whether there was one to tell */
function tellNext(organizationId: OrganizationId) {
  const before = alias(workflowVersions, "before");
  return async (tx: Tx): Promise<boolean> => {
    const [next] = await tx
      .select({
        id: workflowVersions.id,
        workflowId: workflowVersions.workflowId,
        number: workflowVersions.number,
      })
      .from(workflowVersions)
      .leftJoin(versionChanges, eq(versionChanges.versionId, workflowVersions.id))
      .where(isNull(versionChanges.versionId))
      .limit(1);
    if (!next) return false;
    const [drawings] = await tx
      .select({ before: before.graph, after: workflowVersions.graph })
      .from(workflowVersions)
      .leftJoin(before, and(eq(before.workflowId, next.workflowId), eq(before.number, next.number - 1)))
      .where(eq(workflowVersions.id, next.id));
    if (!drawings) return false;
    const names = await readGraphNames(tx);
    await keepVersionChanges(tx, { organizationId, versionId: next.id, ...drawings, names });
    return true;
  };
}
