import { openDatabase } from "./client.ts";
import { KNOWN_TO_EARLIER } from "./ready-for-earlier/known-to-earlier.ts";
import { tellFindings } from "./ready-for-earlier/tell-findings.ts";
import { isReady, readyForEarlier } from "./ready-for-earlier.ts";

/** Makes a database ready for the release before; docs/operations.md says when and what is lost. */
const { DATABASE_URL } = process.env;
const { release } = KNOWN_TO_EARLIER;
if (!DATABASE_URL) {
  console.error(`DATABASE_URL is not set; it names the database that ${release} is to run on again.`);
  process.exit(1);
}
const db = openDatabase(DATABASE_URL, { max: 1 });
const findings = await readyForEarlier(db);
await db.close();

for (const line of tellFindings(findings)) console.log(line);
console.log(isReady(findings) ? `Ready for ${release}.` : `Not ready for ${release} yet.`);
process.exitCode = isReady(findings) ? 0 : 1;
