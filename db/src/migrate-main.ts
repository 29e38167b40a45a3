import { migrate } from "./migrate.ts";

/** The owner of the database, where servers and workers connect as another role (`DATABASE_SERVICE_ROLE`). */
const databaseUrl = process.env.DATABASE_MIGRATION_URL ?? process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error(
    "DATABASE_URL is not set; it names the database to migrate, such as postgres://user:pass@host/name.",
  );
  process.exit(1);
}
await migrate(databaseUrl, process.env.DATABASE_SERVICE_ROLE || undefined);
