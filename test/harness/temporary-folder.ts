import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identifyProcess, isRunning } from "../../scripts/lib/process-identity.mjs";

const PREFIX = "fairlead-test-";
const OWNER_FILE = "owner.json";

/** A folder that is removed after use. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a folder for a test's data, marked with its owner so that a later run can tell it from an abandoned one. */
export function temporaryFolder(name: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}${name}-`));
  // Postgres runs as a user of its own when the tests run as root.
  chmodSync(path, 0o711);
  writeFileSync(join(path, OWNER_FILE), JSON.stringify(identifyProcess(process.pid)));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Removes the folders of test runs that were killed. */
export function removeAbandonedFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(tmpdir(), name);
    if (isAbandoned(path)) rmSync(path, { recursive: true, force: true });
  }
}

function isAbandoned(path: string): boolean {
  try {
    const owner: { pid: number; startedAt: string } | null = JSON.parse(
      readFileSync(join(path, OWNER_FILE), "utf8"),
    );
    return owner !== null && !isRunning(owner);
  } catch {
    // Being made or being removed by another run.
    return false;
  }
}
