import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { identifyProcess, isRunning } from "./process-identity.mjs";
import { waitUntil } from "./wait-until.mjs";

/** @typedef {import("./process-identity.mjs").ProcessIdentity} ProcessIdentity */

/**
 * Takes a lock that frees itself when its holder dies, even by `kill -9`.
 *
 * @param {string} file
 * @returns {{ taken: true, release: () => void } | { taken: false, holder: ProcessIdentity }}
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const content = JSON.stringify(identifyProcess(process.pid) ?? { pid: process.pid, startedAt: "" });
  writeFileSync(own, content, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return { taken: true, release: () => releaseLock(file, content) };
      } catch (error) {
        if (!isCode(error, "EEXIST")) throw error;
      }
      const holder = readHolder(file);
      if (holder && isRunning(holder)) return { taken: false, holder };
      if (holder) removeStale(file, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Runs `work` while no other process holds the lock.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {{ withinSeconds?: number, signal?: AbortSignal | undefined, onWait?: (holder: ProcessIdentity) => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { withinSeconds = 900, signal, onWait } = {}) {
  let told = false;
  const release = await waitUntil(
    `the lock ${file}`,
    () => {
      const attempt = tryLock(file);
      if (attempt.taken) return attempt.release;
      if (!told) onWait?.(attempt.holder);
      told = true;
      return null;
    },
    { withinSeconds, signal, everyMs: 200 },
  );
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * @param {string} file
 * @returns {ProcessIdentity | null} null when it was released meanwhile
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    return { pid: 0, startedAt: "unreadable" };
  }
}

/**
 * Two processes may find the same stale lock: whoever moved a fresh one away by mistake puts it back.
 *
 * @param {string} file
 * @param {ProcessIdentity} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved && moved.startedAt !== stale.startedAt && isRunning(moved)) linkSync(aside, file);
  } catch (error) {
    if (!isCode(error, "ENOENT") && !isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} content
 */
function releaseLock(file, content) {
  try {
    if (readFileSync(file, "utf8") === content) rmSync(file, { force: true });
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && "code" in error && error.code === code;
}
