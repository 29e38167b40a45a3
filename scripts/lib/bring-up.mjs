import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { migrate, seedDemo, startServer, startWorker } from "./app-process.mjs";
import { builtEditor, builtWorkflows } from "./cached-build.mjs";
import { createDatabase } from "./database.mjs";
import { keepDemo } from "./demo-file.mjs";
import { findTemporal } from "./find-temporal.mjs";
import { askedPort, freePort } from "./free-port.mjs";
import { databaseUrl, randomPassword, startPostgres } from "./postgres.mjs";
import { readPrivateJson, writePrivateJson } from "./private-json.mjs";
import { runSteps } from "./progress.mjs";
import { startTemporal } from "./temporal.mjs";

const FIRST_PORTS = {
  server: 4400,
  worker: 4500,
  mailbox: 2525,
  postgres: 5540,
  temporal: 7233,
  temporalUi: 8233,
};

/**
 * @typedef {object} BringUp
 * @property {import("./places.mjs").DataPlaces} places
 * @property {number | null} port
 * @property {boolean} demo
 * @property {ReturnType<typeof import("./running-parts.mjs").createRunningParts>} parts gains each part as it starts
 * @property {AbortSignal} signal
 * @property {(error: unknown) => void} onFailure
 * @property {() => void} onPart called after each part that started
 */

/**
 * Starts all of Fairlead: what can go side by side does, and each part waits for those it needs.
 *
 * @param {BringUp} options
 */
export async function bringUp({ places, port, demo, parts, signal, onFailure, onPart }) {
  const ports = await choosePorts(port);
  const host = process.env.HOST ?? "127.0.0.1";
  const log = (/** @type {string} */ name) => join(places.logs, `${name}.log`);
  const baseUrl = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${ports.server}`;

  const database = later(async () => {
    if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
    const password = ownPassword(places.secrets);
    const options = {
      dir: places.postgres,
      port: ports.postgres,
      password,
      logFile: log("postgres"),
      signal,
    };
    await parts.start("postgres", () => startPostgres(options));
    onPart();
    const url = databaseUrl(options);
    await createDatabase(url);
    return url;
  });
  const migrated = later(async () => {
    const url = await database();
    await migrate(url, signal);
    return url;
  });
  const temporal = later(async (tell) => {
    const given = process.env.TEMPORAL_ADDRESS;
    if (given) return { address: given, uiUrl: process.env.TEMPORAL_UI_URL ?? null };
    const binary = await findTemporal({ tell, signal });
    mkdirSync(dirname(places.temporal), { recursive: true, mode: 0o700 });
    const options = { binary, databaseFile: places.temporal, port: ports.temporal, uiPort: ports.temporalUi };
    const startAnew = () => startTemporal({ ...options, logFile: log("temporal"), signal });
    const running = await parts.start("temporal", startAnew);
    onPart();
    return running;
  });
  const editor = later(() => builtEditor({ signal }));
  const workflows = later(() => builtWorkflows({ signal }));
  const environment = later(async () => {
    const [url, { address, uiUrl }] = await Promise.all([migrated(), temporal()]);
    return {
      databaseUrl: url,
      temporalAddress: address,
      temporalUiUrl: uiUrl,
      publicUrl: process.env.PUBLIC_URL ?? baseUrl,
      smtpUrl: process.env.SMTP_URL ?? `smtp://127.0.0.1:${ports.mailbox}`,
      dataDir: places.root,
      demoFile: demo ? places.demo : null,
      signal,
    };
  });
  const organization = later(async () => {
    const env = await environment();
    // The embedded database and the logins lie in one folder and go together.
    const isThere = !process.env.DATABASE_URL && readPrivateJson(places.demo) !== null;
    const made = isThere ? null : await seedDemo(env, signal);
    // Kept at once: a start that fails later must not lose the logins.
    return keepDemo(places.demo, { baseUrl, temporalUiUrl: env.temporalUiUrl }, made);
  });

  const steps = [
    step("Database", database, () => (process.env.DATABASE_URL ? "yours" : `port ${ports.postgres}`)),
    step("Migrations", migrated, () => "up to date"),
    step("Temporal", temporal, ({ address }) => address),
    step("Editor", editor, () => "built"),
    step("Workflow code", workflows, () => "bundled"),
    step(
      "Worker",
      later(async () => {
        const [env, workflowBundle] = await Promise.all([environment(), workflows()]);
        const options = { ...env, port: ports.worker, workflowBundle, logFile: log("worker") };
        await parts.start("worker", () => startWorker(options));
        onPart();
      }),
      () => "polling",
    ),
    step(
      "Server",
      later(async () => {
        const [env, editorDist] = await Promise.all([environment(), editor()]);
        const mailboxPort = process.env.SMTP_URL ? null : ports.mailbox;
        const options = { ...env, host, port: ports.server, mailboxPort, editorDist, logFile: log("server") };
        await parts.start("server", () => startServer(options));
        onPart();
      }),
      () => baseUrl,
    ),
    ...(demo
      ? [step("Demo organization", organization, (known) => (known ? "ready" : "there, its logins unknown"))]
      : []),
  ];
  await runSteps(steps, { onFailure });
  return { baseUrl, ...(await environment()), demo: demo ? await organization() : null };
}

/** @param {number | null} asked for the server; default ports move on to the next free one, this one does not */
async function choosePorts(asked) {
  const host = process.env.HOST ?? "127.0.0.1";
  return {
    server: asked === null ? await freePort(FIRST_PORTS.server, host) : await askedPort(asked, host),
    worker: await freePort(FIRST_PORTS.worker),
    mailbox: await freePort(FIRST_PORTS.mailbox),
    postgres: await freePort(FIRST_PORTS.postgres),
    temporal: await freePort(FIRST_PORTS.temporal),
    temporalUi: await freePort(FIRST_PORTS.temporalUi),
  };
}

/**
 * Does the work once, when first asked for; all who ask get the same answer.
 *
 * @template T
 * @param {(tell: (line: string) => void) => Promise<T>} work
 * @returns {(tell?: (line: string) => void) => Promise<T>}
 */
function later(work) {
  /** @type {Promise<T> | null} */
  let answer = null;
  return (tell = () => {}) => {
    answer ??= work(tell);
    return answer;
  };
}

/**
 * @template T
 * @param {string} title
 * @param {(tell?: (line: string) => void) => Promise<T>} work
 * @param {(answer: T) => string} describe
 * @returns {import("./progress.mjs").Step}
 */
function step(title, work, describe) {
  return { title, run: async (tell) => describe(await work(tell)) };
}

/** @param {string} file */
function ownPassword(file) {
  const known = /** @type {{ postgresPassword: string } | null} */ (readPrivateJson(file));
  const secrets = known ?? { postgresPassword: randomPassword() };
  writePrivateJson(file, secrets);
  return secrets.postgresPassword;
}
