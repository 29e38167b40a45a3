import { parseArgs } from "node:util";
import { startStack } from "../../harness/index.ts";
import { dbos } from "./dbos.ts";
import { fairlead } from "./fairlead.ts";
import { measurePeer, type PeerFigures } from "./measure-peer.ts";
import { n8n } from "./n8n.ts";
import { type Peer, stopPeers } from "./peer.ts";
import { restate } from "./restate.ts";
import { tableOf } from "./table.ts";

/**
 * `npm run bench -- --peers dbos,restate,n8n`: the same leads through us and through other engines, on one Postgres server, one
 * after another and again; what each takes, and what is left after its processes were killed in the middle.
 */
const { values } = parseArgs({
  options: {
    peers: { type: "string", default: "" },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "2" },
  },
});
const OTHERS: Readonly<Record<string, Peer>> = { dbos, restate, n8n };

const seconds = positive("seconds", values.seconds);
const rounds = positive("rounds", values.rounds);
const chosen = values.peers.split(",").filter(Boolean).map(otherNamed);
const stack = await startStack({ extra: { LOG_LEVEL: "warn" } });
const figures: PeerFigures[] = [];
const failures: string[] = [];
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void leave());
try {
  for (let round = 1; round <= rounds; round += 1) {
    for (const peer of [fairlead(stack), ...chosen]) await measure(peer, round);
  }
} finally {
  await stack.stop();
}
console.log(`\n${tableOf(figures)}`);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);

/** One that fails leaves the others their turn. */
async function measure(peer: Peer, round: number): Promise<void> {
  try {
    const measured = await measurePeer(stack, peer, seconds);
    figures.push(measured);
    console.log(JSON.stringify({ round, ...measured }));
  } catch (error) {
    failures.push(`${peer.name}, round ${round}: ${error instanceof Error ? error.stack : error}`);
  } finally {
    await stopPeers();
  }
}

async function leave(): Promise<void> {
  await stopPeers();
  await stack.stop();
  process.exit(1);
}

function otherNamed(name: string): Peer {
  const peer = OTHERS[name];
  if (!peer) throw new Error(`No peer is named ${name}; there are ${Object.keys(OTHERS).join(", ")}.`);
  return peer;
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${option} is a number above 0; got ${text}.`);
  return value;
}
