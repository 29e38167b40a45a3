// Fails for regular expressions that take more than linear time on some text: one such text of a sender would stop the server
// or the worker for everybody. Those that see short texts alone stand in lib/short-text-regexes.txt, each with what bounds it.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { check } from "recheck";
import ts from "typescript";

const CHECKED = ["engine/src", "db/src", "server/src", "workflows/src", "editor/src"];
const IS_SOURCE = /\.tsx?$/;
const IS_OF_TESTS = /\.(?:test|fixture)\.tsx?$/;
const TIMEOUT_MS = 20_000;
const SHORT_TEXTS = new URL("lib/short-text-regexes.txt", import.meta.url);

const files = execFileSync("git", ["ls-files", ...CHECKED], { encoding: "utf8" })
  .split("\n")
  .filter((file) => IS_SOURCE.test(file) && !IS_OF_TESTS.test(file));

/** @typedef {{ readonly file: string, readonly line: number, readonly text: string }} Regex */

/**
 * Every regular expression that stands in a file as such.
 *
 * @param {string} file
 */
function regexesOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  /** @type {Regex[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ file, line, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * What is wrong with an expression; `null`: nothing.
 *
 * @param {Regex} regex
 */
async function faultOf({ text }) {
  const end = text.lastIndexOf("/");
  // One that is asked at a place alone, and one that is asked again and again, are as slow as one that is asked once.
  const flags = text.slice(end + 1).replace(/[gyv]/g, (flag) => (flag === "v" ? "u" : ""));
  const found = await check(text.slice(1, end), flags, { timeout: TIMEOUT_MS });
  if (found.status === "safe") return null;
  return found.status === "vulnerable" ? found.complexity.summary : found.error.kind;
}

const regexes = files.flatMap(regexesOf);
const known = readFileSync(SHORT_TEXTS, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.slice(0, line.lastIndexOf("  # ")));
const unused = new Set(known);
const faults = [];
for (const regex of regexes) {
  const name = `${regex.file} ${regex.text}`;
  if (known.includes(name)) {
    unused.delete(name);
    continue;
  }
  const fault = await faultOf(regex);
  if (fault !== null) faults.push(`${regex.file}:${regex.line}: ${fault}: ${regex.text}`);
}
faults.push(...[...unused].map((name) => `lib/short-text-regexes.txt names what is not there: ${name}`));
for (const fault of faults) console.error(fault);
console.log(`${regexes.length} regular expressions, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
