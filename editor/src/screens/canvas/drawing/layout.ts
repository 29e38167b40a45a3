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

/** From the middle of a column to the middle of the next. */
export const PITCH = NODE_WIDTH + COLUMN_GAP;

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
  const top = stack(places, tree.trunk, 0, 0);
  const bottom = placeRows(places, rowsOf(tree.branches, columnsFor(tree.branches.length)), top);
  placeLoose(places, tree.loose, bottom);
  return places;
}

export interface PlacedBranch {
  readonly branch: readonly GraphNode[];
  readonly centerX: number;
}

/** How many branches stand side by side; an even number, where they are wrapped, leaves the middle free for the line that feeds the rows. */
export function columnsFor(branches: number): number {
  return branches <= ONE_ROW_AT_MOST ? branches : 2 * Math.ceil(Math.sqrt(branches * WRAPPED_ASPECT) / 2);
}

/** Branches in rows, each row around the trunk's line. */
export function rowsOf(branches: Tree["branches"], columns: number): readonly (readonly PlacedBranch[])[] {
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

/**
 * Places rows below each other.
 *
 * @returns the lower edge of the last; `above` when there is none
 */
export function placeRows(
  places: Map<NodeId, Point>,
  rows: readonly (readonly PlacedBranch[])[],
  above: number,
): number {
  let bottom = above;
  for (const [index, row] of rows.entries()) {
    const top = bottom + LINE_GAP + (index > 0 ? ROW_GAP : 0);
    bottom = top + Math.max(...row.map(({ branch }) => heightOfStack(branch)));
    for (const { branch, centerX } of row) placeBranch(places, branch, centerX, top, bottom);
  }
  return bottom;
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

/**
 * Places nodes below each other.
 *
 * @returns the lower edge of the last
 */
export function stack(
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

/** Places side by side what no line reaches. */
export function placeLoose(places: Map<NodeId, Point>, loose: Tree["loose"], above: number): void {
  for (const [index, node] of loose.entries()) {
    places.set(node.id, { x: index * PITCH - NODE_WIDTH / 2, y: above + ROW_GAP + LINE_GAP });
  }
}
