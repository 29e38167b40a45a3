import type { Graph, GraphNode } from "@fairlead/engine";
import { layout } from "./layout.ts";

/**
 * Lays a changed drawing out again, keeping what the author moved by hand.
 *
 * A node that stood off its tidy place before stays off it by as much. Nodes that need not move keep their identity,
 * so that only the others are drawn again.
 */
export function retidy(before: Graph, after: Graph): Graph {
  const tidyBefore = layout(before);
  const tidyAfter = layout(after);
  const stoodAt = new Map(before.nodes.map((node) => [node.id, node.position]));
  return withNodes(
    after,
    after.nodes.map((node) => {
      const place = tidyAfter.get(node.id);
      if (!place) return node;
      const was = stoodAt.get(node.id);
      const wasTidyAt = tidyBefore.get(node.id);
      const byHand = was && wasTidyAt ? { x: was.x - wasTidyAt.x, y: was.y - wasTidyAt.y } : { x: 0, y: 0 };
      return at(node, place.x + byHand.x, place.y + byHand.y);
    }),
  );
}

/** Every node on its tidy place; gives the same graph back when all stand there already. */
export function tidyUp(graph: Graph): Graph {
  const places = layout(graph);
  return withNodes(
    graph,
    graph.nodes.map((node) => {
      const place = places.get(node.id);
      return place ? at(node, place.x, place.y) : node;
    }),
  );
}

/**
 * A drawing as it is opened: one that nobody has laid out on a canvas yet is laid out now.
 *
 * A new workflow's drawing, or one made through the API, has no node on a tidy place but the source.
 */
export function tidyIfUntouched(graph: Graph): Graph {
  const places = layout(graph);
  const touched = graph.nodes.some((node) => {
    const place = places.get(node.id);
    return node.kind !== "source" && place?.x === node.position.x && place.y === node.position.y;
  });
  return touched ? graph : tidyUp(graph);
}

function at<Node extends GraphNode>(node: Node, x: number, y: number): Node {
  return node.position.x === x && node.position.y === y ? node : { ...node, position: { x, y } };
}

function withNodes(graph: Graph, nodes: readonly GraphNode[]): Graph {
  return nodes.every((node, index) => node === graph.nodes[index]) ? graph : { ...graph, nodes };
}
