import { countMissingMigrations, type Database } from "@fairlead/db";
import type { Probe } from "@fairlead/workflows";

/** Probes of the database: it answers, and it has the schema that this code was written for. */
export function databaseProbes(db: Database, databaseUrl: string): readonly Probe[] {
  let isCurrent = false;
  return [
    { name: "database", check: () => db.ping() },
    {
      name: "migrations",
      check: async () => {
        // Migrations are never taken back: once current, always current for this code.
        if (isCurrent) return;
        const missing = await countMissingMigrations(databaseUrl);
        if (missing > 0) throw new Error(`${missing} migrations are not applied; run db/src/migrate-main.ts`);
        isCurrent = true;
      },
    },
  ];
}
