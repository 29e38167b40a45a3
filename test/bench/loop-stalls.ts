import type { Condition, EdgeId, FilterNode, Graph, GraphEdge, NodeId } from "@fairlead/engine";
import { sessionCookie } from "../api-client.ts";
import type { Stack } from "../harness/index.ts";

const LARGE_LOAN: Condition = {
  kind: "compare",
  field: "loan.amountUsd",
  operator: "atLeast",
  value: { kind: "literal", value: 100_000 },
};
/** Bytes that a save may have, less some for the settings: it is what keeps a drawing from having more filters. */
const LARGEST_SAVE = 980_000;
const PERIOD = { from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z" };

interface DemoWorkflow {
  readonly id: string;
  readonly routeTo: { readonly kind: string };
  readonly publishedVersion: number | null;
}

/**
 * For how long at most the server answers nobody else, in ms, while the largest drawing that a save takes is saved, published, listed,
 * compared, tried and back-tested.
 *
 * Seen from outside, as a caller sees it: `/healthz`, which waits for nothing, is asked again and again beside each call, and
 * its slowest answer is what is told, with `quiet` as the floor of what an answer takes here.
 */
export async function loopStalls(stack: Stack): Promise<Readonly<Record<string, number>>> {
  const login = stack.logins.find(({ role }) => role === "admin");
  if (!login) throw new Error("The demo has no administrator");
  const cookie = await sessionCookie(stack, login);
  const call = async <Answer>(
    method: string,
    path: string,
    body?: object,
    headers: object = {},
  ): Promise<Answer> => {
    const type = body ? { "content-type": "application/json" } : {};
    const answer = await fetch(`${stack.baseUrl}/api/v1${path}`, {
      method,
      headers: { cookie, origin: stack.baseUrl, ...type, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const { items } = await call<{ items: readonly DemoWorkflow[] }>("GET", "/workflows");
  const workflow = items.find(({ routeTo }) => routeTo.kind === "teams");
  if (!workflow) throw new Error("The demo has no workflow for teams");
  const at = `/workflows/${workflow.id}`;
  const { graph, revision } = await call<{ graph: Graph; revision: number }>("GET", `${at}/draft`);
  const large = fillTrunk(graph);
  const filters = large.nodes.filter(({ kind }) => kind === "filter").length;
  const stalls: Record<string, number> = { filters };
  const step = async (name: string, work: () => Promise<unknown>) => {
    stalls[name] = await longestAnswerMs(stack, work);
  };
  await step("quiet", () => new Promise((resolve) => setTimeout(resolve, 1_000)));
  await step("save", () => call("PUT", `${at}/draft`, { graph: large }, { "if-match": `"${revision}"` }));
  await step("publish", () => call("POST", `${at}/publish`));
  await step("listVersions", () => call("GET", `${at}/versions`));
  await step("compare", () => call("GET", `${at}/versions/${workflow.publishedVersion}/diff`));
  await step("try", () => call("POST", `${at}/simulate`, { lead: {} }));
  await step("backtest", () => call("POST", `${at}/backtest`, { ...PERIOD, version: "draft" }));
  return stalls;
}

/** As many filters on the trunk, which every branch goes through, as a save takes. */
function fillTrunk(graph: Graph): Graph {
  const [first] = graph.edges;
  const below = graph.edges.filter(({ from }) => from === first?.from);
  if (!first) throw new Error("The workflow's drawing has no line");
  const size = JSON.stringify([filterNode(9_999), line("f9998", "f9999", 9_999)]).length;
  const count = Math.floor((LARGEST_SAVE - JSON.stringify(graph).length) / size);
  const filters = Array.from({ length: count }, (_, place) => filterNode(place));
  const lines = filters.map(({ id }, place) => line(filters[place - 1]?.id ?? first.from, id, place));
  const foot = filters.at(-1)?.id ?? first.from;
  return {
    ...graph,
    nodes: [...graph.nodes, ...filters],
    edges: [
      ...graph.edges.filter((edge) => !below.includes(edge)),
      ...lines,
      ...below.map((edge) => ({ ...edge, from: foot })),
    ],
  };
}

function filterNode(place: number): FilterNode {
  return {
    kind: "filter",
    id: `f${place}` as NodeId,
    position: { x: 0, y: 0 },
    condition: LARGE_LOAN,
    required: false,
  };
}

function line(from: string, to: string, place: number): GraphEdge {
  return { id: `e${place}` as EdgeId, from: from as NodeId, to: to as NodeId };
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
