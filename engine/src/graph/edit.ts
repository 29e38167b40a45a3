import type { Condition } from "../conditions/condition.ts";
import type { EdgeId, NodeId, UserId } from "../ids.ts";
import type { FilterNode, Graph, GraphEdge, GraphNode, Point } from "./graph.ts";
import type { RoutingSettings } from "./routing-settings.ts";
import { chainFrom, indexGraph, trunkOf } from "./tree.ts";

/** A change of a drawing as data. */
export type GraphEdit =
  | { readonly kind: "insertFilter"; readonly at: FilterPlace; readonly filter: NewFilter }
  | {
      readonly kind: "updateFilter";
      readonly nodeId: NodeId;
      readonly condition: Condition;
      readonly required: boolean;
    }
  /** Takes a filter out of its line, or a user with the filters of their branch. */
  | { readonly kind: "removeNode"; readonly nodeId: NodeId }
  /** Adds a user as the last branch. */
  | {
      readonly kind: "addUserBranch";
      readonly nodeId: NodeId;
      readonly userId: UserId;
      readonly position?: Point;
    }
  /** Moves the branch that holds a node to a place in the canvas order, from 0. */
  | { readonly kind: "moveBranch"; readonly nodeId: NodeId; readonly toIndex: number }
  | { readonly kind: "moveNodes"; readonly to: Readonly<Record<NodeId, Point>> }
  | { readonly kind: "updateSettings"; readonly settings: RoutingSettings };

/** Where a filter goes: on a line, or at the foot of the trunk, above all branches. */
export type FilterPlace = { readonly kind: "edge"; readonly edgeId: EdgeId } | { readonly kind: "trunk" };

export interface NewFilter {
  readonly nodeId: NodeId;
  readonly condition: Condition;
  readonly required: boolean;
  readonly position: Point;
}

/** Carries an edit out on a drawing, which is not changed itself; an edit of what is gone gives the same drawing back. */
export function applyEdit(graph: Graph, edit: GraphEdit): Graph {
  switch (edit.kind) {
    case "insertFilter":
      return insertFilter(graph, edit.at, edit.filter);
    case "updateFilter":
      return mapNode(graph, edit.nodeId, (node) =>
        node.kind === "filter" ? { ...node, condition: edit.condition, required: edit.required } : node,
      );
    case "removeNode":
      return removeNode(graph, edit.nodeId);
    case "addUserBranch":
      return addUserBranch(graph, edit.nodeId, edit.userId, edit.position ?? { x: 0, y: 0 });
    case "moveBranch":
      return moveBranch(graph, edit.nodeId, edit.toIndex);
    case "moveNodes":
      return {
        ...graph,
        nodes: graph.nodes.map((node) => {
          const position = edit.to[node.id];
          return position ? { ...node, position } : node;
        }),
      };
    case "updateSettings":
      return { ...graph, settings: edit.settings };
  }
}

/** The id of the line between two nodes. */
export function edgeIdOf(from: NodeId, to: NodeId): EdgeId {
  return `${from}>${to}` as EdgeId;
}

/** A line between two nodes. */
export function edgeBetween(from: NodeId, to: NodeId): GraphEdge {
  return { id: edgeIdOf(from, to), from, to };
}

function insertFilter(
  graph: Graph,
  at: FilterPlace,
  { nodeId, condition, required, position }: NewFilter,
): Graph {
  if (graph.nodes.some((node) => node.id === nodeId)) return graph;
  const filter: FilterNode = { kind: "filter", id: nodeId, condition, required, position };
  const nodes = [...graph.nodes, filter];

  if (at.kind === "trunk") {
    const foot = footOfTrunk(graph);
    if (!foot) return graph;
    const moved = graph.edges.map((edge) => (edge.from === foot.id ? edgeBetween(nodeId, edge.to) : edge));
    return { ...graph, nodes, edges: [...moved, edgeBetween(foot.id, nodeId)] };
  }
  const split = graph.edges.find((edge) => edge.id === at.edgeId);
  if (!split) return graph;
  return {
    ...graph,
    nodes,
    // In the place of the line that it splits, so that the branch keeps its place in the canvas order.
    edges: graph.edges.flatMap((edge) =>
      edge.id === split.id ? [edgeBetween(split.from, nodeId), edgeBetween(nodeId, split.to)] : [edge],
    ),
  };
}

function removeNode(graph: Graph, nodeId: NodeId): Graph {
  const node = graph.nodes.find((candidate) => candidate.id === nodeId);
  if (!node || node.kind === "source") return graph;
  if (node.kind === "filter") {
    const parent = graph.edges.find((edge) => edge.to === nodeId)?.from;
    return {
      ...graph,
      nodes: graph.nodes.filter((candidate) => candidate.id !== nodeId),
      edges: healAround(graph, nodeId, parent),
    };
  }
  const gone = new Set([nodeId, ...branchFiltersAbove(graph, nodeId)]);
  return {
    ...graph,
    nodes: graph.nodes.filter((candidate) => !gone.has(candidate.id)),
    edges: graph.edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to)),
  };
}

function healAround(graph: Graph, nodeId: NodeId, parent: NodeId | undefined): readonly GraphEdge[] {
  const children = graph.edges.filter((edge) => edge.from === nodeId).map((edge) => edge.to);
  const bridges = parent === undefined ? [] : children.map((child) => edgeBetween(parent, child));
  return graph.edges.flatMap((edge) => {
    if (edge.to === nodeId) return bridges;
    return edge.from === nodeId ? [] : [edge];
  });
}

function branchFiltersAbove(graph: Graph, userNodeId: NodeId): readonly NodeId[] {
  const index = indexGraph(graph);
  const foot = footOfTrunk(graph);
  const first = (foot ? (index.out.get(foot.id) ?? []) : []).find((edge) =>
    chainFrom(index, edge.to).some((node) => node.id === userNodeId),
  );
  return first ? chainFrom(index, first.to).map((node) => node.id) : [];
}

function addUserBranch(graph: Graph, nodeId: NodeId, userId: UserId, position: Point): Graph {
  const foot = footOfTrunk(graph);
  if (!foot || graph.nodes.some((node) => node.id === nodeId)) return graph;
  return {
    ...graph,
    nodes: [...graph.nodes, { kind: "user", id: nodeId, userId, position }],
    edges: [...graph.edges, edgeBetween(foot.id, nodeId)],
  };
}

function moveBranch(graph: Graph, nodeId: NodeId, toIndex: number): Graph {
  const index = indexGraph(graph);
  const foot = footOfTrunk(graph);
  const branches = foot ? (index.out.get(foot.id) ?? []) : [];
  const moving = branches.find((edge) => chainFrom(index, edge.to).some((node) => node.id === nodeId));
  if (!moving) return graph;
  const ordered = branches.filter((edge) => edge !== moving);
  ordered.splice(Math.max(0, Math.min(toIndex, ordered.length)), 0, moving);
  const rest = graph.edges.filter((edge) => edge.from !== foot?.id);
  return { ...graph, edges: [...rest, ...ordered] };
}

function footOfTrunk(graph: Graph): GraphNode | undefined {
  const source = graph.nodes.find((node) => node.kind === "source");
  return source && trunkOf(indexGraph(graph), source).at(-1);
}

function mapNode(graph: Graph, nodeId: NodeId, change: (node: GraphNode) => GraphNode): Graph {
  return { ...graph, nodes: graph.nodes.map((node) => (node.id === nodeId ? change(node) : node)) };
}
