import { assertNever } from "../assert-never.ts";
import type { Condition } from "../conditions/condition.ts";
import type { EdgeId, NodeId, UserId } from "../ids.ts";
import type { FilterNode, Graph, GraphEdge, GraphNode, Point } from "./graph.ts";
import { chainFrom, indexGraph, trunkOf } from "./graph-index.ts";
import type { RoutingSettings } from "./routing-settings.ts";
import { mayInsertFilter, mayRemove } from "./rules.ts";

/** A change of a drawing as data. */
export type GraphEdit =
  | { readonly kind: "insertFilter"; readonly at: FilterPlace; readonly filter: NewFilter }
  | {
      readonly kind: "updateFilter";
      readonly nodeId: NodeId;
      readonly condition: Condition;
      readonly required: boolean;
    }
  /** Sets a user's share of balanced turns. */
  | { readonly kind: "updateUser"; readonly nodeId: NodeId; readonly weight: number }
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
  | { readonly kind: "updateSettings"; readonly settings: RoutingSettings }
  /** Several edits as one, in their order. */
  | { readonly kind: "together"; readonly edits: readonly GraphEdit[] };

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
      return mapNodes(graph, (node) =>
        node.id === edit.nodeId && node.kind === "filter"
          ? { ...node, condition: edit.condition, required: edit.required }
          : node,
      );
    case "updateUser":
      return mapNodes(graph, (node) => {
        if (node.id !== edit.nodeId || node.kind !== "user") return node;
        const { weight: _before, ...user } = node;
        return edit.weight === 1 ? user : { ...user, weight: edit.weight };
      });
    case "removeNode":
      return removeNode(graph, edit.nodeId);
    case "addUserBranch":
      return addUserBranch(graph, edit.nodeId, edit.userId, edit.position ?? { x: 0, y: 0 });
    case "moveBranch":
      return moveBranch(graph, edit.nodeId, edit.toIndex);
    case "moveNodes":
      return mapNodes(graph, (node) => {
        const position = edit.to[node.id];
        return position ? { ...node, position } : node;
      });
    case "updateSettings":
      return { ...graph, settings: edit.settings };
    case "together":
      return edit.edits.reduce(applyEdit, graph);
    default:
      return assertNever(edit);
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
  const edges = at.kind === "trunk" ? edgesWithFoot(graph, nodeId) : edgesSplit(graph, at.edgeId, nodeId);
  return edges ? { ...graph, nodes: [...graph.nodes, filter], edges } : graph;
}

function edgesWithFoot(graph: Graph, nodeId: NodeId): readonly GraphEdge[] | null {
  const foot = footOfTrunk(graph);
  if (!foot) return null;
  const moved = graph.edges.map((edge) => (edge.from === foot.id ? edgeBetween(nodeId, edge.to) : edge));
  return [...moved, edgeBetween(foot.id, nodeId)];
}

/** The new lines take the place of the one they split, so that the branch keeps its place in the canvas order. */
function edgesSplit(graph: Graph, edgeId: EdgeId, nodeId: NodeId): readonly GraphEdge[] | null {
  const at = graph.edges.findIndex((edge) => edge.id === edgeId);
  const split = graph.edges[at];
  if (!split || !mayInsertFilter(graph, edgeId)) return null;
  return graph.edges.toSpliced(at, 1, edgeBetween(split.from, nodeId), edgeBetween(nodeId, split.to));
}

function removeNode(graph: Graph, nodeId: NodeId): Graph {
  const node = graph.nodes.find((candidate) => candidate.id === nodeId);
  if (!node || !mayRemove(node)) return graph;
  if (node.kind === "filter") {
    return {
      ...graph,
      nodes: graph.nodes.filter((candidate) => candidate.id !== nodeId),
      edges: healAround(graph, nodeId),
    };
  }
  const gone = new Set([nodeId, ...branchOf(graph, nodeId).chain.map((member) => member.id)]);
  return {
    ...graph,
    nodes: graph.nodes.filter((candidate) => !gone.has(candidate.id)),
    edges: graph.edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to)),
  };
}

function healAround(graph: Graph, nodeId: NodeId): readonly GraphEdge[] {
  const parent = graph.edges.find((edge) => edge.to === nodeId)?.from;
  if (parent === undefined) return graph.edges.filter((edge) => edge.from !== nodeId);
  const bridge = (edge: GraphEdge) => edgeBetween(parent, edge.to);
  const onTrunk = graph.edges.every((edge) => edge.from !== parent || edge.to === nodeId);
  if (onTrunk) {
    const left = graph.edges.filter((edge) => edge.to !== nodeId);
    return left.map((edge) => (edge.from === nodeId ? bridge(edge) : edge));
  }
  // In the place of the line from above, so that the branch keeps its place in the canvas order.
  const bridges = graph.edges.filter((edge) => edge.from === nodeId).map(bridge);
  return graph.edges.flatMap((edge) => {
    if (edge.to === nodeId) return edge.from === parent ? bridges : [];
    return edge.from === nodeId ? [] : [edge];
  });
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
  const { line, siblings } = branchOf(graph, nodeId);
  if (!line) return graph;
  const from = siblings.indexOf(line);
  const to = Math.max(0, Math.min(toIndex, siblings.length - 1));
  if (from === to) return graph;
  const order = siblings.toSpliced(from, 1).toSpliced(to, 0, line).values();
  const places = new Set(siblings);
  // Only the branches' own places in the list change hands, so that moving back gives the same list.
  return {
    ...graph,
    edges: graph.edges.map((edge) => (places.has(edge) ? (order.next().value ?? edge) : edge)),
  };
}

interface Branch {
  /** The lines from the foot of the trunk into each branch. */
  readonly siblings: readonly GraphEdge[];
  /** The one that leads to the branch; absent when the node is on none. */
  readonly line: GraphEdge | undefined;
  /** The nodes of the branch from the top. */
  readonly chain: readonly GraphNode[];
}

function branchOf(graph: Graph, nodeId: NodeId): Branch {
  const index = indexGraph(graph);
  const foot = trunkOf(index).at(-1);
  const siblings = foot ? index.out(foot.id) : [];
  for (const line of siblings) {
    const chain = chainFrom(index, line.to);
    if (chain.some((node) => node.id === nodeId)) return { siblings, line, chain };
  }
  return { siblings, line: undefined, chain: [] };
}

function footOfTrunk(graph: Graph): GraphNode | undefined {
  return trunkOf(indexGraph(graph)).at(-1);
}

function mapNodes(graph: Graph, change: (node: GraphNode) => GraphNode): Graph {
  const nodes = graph.nodes.map(change);
  return nodes.every((node, position) => node === graph.nodes[position]) ? graph : { ...graph, nodes };
}
