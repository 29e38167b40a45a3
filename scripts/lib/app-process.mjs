import { pathToFileURL } from "node:url";
import { crashError, startProcess } from "./managed-process.mjs";
import { REPO } from "./places.mjs";
import { runTool } from "./run-tool.mjs";
import { waitUntil } from "./wait-until.mjs";

const EXIT_WITH_PARENT = pathToFileURL(`${REPO}/scripts/lib/exit-with-parent.mjs`).href;

/**
 * What server and worker share; `undefined` leaves a variable as the user set it.
 *
 * @typedef {object} AppEnv
 * @property {string} databaseUrl
 * @property {string} temporalAddress
 * @property {string | null} temporalUiUrl
 * @property {string} publicUrl where people reach the server
 * @property {string} smtpUrl
 * @property {string} dataDir
 * @property {string | null} demoFile set in demo mode
 * @property {NodeJS.ProcessEnv} [extra]
 */

/**
 * `probesUrl` is where its probes and metrics are: at `url`, unless it has a port for them.
 *
 * @typedef {import("./managed-process.mjs").ManagedProcess & { readonly port: number, readonly url: string, readonly probesUrl: string }} RunningApp
 */

/**
 * Starts a server and waits until it is ready for requests.
 *
 * @param {AppEnv & { port: number, host?: string, mailboxPort: number | null, editorDist: string | null, logFile: string, name?: string, signal?: AbortSignal | undefined }} options
 * @returns {Promise<RunningApp>}
 */
export async function startServer(options) {
  const { port, host = "127.0.0.1", mailboxPort, editorDist } = options;
  return startApp("server/src/main.ts", options.name ?? "The server", port, host, options, {
    PORT: String(port),
    HOST: host,
    // Whoever starts it says so in `extra`: one that stands in the shell would be taken by each server anew.
    FAIRLEAD_PROBES_PORT: undefined,
    ...(mailboxPort === null ? {} : { MAILBOX_PORT: String(mailboxPort) }),
    ...(editorDist === null ? {} : { EDITOR_DIST: editorDist }),
  });
}

/**
 * Starts a worker and waits until it polls.
 *
 * @param {AppEnv & { port: number, workflowBundle: string | null, logFile: string, name?: string, signal?: AbortSignal | undefined }} options
 * @returns {Promise<RunningApp>}
 */
export async function startWorker(options) {
  const { port, workflowBundle } = options;
  return startApp("workflows/src/main.ts", options.name ?? "The worker", port, "127.0.0.1", options, {
    WORKER_PORT: String(port),
    HOST: "127.0.0.1",
    ...(workflowBundle === null ? {} : { WORKFLOW_BUNDLE: workflowBundle }),
  });
}

/**
 * Brings a database to the newest schema; safe to repeat and to run twice at once.
 *
 * @param {string} databaseUrl
 * @param {AbortSignal} [signal]
 */
export async function migrate(databaseUrl, signal) {
  await runEntry("db/src/migrate-main.ts", { DATABASE_URL: databaseUrl }, signal);
}

/**
 * Makes the demo organization once.
 *
 * @param {AppEnv} env
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ logins: readonly { name: string, email: string, password: string, role: string }[], apiKey: string } | null>}
 *   null when it was there already
 */
export async function seedDemo(env, signal) {
  const stdout = await runEntry("server/src/seed-demo-main.ts", variablesOf(env), signal);
  const line = stdout.split("\n").find((text) => text.startsWith("{") && text.includes('"logins"'));
  const seeded = line ? JSON.parse(line) : null;
  return seeded?.logins?.length > 0 ? seeded : null;
}

/**
 * Runs one of the project's own TypeScript entry points to its end.
 *
 * @param {string} entry relative to the checkout
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 * @param {readonly string[]} [args]
 */
export function runEntry(entry, env, signal, args = []) {
  return runTool(process.execPath, ["--import", "tsx", entry, ...args], { env, signal });
}

/**
 * @param {string} entry
 * @param {string} name
 * @param {number} port
 * @param {string} host
 * @param {AppEnv & { logFile: string, signal?: AbortSignal | undefined }} options
 * @param {NodeJS.ProcessEnv} own
 * @returns {Promise<RunningApp>}
 */
async function startApp(entry, name, port, host, options, own) {
  const running = await startProcess({
    name,
    command: process.execPath,
    args: ["--import", EXIT_WITH_PARENT, "--import", "tsx", entry],
    cwd: REPO,
    logFile: options.logFile,
    channel: true,
    env: { ...variablesOf(options), ...own, ...options.extra, FAIRLEAD_SUPERVISED: "1" },
  });
  const site = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}`;
  const url = `${site}:${port}`;
  const probesUrl = `${site}:${options.extra?.FAIRLEAD_PROBES_PORT ?? port}`;
  try {
    await waitUntil(
      `${name.toLowerCase()} to be ready`,
      async () => (await fetch(`${probesUrl}/readyz`)).ok,
      {
        withinSeconds: 90,
        signal: options.signal,
        giveUp: () => (running.ending() === null ? null : crashError(running)),
      },
    );
  } catch (error) {
    await running.stop();
    options.signal?.throwIfAborted();
    throw error instanceof Error && error.message.startsWith("Waited") ? crashError(running) : error;
  }
  return { ...running, port, url, probesUrl };
}

/**
 * @param {AppEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function variablesOf(env) {
  return {
    NODE_ENV: process.env.NODE_ENV ?? "production",
    DATABASE_URL: env.databaseUrl,
    TEMPORAL_ADDRESS: env.temporalAddress,
    TEMPORAL_NAMESPACE: process.env.TEMPORAL_NAMESPACE ?? "default",
    TEMPORAL_TASK_QUEUE: process.env.TEMPORAL_TASK_QUEUE ?? "fairlead",
    ...(env.temporalUiUrl === null ? {} : { TEMPORAL_UI_URL: env.temporalUiUrl }),
    PUBLIC_URL: env.publicUrl,
    LOG_LEVEL: process.env.LOG_LEVEL ?? "info",
    SMTP_URL: env.smtpUrl,
    FAIRLEAD_DATA_DIR: env.dataDir,
    ...(env.demoFile === null ? {} : { FAIRLEAD_DEMO: "1", DEMO_FILE: env.demoFile }),
  };
}
