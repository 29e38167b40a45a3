import { readdirSync, readFileSync } from "node:fs";
import { GROWTH_EXCEPTIONS } from "./lib/growth-exceptions.mjs";
import { growthFaults, idleExceptions } from "./lib/growth-faults.mjs";
import { keptDump, keptReleases, migrationHashes } from "./lib/kept-releases.mjs";
import { REPO } from "./lib/places.mjs";

// An entry older than the one before it is skipped without a word when migrating, so it must never get in.
const folder = `${REPO}/db/migrations`;
/** @type {{ entries: { idx: number, when: number, tag: string }[] }} */
const { entries } = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8"));
const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
const faults = entries.flatMap(({ idx, when, tag }, at) => {
  const previous = entries[at - 1];
  return [
    ...(idx === at ? [] : [`${tag} has idx ${idx}, but stands at ${at}.`]),
    ...(previous && when <= previous.when
      ? [`${tag} is not newer than ${previous.tag}: raise its "when".`]
      : []),
    ...(files.includes(`${tag}.sql`) ? [] : [`${tag}.sql is missing in db/migrations.`]),
  ];
});
const listed = new Set(entries.map(({ tag }) => `${tag}.sql`));
faults.push(
  ...files.filter((name) => !listed.has(name)).map((name) => `${name} is not in meta/_journal.json.`),
);

// A release runs on while the next replaces it, and may be gone back to: between two of them the schema only grows.
const migrations = entries
  .filter(({ tag }) => files.includes(`${tag}.sql`))
  .map(({ tag }) => ({ tag, sql: readFileSync(`${folder}/${tag}.sql`, "utf8") }));
const begins = keptReleases().map((release) => migrationHashes(keptDump(release)).length);
for (const [at, begin] of begins.entries()) {
  faults.push(...growthFaults(migrations.slice(begin, begins[at + 1]), GROWTH_EXCEPTIONS));
}
faults.push(...idleExceptions(migrations, GROWTH_EXCEPTIONS));

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
