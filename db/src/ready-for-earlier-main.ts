import { openDatabase } from "./client.ts";
import { readyForEarlier } from "./ready-for-earlier.ts";

/** Makes a database ready for 0.2.0; docs/operations.md says when and what is lost. */
const { DATABASE_URL } = process.env;
if (!DATABASE_URL) {
  console.error("DATABASE_URL is not set; it names the database that 0.2.0 is to run on again.");
  process.exit(1);
}
const db = openDatabase(DATABASE_URL, { max: 1 });
const ready = await readyForEarlier(db, new Date());
await db.close();

const { unticked, changedLists, endedKeys, widerKeys, refusedWorkflows, stuckLeads } = ready;
tell("No longer overwrite occupancy", unticked);
tell("Lists of leads without their column of occupancy", changedLists);
tell("API keys that had expired, ended", endedKeys);
tell("API keys that open more under 0.2.0 (every source, no end): revoke those that must not", widerKeys);
if (stuckLeads > 0) {
  console.log(
    `${stuckLeads} leads that wait began with a version that asks for occupancy: move them to the live version.`,
  );
}
tell(
  "Publish these workflows without a filter on occupancy first; 0.2.0 refuses their leads",
  refusedWorkflows,
);
const isReady = refusedWorkflows.length === 0 && stuckLeads === 0;
console.log(isReady ? "Ready for 0.2.0." : "Not ready for 0.2.0 yet.");
process.exitCode = isReady ? 0 : 1;

function tell(what: string, named: readonly string[]): void {
  if (named.length > 0) console.log(`${what}: ${named.join(", ")}.`);
}
