import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { dyingWithParent } from "./linux-privileges.mjs";
import { crashError, startProcess } from "./managed-process.mjs";
import { waitUntil } from "./wait-until.mjs";

/** Set when a run starts and read by engineers; the server refuses a start that names an unregistered one. */
const SEARCH_ATTRIBUTES = ["Organization", "Lead", "Workflow", "PlanVersion"];

/**
 * WAL and FULL survive a power cut and double the rate; the poll rates take a hop from 50 to 18 ms.
 * The defaults are made for a cluster of many shards, and the development server has one.
 */
const TUNING = [
  ["--sqlite-pragma", "journal_mode=WAL"],
  ["--sqlite-pragma", "synchronous=FULL"],
  ["--dynamic-config-value", "history.transferProcessorMaxPollRPS=2000"],
  ["--dynamic-config-value", "history.timerProcessorMaxPollRPS=2000"],
  ["--dynamic-config-value", "system.forceSearchAttributesCacheRefreshOnRead=false"],
  // Partitions spread a queue over hosts; here is one, and a task finds its poller sooner in a single one.
  ["--dynamic-config-value", "matching.numTaskqueueReadPartitions=1"],
  ["--dynamic-config-value", "matching.numTaskqueueWritePartitions=1"],
  // Runs that only wait need not be kept in memory, at 25 KB each (the default keeps 128,000); those of a burst should.
  ["--dynamic-config-value", "history.hostLevelCacheMaxSize=3000"],
  ["--dynamic-config-value", "history.eventsHostLevelCacheMaxSizeBytes=16777216"],
];

/**
 * @typedef {object} TemporalOptions
 * @property {string} binary the Temporal CLI
 * @property {string | null} databaseFile null keeps everything in memory
 * @property {number} port
 * @property {number | null} uiPort null starts no UI
 * @property {string} logFile
 * @property {AbortSignal | undefined} [signal]
 */

/** @typedef {import("./managed-process.mjs").ManagedProcess & { readonly address: string, readonly uiUrl: string | null }} RunningTemporal */

/**
 * Starts the Temporal development server, bound to this machine alone, and waits until it serves.
 *
 * @param {TemporalOptions} options
 * @returns {Promise<RunningTemporal>}
 */
export async function startTemporal({ binary, databaseFile, port, uiPort, logFile, signal }) {
  const args = ["server", "start-dev", "--ip", "127.0.0.1", "--port", String(port), "--log-level", "warn"];
  args.push(...(uiPort === null ? ["--headless"] : ["--ui-ip", "127.0.0.1", "--ui-port", String(uiPort)]));
  // The pragmas are for a file: they mean nothing in memory.
  if (databaseFile) args.push("--db-filename", databaseFile, ...TUNING.flat());
  else args.push(...TUNING.filter(([flag]) => flag !== "--sqlite-pragma").flat());
  for (const name of SEARCH_ATTRIBUTES) args.push("--search-attribute", `${name}=Keyword`);
  const [command = binary, ...rest] = [...dyingWithParent("TERM"), binary, ...args];
  const running = await startProcess({
    name: "Temporal",
    command,
    args: rest,
    logFile,
    // A developer's own profile must not turn this into a client of somebody's cloud.
    env: { TEMPORAL_CONFIG_FILE: "", TEMPORAL_PROFILE: "", TEMPORAL_ADDRESS: "", TEMPORAL_NAMESPACE: "" },
  });
  try {
    await waitUntil("Temporal to answer", () => hasStarted(logFile) && answers(port), {
      withinSeconds: 60,
      signal,
      giveUp: () => (running.ending() === null ? null : crashError(running)),
    });
  } catch (error) {
    await running.stop();
    throw error;
  }
  return {
    ...running,
    address: `127.0.0.1:${port}`,
    uiUrl: uiPort === null ? null : `http://127.0.0.1:${uiPort}`,
  };
}

/**
 * It prints its addresses once the namespace and the search attributes are registered.
 *
 * @param {string} logFile
 */
function hasStarted(logFile) {
  return /^Server:/m.test(readFileSync(logFile, "utf8"));
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
