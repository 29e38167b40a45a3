import { testNames } from "./test-names.mjs";

/** What "shown by" may say besides tests; the head of the document tells what each means. */
const LATER = "test|contacts|messages|journeys|action plans|focused views|company|partners|connections";
const NO_TEST = new RegExp(`^(later: (${LATER})|not ours: .+)$`);
const NAMED_TEST = /`([^`]+)` › (.+)/;

/**
 * Where the table of requirements says something of its tests that is not so.
 *
 * @param {string} markdown the document; its tables of rules are those whose last column is "shown by"
 * @param {(path: string) => string | null} readFile the text of a file of the repository; null when there is none
 * @returns {{ line: number, message: string }[]} in the order of the lines, which count from 1; empty when all is so
 */
export function requirementFaults(markdown, readFile) {
  const testsOf = remembered(readFile);
  let inRules = false;
  return markdown.split("\n").flatMap((text, at) => {
    const cells = cellsOf(text);
    const [id, shownBy] = [cells.at(0), cells.at(-1)];
    if (id === "#") inRules = shownBy === "shown by";
    if (!inRules || !id || !/^[A-Z]-\d+$/.test(id)) return [];
    const messages = (shownBy ?? "").split("<br>").flatMap((entry) => faultOf(entry, testsOf) ?? []);
    return messages.map((message) => ({ line: at + 1, message: `${id} ${message}` }));
  });
}

/** @type {(entry: string, testsOf: (path: string) => string[][] | null) => string | null} */
function faultOf(entry, testsOf) {
  const isReason = NO_TEST.test(entry);
  const [, path, rest] = NAMED_TEST.exec(entry) ?? [];
  if (!path || !rest) {
    return isReason ? null : `is not shown: "${entry}". Write one of what the document's head lists.`;
  }
  // A reason has its test in parentheses.
  const names = (isReason ? rest.replace(/\)$/, "") : rest).split(" › ");
  const tests = testsOf(path);
  if (!tests) return `names a file that there is not: ${path}. Name the file that the test is in now.`;
  if (tests.some((test) => endsWith(test, names))) return null;
  return `names no test of ${path}: ${names.join(" › ")}. Write groups and title as they stand there, or the test.`;
}

/**
 * Outer groups may be left out.
 *
 * @type {(test: readonly string[], names: readonly string[]) => boolean}
 */
function endsWith(test, names) {
  const from = test.length - names.length;
  return from >= 0 && names.every((name, at) => test[from + at] === name);
}

/** @type {(readFile: (path: string) => string | null) => (path: string) => string[][] | null} */
function remembered(readFile) {
  /** @type {Map<string, string[][] | null>} */
  const known = new Map();
  return (path) => {
    const tests = known.get(path);
    if (tests !== undefined) return tests;
    const source = readFile(path);
    const read = source === null ? null : testNames(source);
    known.set(path, read);
    return read;
  };
}

/** @type {(line: string) => string[]} the cells of a table's row, without the escapes that Markdown needs */
function cellsOf(line) {
  if (!line.startsWith("|")) return [];
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) => cell.trim().replaceAll(/\\([\\|*_<>[\]`])/g, "$1"));
}
