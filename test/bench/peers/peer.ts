import { copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type postgres from "postgres";
import {
  crashError,
  type ManagedProcess,
  type ProcessOptions,
  startProcess,
} from "../../../scripts/lib/managed-process.mjs";
import { cacheDir } from "../../../scripts/lib/places.mjs";
import { runTool } from "../../../scripts/lib/run-tool.mjs";
import { waitUntil } from "../../harness/index.ts";

/** An engine that does the work of `work.sql` durably, as a process tree of its own. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Starts it on a database that has the work's tables; `dir` is kept over restarts, and empty at first. */
  start(databaseUrl: string, dir: string): Promise<RunningPeer>;
  /** What has become of leads. */
  outcome(sql: postgres.Sql, externalIds: readonly string[]): Promise<Outcome>;
}

export interface Outcome {
  /** Not there, though its arrival was answered with success. */
  readonly lost: number;
  /** Given to more than one user, or more than once. */
  readonly twice: number;
  /** There, but its wait has not ended though contact was made. */
  readonly unsettled: number;
}

/** One that runs. Its processes are those of one start; after a crash, `start` gives another. */
export interface RunningPeer {
  /** Its processes, by name. */
  readonly parts: Readonly<Record<string, number>>;
  /** Takes a lead in; settles when who has it is committed. Gives what `contact` needs to find the wait again. */
  take(body: { readonly externalId: string }): Promise<string>;
  /** Ends the time to contact of a lead. */
  contact(handle: string): Promise<void>;
  /** Settles when nothing is left to do behind the answers; absent where `outcome` tells all of it. */
  quiet?(): Promise<void>;
  /** Ends all its processes as a crash would. */
  kill9(): Promise<void>;
  stop(): Promise<void>;
}

const POLL_MS = 100;
const READY_WITHIN_SECONDS = 180;
const INSTALL_WITHIN_SECONDS = 1_800;
const started = new Set<ManagedProcess>();

/** Installs packages into the user's cache, once; nothing of them comes into the repository. @returns their folder */
export async function installPeer(
  name: string,
  dependencies: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, string>> = {},
): Promise<string> {
  const dir = join(cacheDir(), "peers", name);
  if (existsSync(join(dir, "installed"))) return dir;
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "package.json"), JSON.stringify({ private: true, dependencies, overrides }));
  console.log(`Installing ${name} …`);
  await runTool("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: dir,
    withinSeconds: INSTALL_WITHIN_SECONDS,
  });
  writeFileSync(join(dir, "installed"), "");
  return dir;
}

/** Starts a Node program of `apps/` in `dir`, where it finds its packages; nothing is written into the cache that others use. */
export function startApp(
  app: string,
  packages: string,
  dir: string,
  env: NodeJS.ProcessEnv,
): Promise<ManagedProcess> {
  const script = join(dir, app);
  copyFileSync(new URL(`apps/${app}`, import.meta.url), script);
  const modules = join(dir, "node_modules");
  if (!existsSync(modules)) symlinkSync(join(packages, "node_modules"), modules);
  return startPeerProcess({
    ...{ name: app, command: process.execPath, args: [script], cwd: dir, env },
    logFile: join(dir, `${app}.log`),
  });
}

/** Posts JSON. @throws when it is not answered with success */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`);
  return text === "" ? null : JSON.parse(text);
}

/** Whether an address answers at all. */
export async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );
}

/** Starts a process that `stopPeers` ends, whatever becomes of who started it. */
export async function startPeerProcess(options: ProcessOptions): Promise<ManagedProcess> {
  const process = await startProcess(options);
  started.add(process);
  return process;
}

/** Ends whatever of the peers still runs, as after a start that failed. Safe to repeat. */
export async function stopPeers(): Promise<void> {
  await Promise.all([...started].map((process) => process.stop()));
  started.clear();
}

/** Waits until a peer answers. @throws as soon as one of its processes has ended, with the last lines of its log */
export async function untilReady(
  name: string,
  processes: readonly ManagedProcess[],
  ask: () => Promise<unknown>,
): Promise<void> {
  const giveUp = () => {
    const ended = processes.find((process) => process.ending() !== null);
    return ended ? crashError(ended) : null;
  };
  await waitUntil(name, ask, { withinSeconds: READY_WITHIN_SECONDS, everyMs: 100, giveUp });
}

/** The outcome by the tables of `work.sql`. */
export async function workOutcome(sql: postgres.Sql, externalIds: readonly string[]): Promise<Outcome> {
  const [row] = await sql<[Outcome]>`
    select (${externalIds.length} - count(l))::int as lost,
      (count(*) filter (where (select count(*) from assignments a where a.lead = l.external_id) <> 1))::int as twice,
      (count(*) filter (where l.settled_at is null))::int as unsettled
    from leads l where external_id = any(${externalIds as string[]})`;
  return row;
}

/** What has become of leads as soon as each is settled, or when so long has passed. */
export async function outcomeWithin(
  peer: Peer,
  sql: postgres.Sql,
  externalIds: readonly string[],
  seconds: number,
): Promise<Outcome> {
  const untilMs = Date.now() + seconds * 1_000;
  for (;;) {
    const outcome = await peer.outcome(sql, externalIds);
    if (outcome.lost + outcome.unsettled === 0 || Date.now() > untilMs) return outcome;
    await setTimeout(POLL_MS);
  }
}
