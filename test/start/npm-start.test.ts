import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRunning, type ProcessIdentity } from "../../scripts/lib/process-identity.mjs";
import { type TemporaryFolder, temporaryFolder, waitUntil } from "../harness/index.ts";
import { type NpmStart, npmStart } from "./npm-start.ts";

interface Run {
  readonly baseUrl: string;
  readonly supervisor: ProcessIdentity;
  readonly processes: readonly { readonly role: string; readonly identity: ProcessIdentity }[];
}

let folder: TemporaryFolder;
let dataDir: string;
let start: NpmStart;

const readJson = (name: string) => JSON.parse(readFileSync(join(dataDir, name), "utf8"));
const run = (): Run => readJson("run.json");
const stillRunning = (processes: Run["processes"]) => processes.filter(({ identity }) => isRunning(identity));

// One data folder through its life: each test begins where the one before it ended.
beforeAll(async () => {
  folder = temporaryFolder("start");
  dataDir = join(folder.path, "data");
  start = npmStart(dataDir);
  await start.ready();
});

afterAll(async () => {
  start.process.kill("SIGTERM");
  await start.exited();
  folder.remove();
});

test("serves the editor, the API docs and readiness where it says", async () => {
  const { baseUrl } = run();

  const pages = await Promise.all(["/", "/docs", "/readyz"].map((path) => fetch(`${baseUrl}${path}`)));

  expect(pages.map((page) => page.status)).toEqual([200, 200, 200]);
  expect(start.output()).toContain(baseUrl);
});

test("prints the demo logins and keeps them where only their owner can read", () => {
  const { baseUrl, logins, apiKey } = readJson("demo.json");

  expect(baseUrl).toBe(run().baseUrl);
  expect(apiKey).toEqual(expect.any(String));
  for (const { email, password } of logins) {
    expect(start.output()).toContain(email);
    expect(start.output()).toContain(password);
  }
  for (const name of ["demo.json", "run.json", "secrets.json"]) {
    expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
  }
});

test("refuses a second start on the same data and names the first one's address", async () => {
  const second = npmStart(dataDir);

  expect(await second.exited()).toBe(1);
  expect(second.output()).toContain(run().baseUrl);
});

test("comes up again after kill -9 of the supervisor, with the same logins", async () => {
  const { logins } = readJson("demo.json");
  const before = run();

  start.process.kill("SIGKILL");
  await start.exited();
  start = npmStart(dataDir);
  await start.ready();

  expect(stillRunning(before.processes)).toEqual([]);
  expect(readJson("demo.json").logins).toEqual(logins);
});

test("takes the next port when a default one is in use, never in place of one that was asked for", async () => {
  const other = join(folder.path, "other");
  const blocker = createServer();
  const port = await new Promise<number>((resolve) => {
    blocker.listen(0, "127.0.0.1", () => {
      const address = blocker.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });

  const refused = npmStart(other, ["--port", String(port), "--no-demo"]);
  const exitCode = await refused.exited();
  const beside = npmStart(other, ["--no-demo"]);
  await beside.ready();
  const { baseUrl } = JSON.parse(readFileSync(join(other, "run.json"), "utf8"));
  beside.process.kill("SIGINT");

  expect([exitCode, refused.output()]).toEqual([1, expect.stringContaining(`Port ${port} is in use`)]);
  expect(await beside.exited()).toBe(0);
  expect(baseUrl).not.toBe(run().baseUrl);
  expect(existsSync(join(other, "demo.json"))).toBe(false);
  blocker.close();
});

test("starts a part anew that crashes, says so in a line, and ends it too on Ctrl-C", async () => {
  const pidOf = (role: string) => run().processes.find((one) => one.role === role)?.identity.pid ?? 0;
  const before = { worker: pidOf("worker"), postgres: pidOf("postgres") };

  process.kill(before.worker, "SIGKILL");
  await waitUntil("another worker", () => pidOf("worker") !== before.worker, { withinSeconds: 90 });
  process.kill(before.postgres, "SIGKILL");
  await waitUntil("another Postgres", () => pidOf("postgres") !== before.postgres, { withinSeconds: 90 });
  await waitUntil("readiness", async () => (await fetch(`${run().baseUrl}/readyz`)).ok, {
    withinSeconds: 90,
  });
  const { processes } = run();
  start.process.kill("SIGINT");

  expect(start.output()).toMatch(/The worker was ended by SIGKILL; starting it anew/);
  expect(await start.exited()).toBe(0);
  expect(stillRunning(processes)).toEqual([]);
});

test("leaves no process and no lock after Ctrl-C, even while starting", async () => {
  start = npmStart(dataDir);
  const processes = await waitUntil("the first part to run", () => {
    const parts = existsSync(join(dataDir, "run.json")) ? run().processes : [];
    return parts.length > 0 ? parts : null;
  });

  start.process.kill("SIGINT");

  expect(await start.exited()).toBe(0);
  expect(stillRunning(processes)).toEqual([]);
  expect(existsSync(join(dataDir, "lock"))).toBe(false);
  expect(existsSync(join(dataDir, "run.json"))).toBe(false);
});
