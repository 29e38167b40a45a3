import { migrate } from "./migrate.ts";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error(
    "DATABASE_URL is not set; it names the database to migrate, such as postgres://user:pass@host/name.",
  );
  process.exit(1);
}
await migrate(databaseUrl);
