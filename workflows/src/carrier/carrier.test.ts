import { addJob, type CarrierLiveness, openCarrierLiveness } from "@fairlead/db";
import { createRoutedOrganization, waitUntil } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { makeWorkerUtils, type WorkerUtils } from "graphile-worker";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Carrier, type CarrierDeps, startCarrier } from "./carrier.ts";

const CANARY = "maria.silva@example.com";

const { database, db } = databaseForFile();
let utils: WorkerUtils;
let liveness: CarrierLiveness;
let carrier: Carrier;

beforeEach(async () => {
  utils = await makeWorkerUtils({ connectionString: database.url });
  liveness = openCarrierLiveness(database.url);
});
afterEach(async () => {
  await carrier.stop();
  await utils.release();
  await liveness.close();
});

async function start(deps: Partial<CarrierDeps>): Promise<void> {
  const all: Partial<CarrierDeps> = {
    ...{ db, liveness, databaseUrl: database.url, log: pino({ level: "silent" }) },
    ...deps,
  };
  carrier = await startCarrier(all as CarrierDeps);
}

test("a job that failed keeps no values: its table has no tenant", async () => {
  const { organizationId } = await createRoutedOrganization(db);
  await start({
    releaseHeld: () => db.asSystem(async (tx) => void (await tx.execute(`select '${CANARY}'::int`))),
  });

  await db.withOrganization(organizationId, (tx) => addJob(tx, "release_held", { organizationId }, "x"));
  const error = await waitUntil("the job to fail", async () => {
    const jobs = await utils.withPgClient((client) =>
      client.query<{ last_error: string | null }>(
        "select last_error from graphile_worker.jobs where key = 'x'",
      ),
    );
    return jobs.rows[0]?.last_error;
  });

  expect(error).toContain("22P02");
  expect(error).not.toContain(CANARY);
});

describe("the last try of an import", () => {
  const once = { maxAttempts: 1 };

  test("that loses the database goes on once it is back, and is not given up", async () => {
    const lost = Object.assign(new Error("lost"), { code: "ECONNRESET" });
    const runImport = vi.fn(async () => {}).mockRejectedValueOnce(lost);
    const giveUpImport = vi.fn(async () => {});
    await start({ runImport, giveUpImport });

    await utils.addJob("run_import", { importId: "import_1" }, once);

    await waitUntil("another try", () => runImport.mock.calls.length === 2);
    expect(giveUpImport).not.toHaveBeenCalled();
  });

  test("that fails for good is given up", async () => {
    const giveUpImport = vi.fn(async () => {});
    await start({ runImport: () => Promise.reject(new Error("no way")), giveUpImport });

    await utils.addJob("run_import", { importId: "import_2" }, once);

    await waitUntil("the import to be given up", () => giveUpImport.mock.calls.length === 1);
    expect(giveUpImport).toHaveBeenCalledWith({ importId: "import_2" });
  });
});
