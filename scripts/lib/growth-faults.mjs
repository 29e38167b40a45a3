/**
 * A statement that does more than add, and why the release before goes on with it all the same.
 *
 * @typedef {{ migration: string, begins: string, because: string }} GrowthException
 */

/** @typedef {{ tag: string, sql: string }} Migration */

const COMMENT = /^\s*--.*$/gm;
const NAME = `(?:"?public"?\\.)?"?(\\w+)"?`;

/** What needs no look at the rest of the statement: it changes nothing that is there. */
const ALWAYS_ADDS = [
  /^create table /,
  /^create index /,
  /^create (?:policy|function|role|type|sequence|extension) /,
  /^alter table \S+ (?:enable|force) row level security$/,
  /^grant /,
  /^revoke all on function \S+ from public$/,
  // Says that old rows are to be filled later, by the worker.
  /^select begin_fill\('\w+'\)$/,
];

/**
 * Where migrations since a release do more than add to what that release knows, so that its servers, which run on while it
 * is replaced or are gone back to, would fail or find something changed. Tables, indexes, functions, and columns that may be
 * left out are added; whatever else must stand among the exceptions.
 *
 * @param {readonly Migration[]} migrations those since the release, in their order
 * @param {readonly GrowthException[]} exceptions all that there are; one that excuses nothing is a fault
 * @returns {string[]} a sentence for each; empty when they only add
 */
export function growthFaults(migrations, exceptions) {
  /** @type {Set<string>} */
  const newTables = new Set();
  /** @type {Map<string, Set<string>>} */
  const newColumns = new Map();
  return migrations.flatMap(({ tag, sql }) =>
    statementsOf(sql).flatMap((statement) => {
      const fault = faultOf(statement, newTables, newColumns);
      if (fault === null || exceptions.some((exception) => excuses(exception, tag, statement))) return [];
      return [`${tag}: ${fault}: ${statement.slice(0, 100)}`];
    }),
  );
}

/**
 * Exceptions that excuse no statement, and so only hide what comes.
 *
 * @param {readonly Migration[]} migrations
 * @param {readonly GrowthException[]} exceptions
 * @returns {string[]}
 */
export function idleExceptions(migrations, exceptions) {
  return exceptions
    .filter((exception) =>
      migrations.every(({ tag, sql }) => !statementsOf(sql).some((one) => excuses(exception, tag, one))),
    )
    .map(({ migration, begins }) => `${migration} has no statement that begins with "${begins}" to excuse.`);
}

/** @type {(exception: GrowthException, tag: string, statement: string) => boolean} */
function excuses({ migration, begins }, tag, statement) {
  return migration === tag && statement.startsWith(begins.toLowerCase());
}

/**
 * @param {string} sql
 * @returns {string[]} lower case, on one line each, without comments
 */
function statementsOf(sql) {
  return sql
    .split("--> statement-breakpoint")
    .map((text) => text.replace(COMMENT, "").replace(/\s+/g, " ").trim().replace(/;$/, "").toLowerCase())
    .filter((text) => text !== "");
}

/**
 * @param {string} statement
 * @param {Set<string>} newTables gains what it creates
 * @param {Map<string, Set<string>>} newColumns likewise, by table
 * @returns {string | null}
 */
function faultOf(statement, newTables, newColumns) {
  // A function's body holds statements of its own; anything else with two is more than it looks.
  if (/;/.test(statement) && !/^create function /.test(statement)) return "has several statements in one";
  const created = new RegExp(`^create table (?:if not exists )?${NAME}`).exec(statement)?.[1];
  if (created) newTables.add(created);
  if (ALWAYS_ADDS.some((adds) => adds.test(statement))) return null;
  const [, table = "", change = ""] = new RegExp(`^alter table ${NAME} (.+)$`).exec(statement) ?? [];
  if (newTables.has(table || tableOf(statement))) return null;
  if (change.startsWith("add column ")) return columnFault(table, change, newColumns);
  if (/^add constraint \S+ foreign key/.test(change)) {
    const [, listed = ""] = /foreign key \(([^)]+)\)/.exec(change) ?? [];
    const columns = listed.split(",").map((column) => column.trim().replaceAll('"', ""));
    // A row that the older release writes leaves the new column empty, which satisfies the key.
    if (columns.some((column) => newColumns.get(table)?.has(column))) return null;
  }
  return "does more than add";
}

const CHANGES_TABLE = [
  new RegExp(`^create unique index (?:\\S+ )?on (?:only )?${NAME}`),
  new RegExp(`^create trigger .+? on ${NAME} (?:referencing|for|when|execute)`),
  new RegExp(`^(?:insert into|update|delete from) ${NAME}`),
];

/** @param {string} statement */
function tableOf(statement) {
  for (const changes of CHANGES_TABLE) {
    const table = changes.exec(statement)?.[1];
    if (table) return table;
  }
  return "";
}

/** @type {(table: string, change: string, newColumns: Map<string, Set<string>>) => string | null} */
function columnFault(table, change, newColumns) {
  const name = /^add column (?:if not exists )?"?(\w+)"?/.exec(change)?.[1] ?? "";
  newColumns.set(table, (newColumns.get(table) ?? new Set()).add(name));
  if (/, add |, drop |, alter /.test(change)) return "has several changes in one";
  if (/ not null\b/.test(change) && !/ default /.test(change)) {
    return "adds a column that the older release leaves out and that must not be empty";
  }
  return /\b(?:unique|primary key|check|references)\b/.test(change)
    ? "adds a column with a rule of its own"
    : null;
}
