import { spawnSync } from "node:child_process";
import { auditVerdict } from "./lib/audit-verdict.mjs";
import { PNPM } from "./lib/install-packages.mjs";
import { REPO } from "./lib/places.mjs";

// Known weaknesses of what is shipped; tools of tests and builds are left out.
const { stdout } = spawnSync("npx", ["--yes", PNPM, "audit", "--prod", "--json"], {
  cwd: REPO,
  encoding: "utf8",
  timeout: 120_000,
});
const { is, lines } = auditVerdict(stdout ?? "");

for (const line of lines) console.error(line);
process.exitCode = is === "weak" ? 1 : 0;
