import { spawnSync } from "node:child_process";

/** @type {Map<string, boolean>} */
const known = new Map();

/**
 * The command that runs another one which gets `signal` when its parent dies; without util-linux it is left as it is.
 *
 * @param {"TERM" | "INT"} signal
 * @returns {readonly string[]} words to put before the command
 */
export function dyingWithParent(signal) {
  return setprivCan(`--pdeathsig ${signal}`) ? ["setpriv", "--pdeathsig", signal] : [];
}

/**
 * Says whether this machine's `setpriv` accepts these flags; busybox's knows few of them, a container may forbid some.
 *
 * @param {string} flags
 */
export function setprivCan(flags) {
  if (process.platform !== "linux") return false;
  const answer = known.get(flags) ?? spawnSync("setpriv", [...flags.split(" "), "true"]).status === 0;
  known.set(flags, answer);
  return answer;
}
