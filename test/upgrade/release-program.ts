import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer, startWorker } from "../../scripts/lib/app-process.mjs";
import { freePort } from "../../scripts/lib/free-port.mjs";
import { REPO } from "../../scripts/lib/places.mjs";
import type { Stack } from "../harness/index.ts";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const PACKAGES = ["engine", "db", "workflows", "server"];
/** What a server and a worker run of: no tests, no helpers of tests, no drawings of the schema for its generator. */
const LEFT_OUT = /\.test\.ts$|\.fixture\.ts$|\/fixtures\/|\/migrations\/meta\/.*snapshot\.json$/;

/** Keeps the source that a release's server and worker run of, as it stands in this checkout. */
export function packProgram(target: string): void {
  const paths = PACKAGES.flatMap((name) => [`${name}/package.json`, `${name}/src`]);
  const listed = execFileSync("git", ["ls-files", "-z", "--", ...paths, "db/migrations"], { cwd: REPO });
  const files = listed
    .toString()
    .split("\0")
    .filter((file) => file !== "" && !LEFT_OUT.test(file));
  execFileSync("tar", ["-czf", target, "-C", REPO, "-T", "-"], { input: files.join("\n") });
}

/** Server and worker of a kept release, as they were. */
export interface ReleaseProgram {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts a kept release's own server and worker on the database and Temporal of a stack, whose own must be stopped.
 *
 * They run of the release's source, with the packages that are installed today.
 */
export async function startReleaseProgram(release: string, { env, dir }: Stack): Promise<ReleaseProgram> {
  const checkout = join(dir, `release-${release}`);
  mkdirSync(checkout);
  execFileSync("tar", ["-xzf", `${HERE}${release}/program.tar.gz`, "-C", checkout]);
  linkPackages(checkout);
  const port = Number(new URL(env.publicUrl).port);
  const smtpPort = Number(new URL(env.smtpUrl).port);
  const of = (name: string) => ({ ...env, checkout, logFile: join(dir, `${name}-${release}.log`) });
  const worker = await startWorker({ ...of("worker"), port: await freePort(0), workflowBundle: null });
  try {
    const server = await startServer({ ...of("server"), port, mailboxPort: smtpPort, editorDist: null });
    return {
      baseUrl: env.publicUrl,
      async stop() {
        await server.stop();
        await worker.stop();
      },
    };
  } catch (error) {
    await worker.stop();
    throw error;
  }
}

/** Links what is installed: the release's own packages to each other, all others to those of this checkout. */
function linkPackages(checkout: string): void {
  symlinkSync(join(REPO, "node_modules"), join(checkout, "node_modules"), "dir");
  for (const name of PACKAGES) {
    const [installed, modules] = [join(REPO, name, "node_modules"), join(checkout, name, "node_modules")];
    mkdirSync(join(modules, "@fairlead"), { recursive: true });
    for (const own of PACKAGES) symlinkSync(join(checkout, own), join(modules, "@fairlead", own), "dir");
    for (const entry of readdirSync(installed)) {
      if (entry !== "@fairlead" && !entry.startsWith("."))
        symlinkSync(join(installed, entry), join(modules, entry), "dir");
    }
  }
}
