import { readdirSync, readFileSync } from "node:fs";
import type { Stack } from "../harness/index.ts";

const CLOCK_TICK_MS = 10;

/** CPU milliseconds that processes have used so far, their present children included. */
export interface CpuUse {
  readonly totalMs: number;
  readonly byPart: Readonly<Record<string, number>>;
}

/** The processes of a stack that do the work, by part; the one that drives the benchmark is `client`. */
export function partsOf(stack: Stack): Readonly<Record<string, number>> {
  return {
    server: stack.server.current().pid,
    worker: stack.worker.current().pid,
    temporal: stack.temporal.current().pid,
    postgres: stack.postgres.current().pid,
  };
}

/** Reads `/proc`: CPU time of each part and of everything below it, ended children too; of this process itself, alone. */
export function cpuUse(parts: Readonly<Record<string, number>>): CpuUse {
  const children = childrenOf();
  const byPart = Object.fromEntries(
    Object.entries(parts).map(([name, pid]) => [
      name,
      // The stack runs below this process, which as a client counts alone.
      pid === process.pid
        ? ownCpuMs()
        : descendants(pid, children).reduce((sum, id) => sum + ticks(id), 0) * CLOCK_TICK_MS,
    ]),
  );
  return { byPart, totalMs: Object.values(byPart).reduce((sum, ms) => sum + ms, 0) };
}

/** Resident memory of each part and everything below it, in MB; shared pages count once for each process. */
export function residentMb(parts: Readonly<Record<string, number>>): number {
  const children = childrenOf();
  const pids = Object.values(parts).flatMap((pid) => descendants(pid, children));
  return pids.reduce((sum, pid) => sum + privateKb(pid), 0) / 1024;
}

/** What was used between two readings, per item, rounded to a tenth. */
export function perItem(before: CpuUse, after: CpuUse, items: number): Record<string, number> {
  const share = (a: number, b: number) => Math.round(((b - a) / items) * 10) / 10;
  return {
    total: share(before.totalMs, after.totalMs),
    ...Object.fromEntries(
      Object.keys(after.byPart).map((name) => [
        name,
        share(before.byPart[name] ?? 0, after.byPart[name] ?? 0),
      ]),
    ),
  };
}

/** Persistence operations that the Temporal server has made so far, by its own metrics. */
export async function persistenceOps(stack: Stack): Promise<number> {
  const log = readFileSync(`${stack.dir}/temporal.log`, "utf8");
  const url = /Metrics:\s+(http\S+)/.exec(log)?.[1];
  if (!url) throw new Error("Temporal's log names no metrics address");
  const text = await (await fetch(url)).text();
  return text
    .split("\n")
    .filter((line) => line.startsWith("persistence_requests{"))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
}

/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function childrenOf(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (stat) children.set(Number(stat[1]), [...(children.get(Number(stat[1])) ?? []), Number(name)]);
  }
  return children;
}

function descendants(pid: number, children: ReadonlyMap<number, readonly number[]>): readonly number[] {
  return [pid, ...(children.get(pid) ?? []).flatMap((child) => descendants(child, children))];
}

/** The fields of `/proc/PID/stat` after the name; `null` when the process is gone. */
function statOf(pid: number): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function ticks(pid: number): number {
  const stat = statOf(pid);
  if (!stat) return 0;
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat.slice(11, 15).map(Number);
  return user + system + endedUser + endedSystem;
}

function privateKb(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
