import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./file-lock.mjs";
import { cacheDir } from "./places.mjs";
import { runTool } from "./run-tool.mjs";

const VERSION = "1.32.1";
const MAIN_CLASS = "io.temporal.testserver.TestServer";

/**
 * Finds Temporal's time-skipping test server, or fetches it from Maven Central once for all clones.
 *
 * @param {{ tell?: (line: string) => void, signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<string | null>} a program to run it; null where Java or Maven is missing, so that the SDK's own
 *   download must serve
 */
export async function findTimeSkippingServer({ tell = () => {}, signal } = {}) {
  const home = join(cacheDir(), `temporal-test-server-${VERSION}`);
  const program = join(home, "run");
  if (existsSync(program)) return program;
  if (process.platform === "win32" || !has("java", "-version") || !has("mvn", "-version")) return null;
  return withLock(
    join(cacheDir(), "temporal-test-server.lock"),
    async () => {
      if (existsSync(program)) return program;
      tell(`Fetching Temporal's time-skipping test server ${VERSION} from Maven Central …`);
      mkdirSync(cacheDir(), { recursive: true });
      const incoming = mkdtempSync(join(cacheDir(), "test-server-incoming-"));
      try {
        await fetchJars(incoming, signal);
        const command = `exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '${home}/lib/*' ${MAIN_CLASS} "$@"`;
        writeFileSync(join(incoming, "run"), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
        rmSync(home, { recursive: true, force: true });
        renameSync(incoming, home);
      } finally {
        rmSync(incoming, { recursive: true, force: true });
      }
      return program;
    },
    {
      signal,
      onWait: () => tell("Another process is fetching the time-skipping test server; waiting for it."),
    },
  );
}

/**
 * @param {string} folder gains `lib/`
 * @param {AbortSignal | undefined} signal
 */
async function fetchJars(folder, signal) {
  mkdirSync(join(folder, "lib"), { recursive: true });
  const pom = join(folder, "pom.xml");
  const dependency = `<groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${VERSION}</version>`;
  writeFileSync(
    pom,
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>fairlead</groupId><artifactId>test-server</artifactId><version>1</version><packaging>pom</packaging>
<dependencies><dependency>${dependency}</dependency></dependencies></project>\n`,
  );
  const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
  await runTool("mvn", ["-B", "-q", "-f", pom, goal, `-DoutputDirectory=${join(folder, "lib")}`], {
    withinSeconds: 600,
    signal,
    fix: "Check the connection to Maven Central, then try again.",
  });
}

/**
 * @param {string} command
 * @param {string} flag
 */
function has(command, flag) {
  return spawnSync(command, [flag], { stdio: "ignore" }).status === 0;
}
