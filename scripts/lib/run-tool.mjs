import { spawn } from "node:child_process";
import { FriendlyError } from "./friendly-error.mjs";
import { REPO } from "./places.mjs";

const KEPT_CHARACTERS = 60_000;
const SHOWN_LINES = 15;

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
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...env },
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
      const message = `\`${shown}\` ${how}.\n\n${telling(tail)}`.trimEnd();
      reject(signal?.aborted ? signal.reason : new FriendlyError(message, fix));
    };
    const settle = () => {
      if (timer) clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    };
    child.once("error", (error) => {
      settle();
      fail(
        "code" in error && error.code === "ENOENT"
          ? "is not there to run"
          : `could not start: ${error.message}`,
      );
    });
    child.once("close", (code, killedBy) => {
      settle();
      if (code === 0) resolve(stdout);
      else if (late) fail(`took more than ${withinSeconds} s`);
      else fail(killedBy ? `was ended by ${killedBy}` : `failed with code ${code}`);
    });
  });
}

/**
 * The beginning and the end of a long output: one has the error, the other the summary.
 *
 * @param {string} output
 */
function telling(output) {
  const lines = output.trimEnd().split("\n");
  if (lines.length <= 2 * SHOWN_LINES) return lines.join("\n");
  return [...lines.slice(0, SHOWN_LINES), "  …", ...lines.slice(-SHOWN_LINES)].join("\n");
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
