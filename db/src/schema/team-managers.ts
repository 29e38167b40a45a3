import { foreignKey, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { organizationId, tenantPolicy } from "./columns.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** Who manages a team without being one of its members, and so without getting its leads. */
export const teamManagers = pgTable(
  "team_managers",
  {
    organizationId: organizationId(),
    teamId: text("team_id").notNull(),
    userId: text("user_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.userId, table.teamId] }),
    foreignKey({
      columns: [table.organizationId, table.teamId],
      foreignColumns: [teams.organizationId, teams.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);
