import { ROLES } from "@fairlead/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS, type Endpoint, type OperationId } from "../server/src/contract/index.ts";
import { type Caller, createCallers, KEYS } from "./fuzz/callers.ts";
import { type Effort, type Fuzzed, fuzzAs } from "./fuzz/run-schemathesis.ts";
import { findSchemathesis, type Stack, startStack } from "./harness/index.ts";

const SCHEMATHESIS = findSchemathesis();
const WITHIN_MS = 600_000;
/** Calls of each operation, beside those that cover its description and chains of calls. */
const EXAMPLES = Number(process.env.FUZZ_EXAMPLES ?? 8);
/** Malformed calls too, which are refused alike whoever makes them. */
const WHOLE: Effort = {
  ...{ examples: EXAMPLES, mode: "all" },
  phases: ["examples", "coverage", "fuzzing", "stateful"],
};
const OPEN_CALLS: Effort = {
  ...{ examples: Math.ceil(EXAMPLES / 2), mode: "positive" },
  phases: ["examples", "fuzzing", "stateful"],
};
/** Answers to calls that nobody looked at: whoever has many of them has tested nothing. */
const UNHEARD = [401, 429];
const MOST_UNHEARD = 0.01;

/** What an admin is never answered well, and why. */
const NEVER_DONE: Partial<Record<OperationId, string>> = {
  claimLead: "leads are offered to the loan officer of the office",
  passLead: "leads are offered to the loan officer of the office",
  getWhyNotMe: "an admin is no candidate for leads",
  reviewName: "no lead of the office came under another first name than its contact's",
};
/** Operations of the rest that chance may leave undone: which contact or draft a call meets depends on the calls before it. */
const MOST_UNDONE = 10;
/** Pairs of calls, the second by an id that the first answered and answered well, that there are at least. */
const FEWEST_LINKS = 6;

let stack: Stack;
let callers: readonly Caller[] = [];

beforeAll(async () => {
  if (SCHEMATHESIS === null) return;
  stack = await startStack({ extra: { PERSON_CALLS_PER_MINUTE: "1000000" } });
  callers = await createCallers(stack);
});

afterAll(() => stack?.stop());

describe.skipIf(SCHEMATHESIS === null).each([...ROLES, ...KEYS])("calls of every shape by %s", (name) => {
  let fuzzed: Fuzzed;

  beforeAll(async () => {
    const caller = callers.find((candidate) => candidate.name === name);
    if (!caller || SCHEMATHESIS === null) throw new Error(`Nobody calls as ${name}`);
    const effort = name === "admin" ? WHOLE : OPEN_CALLS;
    fuzzed = await fuzzAs(caller, { program: SCHEMATHESIS, stack, effort });
  }, WITHIN_MS);

  test("are answered as the description says, and never 500", () => {
    expect(fuzzed.faults).toBe("");
  });

  test("are heard", () => {
    const counts = [...fuzzed.statuses.values()].flatMap((statuses) => [...statuses]);
    const all = counts.reduce((sum, [, calls]) => sum + calls, 0);
    const unheard = counts.filter(([status]) => UNHEARD.includes(status));

    expect(all).toBeGreaterThan(0);
    expect(unheard.reduce((sum, [, calls]) => sum + calls, 0) / all).toBeLessThan(MOST_UNHEARD);
  });

  test.runIf(name === "admin")("get their work done: all but a few are answered well at least once", () => {
    const open = callers.find((caller) => caller.name === name)?.operations ?? [];
    const undone = open.filter((operation) => !wasDone(fuzzed, ENDPOINTS[operation]));

    const byChance = undone.filter((operation) => !NEVER_DONE[operation]);
    expect(byChance.length, byChance.join(", ")).toBeLessThanOrEqual(MOST_UNDONE);
  });

  test.runIf(name === "admin")("go from one to the next by the ids that were answered", () => {
    expect(fuzzed.linksFollowed.size).toBeGreaterThanOrEqual(FEWEST_LINKS);
  });
});

function wasDone({ statuses }: Fuzzed, { method, url }: Endpoint): boolean {
  const answers = statuses.get(`${method} ${url.replace(/:(\w+)/g, "{$1}")}`) ?? new Map();
  return [...answers.keys()].some((status) => status >= 200 && status < 300);
}
