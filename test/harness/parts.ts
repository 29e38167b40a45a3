import { join } from "node:path";
import {
  type AppEnv,
  migrate,
  type RunningApp,
  startServer as startServerProcess,
  startWorker as startWorkerProcess,
} from "../../scripts/lib/app-process.mjs";
import { builtEditor, builtWorkflows } from "../../scripts/lib/cached-build.mjs";
import { createDatabase } from "../../scripts/lib/database.mjs";
import { findTemporal } from "../../scripts/lib/find-temporal.mjs";
import { freePort } from "../../scripts/lib/free-port.mjs";
import {
  databaseUrl,
  type RunningPostgres,
  randomPassword,
  startPostgres as startPostgresProcess,
} from "../../scripts/lib/postgres.mjs";
import { type RunningTemporal, startTemporal as startTemporalProcess } from "../../scripts/lib/temporal.mjs";
import { type Part, startPart } from "./part.ts";

/** A Postgres of the test's own, with fsync on, and a migrated database. */
export interface PostgresPart extends Part<RunningPostgres> {
  readonly databaseUrl: string;
}

/** A Temporal of the test's own. */
export interface TemporalPart extends Part<RunningTemporal> {
  readonly address: string;
  readonly uiUrl: string | null;
}

/** A server or a worker; `url` is that of its health endpoints too. */
export interface AppPart extends Part<RunningApp> {
  readonly url: string;
}

/**
 * Starts a Postgres on `dir`, whose crash is a real one: fsync is on.
 *
 * @param prepare fills the database before it is migrated
 */
export async function startPostgres(
  dir: string,
  prepare?: (databaseUrl: string) => Promise<void>,
): Promise<PostgresPart> {
  const options = {
    dir: join(dir, "postgres"),
    port: await freePort(0),
    password: randomPassword(),
    logFile: join(dir, "postgres.log"),
  };
  const part = await startPart(() => startPostgresProcess(options));
  const url = databaseUrl(options);
  await createDatabase(url);
  await prepare?.(url);
  await migrate(url);
  return { ...part, databaseUrl: url };
}

/** Starts a Temporal development server on a file in `dir`, with the flags that `npm start` uses. */
export async function startTemporal(dir: string, { ui = false } = {}): Promise<TemporalPart> {
  const options = {
    binary: await findTemporal(),
    databaseFile: join(dir, "temporal.db"),
    port: await freePort(0),
    uiPort: ui ? await freePort(0) : null,
    logFile: join(dir, "temporal.log"),
  };
  const part = await startPart(() => startTemporalProcess(options));
  const { address, uiUrl } = part.current();
  return { ...part, address, uiUrl };
}

/** Starts one more server; `mailboxPort` is for one of them alone. */
export async function startServer(
  env: AppEnv & { readonly port?: number; readonly mailboxPort?: number | null },
): Promise<AppPart> {
  const port = env.port ?? (await freePort(0));
  const editorDist = await builtEditor();
  const logFile = join(env.dataDir, `server-${port}.log`);
  const options = { ...env, port, editorDist, mailboxPort: env.mailboxPort ?? null, logFile };
  const part = await startPart(() => startServerProcess(options));
  return { ...part, url: part.current().url };
}

/** Starts one more worker. */
export async function startWorker(env: AppEnv): Promise<AppPart> {
  const port = await freePort(0);
  const workflowBundle = await builtWorkflows();
  const options = { ...env, port, workflowBundle, logFile: join(env.dataDir, `worker-${port}.log`) };
  const part = await startPart(() => startWorkerProcess(options));
  return { ...part, url: part.current().url };
}
