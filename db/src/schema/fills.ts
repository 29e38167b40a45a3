import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId, systemPolicy, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";

/**
 * Old rows that a release fills while the product serves, one row for each organization that was there when the release came:
 * its migration says `SELECT begin_fill('<name>')`. An organization without a row has nothing to fill.
 */
export const fills = pgTable(
  "fills",
  {
    organizationId: organizationId(),
    /** Never used again for another purpose: what an earlier release has filled stays filled. */
    name: text().notNull(),
    /** Up to where it came, as its fill says; `null`: nowhere yet. */
    cursor: text(),
    /** How many rows it filled. */
    filled: integer().notNull().default(0),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.name] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
    systemPolicy(),
  ],
);
