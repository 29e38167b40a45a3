import { writeFileSync } from "node:fs";
import { REPO } from "../../scripts/lib/places.mjs";
import { wordsOfRelease } from "./words-of-release.ts";

/**
 * Writes what the release that is gone back to knows: `node --import tsx test/upgrade/write-known-to-earlier.ts 0.3.0`,
 * then `pnpm exec biome check --write` of the file. Run it with the first migration after a release.
 */
const [release] = process.argv.slice(2);
if (!release) throw new Error("Name the release that is gone back to");
const known = await wordsOfRelease(release);
const file = `${REPO}/db/src/ready-for-earlier/known-to-earlier.ts`;
writeFileSync(
  file,
  `import type { KnownToRelease } from "./known-to-release.ts";

/** The release that is gone back to, and what it knows; \`test/upgrade/write-known-to-earlier.ts\` writes it. */
export const KNOWN_TO_EARLIER: KnownToRelease = ${JSON.stringify(known)};
`,
);
console.log(`Written ${file}`);
