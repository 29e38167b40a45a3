import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { FriendlyError } from "./friendly-error.mjs";
import { identifyProcess } from "./process-identity.mjs";

/**
 * @typedef {object} ManagedProcess
 * @property {string} name
 * @property {number} pid
 * @property {import("./process-identity.mjs").ProcessIdentity | null} identity
 * @property {string} logFile
 * @property {Promise<string>} exited how it ended, in words; never rejects
 * @property {() => string | null} ending how it ended, null while it runs
 * @property {() => Promise<void>} stop asks it to end, and forces it after a while; safe to repeat
 * @property {() => Promise<void>} kill9 ends it at once, as a crash would
 */

/**
 * @typedef {object} ProcessOptions
 * @property {string} name what a person calls it
 * @property {string} command
 * @property {readonly string[]} args never a secret: other users can read them
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {string} logFile the previous one is kept as `<logFile>.1`
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {boolean} [channel] a Node child that watches for our end through IPC
 * @property {NodeJS.Signals} [stopSignal]
 * @property {number} [stopWithinSeconds]
 */

/**
 * Starts a child in a session of its own, so that Ctrl-C reaches only us and the parts end in order.
 *
 * @param {ProcessOptions} options
 * @returns {Promise<ManagedProcess>}
 */
export async function startProcess(options) {
  const { name, logFile, stopSignal = "SIGTERM", stopWithinSeconds = 15 } = options;
  mkdirSync(dirname(logFile), { recursive: true });
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: options.channel ? ["ignore", log, log, "ipc"] : ["ignore", log, log],
    detached: true,
    windowsHide: true,
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  closeSync(log);
  /** @type {string | null} */
  let ending = null;
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    /** @param {string} how */
    const end = (how) => {
      ending = how;
      resolve(how);
    };
    child.once("error", (error) => end(`could not start: ${error.message}`));
    child.once("exit", (code, signal) => end(signal ? `was ended by ${signal}` : `exited with code ${code}`));
  });
  const pid = child.pid;
  if (pid === undefined) {
    throw new FriendlyError(`${name} ${await exited}.`, `The command was: ${options.command}`);
  }
  /** @type {Promise<void> | null} */
  let stopping = null;
  return {
    name,
    pid,
    identity: identifyProcess(pid),
    logFile,
    exited,
    ending: () => ending,
    stop() {
      stopping ??= stopProcess(child, exited, stopSignal, stopWithinSeconds);
      return stopping;
    },
    async kill9() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<string>} exited
 * @param {NodeJS.Signals} signal
 * @param {number} withinSeconds
 */
async function stopProcess(child, exited, signal, withinSeconds) {
  child.kill(signal);
  const force = setTimeout(() => child.kill("SIGKILL"), withinSeconds * 1_000);
  await exited;
  clearTimeout(force);
}

/**
 * The error of a part that ended when it should not have: how, and its log's last lines.
 *
 * @param {{ name: string, logFile: string, ending: () => string | null }} part
 */
export function crashError(part) {
  return new FriendlyError(
    `${part.name} ${part.ending() ?? "does not answer"}. Its last lines:\n\n${lastLines(part.logFile)}`,
    `The whole log: ${part.logFile}`,
  );
}

/**
 * @param {string} file
 * @param {number} [count]
 */
export function lastLines(file, count = 20) {
  if (!existsSync(file)) return "  (nothing was logged)";
  const lines = readFileSync(file, "utf8").trimEnd().split("\n").slice(-count);
  return lines.map((line) => `  ${line}`).join("\n");
}
