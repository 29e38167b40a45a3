import type { Graph, GraphNode } from "@fairlead/engine";
import { plural } from "../../../format/values.ts";

/** What a newer drawing changed, in short phrases; positions do not count. Empty when nothing that routes leads differs. */
export function describeChanges(before: Graph, after: Graph): readonly string[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const now = new Map(after.nodes.map((node) => [node.id, node]));
  const added = after.nodes.filter((node) => !old.has(node.id));
  const removed = before.nodes.filter((node) => !now.has(node.id));
  const changed = after.nodes.filter((node) => {
    const was = old.get(node.id);
    return was !== undefined && was !== node && !sameMeaning(was, node);
  });
  const lines = [
    ...count(added, "added"),
    ...count(removed, "removed"),
    ...count(changed, "changed"),
    ...(added.length + removed.length === 0 && edgeOrder(before) !== edgeOrder(after)
      ? ["branches reordered"]
      : []),
    ...(JSON.stringify(before.settings) === JSON.stringify(after.settings)
      ? []
      : ["routing settings changed"]),
  ];
  return lines;
}

function count(nodes: readonly GraphNode[], what: string): readonly string[] {
  const filters = nodes.filter((node) => node.kind === "filter").length;
  const users = nodes.filter((node) => node.kind === "user").length;
  return [
    ...(filters > 0 ? [`${plural(filters, "filter")} ${what}`] : []),
    ...(users > 0 ? [`${plural(users, "user")} ${what}`] : []),
  ];
}

function sameMeaning(a: GraphNode, b: GraphNode): boolean {
  const { position: _a, ...restA } = a;
  const { position: _b, ...restB } = b;
  return JSON.stringify(restA) === JSON.stringify(restB);
}

function edgeOrder(graph: Graph): string {
  return graph.edges.map(({ from, to }) => `${from}>${to}`).join();
}
