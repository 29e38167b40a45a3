import type { Graph, GraphNode, NodeId, Point } from "@fairlead/engine";
import {
  COLUMN_GAP,
  heightOf,
  LINE_GAP,
  NODE_WIDTH,
  ONE_ROW_AT_MOST,
  ROW_GAP,
  WRAPPED_ASPECT,
} from "./sizes.ts";
import { readTree, type Tree } from "./tree.ts";

const PITCH = NODE_WIDTH + COLUMN_GAP;

/**
 * Where each node of a tidy drawing stands: the trunk in the middle, branches in canvas order below it, users on one line.
 *
 * More branches than fit a row are wrapped into rows on both sides of the trunk's line. Linear in the number of nodes.
 *
 * @returns the upper left corner of each node, the source's centre at x = 0
 */
export function layout(graph: Graph): ReadonlyMap<NodeId, Point> {
  const tree = readTree(graph);
  const places = new Map<NodeId, Point>();
  let top = stack(places, tree.trunk, 0, 0);
  for (const row of rowsOf(tree.branches)) {
    top += LINE_GAP;
    const bottom = top + Math.max(...row.map(({ branch }) => heightOfStack(branch)));
    for (const { branch, centerX } of row) placeBranch(places, branch, centerX, top, bottom);
    top = bottom + ROW_GAP;
  }
  placeLoose(places, tree, top);
  return places;
}

interface PlacedBranch {
  readonly branch: readonly GraphNode[];
  readonly centerX: number;
}

function rowsOf(branches: Tree["branches"]): readonly (readonly PlacedBranch[])[] {
  if (branches.length === 0) return [];
  if (branches.length <= ONE_ROW_AT_MOST) {
    const first = -((branches.length - 1) / 2) * PITCH;
    return [branches.map((branch, column) => ({ branch, centerX: first + column * PITCH }))];
  }
  // An even number of columns leaves the middle free for the line that feeds the rows.
  const columns = 2 * Math.ceil(Math.sqrt(branches.length * WRAPPED_ASPECT) / 2);
  const rows: PlacedBranch[][] = [];
  for (let start = 0; start < branches.length; start += columns) {
    const row = branches.slice(start, start + columns);
    const firstColumn = Math.floor((columns - row.length) / 2);
    rows.push(
      row.map((branch, index) => ({ branch, centerX: (firstColumn + index - columns / 2 + 0.5) * PITCH })),
    );
  }
  return rows;
}

/** Filters hang from the top of the row, the user stands on its floor. */
function placeBranch(
  places: Map<NodeId, Point>,
  branch: readonly GraphNode[],
  centerX: number,
  top: number,
  bottom: number,
): void {
  const last = branch.at(-1);
  const hanging = last?.kind === "user" ? branch.slice(0, -1) : branch;
  stack(places, hanging, centerX, top);
  if (last?.kind === "user") places.set(last.id, { x: centerX - NODE_WIDTH / 2, y: bottom - heightOf(last) });
}

/** @returns the lower edge of the last node */
function stack(
  places: Map<NodeId, Point>,
  nodes: readonly GraphNode[],
  centerX: number,
  top: number,
): number {
  let y = top;
  for (const [index, node] of nodes.entries()) {
    if (index > 0) y += LINE_GAP;
    places.set(node.id, { x: centerX - NODE_WIDTH / 2, y });
    y += heightOf(node);
  }
  return y;
}

function heightOfStack(nodes: readonly GraphNode[]): number {
  return nodes.reduce((sum, node) => sum + heightOf(node), 0) + LINE_GAP * Math.max(0, nodes.length - 1);
}

function placeLoose(places: Map<NodeId, Point>, { loose }: Tree, top: number): void {
  for (const [index, node] of loose.entries()) {
    places.set(node.id, { x: index * PITCH - NODE_WIDTH / 2, y: top + LINE_GAP });
  }
}
