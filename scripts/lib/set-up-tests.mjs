import { spawn } from "node:child_process";
import { explainError } from "./friendly-error.mjs";
import { installPackages } from "./install-packages.mjs";
import { checkNodeVersion } from "./node-version.mjs";
import { REPO } from "./places.mjs";

/** Their tests start no Temporal, so they don't wait for one to be obtained. */
const WITHOUT_TEMPORAL = new Set(["engine", "db", "server", "editor", "scripts", "canvas"]);

/**
 * Sets up what tests and benchmarks need, runs a Node program in the foreground and ends with its exit code.
 *
 * @param {(args: readonly string[]) => readonly string[]} command the words after `node`, given ours
 */
export async function runPrepared(command) {
  const args = process.argv.slice(2);
  const aborting = new AbortController();
  /** @type {import("node:child_process").ChildProcess | null} */
  let child = null;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => {
      aborting.abort(new Error("Stopped."));
      child?.kill(signal);
    });
  }
  try {
    checkNodeVersion();
    const tell = (/** @type {string} */ line) => console.log(line);
    const options = { tell, signal: aborting.signal };
    await installPackages(options);
    if (needsTemporal(args)) {
      const { findTemporal } = await import("./find-temporal.mjs");
      const { findTimeSkippingServer } = await import("./time-skipping-server.mjs");
      await Promise.all([findTemporal(options), findTimeSkippingServer(options)]);
    }
    child = spawn(process.execPath, command(args), { cwd: REPO, stdio: "inherit" });
    process.exitCode = await new Promise((resolve, reject) => {
      child?.once("error", reject);
      child?.once("exit", (code) => resolve(code ?? 1));
    });
  } catch (error) {
    if (!aborting.signal.aborted) console.error(explainError(error));
    process.exitCode = 1;
  }
}

/** @param {readonly string[]} args */
function needsTemporal(args) {
  const projects = args.flatMap((word, at) => {
    if (word === "--project") return [args[at + 1] ?? ""];
    return word.startsWith("--project=") ? [word.slice("--project=".length)] : [];
  });
  return projects.length === 0 || projects.some((name) => !WITHOUT_TEMPORAL.has(name));
}
