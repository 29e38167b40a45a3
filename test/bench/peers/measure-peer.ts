import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { createDatabase } from "../../../scripts/lib/database.mjs";
import { type Stack, temporaryFolder } from "../../harness/index.ts";
import { inParallel, leadBody } from "../drive.ts";
import { cpuUse, percentile, perItem, residentMb } from "../measure.ts";
import { type CrashFigures, crashInTheMiddle } from "./crash-peer.ts";
import { type Outcome, outcomeWithin, type Peer, type RunningPeer } from "./peer.ts";

/** What one system was measured at, in one round. */
export interface PeerFigures extends LoadFigures {
  /** Its name and version. */
  readonly peer: string;
  /** CPU milliseconds, over all of its processes and by each, Postgres among them. */
  readonly cpuMsPerLead: Readonly<Record<string, number>>;
  /** Of its own processes when the load is over, without Postgres. */
  readonly restingMb: number;
  readonly crash: CrashFigures;
}

interface LoadFigures {
  readonly leads: number;
  /** Answered, while leads were sent. */
  readonly takenPerSecond: number;
  /** From the first lead sent to the last wait ended. */
  readonly settledPerSecond: number;
  readonly answerMs: { readonly p50: number; readonly p99: number };
}

/** Clients, each with one request under way. */
const WIDTH = 8;
const WARM_UP_SECONDS = 4;
const SETTLED_WITHIN_SECONDS = 180;

/** Measures one system from its start on empty tables to its end; whoever else is there stands still. */
export async function measurePeer(stack: Stack, peer: Peer, seconds: number): Promise<PeerFigures> {
  const folder = temporaryFolder("peer");
  const ours = peer.name === "Fairlead";
  await Promise.all([stack.server.stop(), stack.worker.stop()]);
  const databaseUrl = ours ? stack.databaseUrl : await workDatabase(stack);
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  let running = await peer.start(databaseUrl, folder.path);
  try {
    await load(peer, running, sql, WARM_UP_SECONDS);
    const parts = { ...running.parts, postgres: stack.postgres.current().pid };
    const before = cpuUse(parts);
    const figures = await load(peer, running, sql, seconds);
    const cpuMsPerLead = perItem(before, cpuUse(parts), figures.leads);
    const restingMb = Math.round(residentMb(running.parts));
    const crash = await crashInTheMiddle({
      ...{ peer, sql, running: () => running },
      restart: async () => {
        running = await peer.start(databaseUrl, folder.path);
      },
    });
    return { peer: `${peer.name} ${peer.version}`.trim(), ...figures, cpuMsPerLead, restingMb, crash };
  } finally {
    await running.stop();
    await sql.end();
    if (!process.env.FAIRLEAD_KEEP_TEST_DATA) folder.remove();
  }
}

/** Sends leads for so long, then makes contact about each, until every wait has ended. */
async function load(
  peer: Peer,
  running: RunningPeer,
  sql: postgres.Sql,
  seconds: number,
): Promise<LoadFigures> {
  const run = randomBytes(4).toString("hex");
  const [answerMs, handles, ids]: [number[], string[], string[]] = [[], [], []];
  const startedMs = performance.now();
  const clients = Array.from({ length: WIDTH }, (_, client) => client);
  await inParallel(clients, WIDTH, async (client) => {
    while (performance.now() - startedMs < seconds * 1_000) {
      const externalId = `lead-${run}-${client}-${ids.length}`;
      ids.push(externalId);
      const sentMs = performance.now();
      handles.push(await running.take(leadBody(externalId)));
      answerMs.push(performance.now() - sentMs);
    }
  });
  const takenMs = performance.now();
  await inParallel(handles, WIDTH, (handle) => running.contact(handle));
  requireWhole(await outcomeWithin(peer, sql, ids, SETTLED_WITHIN_SECONDS));
  await running.quiet?.();
  const settledMs = performance.now();
  return {
    leads: ids.length,
    takenPerSecond: Math.round((ids.length * 1_000) / (takenMs - startedMs)),
    settledPerSecond: Math.round((ids.length * 1_000) / (settledMs - startedMs)),
    answerMs: { p50: Math.round(percentile(answerMs, 0.5)), p99: Math.round(percentile(answerMs, 0.99)) },
  };
}

/** A system that loses leads while nothing disturbs it has no figures. */
function requireWhole({ lost, twice, unsettled }: Outcome): void {
  if (lost + twice + unsettled > 0) {
    throw new Error(`${lost} leads were lost, ${twice} assigned twice, ${unsettled} waits did not end`);
  }
}

/** A database of its own on the stack's server, with the tables and functions of the work. */
async function workDatabase(stack: Stack): Promise<string> {
  const url = stack.databaseUrl.replace(/[^/]*$/, `peer_${randomBytes(4).toString("hex")}`);
  await createDatabase(url);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(readFileSync(new URL("work.sql", import.meta.url), "utf8"));
  await sql.end();
  return url;
}
