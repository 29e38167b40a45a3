import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { withLock } from "./file-lock.mjs";
import { FriendlyError } from "./friendly-error.mjs";
import { cacheDir, REPO } from "./places.mjs";
import { runTool } from "./run-tool.mjs";

/** The newest that `go install` can build: later ones replace modules in their go.mod. */
const CLI_VERSION = "1.5.1";
const DOWNLOAD_WITHIN_SECONDS = 60;
const BUILD_WITHIN_SECONDS = 900;
const INCOMING = "temporal-incoming-";
const EXE = process.platform === "win32" ? ".exe" : "";

/**
 * @typedef {object} Ladder
 * @property {(line: string) => void} [tell] hears what is tried and what came of it
 * @property {AbortSignal | undefined} [signal]
 */

/**
 * Finds the Temporal CLI, or obtains it once for all clones: PATH, cache, the SDK's download, `go install`.
 *
 * Two processes may call this at once; an interrupted one leaves no half binary.
 *
 * @param {Ladder} [ladder]
 * @returns {Promise<string>} the binary's path
 * @throws {FriendlyError} when each rung failed
 */
export async function findTemporal({ tell = () => {}, signal } = {}) {
  const target = join(cacheDir(), `temporal-${CLI_VERSION}`, "bin", `temporal${EXE}`);
  if (await works("temporal", signal)) return "temporal";
  if (existsSync(target) && (await works(target, signal))) return target;
  tell("Temporal is neither on the PATH nor in the cache; obtaining it once.");
  const onWait = () => tell("Another process is obtaining Temporal; waiting for it.");
  return withLock(join(cacheDir(), "temporal.lock"), () => obtain(target, tell, signal), { signal, onWait });
}

/**
 * @param {string} target
 * @param {(line: string) => void} tell
 * @param {AbortSignal | undefined} signal
 */
async function obtain(target, tell, signal) {
  if (existsSync(target) && (await works(target, signal))) return target;
  const rungs = [
    { name: "the SDK's download", takes: `up to ${DOWNLOAD_WITHIN_SECONDS} s`, run: downloadBySdk },
    { name: `go install …/temporal@v${CLI_VERSION}`, takes: "about 3 min on two cores", run: buildWithGo },
  ];
  removeAbandoned();
  /** @type {string[]} */
  const failures = [];
  for (const rung of rungs) {
    const startedAt = Date.now();
    tell(`Trying ${rung.name} (${rung.takes}).`);
    const workshop = mkdtempSync(join(cacheDir(), INCOMING));
    try {
      const made = await rung.run(workshop, signal);
      if (!(await works(made, signal))) throw new Error("what it gave does not run here");
      mkdirSync(dirname(target), { recursive: true });
      renameSync(made, target);
      tell(`Got it by ${rung.name} in ${seconds(startedAt)}.`);
      return target;
    } catch (error) {
      signal?.throwIfAborted();
      const reason = shortReason(error);
      failures.push(`${rung.name}: ${reason}`);
      tell(`${rung.name} failed after ${seconds(startedAt)}: ${reason}`);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  }
  throw new FriendlyError(
    `No Temporal server could be found or obtained:\n${failures.map((line) => `  - ${line}`).join("\n")}`,
    [
      "Any one of these helps:",
      "  - install the Temporal CLI (https://docs.temporal.io/cli) so that `temporal` is on the PATH",
      "  - install Go 1.23 or newer, so that it can be built here",
      "  - name a running server: TEMPORAL_ADDRESS=host:7233 npm start",
    ].join("\n"),
  );
}

/** What killed processes left; we hold the lock, so nobody is at work there. */
function removeAbandoned() {
  for (const name of readdirSync(cacheDir())) {
    if (name.startsWith(INCOMING)) rmSync(join(cacheDir(), name), { recursive: true, force: true });
  }
}

/**
 * @param {string} workshop
 * @param {AbortSignal | undefined} signal
 */
async function downloadBySdk(workshop, signal) {
  // In a process of its own: the SDK's download knows no time-out.
  const code = [
    'import { TestWorkflowEnvironment } from "@temporalio/testing";',
    'const executable = { type: "cached-download", downloadDir: process.env.DOWNLOAD_DIR };',
    "const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });",
    "await environment.teardown();",
    "process.exit(0);",
  ].join("\n");
  await runTool(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: join(REPO, "test"),
    env: { DOWNLOAD_DIR: workshop },
    withinSeconds: DOWNLOAD_WITHIN_SECONDS,
    signal,
  });
  const [file] = readdirSync(workshop);
  if (!file) throw new Error("it left no file");
  const copy = join(workshop, `copy${EXE}`);
  cpSync(join(workshop, file), copy);
  return copy;
}

/**
 * @param {string} workshop
 * @param {AbortSignal | undefined} signal
 */
async function buildWithGo(workshop, signal) {
  await runTool("go", ["install", `github.com/temporalio/cli/cmd/temporal@v${CLI_VERSION}`], {
    cwd: workshop,
    env: { GOBIN: workshop, GOFLAGS: "-mod=mod" },
    withinSeconds: BUILD_WITHIN_SECONDS,
    signal,
  });
  return join(workshop, `temporal${EXE}`);
}

/**
 * @param {string} binary
 * @param {AbortSignal | undefined} signal
 */
async function works(binary, signal) {
  try {
    await runTool(binary, ["--version"], { withinSeconds: 15, signal });
    return true;
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}

/**
 * The one telling line of a failed tool's output.
 *
 * @param {unknown} error
 */
function shortReason(error) {
  const lines = (error instanceof Error ? error.message : String(error))
    .split("\n")
    .filter((line) => line.trim());
  const line = lines.find((text) => /\w*error\b.*:/i.test(text)) ?? lines[0] ?? "no reason given";
  return line
    .replace(/^\W*Error: /, "")
    .replace(/\s*\(https?:[^)]*\)/g, "")
    .trim()
    .slice(0, 200);
}

/** @param {number} since */
function seconds(since) {
  return `${Math.round((Date.now() - since) / 1_000)} s`;
}
