import { type Graph, groupBy, type NodeId } from "@fairlead/engine";
import type { GraphChange } from "../../api/generated/types.gen.ts";
import type { NodeMark } from "../canvas/store/node-mark.ts";

/** How each kind of change is called on a box, in the legend and before its words. */
export const CHANGE_WORDS = {
  added: "Added",
  removed: "Removed",
  changed: "Changed",
  moved: "Moved",
} as const;
type MarkedKind = keyof typeof CHANGE_WORDS;

/** Where several things of a box changed, the first of these marks it. */
const RANK: readonly MarkedKind[] = ["removed", "added", "changed", "moved"];

/** The mark that a kind of change has; settings change the drawing as a whole. */
export function markedKind(kind: GraphChange["kind"]): MarkedKind {
  return kind === "settings" ? "changed" : kind;
}

/** The box at which a change stands: its own; the source for the settings, which are the whole drawing's. */
export function nodeOfChange({ nodeId }: Pick<GraphChange, "nodeId">, graph: Graph): NodeId | null {
  if (nodeId !== null) return nodeId as NodeId;
  return graph.nodes.find((node) => node.kind === "source")?.id ?? null;
}

/** The changes of each box, in their order. */
export function changesByNode(
  changes: readonly GraphChange[],
  graph: Graph,
): ReadonlyMap<NodeId, readonly GraphChange[]> {
  return groupBy(changes, (change) => nodeOfChange(change, graph));
}

/** How a box that changed is marked. */
export function markOfChanges(changes: readonly GraphChange[]): NodeMark {
  const kinds = changes.map(({ kind }) => markedKind(kind));
  const kind = RANK.find((one) => kinds.includes(one)) ?? "changed";
  const settings = changes.every((change) => change.kind === "settings");
  return { kind, words: settings ? "Settings changed" : CHANGE_WORDS[kind] };
}
