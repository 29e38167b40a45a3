import type { Graph, GraphNode } from "@fairlead/engine";
import type { Node } from "@xyflow/react";
import { heightOf, NODE_WIDTH } from "../drawing/sizes.ts";

/** A node as React Flow wants it; `data` holds ours, unchanged. */
export type FlowNode = Node<{ readonly node: GraphNode }>;

/**
 * The nodes for React Flow, as few of them new as possible.
 *
 * React Flow draws a node again when its object is another one: so what did not change keeps its object.
 * Sizes are given, so that nothing is measured first.
 */
export function toFlowNodes(graph: Graph, before: readonly FlowNode[]): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return graph.nodes.map((node) => {
    const was = known.get(node.id);
    if (was && was.data.node === node && samePlace(was, node)) return was;
    return toFlowNode(node);
  });
}

function samePlace(was: FlowNode, { position }: GraphNode): boolean {
  return was.position.x === position.x && was.position.y === position.y;
}

function toFlowNode(node: GraphNode): FlowNode {
  const height = heightOf(node);
  return {
    id: node.id,
    type: node.kind,
    position: { ...node.position },
    data: { node },
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
