import { existsSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { identifyProcess, isRunning } from "./process-identity.mjs";
import { waitUntil } from "./wait-until.mjs";

/**
 * Ends the Postgres that still runs on a data folder, and removes a `postmaster.pid` whose pid belongs to a stranger.
 *
 * Postgres removes the file of a dead one by itself, but refuses to start while any process has that pid.
 *
 * @param {string} dir
 */
export async function stopLeftover(dir) {
  const file = join(dir, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const leftover = pid > 0 ? identifyProcess(pid) : null;
  if (!leftover) return;
  if (!isPostgresOn(pid, dir)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  try {
    await waitUntil("the Postgres left by an earlier start to end", () => !isRunning(leftover), {
      withinSeconds: 15,
    });
  } catch {
    process.kill(pid, "SIGKILL");
    await waitUntil("the Postgres left by an earlier start to end", () => !isRunning(leftover), {
      withinSeconds: 15,
    });
  }
}

/**
 * @param {number} pid
 * @param {string} dir
 */
function isPostgresOn(pid, dir) {
  if (process.platform !== "linux") return true;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return basename(words[0] ?? "") === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === dir;
  } catch {
    return false;
  }
}
