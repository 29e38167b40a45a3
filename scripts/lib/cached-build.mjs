import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { runEntry } from "./app-process.mjs";
import { hashFiles } from "./hash-files.mjs";
import { cacheDir, REPO } from "./places.mjs";
import { runTool } from "./run-tool.mjs";

/** Enough for a few clones on different commits. */
const KEPT_BUILDS = 6;
const INCOMING = "incoming-";
/** No build takes this long: whoever began it was killed. */
const ABANDONED_AFTER_MS = 3_600_000;

/** @typedef {{ signal?: AbortSignal | undefined }} BuildOptions */

/**
 * The built editor for the sources as they are, from the cache if some clone has built them before.
 *
 * @param {BuildOptions} [options]
 * @returns {Promise<string>} a folder with index.html
 */
export function builtEditor({ signal } = {}) {
  const inputs = ["editor", "engine/src", "engine/package.json", "server/src/contract", "pnpm-lock.yaml"];
  return cached("editor", hashFiles(inputs, [process.versions.node]), async (out) => {
    const vite = join(REPO, "node_modules", "vite", "bin", "vite.js");
    await runTool(process.execPath, [vite, "build", "--outDir", out, "--emptyOutDir", "--logLevel", "warn"], {
      cwd: join(REPO, "editor"),
      env: { NODE_ENV: "production" },
      signal,
    });
  });
}

/**
 * The workflow code as one file, so that a worker starts without bundling.
 *
 * @param {BuildOptions} [options]
 * @returns {Promise<string>} the file
 */
export async function builtWorkflows({ signal } = {}) {
  const inputs = ["workflows/src", "workflows/package.json", "pnpm-lock.yaml"];
  const folder = await cached("workflows", hashFiles(inputs, [process.versions.node]), async (out) => {
    await runEntry("workflows/src/bundle-main.ts", {}, signal, [join(out, "workflows.js")]);
  });
  return join(folder, "workflows.js");
}

/**
 * @param {string} name
 * @param {string} hash
 * @param {(out: string) => Promise<void>} build
 */
async function cached(name, hash, build) {
  const shelf = join(cacheDir(), name);
  const target = join(shelf, hash);
  if (existsSync(target)) {
    const now = new Date();
    utimesSync(target, now, now);
    return target;
  }
  mkdirSync(shelf, { recursive: true });
  const out = mkdtempSync(join(shelf, INCOMING));
  try {
    await build(out);
    renameSync(out, target);
  } catch (error) {
    // Another process may have built the same meanwhile.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  removeOldest(shelf);
  return target;
}

/** @param {string} shelf */
function removeOldest(shelf) {
  const entries = readdirSync(shelf).map((name) => {
    const path = join(shelf, name);
    return { name, path, usedAtMs: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  const builds = entries.filter(({ name }) => !name.startsWith(INCOMING));
  const oldest = builds.sort((one, other) => other.usedAtMs - one.usedAtMs).slice(KEPT_BUILDS);
  const abandoned = entries.filter(
    ({ name, usedAtMs }) => name.startsWith(INCOMING) && usedAtMs < Date.now() - ABANDONED_AFTER_MS,
  );
  for (const { path } of [...oldest, ...abandoned]) rmSync(path, { recursive: true, force: true });
}
