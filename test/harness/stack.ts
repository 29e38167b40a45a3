import { type AppEnv, seedDemo } from "../../scripts/lib/app-process.mjs";
import { freePort } from "../../scripts/lib/free-port.mjs";
import {
  type AppPart,
  type PostgresPart,
  startPostgres,
  startServer,
  startTemporal,
  startWorker,
  type TemporalPart,
} from "./parts.ts";
import { removeAbandonedFolders, temporaryFolder } from "./temporary-folder.ts";

/** Somebody who can sign in to the demo organization. */
export interface Login {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/** All of Fairlead, running on ports and a folder of its own. */
export interface Stack {
  readonly baseUrl: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalUiUrl: string | null;
  /** Empty unless the demo was asked for, and was not there already. */
  readonly logins: readonly Login[];
  /** Null unless the demo was asked for, and was not there already. */
  readonly apiKey: string | null;
  /** The logs of all parts lie here until `stop`. */
  readonly dir: string;
  readonly postgres: PostgresPart;
  readonly temporal: TemporalPart;
  readonly server: AppPart;
  readonly worker: AppPart;
  /** What a further server or worker needs: `startWorker(stack.env)`. The caller stops it. */
  readonly env: AppEnv;
  /** Ends all of it, also after crashes, and removes the folder (kept where FAIRLEAD_KEEP_TEST_DATA is set). */
  stop(): Promise<void>;
}

/** What a stack may differ in. */
export interface StackOptions {
  /** Makes the demo organization; on by default. */
  readonly demo?: boolean;
  /** Starts Temporal's UI; off by default. */
  readonly temporalUi?: boolean;
  /** More environment variables for server and worker. */
  readonly extra?: NodeJS.ProcessEnv;
  /** Fills the new, empty database before it is migrated, as an older release left one. */
  readonly prepare?: (databaseUrl: string) => Promise<void>;
}

/** Starts everything as `npm start` does, durable as there, and waits until it is ready. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { demo = true, temporalUi = false, extra = {}, prepare } = options;
  removeAbandonedFolders();
  const folder = temporaryFolder("stack");
  const started: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(part: T): T => {
    started.unshift(part);
    return part;
  };
  const stop = async () => {
    for (const part of started) await part.stop();
    if (!process.env.FAIRLEAD_KEEP_TEST_DATA) folder.remove();
  };
  try {
    const [postgres, temporal, port, mailboxPort] = await Promise.all([
      startPostgres(folder.path, prepare).then(keep),
      startTemporal(folder.path, { ui: temporalUi }).then(keep),
      freePort(0),
      freePort(0),
    ]);
    const env: AppEnv = {
      databaseUrl: postgres.databaseUrl,
      temporalAddress: temporal.address,
      temporalUiUrl: temporal.uiUrl,
      publicUrl: `http://127.0.0.1:${port}`,
      smtpUrl: `smtp://127.0.0.1:${mailboxPort}`,
      dataDir: folder.path,
      demoFile: demo ? `${folder.path}/demo.json` : null,
      extra: { LOG_LEVEL: "info", ...extra },
    };
    const [seeded, worker, server] = await Promise.all([
      demo ? seedDemo(env) : null,
      startWorker(env).then(keep),
      startServer({ ...env, port, mailboxPort }).then(keep),
    ]);
    return {
      baseUrl: env.publicUrl,
      databaseUrl: env.databaseUrl,
      temporalAddress: env.temporalAddress,
      temporalUiUrl: env.temporalUiUrl,
      logins: seeded?.logins ?? [],
      apiKey: seeded?.apiKey ?? null,
      dir: folder.path,
      postgres,
      temporal,
      server,
      worker,
      env,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
