import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, absolute. */
export const REPO = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * The folder that keeps downloads and builds for all clones of one user; it may not exist yet.
 *
 * @returns {string}
 */
export function cacheDir() {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, "fairlead");
  if (process.platform === "win32") {
    return join(process.env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "fairlead");
  }
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "fairlead");
  return join(homedir(), ".cache", "fairlead");
}

/**
 * What lies where in a data folder.
 *
 * @param {string} dir relative to where the command was typed
 */
export function dataPlaces(dir) {
  const root = resolve(dir);
  return {
    root,
    postgres: join(root, "postgres"),
    temporal: join(root, "temporal", "temporal.db"),
    logs: join(root, "logs"),
    lock: join(root, "lock"),
    run: join(root, "run.json"),
    secrets: join(root, "secrets.json"),
    demo: join(root, "demo.json"),
  };
}

/** @typedef {ReturnType<typeof dataPlaces>} DataPlaces */
