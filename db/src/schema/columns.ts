import { sql } from "drizzle-orm";
import { pgPolicy, pgRole, text, timestamp } from "drizzle-orm/pg-core";

/** The role under which every tenant's statement runs: neither owner nor superuser, so row-level security binds it. */
export const appRole = pgRole("fairlead_app").existing();

/** The role of the reconciler, which looks across organizations; it may read and mend run bookkeeping, nothing else. */
export const systemRole = pgRole("fairlead_system").existing();

/** The organization of the current transaction; no setting gives null, which matches no row. */
export const currentOrganization = sql`nullif(current_setting('app.organization_id', true), '')`;

/** The wall between tenants: a row is seen and written only under its own organization. */
export function tenantPolicy() {
  return pgPolicy("tenant", {
    as: "permissive",
    for: "all",
    to: appRole,
    using: sql`organization_id = ${currentOrganization}`,
    withCheck: sql`organization_id = ${currentOrganization}`,
  });
}

/** Lets the reconciler see a table across organizations. */
export function systemPolicy() {
  return pgPolicy("system", { as: "permissive", for: "all", to: systemRole, using: sql`true` });
}

/** The column that row-level security stands on. */
export const organizationId = () => text("organization_id").notNull();

/** An instant, read and written as a `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
