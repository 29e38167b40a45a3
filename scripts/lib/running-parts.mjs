import { isRunning } from "./process-identity.mjs";
import { waitUntil } from "./wait-until.mjs";

/** Whatever still writes goes before what it writes to. */
const STOP_ORDER = ["server", "worker", "temporal", "postgres"];

/**
 * @typedef {"server" | "worker" | "temporal" | "postgres"} Role
 * @typedef {import("./managed-process.mjs").ManagedProcess} ManagedProcess
 */

/** The processes that one supervisor started, and their end in order. */
export function createRunningParts() {
  /** @type {{ role: Role, part: ManagedProcess }[]} */
  const parts = [];
  const inOrder = () =>
    [...parts].sort((one, other) => STOP_ORDER.indexOf(one.role) - STOP_ORDER.indexOf(other.role));
  return {
    /**
     * @template {ManagedProcess} T
     * @param {Role} role
     * @param {T} part
     * @returns {T}
     */
    add(role, part) {
      parts.push({ role, part });
      return part;
    },

    /** What a later start needs to end them if we are killed. */
    identities() {
      return inOrder().flatMap(({ role, part }) =>
        part.identity ? [{ role, identity: part.identity }] : [],
      );
    },

    /** Settles with the first part that ends by itself. */
    async firstToEnd() {
      return Promise.race(parts.map(({ part }) => part.exited.then(() => part)));
    },

    /** @param {(name: string) => void} [tell] */
    async stop(tell = () => {}) {
      for (const { part } of inOrder()) {
        if (part.ending() === null) tell(part.name);
        await part.stop();
      }
    },

    async kill() {
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
