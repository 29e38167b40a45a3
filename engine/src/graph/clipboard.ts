import type { NodeId } from "../ids.ts";
import { parseJson } from "../parse-json.ts";
import { edgeIdOf, type FilterPlace, type GraphEdit } from "./edit.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { chainFrom, indexGraph, trunkOf } from "./graph-index.ts";
import { type LooseFilter, parseFilters } from "./parse-graph.ts";

/** What a clipboard's text begins with when it is ours. */
const KIND = "fairlead.filters";
const FORMAT = 1;

/**
 * The filters among some boxes as text for a clipboard, in their order from the source down. Names nothing of the drawing, so that they can
 * be put into any other.
 *
 * @returns `null` when no filter is among them
 */
export function copyFilters(graph: Graph, nodeIds: ReadonlySet<NodeId>): string | null {
  const filters = downwards(graph).flatMap((node) =>
    node.kind === "filter" && nodeIds.has(node.id)
      ? [{ condition: node.condition, required: node.required }]
      : [],
  );
  return filters.length === 0 ? null : JSON.stringify({ kind: KIND, format: FORMAT, filters }, null, 2);
}

/** Reads what `copyFilters` wrote; `null` for any other text. */
export function readFilters(text: string): readonly LooseFilter[] | null {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) return null;
  const { kind, format, filters } = value as Readonly<Record<string, unknown>>;
  return kind === KIND && format === FORMAT ? parseFilters(filters) : null;
}

/** Puts filters one below the other: above a box, or at the foot of the trunk when it is `null`. */
export function pasteFilters(
  graph: Graph,
  above: NodeId | null,
  filters: readonly LooseFilter[],
  newNodeId: () => NodeId,
): GraphEdit {
  let edgeId = graph.edges.find((edge) => edge.to === above)?.id;
  const edits = filters.map(({ condition, required }): GraphEdit => {
    const nodeId = newNodeId();
    const at: FilterPlace =
      above === null || edgeId === undefined ? { kind: "trunk" } : { kind: "edge", edgeId };
    if (above !== null && edgeId !== undefined) edgeId = edgeIdOf(nodeId, above);
    return {
      kind: "insertFilter",
      at,
      filter: { nodeId, condition, required, position: { x: 0, y: 0 } },
    };
  });
  return { kind: "together", edits };
}

/** The boxes of a drawing: the trunk from the source down, then branch by branch. */
function downwards(graph: Graph): readonly GraphNode[] {
  const index = indexGraph(graph);
  const trunk = trunkOf(index);
  const foot = trunk.at(-1);
  const branches = foot ? index.out(foot.id).flatMap(({ to }) => chainFrom(index, to)) : [];
  return [...trunk, ...branches];
}
