import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file that only its owner can read, whole or not at all.
 *
 * @param {string} file
 * @param {unknown} value
 */
export function writePrivateJson(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const incoming = `${file}.${process.pid}.incoming`;
  writeFileSync(incoming, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(incoming, file);
}

/**
 * @param {string} file
 * @returns {unknown} null when there is no such file
 */
export function readPrivateJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
