import { MAX_NODES } from "@fairlead/engine";
import { sessionCookie } from "../api-client.ts";
import type { Stack } from "../harness/index.ts";
import { DEEPEST, fillTrunk, type LargestDrawing, LONGEST } from "./largest-drawing.ts";

const PERIOD = { from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z" };
/** Others share the machine: of so many runs the shortest stall is what the work itself takes. */
const RUNS = 5;
/** As many rules as a list may have, and in all of them, to include and to exclude, as many values. */
const LONGEST_LIST = Array.from({ length: 50 }, () => ({
  ...{ field: "contact.city", operator: "isOneOf" },
  value: Array.from({ length: 10 }, (_, place) => `City ${place} ${"x".repeat(35)}`),
}));
const COLUMNS = "First Name,Last Name,Email,Source Name,Notes";
const IMPORTED_ROWS = 20_000;

interface DemoWorkflow {
  readonly id: string;
  readonly source: { readonly name: string };
  readonly routeTo: { readonly kind: string };
  readonly publishedVersion: number | null;
}

/**
 * For how long at most the server answers nobody else, in ms, while the largest that a call may carry is worked on: a drawing of as many nodes as
 * there may be, filters of the longest and the deepest conditions, a list of all the rules that it may have, a file.
 *
 * Seen from outside, as a caller sees it: `/healthz`, which waits for nothing, is asked again and again beside each call, and
 * its slowest answer is what is told, with `quiet` as the floor of what an answer takes here. Each is done several times, and the
 * shortest of these stalls is told: what else runs on the machine stops the server too.
 */
export async function loopStalls(stack: Stack): Promise<Readonly<Record<string, number>>> {
  const call = await callerOf(stack);
  const { items } = JSON.parse(await call("GET", "/workflows")) as { items: readonly DemoWorkflow[] };
  const workflow = items.find(({ routeTo }) => routeTo.kind === "teams");
  if (!workflow) throw new Error("The demo has no workflow for teams");
  const at = `/workflows/${workflow.id}`;
  const draft = JSON.parse(await call("GET", `${at}/draft`)) as LargestDrawing & { revision: number };
  const { graph, revision } = draft;
  const stalls: Record<string, number> = { nodes: MAX_NODES };
  const step = async (name: string, work: () => Promise<unknown>, runs = RUNS) => {
    for (let run = 0; run < runs; run += 1) {
      const ms = await longestAnswerMs(stack, work);
      stalls[name] = Math.min(stalls[name] ?? Number.POSITIVE_INFINITY, ms);
    }
  };
  let saved = revision;
  const bodyOf = (drawing: LargestDrawing["graph"]) => JSON.stringify({ graph: drawing });
  const save = async (body: string) => {
    await call("PUT", `${at}/draft`, body, { "if-match": `"${saved}"` });
    saved += 1;
  };
  await step("quiet", () => new Promise((resolve) => setTimeout(resolve, 1_000)));
  // What is sent is made before: it is this process that would be late to ask.
  const list = JSON.stringify({ include: LONGEST_LIST, exclude: LONGEST_LIST });
  await step("list", () => call("POST", "/contacts/list", list));
  const file = fileOf(workflow.source.name);
  await step("import", () => call("POST", "/imports/leads", file), 2);
  const longest = bodyOf(fillTrunk(graph, LONGEST));
  await step("saveLongest", () => save(longest));
  const deepest = bodyOf(fillTrunk(graph, DEEPEST));
  await step("saveDeepest", () => save(deepest));
  await step("tryDeepest", () => call("POST", `${at}/simulate`, '{"lead":{}}'));
  for (let run = 1; run <= RUNS; run += 1) {
    // Another drawing than the one before: what is published already would be given back at once.
    const largest = bodyOf(fillTrunk(graph, { amountUsd: run }));
    await step("save", () => save(largest), 1);
    await step("publish", () => call("POST", `${at}/publish`), 1);
  }
  await step("readDraft", () => call("GET", `${at}/draft`));
  await step("listWorkflows", () => call("GET", "/workflows"));
  await step("listVersions", () => call("GET", `${at}/versions`));
  await step("compare", () => call("GET", `${at}/versions/${workflow.publishedVersion}/diff`));
  await step("try", () => call("POST", `${at}/simulate`, '{"lead":{}}'));
  await step("trialGround", () => call("GET", `${at}/trial-ground`));
  const period = JSON.stringify({ ...PERIOD, version: "draft" });
  await step("backtest", () => call("POST", `${at}/backtest`, period));
  await step("traffic", () => call("GET", `${at}/traffic?from=${PERIOD.from}&until=${PERIOD.until}`));
  return stalls;
}

/** Calls the API as an administrator of the demo. */
async function callerOf(stack: Stack) {
  const login = stack.logins.find(({ role }) => role === "admin");
  if (!login) throw new Error("The demo has no administrator");
  const cookie = await sessionCookie(stack, login);
  return async (
    method: string,
    path: string,
    body?: string | FormData,
    headers: object = {},
  ): Promise<string> => {
    const type = typeof body === "string" ? { "content-type": "application/json" } : {};
    const answer = await fetch(`${stack.baseUrl}/api/v1${path}`, {
      method,
      headers: { cookie, origin: stack.baseUrl, ...type, ...headers },
      ...(body ? { body } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text;
  };
}

/** A file whose leads have nothing to be reached by: it is stored whole, and its rows fail without a lead. */
function fileOf(sourceName: string): FormData {
  const row = `${"x".repeat(90)},,,${sourceName},${"y".repeat(400)}\n`;
  const form = new FormData();
  form.set("file", new File([`${COLUMNS}\n${row.repeat(IMPORTED_ROWS)}`], "large.csv", { type: "text/csv" }));
  return form;
}

/** The slowest answer to a request that waits for nothing, while `work` is under way. */
async function longestAnswerMs(stack: Stack, work: () => Promise<unknown>): Promise<number> {
  let isOver = false;
  let longest = 0;
  const done = work().finally(() => {
    isOver = true;
  });
  const probe = async () => {
    while (!isOver) {
      const asked = performance.now();
      await (await fetch(`${stack.baseUrl}/healthz`)).text();
      longest = Math.max(longest, performance.now() - asked);
    }
  };
  await Promise.all([done, probe()]);
  return Math.round(longest);
}
