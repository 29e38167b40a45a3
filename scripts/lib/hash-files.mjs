import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { REPO } from "./places.mjs";

const IGNORED = new Set(["node_modules", "dist", "coverage", ".DS_Store"]);

/**
 * One hash over files and folders, by name and content; tests don't count.
 *
 * @param {readonly string[]} paths relative to the checkout; missing ones count as empty
 * @param {readonly string[]} [more] other things that the result depends on
 */
export function hashFiles(paths, more = []) {
  const hash = createHash("sha256");
  for (const text of more) hash.update(`${text}\0`);
  for (const path of paths) {
    for (const file of filesUnder(join(REPO, path))) {
      hash
        .update(`${relative(REPO, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex").slice(0, 24);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !IGNORED.has(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
