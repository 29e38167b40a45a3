import { applyEdit, type Condition, type Graph, type NodeId } from "@fairlead/engine";
import type { Stack } from "../harness/index.ts";
import type { Driver } from "./drive.ts";
import { type BenchOrganization, compareCpu, createBenchOrganization } from "./organization.ts";

/** What each user's branch asks. */
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};

/** CPU of a lead on canvases of few and of many users, each with a filter above every user; taken in by turns. */
export async function byCanvasSize(stack: Stack, driver: Driver, sizes: readonly number[], count: number) {
  const canvases: BenchOrganization[] = [];
  for (const users of sizes) {
    canvases.push(await createBenchOrganization(stack, { users, draw: filterEachBranch }));
  }
  return { users: sizes, ...(await compareCpu(stack, driver, canvases, count)) };
}

function filterEachBranch(graph: Graph): Graph {
  const branches = graph.edges.filter(({ to }) =>
    graph.nodes.some((node) => node.id === to && node.kind === "user"),
  );
  return branches.reduce(
    (drawing, edge, place) =>
      applyEdit(drawing, {
        kind: "insertFilter",
        at: { kind: "edge", edgeId: edge.id },
        filter: {
          nodeId: `filter-${place}` as NodeId,
          condition: LICENSED,
          required: false,
          position: { x: 0, y: 0 },
        },
      }),
    graph,
  );
}
