import type { OrganizationId } from "@fairlead/engine";
import { asc } from "drizzle-orm";
import type { Database, Tx } from "./client.ts";
import type { EarlierCheck } from "./ready-for-earlier/earlier-check.ts";
import { EARLIER_CHECKS } from "./ready-for-earlier/earlier-checks.ts";
import { organizations } from "./schema/index.ts";

/** What one check found in one organization; `names` has at least one. */
export interface Finding {
  readonly check: Pick<EarlierCheck, "name" | "why" | "mend">;
  /** The organization's name. */
  readonly organization: string;
  readonly names: readonly string[];
}

/**
 * Takes out of a database what the earlier release cannot read and what can be taken out, and tells the rest.
 *
 * Published versions and plans stay as they are. Safe to repeat, also while servers and workers run.
 *
 * @returns by check, then by organization; empty when the earlier release reads all
 */
export async function readyForEarlier(
  db: Database,
  checks: readonly EarlierCheck[] = EARLIER_CHECKS,
): Promise<readonly Finding[]> {
  const tenants = await db.asSystem((tx) =>
    tx
      .select({ id: organizations.id, name: organizations.name })
      .from(organizations)
      .orderBy(asc(organizations.id)),
  );
  const findings: Finding[] = [];
  for (const check of checks) {
    for (const { id, name: organization } of tenants) {
      const names = await db.withOrganization(id as OrganizationId, (tx) => findAndMend(tx, check));
      if (names.length > 0) findings.push({ check, organization, names });
    }
  }
  return findings;
}

/** Whether nothing is left that people have to do before the earlier release may start. */
export function isReady(findings: readonly Finding[]): boolean {
  return findings.every(({ check }) => check.mend.kind !== "byPeople");
}

async function findAndMend(tx: Tx, { find, mend }: EarlierCheck): Promise<readonly string[]> {
  const found = await find(tx);
  const ids = found.map(({ id }) => id);
  if (mend.kind === "takenOut" && ids.length > 0) await mend.takeOut(tx, ids);
  return found.map(({ name }) => name);
}
