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

/**
 * Puts filters one below the other: above a box, or at the foot of the trunk when it is `null`.
 *
 * From the lowest up, each on the line that leads to the one before, so that no step has to look for the foot of the trunk again.
 */
export function pasteFilters(
  graph: Graph,
  above: NodeId | null,
  filters: readonly LooseFilter[],
  newNodeId: () => NodeId,
): GraphEdit {
  const line = graph.edges.find((edge) => edge.to === above);
  const from = line?.from ?? trunkOf(indexGraph(graph)).at(-1)?.id;
  let at: FilterPlace = line ? { kind: "edge", edgeId: line.id } : { kind: "trunk" };
  const named = filters.map((filter) => ({ ...filter, nodeId: newNodeId() }));
  const edits = named.reverse().map(({ nodeId, condition, required }): GraphEdit => {
    const filter = { nodeId, condition, required, position: { x: 0, y: 0 } };
    const edit: GraphEdit = { kind: "insertFilter", at, filter };
    if (from !== undefined) at = { kind: "edge", edgeId: edgeIdOf(from, nodeId) };
    return edit;
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
