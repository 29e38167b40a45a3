import { advanceLead, type Database, type RoutingCache } from "@fairlead/db";
import type { OrganizationId } from "@fairlead/engine";
import type { LeadActivities } from "../contract.ts";
import { asFailure } from "./as-failure.ts";

/** Tells the time, in milliseconds since the epoch; the time-skipping tests have their own. */
export type NowMs = () => number | Promise<number>;

export interface LeadDeps {
  readonly db: Database;
  readonly cache: RoutingCache;
  readonly nowMs: NowMs;
}

/** The lead activities on a database. */
export function createLeadActivities({ db, cache, nowMs }: LeadDeps): LeadActivities {
  return {
    async advance({ organizationId, leadId, step }) {
      const now = await nowMs();
      const organization = organizationId as OrganizationId;
      return asFailure(
        db.probing(organization, (tx) =>
          advanceLead(tx, cache, { organizationId: organization, leadId, step, nowMs: now }),
        ),
      );
    },
  };
}
