import { addJob, openCarrierLiveness, openDatabase } from "@fairlead/db";
import { createRoutedOrganization, createTestDatabase, waitUntil } from "@fairlead/test";
import { makeWorkerUtils } from "graphile-worker";
import { pino } from "pino";
import { expect, test } from "vitest";
import { type CarrierDeps, startCarrier } from "./carrier.ts";

const CANARY = "maria.silva@example.com";

test("a job that failed keeps no values: its table has no tenant", async () => {
  const database = await createTestDatabase();
  const db = openDatabase(database.url);
  const { organizationId } = await createRoutedOrganization(db);
  const utils = await makeWorkerUtils({ connectionString: database.url });
  const liveness = openCarrierLiveness(database.url);
  const carrier = await startCarrier({
    ...{ db, liveness, databaseUrl: database.url, log: pino({ level: "silent" }) },
    releaseHeld: () => db.asSystem(async (tx) => void (await tx.execute(`select '${CANARY}'::int`))),
  } as Partial<CarrierDeps> as CarrierDeps);

  await db.withOrganization(organizationId, (tx) => addJob(tx, "release_held", { organizationId }, "x"));
  const error = await waitUntil("the job to fail", async () => {
    const jobs = await utils.withPgClient((client) =>
      client.query<{ last_error: string | null }>(
        "select last_error from graphile_worker.jobs where key = 'x'",
      ),
    );
    return jobs.rows[0]?.last_error;
  });
  await carrier.stop();
  await utils.release();
  await liveness.close();
  await db.close();
  await database.drop();

  expect(error).toContain("22P02");
  expect(error).not.toContain(CANARY);
});
