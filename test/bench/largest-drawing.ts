import {
  type Condition,
  type EdgeId,
  edgeBetween,
  type FilterNode,
  type Graph,
  MAX_NODES,
  type NodeId,
} from "@fairlead/engine";

/** A drawing, as the API answers it. */
export interface LargestDrawing {
  readonly graph: Graph;
}

/** What the filters of a drawing compare, and how many there are. */
interface Filling {
  /** Left out: as many as a drawing may have. */
  readonly filters?: number;
  readonly condition: Condition;
}

/** Filters whose conditions are as long as one may be, as many as a save takes. */
export const LONGEST: Filling = { filters: 70, condition: { kind: "any", of: manyNames() } };

/** Filters whose conditions are nested as deep as one may be. */
export const DEEPEST: Filling = { filters: 3_000, condition: nested(16) };

/**
 * Filters on the trunk, which every branch goes through, named as the editor names them.
 *
 * @param filling what they compare; an amount alone: as many filters as a drawing may have, each of which asks for it
 */
export function fillTrunk(graph: Graph, filling: Filling | { readonly amountUsd: number }): Graph {
  const { filters: wanted = MAX_NODES - graph.nodes.length, condition } =
    "condition" in filling ? filling : { condition: atLeast(filling.amountUsd) };
  const [first] = graph.edges;
  if (!first) throw new Error("The workflow's drawing has no line");
  const below = graph.edges.filter(({ from }) => from === first.from);
  const filters = Array.from({ length: wanted }, (_, place) => filterNode(place, condition));
  const lines = filters.map(({ id }, place) => edgeBetween(filters[place - 1]?.id ?? first.from, id));
  const foot = filters.at(-1)?.id ?? first.from;
  return {
    ...graph,
    nodes: [...graph.nodes, ...filters],
    edges: [
      ...graph.edges.filter((edge) => !below.includes(edge)),
      ...lines,
      ...below.map((edge) => ({ ...edge, id: `${edge.id}'` as EdgeId, from: foot })),
    ],
  };
}

function filterNode(place: number, condition: Condition): FilterNode {
  const id = `filter-${place.toString(16).padStart(8, "0")}-0000` as NodeId;
  return { kind: "filter", id, position: { x: 12_000, y: 220 * place }, condition, required: false };
}

function atLeast(amountUsd: number): Condition {
  const value = { kind: "literal", value: amountUsd } as const;
  return { kind: "compare", field: "loan.amountUsd", operator: "atLeast", value };
}

function manyNames(): Condition[] {
  const value = Array.from({ length: 200 }, (_, place) => `N${place}`);
  return Array.from({ length: 40 }, () => ({
    ...{ kind: "compare", field: "contact.lastName", operator: "isOneOf" },
    value: { kind: "literal", value },
  }));
}

function nested(depth: number): Condition {
  return depth === 1 ? atLeast(1) : { kind: "all", of: [nested(depth - 1)] };
}
