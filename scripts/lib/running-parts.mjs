import { setTimeout } from "node:timers/promises";
import { isRunning } from "./process-identity.mjs";
import { waitUntil } from "./wait-until.mjs";

/** Whatever still writes goes before what it writes to. */
const STOP_ORDER = ["server", "worker", "temporal", "postgres"];

/**
 * @typedef {"server" | "worker" | "temporal" | "postgres"} Role
 * @typedef {import("./managed-process.mjs").ManagedProcess} ManagedProcess
 */

/** A part that ends so many times in a row is given up. */
const ENDS_IN_A_ROW = 5;
/** Doubled with each end in a row. */
const FIRST_WAIT_MS = 1_000;
/** A part that ran for so long before it ended counts anew. */
const STEADY_MS = 60_000;

/**
 * @typedef {object} Keeping
 * @property {(line: string) => void} tell
 * @property {() => void} onPart called after each part that was started anew
 * @property {number} [firstWaitMs]
 */

/** The processes that one supervisor started, and their end in order. */
export function createRunningParts() {
  /** @type {{ role: Role, part: ManagedProcess, start: (() => Promise<ManagedProcess>) | null }[]} */
  const parts = [];
  /** @type {Set<Promise<unknown>>} */
  const starting = new Set();
  const stopping = new AbortController();
  const inOrder = () =>
    [...parts].sort((one, other) => STOP_ORDER.indexOf(one.role) - STOP_ORDER.indexOf(other.role));

  /**
   * @param {typeof parts[number]} entry
   * @param {Keeping} keeping
   * @returns {Promise<ManagedProcess>} the part, once it is given up
   */
  async function keep(entry, { tell, onPart, firstWaitMs = FIRST_WAIT_MS }) {
    let ends = 0;
    for (;;) {
      const startedAt = Date.now();
      const how = await entry.part.exited;
      if (stopping.signal.aborted) return entry.part;
      ends = Date.now() - startedAt > STEADY_MS ? 1 : ends + 1;
      if (entry.start === null || ends > ENDS_IN_A_ROW) return entry.part;
      tell(`${entry.part.name} ${how}; starting it anew (its log is ${entry.part.logFile}.1) …`);
      await setTimeout(firstWaitMs * 2 ** (ends - 1), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return entry.part;
      const started = entry.start();
      starting.add(started);
      try {
        entry.part = await started;
        if (!stopping.signal.aborted) onPart();
      } catch {
        // Counts as one more end: the part that ended before still stands in its place.
      } finally {
        starting.delete(started);
      }
    }
  }

  return {
    /**
     * @template {ManagedProcess} T
     * @param {Role} role
     * @param {T} part
     * @param {(() => Promise<T>) | null} [start] starts it anew, on the same data and port
     * @returns {T}
     */
    add(role, part, start = null) {
      parts.push({ role, part, start });
      return part;
    },

    /**
     * Starts a part that is started anew by the same when it ends.
     *
     * @template {ManagedProcess} T
     * @param {Role} role
     * @param {() => Promise<T>} start on the same data and port
     * @returns {Promise<T>}
     */
    async start(role, start) {
      return this.add(role, await start(), start);
    },

    /** What a later start needs to end them if we are killed. */
    identities() {
      return inOrder().flatMap(({ role, part }) =>
        part.identity ? [{ role, identity: part.identity }] : [],
      );
    },

    /**
     * Starts anew what ends by itself; settles with the first part that is given up.
     *
     * @param {Keeping} keeping
     */
    async firstGivenUp(keeping) {
      return Promise.race(parts.map((entry) => keep(entry, keeping)));
    },

    /** @param {(name: string) => void} [tell] */
    async stop(tell = () => {}) {
      stopping.abort();
      await Promise.allSettled(starting);
      for (const { part } of inOrder()) {
        if (part.ending() === null) tell(part.name);
        await part.stop();
      }
    },

    async kill() {
      stopping.abort();
      await Promise.all(parts.map(({ part }) => part.kill9()));
    },
  };
}

/**
 * Ends what a killed supervisor left, and nothing else: a process counts only with its recorded start time.
 *
 * @param {readonly { role: string, identity: import("./process-identity.mjs").ProcessIdentity }[]} leftovers in stop order
 * @returns {Promise<readonly string[]>} the roles that had to be ended
 */
export async function stopLeftovers(leftovers) {
  const ended = [];
  for (const { role, identity } of leftovers) {
    if (!isRunning(identity)) continue;
    ended.push(role);
    const gone = () => !isRunning(identity);
    try {
      process.kill(identity.pid, role === "postgres" ? "SIGINT" : "SIGTERM");
      await waitUntil(`the ${role} left by an earlier start to end`, gone, { withinSeconds: 12 });
    } catch {
      if (isRunning(identity)) process.kill(identity.pid, "SIGKILL");
      await waitUntil(`the ${role} left by an earlier start to end`, gone, { withinSeconds: 12 });
    }
  }
  return ended;
}
