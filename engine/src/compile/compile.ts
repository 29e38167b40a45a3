import type { Graph, GraphNode } from "../graph/graph.ts";
import { chainFrom, type GraphIndex, indexGraph, trunkOf } from "../graph/graph-index.ts";
import { MAX_NODES } from "../graph/limits.ts";
import { checkException } from "./check-exception.ts";
import { checkFilters } from "./check-filters.ts";
import { checkSettings } from "./check-settings.ts";
import { checkShape } from "./check-shape.ts";
import { checkUserNodes } from "./check-user-nodes.ts";
import { checkUsers } from "./check-users.ts";
import type { Directory } from "./directory.ts";
import type { Plan, PlanBranch, PlanFilter } from "./plan.ts";
import type { DrawingProblem, Problem } from "./problem.ts";

export interface Compiled {
  /** `null` when a problem is an error. */
  readonly plan: Plan | null;
  /** All at once; those of nodes in the order of the nodes, then those of the settings. */
  readonly problems: readonly Problem[];
}

/**
 * Compiles a drawing into the plan that carries leads. Pure; linear in the size of the drawing.
 *
 * A drawing of too many nodes is told just that.
 */
export function compile(graph: Graph, directory: Directory): Compiled {
  if (graph.nodes.length > MAX_NODES) return { plan: null, problems: [TOO_MANY_NODES] };
  const index = indexGraph(graph);
  const problems = inNodeOrder(graph, [
    ...faultsOfDrawing(graph, index),
    ...checkUsers(graph, directory),
    ...checkException(graph.settings.exception, directory),
  ]);
  const blocked = problems.some((problem) => problem.severity === "error");
  return { plan: blocked ? null : drawPlan(graph, index, directory), problems };
}

/**
 * The problems that show in the drawing alone: all that can be told without the organization's people and workflows.
 *
 * What `compile` finds beyond these is in `DIRECTORY_PROBLEM_CODES`.
 */
export function checkDrawing(graph: Graph): readonly DrawingProblem[] {
  if (graph.nodes.length > MAX_NODES) return [TOO_MANY_NODES];
  return inNodeOrder(graph, faultsOfDrawing(graph, indexGraph(graph)));
}

function faultsOfDrawing(graph: Graph, index: GraphIndex): readonly DrawingProblem[] {
  return [
    ...checkShape(graph, index),
    ...checkUserNodes(graph),
    ...checkFilters(graph),
    ...checkSettings(graph.settings),
  ];
}

const TOO_MANY_NODES: DrawingProblem = {
  code: "TOO_MANY_NODES",
  severity: "error",
  message: `A workflow holds ${MAX_NODES.toLocaleString("en-US")} nodes at most; share the team among several workflows.`,
};

function drawPlan(graph: Graph, index: GraphIndex, { workflow }: Directory): Plan {
  const trunk = trunkOf(index);
  const foot = trunk.at(-1);
  const branches = foot ? index.out(foot.id).map((edge) => toBranch(chainFrom(index, edge.to))) : [];
  return {
    format: 1,
    trunk: trunk.flatMap(toFilter),
    branches: branches.filter((branch) => branch !== null),
    ...(workflow?.teamIds ? { teamIds: workflow.teamIds } : {}),
    settings: graph.settings,
  };
}

function toBranch(chain: readonly GraphNode[]): PlanBranch | null {
  const user = chain.at(-1);
  if (user?.kind !== "user") return null;
  const { id: nodeId, userId, weight } = user;
  const filters = chain.flatMap(toFilter);
  return weight === undefined || weight === 1
    ? { nodeId, userId, filters }
    : { nodeId, userId, weight, filters };
}

function toFilter(node: GraphNode): PlanFilter[] {
  if (node.kind !== "filter") return [];
  return [{ nodeId: node.id, condition: node.condition, required: node.required }];
}

function inNodeOrder<Told extends Problem>(graph: Graph, problems: readonly Told[]): readonly Told[] {
  const order = new Map(graph.nodes.map((node, position) => [node.id, position]));
  const place = ({ nodeId }: Problem) =>
    nodeId === undefined ? graph.nodes.length : (order.get(nodeId) ?? -1);
  return problems.toSorted((a, b) => place(a) - place(b));
}
