import { join } from "node:path";
import { migrate, startServer, startWorker } from "./app-process.mjs";
import { builtEditor, builtWorkflows } from "./cached-build.mjs";
import { askedPort, freePort } from "./free-port.mjs";
import { FriendlyError } from "./friendly-error.mjs";
import { isRunning } from "./process-identity.mjs";
import { readRunFile } from "./run-file.mjs";

/**
 * Starts one more server or worker: on the stack that runs on the data folder, or on the services named in the environment.
 *
 * @param {{ role: "server" | "worker", port: number | null, places: import("./places.mjs").DataPlaces, signal: AbortSignal }} options
 * @returns {Promise<import("./app-process.mjs").RunningApp>}
 */
export async function startOne({ role, port, places, signal }) {
  const stack = runningStack(places);
  const databaseUrl = process.env.DATABASE_URL ?? stack?.databaseUrl;
  const temporalAddress = process.env.TEMPORAL_ADDRESS ?? stack?.temporalAddress;
  if (!databaseUrl || !temporalAddress) {
    throw new FriendlyError(
      `--only ${role} needs a database and a Temporal server, and nothing runs on ${places.root}.`,
      "Start `npm start` first, or set DATABASE_URL and TEMPORAL_ADDRESS.",
    );
  }
  if (process.env.DATABASE_URL) await migrate(databaseUrl, signal);
  const host = process.env.HOST ?? "127.0.0.1";
  const listensOn = role === "server" ? host : "127.0.0.1";
  const first = role === "server" ? 4400 : 4500;
  const chosen = port === null ? await freePort(first, listensOn) : await askedPort(port, listensOn);
  const shared = {
    databaseUrl,
    temporalAddress,
    temporalUiUrl: process.env.TEMPORAL_UI_URL ?? stack?.temporalUiUrl ?? null,
    publicUrl:
      process.env.PUBLIC_URL ?? stack?.publicUrl ?? `http://127.0.0.1:${role === "server" ? chosen : 4400}`,
    smtpUrl: process.env.SMTP_URL ?? stack?.smtpUrl ?? "smtp://127.0.0.1:2525",
    dataDir: places.root,
    demoFile: stack?.demo ? places.demo : null,
    port: chosen,
    logFile: join(places.logs, `${role}-${chosen}.log`),
    signal,
  };
  if (role === "worker") return startWorker({ ...shared, workflowBundle: await builtWorkflows({ signal }) });
  return startServer({ ...shared, host, mailboxPort: null, editorDist: await builtEditor({ signal }) });
}

/** @param {import("./places.mjs").DataPlaces} places */
function runningStack(places) {
  const run = readRunFile(places);
  return run?.supervisor && isRunning(run.supervisor) ? run : null;
}
