import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { startStack } from "../harness/index.ts";
import { driveRelease } from "./drive-release.ts";
import { missingKinds } from "./kinds-kept.ts";
import { packProgram } from "./release-program.ts";
import { writeDump } from "./write-dump.ts";

/**
 * Keeps this release for those after it: `node --import tsx test/upgrade/keep-release.ts`. It starts the product, brings
 * it into a state with something of everything, ends it half-way, and writes `test/upgrade/<version>/`. Run it once when
 * a release is made; never change what is there.
 */
const here = fileURLToPath(new URL("./", import.meta.url));
const { version } = JSON.parse(readFileSync(`${here}/../package.json`, "utf8"));
const target = `${here}${version}/`;
if (existsSync(target)) throw new Error(`${target} is there already, and never changes`);

const stack = await startStack();
try {
  const { boundKey } = await driveRelease(stack);
  await stack.server.kill9();
  const sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  const missing = await missingKinds(sql, version);
  if (missing.length > 0) throw new Error(`It lacks ${missing.join("; ")}: add it to drive-news.ts`);
  mkdirSync(target, { recursive: true });
  await writeDump(sql, `${target}data.sql.gz`);
  await sql.end();
  const { logins, apiKey } = stack;
  writeFileSync(`${target}sign-ins.json`, `${JSON.stringify({ logins, apiKey, boundKey }, null, 2)}\n`);
  writeFileSync(`${target}openapi.json`, readFileSync(new URL("../../server/openapi.json", import.meta.url)));
  packProgram(`${target}program.tar.gz`);
  console.log(`Release ${version} is kept in test/upgrade/${version}/`);
} finally {
  await stack.stop();
}
