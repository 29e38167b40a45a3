import { spawn } from "node:child_process";
import { FriendlyError } from "./friendly-error.mjs";
import { REPO } from "./places.mjs";

const KEPT_CHARACTERS = 8_000;

/**
 * Runs a command to its end and gives what it wrote to stdout.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, withinSeconds?: number, signal?: AbortSignal | undefined, onLine?: ((line: string) => void) | undefined, fix?: string }} [options]
 *   `onLine` hears each line of both streams as it comes
 * @returns {Promise<string>}
 * @throws {FriendlyError} when it fails or takes too long; its last lines are in the message
 */
export function runTool(command, args, options = {}) {
  const {
    env,
    cwd = REPO,
    withinSeconds,
    signal,
    onLine,
    fix = "Mend what it says, then try again.",
  } = options;
  const shown = [command, ...args].join(" ");
  return new Promise((resolve, reject) => {
    const windowsScript = process.platform === "win32" && command === "npx";
    const child = spawn(windowsScript ? "npx.cmd" : command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      shell: windowsScript,
    });
    let stdout = "";
    let tail = "";
    let late = false;
    const end = () => endGroup(child.pid);
    const giveUp = () => {
      late = true;
      end();
    };
    const timer = withinSeconds === undefined ? null : setTimeout(giveUp, withinSeconds * 1_000);
    signal?.addEventListener("abort", end, { once: true });
    /** @param {Buffer} chunk */
    const hear = (chunk) => {
      tail = (tail + chunk).slice(-KEPT_CHARACTERS);
      if (onLine) for (const line of String(chunk).split("\n")) if (line.trim()) onLine(line.trim());
    };
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
      hear(chunk);
    });
    child.stderr.on("data", hear);
    /** @param {string} how */
    const fail = (how) => {
      const lines = tail.trimEnd().split("\n").slice(-20).join("\n");
      reject(
        signal?.aborted
          ? signal.reason
          : new FriendlyError(`\`${shown}\` ${how}.\n\n${lines}`.trimEnd(), fix),
      );
    };
    const settle = () => {
      if (timer) clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    };
    child.once("error", (error) => {
      settle();
      fail(`could not start: ${error.message}`);
    });
    child.once("close", (code, killedBy) => {
      settle();
      if (code === 0) resolve(stdout);
      else if (late) fail(`took more than ${withinSeconds} s`);
      else fail(killedBy ? `was ended by ${killedBy}` : `failed with code ${code}`);
    });
  });
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGTERM");
  } catch {
    // It ended between the decision and the signal.
  }
}
