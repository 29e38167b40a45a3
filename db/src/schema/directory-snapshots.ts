import type { UserFacts } from "@fairlead/engine/contract";
import { bigint, foreignKey, jsonb, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";

/** What routing knew of the users at a directory version; kept, so that past decisions can be explained. */
export const directorySnapshots = pgTable(
  "directory_snapshots",
  {
    organizationId: organizationId(),
    version: bigint({ mode: "number" }).notNull(),
    users: jsonb().$type<readonly UserFacts[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.version] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);
