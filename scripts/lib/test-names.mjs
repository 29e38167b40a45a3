import ts from "typescript";

/** What opens a group or a test here; `withBrowser` and `propertyTest` are tests under a condition or with drawn input. */
const OPENERS = new Set(["describe", "test", "it", "withBrowser", "propertyTest"]);
/** A test marked so does not run, or is meant to fail: it shows nothing. */
const SHOWS_NOTHING = new Set(["skip", "todo", "fails"]);

/**
 * The tests of a file as somebody may point to them: each by its groups and its title, outermost first. Of a table of
 * cases, also each case by what its row puts into the title, and the group that the table stands in.
 *
 * Only what stands in the file word for word is found, not titles and cases that are computed.
 *
 * @param {string} source
 * @returns {string[][]}
 */
export function testNames(source) {
  const file = ts.createSourceFile("test.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  /** @type {string[][]} */
  const names = [];
  visit(file, []);
  return names;

  /** @type {(node: ts.Node, groups: readonly string[]) => void} */
  function visit(node, groups) {
    const opened = ts.isCallExpression(node) ? openedBy(node) : null;
    if (opened === null) return ts.forEachChild(node, (child) => visit(child, groups));
    if (!opened.shows) return;
    const own = [...groups, opened.title];
    if (!opened.isGroup) names.push(own);
    if (opened.table) {
      names.push(opened.isGroup ? own : [...groups]);
      for (const name of caseNames(opened.table, opened.title)) names.push([...groups, name]);
    }
    if (opened.isGroup) ts.forEachChild(node, (child) => visit(child, own));
  }

  /** @type {(table: ts.Expression, title: string) => string[]} */
  function caseNames(table, title) {
    const rows = ts.isIdentifier(table) ? initializerOf(table.text) : table;
    if (!rows || !ts.isArrayLiteralExpression(rows)) return [];
    return rows.elements.flatMap((row) => wordsOf(row, title));
  }

  /** @type {(name: string) => ts.Expression | undefined} */
  function initializerOf(name) {
    /** @type {ts.Expression | undefined} */
    let value;
    /** @type {(node: ts.Node) => void} */
    const look = (node) => {
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name) {
        value ??= node.initializer;
      }
      ts.forEachChild(node, look);
    };
    look(file);
    return value;
  }
}

/**
 * The texts of one row that its test's title shows: all of a list, and of an object those that the title names by `$key`.
 *
 * @type {(row: ts.Expression, title: string) => string[]}
 */
function wordsOf(row, title) {
  if (ts.isStringLiteralLike(row)) return [row.text];
  if (ts.isArrayLiteralExpression(row)) return row.elements.flatMap((one) => textOf(one) ?? []);
  if (!ts.isObjectLiteralExpression(row)) return [];
  const shown = new Set([...title.matchAll(/\$(\w+)/g)].map(([, key]) => key));
  return row.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && shown.has(property.name.getText())
      ? (textOf(property.initializer) ?? [])
      : [],
  );
}

/**
 * Reads `test("…", …)`, `describe.each(table)("…", …)` and the like; null for any other call.
 *
 * @param {ts.CallExpression} call
 */
function openedBy(call) {
  const title = call.arguments[0] && textOf(call.arguments[0]);
  if (title === undefined) return null;
  /** @type {string[]} */
  const words = [];
  /** @type {ts.Expression | undefined} */
  let table;
  let callee = call.expression;
  while (!ts.isIdentifier(callee)) {
    if (ts.isPropertyAccessExpression(callee)) {
      words.push(callee.name.text);
      callee = callee.expression;
    } else if (ts.isCallExpression(callee)) {
      const inner = callee.expression;
      if (ts.isPropertyAccessExpression(inner) && inner.name.text === "each") table = callee.arguments[0];
      callee = inner;
    } else return null;
  }
  if (!OPENERS.has(callee.text)) return null;
  const shows = !words.some((word) => SHOWS_NOTHING.has(word));
  return { title, table, shows, isGroup: callee.text === "describe" };
}

/** @type {(node: ts.Expression) => string | undefined} */
function textOf(node) {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}
