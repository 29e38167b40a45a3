import { existsSync, readFileSync } from "node:fs";
import { REPO } from "./lib/places.mjs";
import { requirementFaults } from "./lib/requirement-faults.mjs";

// A test that was renamed or removed must not leave a rule of the table behind that nothing shows.
const DOCUMENT = "docs/requirements.md";

const faults = requirementFaults(readFileSync(`${REPO}/${DOCUMENT}`, "utf8"), (path) =>
  existsSync(`${REPO}/${path}`) ? readFileSync(`${REPO}/${path}`, "utf8") : null,
);

for (const { line, message } of faults) console.error(`${DOCUMENT}:${line} ${message}`);
process.exitCode = faults.length > 0 ? 1 : 0;
