import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A process that cannot be mistaken for a later one with the same number.
 *
 * @typedef {{ readonly pid: number, readonly startedAt: string }} ProcessIdentity
 */

/**
 * Names the process that has a pid now.
 *
 * @param {number} pid
 * @returns {ProcessIdentity | null} null when there is none, or when the system cannot tell its start time
 */
export function identifyProcess(pid) {
  const startedAt = process.platform === "linux" ? startFromProc(pid) : startFromPs(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/**
 * Says whether exactly this process still runs.
 *
 * @param {ProcessIdentity} identity
 */
export function isRunning(identity) {
  return identifyProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** @param {number} pid */
function startFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, second, may hold spaces and brackets; what follows its last bracket is regular.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function startFromPs(pid) {
  if (process.platform === "win32") return pid === process.pid ? String(process.pid) : null;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
