import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
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

/** Links what the release's packages name: its own to each other, all others to those that are installed here. */
function linkPackages(checkout: string): void {
  symlinkSync(join(REPO, "node_modules"), join(checkout, "node_modules"), "dir");
  for (const name of PACKAGES) {
    const { dependencies } = JSON.parse(readFileSync(join(checkout, name, "package.json"), "utf8"));
    for (const dependency of Object.keys(dependencies)) {
      const [, own] = /^@fairlead\/(.+)$/.exec(dependency) ?? [];
      const link = join(checkout, name, "node_modules", dependency);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(own ? join(checkout, own) : installed(dependency, name), link, "dir");
    }
  }
}

/** Where a package is: in the one that needed it, or in another one once that does no longer. */
function installed(dependency: string, name: string): string {
  const places = [name, ...PACKAGES, "test"].map((one) => join(REPO, one, "node_modules", dependency));
  const place = places.find((one) => existsSync(one));
  if (!place) throw new Error(`A kept release needs ${dependency}: leave it in test/package.json`);
  return place;
}
