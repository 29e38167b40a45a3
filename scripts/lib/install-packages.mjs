import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./file-lock.mjs";
import { hashFiles } from "./hash-files.mjs";
import { cacheDir, REPO } from "./places.mjs";
import { runTool } from "./run-tool.mjs";

/** The package manager that the lockfile is written by, as npx takes it. */
export const PNPM = "pnpm@10.34.9";
const STAMP = join(REPO, "node_modules", ".fairlead-installed");

/**
 * Installs the workspace as the lockfile says, unless it is; the only step that may need the network each time.
 *
 * @param {{ tell?: (line: string) => void, signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<boolean>} false when nothing had to be done
 */
export async function installPackages({ tell = () => {}, signal } = {}) {
  const wanted = wantedStamp();
  if (isInstalled(wanted)) return false;
  const clone = createHash("sha256").update(REPO).digest("hex").slice(0, 16);
  return withLock(
    join(cacheDir(), `install-${clone}.lock`),
    async () => {
      if (isInstalled(wanted)) return false;
      tell("Installing packages (a minute or two the first time) …");
      const startedAt = Date.now();
      await runTool("npx", ["--yes", PNPM, "install", "--frozen-lockfile"], {
        // No question can be answered here.
        env: { CI: "true" },
        signal,
        fix: "Check the connection to the npm registry (`npm ping`), and that pnpm-lock.yaml fits each package.json.",
      });
      writeFileSync(STAMP, wanted);
      tell(`Packages installed in ${Math.round((Date.now() - startedAt) / 1_000)} s.`);
      return true;
    },
    { signal, onWait: () => tell("Another process is installing the packages; waiting for it.") },
  );
}

/** @param {string} wanted */
function isInstalled(wanted) {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted;
}

function wantedStamp() {
  const manifests = ["", "engine/", "db/", "workflows/", "server/", "editor/", "test/"].map(
    (dir) => `${dir}package.json`,
  );
  const machine = [process.version, process.platform, process.arch, PNPM];
  return hashFiles(["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests], machine);
}
