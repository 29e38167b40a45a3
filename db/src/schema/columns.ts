import { sql } from "drizzle-orm";
import { pgPolicy, pgRole, text, timestamp } from "drizzle-orm/pg-core";

/** The role under which every tenant's statement runs: neither owner nor superuser, so row-level security binds it. */
export const appRole = pgRole("fairlead_app").existing();

/** The role of the reconciler, which looks across organizations; it may read and mend run bookkeeping, nothing else. */
export const systemRole = pgRole("fairlead_system").existing();

/**
 * The organization of the current transaction; no setting gives null, which matches no row.
 *
 * A subquery, so that Postgres plans for an organization of common size: it would look the setting up while it plans, and take one
 * that its statistics do not know yet for empty, and any index that begins with the organization for as good as another.
 */
export const currentOrganization = sql`(select nullif(current_setting('app.organization_id', true), ''))`;

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
