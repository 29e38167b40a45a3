import { parseArgs } from "node:util";
import { startStack } from "../harness/index.ts";
import { backtestRate } from "./backtest-rate.ts";
import { byCanvasSize } from "./canvas-size.ts";
import {
  ASSIGNING_SOURCE,
  bareTemporal,
  importFile,
  memoryOfWaiting,
  openLoop,
  rawSql,
  wholeLead,
} from "./cases.ts";
import { byContacts } from "./contact-growth.ts";
import { byListSize } from "./contact-lists.ts";
import { connectDriver, type Driver } from "./drive.ts";
import { writeHotQueries } from "./hot-queries.ts";
import { loopStalls } from "./loop-stalls.ts";
import { byOffers } from "./simultaneous.ts";

/**
 * `npm run bench`: what a lead costs, beside a bare Temporal workflow and beside plain SQL, in one run and interleaved.
 *
 * Gated on what is steady on a noisy machine: CPU, persistence operations and history events for each lead. Rates and
 * latencies are reported.
 */
const { values } = parseArgs({
  options: {
    leads: { type: "string", default: "600" },
    rounds: { type: "string", default: "3" },
    file: { type: "string", default: "10000" },
    seconds: { type: "string", default: "20" },
    contacts: { type: "string", default: "1000,10000,100000,1000000" },
    /** In place of all else: what lists of so many contacts take, such as 1000,100000,1000000. */
    lists: { type: "string", default: "" },
    /** In place of all else: how long the server answers nobody while the largest drawings are worked on. */
    stalls: { type: "boolean", default: false },
    /** In place of all else: writes the plans of the hottest queries into this file; with `lists`, those of the longest lists. */
    plans: { type: "string", default: "" },
  },
});

/** At most so much for each lead; raise one only with the reason in docs/benchmarks.md. */
const GATES = { cpuMsPerLead: 65, persistenceOpsPerLead: 13, historyEventsPerLead: 7 };

const WARM_UP = 600;
const CANVAS_SIZES = [10, 100, 1_000];
const OFFERED_TO = [1, 50];
/** Beside the ten thousand of the file there are those of the rounds. */
const BACKTESTED = 10_000;

const count = Number(values.leads);
const stack = await startStack({ extra: { LOG_LEVEL: "warn", PERSON_CALLS_PER_MINUTE: "1000000" } });
const failures: string[] = [];
try {
  const driver = await connectDriver(stack);
  const listed = values.lists.split(",").map(Number).filter(Boolean);
  if (values.stalls) print({ longestStallMs: await loopStalls(stack) });
  else if (listed.length > 0) print({ lists: await byListSize(stack, driver, listed, values.plans) });
  else if (values.plans === "") await measure(driver);
  else await writeHotQueries(stack, driver, values.plans, Number(values.file));
  await driver.close();
} finally {
  await stack.stop();
}
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);

async function measure(driver: Driver): Promise<void> {
  // Node compiles what runs often: the first leads of a process cost more than the others.
  await wholeLead(stack, driver, WARM_UP);
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const whole = await wholeLead(stack, driver, count);
    const bare = await bareTemporal(stack, count);
    const raw = await rawSql(stack, driver, count);
    const ratio = Math.round((whole.leadsPerSecond / bare.perSecond) * 100) / 100;
    print({ round, whole, bare, raw, ratioToBare: ratio });
    check("CPU-ms", whole.cpuMsPerLead.total ?? Number.NaN, GATES.cpuMsPerLead);
    check("persistence operations", whole.persistenceOpsPerLead, GATES.persistenceOpsPerLead);
    check("history events", whole.historyEventsPerLead, GATES.historyEventsPerLead);
  }
  print({ openLoopAt15: await openLoop(driver, 15, Number(values.seconds)) });
  print({ longestStallMs: await loopStalls(stack) });
  print({ canvasSize: await byCanvasSize(stack, driver, CANVAS_SIZES, count) });
  print({ simultaneousOffers: await byOffers(stack, driver, OFFERED_TO, count / 2) });
  if (Number(values.file) > 0) {
    print({ importOfAFile: await importFile(stack, driver, Number(values.file)) });
    print({ backtest: await backtestRate(stack, driver, ASSIGNING_SOURCE, BACKTESTED) });
    print({ memoryOfWaiting: await memoryOfWaiting(stack, driver, Number(values.file)) });
  }
  const sizes = values.contacts.split(",").map(Number).filter(Boolean);
  if (sizes.length > 0) print({ contacts: await byContacts(stack, driver, sizes, count) });
}

function print(figures: object): void {
  console.log(JSON.stringify(figures, null, 1));
}

function check(what: string, value: number, atMost: number): void {
  if (!(value <= atMost)) failures.push(`${what} a lead: ${value}, more than ${atMost}`);
}
