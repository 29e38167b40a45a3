import type { Graph, GraphNode, NodeId } from "@fairlead/engine";
import type { Node } from "@xyflow/react";
import { heightOf, NODE_WIDTH } from "../drawing/sizes.ts";

/** A node as React Flow wants it; `data` holds ours, unchanged. */
export type FlowNode = Node<{ readonly node: GraphNode }>;

/**
 * The nodes for React Flow, as few of them new as possible.
 *
 * React Flow draws a node again when its object is another one: so what did not change keeps its object.
 * Sizes are given, so that nothing is measured first.
 *
 * @param selection those that move together when one of them is dragged
 */
export function toFlowNodes(
  graph: Graph,
  before: readonly FlowNode[],
  selection: ReadonlySet<NodeId>,
): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return graph.nodes.map((node) => {
    const was = known.get(node.id);
    const selected = selection.has(node.id);
    if (was && was.data.node === node && was.selected === selected && samePlace(was, node)) return was;
    return toFlowNode(node, selected);
  });
}

function samePlace(was: FlowNode, { position }: GraphNode): boolean {
  return was.position.x === position.x && was.position.y === position.y;
}

function toFlowNode(node: GraphNode, selected: boolean): FlowNode {
  const height = heightOf(node);
  return {
    id: node.id,
    type: node.kind,
    position: { ...node.position },
    data: { node },
    selected,
    width: NODE_WIDTH,
    height,
    measured: { width: NODE_WIDTH, height },
    // Without it React Flow takes the node for one not measured yet, and draws it even out of sight.
    handles: [],
    draggable: node.kind !== "source",
    connectable: false,
    deletable: false,
    focusable: false,
  };
}

/** Whether a card shows the same node: where it is dragged to is not the card's concern. */
export function showsSameNode(
  was: { readonly data: FlowNode["data"] },
  now: { readonly data: FlowNode["data"] },
): boolean {
  return was.data.node === now.data.node;
}
