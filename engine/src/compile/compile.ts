import type { Graph, GraphNode, SourceNode } from "../graph/graph.ts";
import { chainFrom, type GraphIndex, indexGraph, trunkOf } from "../graph/tree.ts";
import type { UserId } from "../ids.ts";
import { checkFilters } from "./check-filters.ts";
import { checkSettings } from "./check-settings.ts";
import { checkShape } from "./check-shape.ts";
import { checkUsers } from "./check-users.ts";
import type { Plan, PlanBranch, PlanFilter } from "./plan.ts";
import type { Problem } from "./problem.ts";

/** The people that a drawing may name. */
export interface Directory {
  readonly users: readonly { readonly id: UserId; readonly name: string; readonly active: boolean }[];
}

export interface Compiled {
  /** `null` when a problem is an error. */
  readonly plan: Plan | null;
  /** All at once; those of nodes in the order of the nodes, then those of the settings. */
  readonly problems: readonly Problem[];
}

/** Compiles a drawing into the plan that carries leads. Pure; linear in the size of the drawing. */
export function compile(graph: Graph, directory: Directory): Compiled {
  const index = indexGraph(graph);
  const problems = inNodeOrder(graph, [
    ...checkShape(graph, index),
    ...checkUsers(graph, directory),
    ...checkFilters(graph),
    ...checkSettings(graph.settings, directory),
  ]);
  const source = graph.nodes.find((node) => node.kind === "source");
  const blocked = !source || problems.some((problem) => problem.severity === "error");
  return { plan: blocked ? null : drawPlan(graph, index, source), problems };
}

function drawPlan(graph: Graph, index: GraphIndex, source: SourceNode): Plan {
  const trunk = trunkOf(index, source);
  const fanOut = trunk.at(-1) ?? source;
  const branches = (index.out.get(fanOut.id) ?? []).map((edge) => toBranch(chainFrom(index, edge.to)));
  return {
    format: 1,
    trunk: trunk.flatMap(toFilter),
    branches: branches.filter((branch) => branch !== null),
    settings: graph.settings,
  };
}

function toBranch(chain: readonly GraphNode[]): PlanBranch | null {
  const user = chain.at(-1);
  if (user?.kind !== "user") return null;
  return { nodeId: user.id, userId: user.userId, filters: chain.flatMap(toFilter) };
}

function toFilter(node: GraphNode): PlanFilter[] {
  if (node.kind !== "filter") return [];
  return [{ nodeId: node.id, condition: node.condition, required: node.required }];
}

function inNodeOrder(graph: Graph, problems: readonly Problem[]): readonly Problem[] {
  const order = new Map(graph.nodes.map((node, position) => [node.id, position]));
  const place = ({ nodeId }: Problem) =>
    nodeId === undefined ? graph.nodes.length : (order.get(nodeId) ?? -1);
  return problems.toSorted((a, b) => place(a) - place(b));
}
