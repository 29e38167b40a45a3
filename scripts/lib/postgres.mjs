import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { crashError, lastLines, startProcess } from "./managed-process.mjs";
import { postgresAccount } from "./postgres-account.mjs";
import { stopLeftover } from "./postgres-leftover.mjs";
import { postgresPrograms } from "./postgres-programs.mjs";
import { runTool } from "./run-tool.mjs";
import { waitUntil } from "./wait-until.mjs";

const USER = "fairlead";

/** The orphans of a killed Postgres hold its shared memory for a moment. */
const TRIES_WITHIN_SECONDS = 20;

/**
 * @typedef {object} PostgresOptions
 * @property {string} dir the data folder; made on first use
 * @property {number} port
 * @property {string} password of the owner; fixed on first use
 * @property {string} logFile
 * @property {boolean} [durable] false skips fsync: for tests that never crash it
 * @property {AbortSignal | undefined} [signal]
 */

/** @typedef {import("./managed-process.mjs").ManagedProcess & { readonly port: number }} RunningPostgres */

/** A password that fits into a URL as it is. */
export function randomPassword() {
  return randomBytes(24).toString("base64url");
}

/**
 * The address of a database on an embedded Postgres.
 *
 * @param {{ port: number, password: string }} server
 * @param {string} [database]
 */
export function databaseUrl({ port, password }, database = "fairlead") {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Starts a real Postgres on a folder, bound to this machine alone, and waits until it takes connections.
 *
 * A Postgres left on the folder by a killed supervisor is ended first; a crash is recovered from.
 *
 * @param {PostgresOptions} options
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(options) {
  const { dir, port, logFile, durable = true, signal } = options;
  const programs = await postgresPrograms();
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const account = postgresAccount([programs.postgres, dir]);
  if (!existsSync(join(dir, "PG_VERSION"))) await createCluster(programs.initdb, account, options);
  await stopLeftover(dir);

  const settings = [
    ["listen_addresses", "127.0.0.1"],
    ["unix_socket_directories", ""],
    ["max_connections", "200"],
    ["log_line_prefix", "%m [%p] "],
    ["log_timezone", "UTC"],
    ["timezone", "UTC"],
    // A table that fills within a minute would be planned as if it were empty until it is first analyzed.
    ["autovacuum_naptime", "5s"],
    // Its queries take a millisecond; compiling one takes ten.
    ["jit", "off"],
    ...memorySettings(totalmem()),
    ...(durable
      ? []
      : [
          ["fsync", "off"],
          ["synchronous_commit", "off"],
          ["full_page_writes", "off"],
        ]),
  ];
  const command = [
    programs.postgres,
    "-D",
    dir,
    "-p",
    String(port),
    ...settings.flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
  const [program = "", ...args] = [...account.prefix, ...command];
  const deadline = Date.now() + TRIES_WITHIN_SECONDS * 1_000;
  for (;;) {
    const running = await startProcess({
      name: "Postgres",
      command: program,
      args,
      logFile,
      stopSignal: "SIGINT",
      env: { LC_ALL: "C" },
      ...(account.prefix.length === 0 ? account : {}),
    });
    try {
      await waitUntil("Postgres to accept connections", () => isReady(dir, running.pid), {
        withinSeconds: 120,
        signal,
        giveUp: () => (running.ending() === null ? null : crashError(running)),
      });
      return { ...running, port };
    } catch (error) {
      await running.stop();
      const heldByOrphans = /shared memory block .* is still in use|lock file "postmaster.pid"/.test(
        lastLines(logFile),
      );
      if (!heldByOrphans || Date.now() > deadline || signal?.aborted) throw error;
      await new Promise((wake) => setTimeout(wake, 200));
    }
  }
}

/**
 * What Postgres may use of the machine's memory. By its own defaults, made for the smallest of machines, a list of a million contacts
 * would be copied from the system's cache at each look, and sorted on disk.
 *
 * @param {number} machineBytes
 * @returns {readonly (readonly [string, string])[]}
 */
function memorySettings(machineBytes) {
  const machineMb = machineBytes / 2 ** 20;
  const sharedMb = Math.round(Math.min(Math.max(machineMb / 8, 128), 4_096));
  return [
    // Taken as it fills up.
    ["shared_buffers", `${sharedMb}MB`],
    ["effective_cache_size", `${Math.round(machineMb / 2)}MB`],
    ["work_mem", "32MB"],
    ["maintenance_work_mem", `${Math.round(Math.min(sharedMb / 4, 256))}MB`],
    // Reading here and there costs little more than reading on: the data is in memory or on a disk without a head.
    ["random_page_cost", "1.1"],
  ];
}

/**
 * @param {string} initdb
 * @param {import("./postgres-account.mjs").PostgresAccount} account
 * @param {PostgresOptions} options
 */
async function createCluster(initdb, account, { dir, password, signal }) {
  // What an interrupted first start left behind is no cluster yet.
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = `${dir}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    const ids = accountIds(account);
    if (ids) {
      chownSync(dir, ids.uid, ids.gid);
      chownSync(passwordFile, ids.uid, ids.gid);
    }
    chmodSync(dir, 0o700);
    const flags = [
      `--pgdata=${dir}`,
      `--pwfile=${passwordFile}`,
      `--username=${USER}`,
      "--auth=scram-sha-256",
    ];
    const locale = [
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ];
    const [program = "", ...args] = [...account.prefix, initdb, ...flags, ...locale];
    await runTool(program, args, { signal, cwd: "/", env: { LC_ALL: "C" } });
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * @param {import("./postgres-account.mjs").PostgresAccount} account
 * @returns {{ uid: number, gid: number } | null}
 */
function accountIds({ prefix, uid, gid }) {
  if (uid !== undefined && gid !== undefined) return { uid, gid };
  const at = prefix.indexOf("--reuid");
  return at < 0 ? null : { uid: Number(prefix[at + 1]), gid: Number(prefix[at + 3]) };
}

/**
 * Reads what Postgres itself keeps for `pg_ctl`: its pid in the first line, its state in the eighth.
 *
 * @param {string} dir
 * @param {number} pid
 */
function isReady(dir, pid) {
  const lines = readFileSync(join(dir, "postmaster.pid"), "utf8").split("\n");
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}
