import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { REPO } from "./places.mjs";

const FOLDER = `${REPO}/test/upgrade`;

/**
 * The releases that are kept in `test/upgrade`, the oldest first.
 *
 * @returns {string[]}
 */
export function keptReleases() {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${FOLDER}/${entry.name}/data.sql.gz`))
    .map((entry) => entry.name)
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/**
 * The rows that a release left, as SQL.
 *
 * @param {string} release
 */
export function keptDump(release) {
  return gunzipSync(readFileSync(`${FOLDER}/${release}/data.sql.gz`)).toString("utf8");
}

/**
 * The hashes of a release's migrations in their order, as its dump has them.
 *
 * @param {string} dump
 * @returns {string[]}
 * @throws {Error} when the dump does not tell
 */
export function migrationHashes(dump) {
  const [, after = ""] = dump.split(`insert into "drizzle"."__drizzle_migrations"`);
  const [, rows] = after.split("$rows$");
  if (!rows) throw new Error("The dump does not tell which migrations its release had");
  return JSON.parse(rows).map((/** @type {{ hash: string }} */ { hash }) => hash);
}
