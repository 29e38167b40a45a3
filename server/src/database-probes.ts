import { countMissingMigrations, type Database } from "@fairlead/db";
import type { Probe } from "@fairlead/workflows";

/** So often, at most, the database is asked whether it has room. */
const ROOM_ASKED_EVERY_MS = 5_000;

/** Probes of the database: it answers, has room, and has the schema that this code was written for. */
export function databaseProbes(db: Database, databaseUrl: string): readonly Probe[] {
  let isCurrent = false;
  let roomUntilMs = 0;
  return [
    { name: "database", check: () => db.ping() },
    {
      name: "storage",
      check: async () => {
        if (performance.now() < roomUntilMs) return;
        await db.spill();
        roomUntilMs = performance.now() + ROOM_ASKED_EVERY_MS;
      },
    },
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
