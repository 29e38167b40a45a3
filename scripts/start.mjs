import { mkdirSync, rmSync } from "node:fs";
import { tryLock } from "./lib/file-lock.mjs";
import { explainError, FriendlyError } from "./lib/friendly-error.mjs";
import { installPackages } from "./lib/install-packages.mjs";
import { crashError } from "./lib/managed-process.mjs";
import { checkNodeVersion } from "./lib/node-version.mjs";
import { dataPlaces } from "./lib/places.mjs";
import { writePrivateJson } from "./lib/private-json.mjs";
import { identifyProcess } from "./lib/process-identity.mjs";
import { readRunFile } from "./lib/run-file.mjs";
import { createRunningParts, stopLeftovers } from "./lib/running-parts.mjs";
import { parseStartOptions, START_HELP } from "./lib/start-options.mjs";
import { welcome } from "./lib/welcome.mjs";

const say = (/** @type {string} */ line) => console.log(line);
const startedAt = Date.now();
const aborting = new AbortController();
const STOPPED = new Error("Stopped before it was ready.");
const parts = createRunningParts();

/** Settles when somebody wants us to end; a second wish ends everything by force. */
const asked = new Promise((resolve) => {
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(name, async () => {
      if (aborting.signal.aborted) {
        await parts.kill();
        process.exit(130);
      }
      aborting.abort(STOPPED);
      resolve(null);
    });
  }
});

try {
  checkNodeVersion();
  const options = parseStartOptions(process.argv.slice(2));
  if (options.help) say(START_HELP);
  else if (options.only) await runOne(options, options.only);
  else await runAll(options);
} catch (error) {
  if (aborting.signal.reason !== STOPPED) {
    console.error(explainError(error));
    process.exitCode = 1;
  }
}
process.exit();

/** @param {import("./lib/start-options.mjs").StartOptions} options */
async function runAll(options) {
  const places = dataPlaces(options.data);
  mkdirSync(places.root, { recursive: true });
  const lock = tryLock(places.lock);
  if (!lock.taken) throw alreadyRunning(places, lock.holder.pid);
  process.once("exit", lock.release);
  try {
    const ended = await stopLeftovers(readRunFile(places)?.processes ?? []);
    if (ended.length > 0) say(`Ended what a killed start had left: ${ended.join(", ")}.`);
    if (options.reset) removeData(places);
    await installPackages({ tell: say, signal: aborting.signal });
    await runUntilEnd(options, places);
  } finally {
    await parts.stop((name) => say(`Stopping ${name.replace(/^The/, "the")} …`));
    rmSync(places.run, { force: true });
  }
}

/**
 * @param {import("./lib/start-options.mjs").StartOptions} options
 * @param {import("./lib/places.mjs").DataPlaces} places
 */
async function runUntilEnd(options, places) {
  const { bringUp } = await import("./lib/bring-up.mjs");
  const supervisor = identifyProcess(process.pid);
  const record = (/** @type {object} */ known) =>
    writePrivateJson(places.run, { supervisor, ...known, processes: parts.identities() });
  const running = await bringUp({
    places,
    port: options.port,
    demo: options.demo,
    parts,
    signal: aborting.signal,
    onFailure: (error) => aborting.abort(error),
    onPart: () => record({}),
  }).catch((error) => {
    throw aborting.signal.aborted ? aborting.signal.reason : error;
  });
  const { baseUrl, temporalUiUrl, databaseUrl, temporalAddress, smtpUrl, publicUrl } = running;
  const known = {
    baseUrl,
    temporalUiUrl,
    databaseUrl,
    temporalAddress,
    smtpUrl,
    publicUrl,
    demo: options.demo,
  };
  record(known);
  const seconds = (Date.now() - startedAt) / 1_000;
  const ownMail = process.env.SMTP_URL !== undefined;
  say(
    welcome({
      baseUrl,
      temporalUiUrl,
      ownMail,
      demo: running.demo,
      demoWanted: options.demo,
      places,
      seconds,
    }),
  );
  await untilEnd(() => record(known));
}

/**
 * @param {import("./lib/start-options.mjs").StartOptions} options
 * @param {"server" | "worker"} role
 */
async function runOne(options, role) {
  const places = dataPlaces(options.data);
  await installPackages({ tell: say, signal: aborting.signal });
  const { startOne } = await import("./lib/run-one.mjs");
  try {
    const running = parts.add(
      role,
      await startOne({ role, port: options.port, places, signal: aborting.signal }),
    );
    say(`${running.name} runs: ${running.url} (log: ${running.logFile}). Ctrl-C ends it.`);
    await untilEnd();
  } finally {
    await parts.stop();
  }
}

/**
 * Waits for a wish to end, and starts anew what ends by itself; throws when a part keeps ending.
 *
 * @param {() => void} [onPart]
 */
async function untilEnd(onPart = () => {}) {
  const ended = await Promise.race([asked, parts.firstGivenUp({ tell: say, onPart })]);
  if (!ended || aborting.signal.aborted) return;
  const error = crashError(ended);
  aborting.abort(error);
  throw error;
}

/**
 * @param {import("./lib/places.mjs").DataPlaces} places
 * @param {number} pid
 */
function alreadyRunning(places, pid) {
  const where = readRunFile(places)?.baseUrl;
  return new FriendlyError(
    `Fairlead runs on ${places.root} already${where ? `: ${where}` : ""} (process ${pid}).`,
    "Stop it first with Ctrl-C where it was started, or use another folder: npm start -- --data DIR",
  );
}

/** @param {import("./lib/places.mjs").DataPlaces} places */
function removeData(places) {
  const { postgres, logs, run, secrets, demo } = places;
  for (const path of [postgres, `${places.root}/temporal`, logs, run, secrets, demo]) {
    rmSync(path, { recursive: true, force: true });
  }
}
