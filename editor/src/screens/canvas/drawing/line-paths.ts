import type { GraphNode, NodeId, Point } from "@fairlead/engine";
import { type Drawn, EXCEPTION_ID } from "./drawn.ts";
import { fanOut, segment } from "./fan-out.ts";
import { heightOf, LINE_GAP, NODE_WIDTH } from "./sizes.ts";
import type { Tree } from "./tree.ts";

/** What lines are drawn of. */
type Lined = Pick<Tree, "trunk" | "branches">;

export interface LinePaths {
  /** Every line of the drawing as SVG paths, in pieces that each cover a small part of the drawing, so that what is out of sight costs nothing to paint. */
  readonly pieces: readonly string[];
  /** The lines on to exception handling. */
  readonly onward: string;
  /** The lines from the source down to each node, as one SVG path. */
  readonly to: (nodeId: NodeId) => string;
  /** The line that ends at a node; empty at the source and for a loose node. */
  readonly into: (nodeId: NodeId) => string;
}

/**
 * The lines between the nodes of a drawing.
 *
 * @param at the upper left corner of a node now; differs from the graph's while it is being dragged
 * @param drawn what is on the screen beside the nodes; left out: nothing
 * @param part the branches to give the lines of, of which lines on to exception handling are no part; left out: all
 */
export function linePaths(
  tree: Lined,
  at: (id: NodeId) => Point | undefined,
  drawn?: Pick<Drawn, "exception" | "joined">,
  part: Lined = tree,
): LinePaths {
  const tops = busHeights(tree, at);
  const segments = new Map<NodeId, string>();
  const parents = new Map<NodeId, NodeId>();
  const connect = (from: GraphNode | undefined, to: GraphNode, busY?: number) => {
    const start = from && at(from.id);
    const end = at(to.id);
    if (!from || !start || !end) return;
    parents.set(to.id, from.id);
    segments.set(to.id, segment(centerX(start), start.y + heightOf(from), centerX(end), end.y, busY));
  };
  const foot = tree.trunk.at(-1);
  for (const [index, node] of part.trunk.entries()) if (index > 0) connect(part.trunk[index - 1], node);
  for (const branch of part.branches) {
    for (const [index, node] of branch.entries()) {
      if (index > 0) connect(branch[index - 1], node);
      else connect(foot, node, tops.get(node.id));
    }
  }
  const shared = fannedOut(foot, part.branches, at, tops);
  const own = [...segments].flatMap(([id, path]) => (shared.ids.has(id) ? [] : [path]));
  const pieces = [...inPieces(shared.lines), ...inPieces(own)];
  const onward = drawn ? onwardPath(tree, at, drawn) : "";
  segments.set(EXCEPTION_ID, onward);
  if (foot) parents.set(EXCEPTION_ID, foot.id);
  return {
    pieces,
    onward,
    to: (nodeId) => pathTo(nodeId, segments, parents),
    into: (nodeId) => segments.get(nodeId) ?? "",
  };
}

/** The lines into those branches that hang from a horizontal line of their row, without what they share. */
function fannedOut(
  foot: GraphNode | undefined,
  branches: Lined["branches"],
  at: (id: NodeId) => Point | undefined,
  tops: ReadonlyMap<NodeId, number>,
) {
  const start = foot && at(foot.id);
  const hanging = branches.flatMap(([top]) => {
    const [end, busY] = top ? [at(top.id), tops.get(top.id)] : [];
    return top && end && busY !== undefined ? [{ id: top.id, x: centerX(end), y: end.y, busY }] : [];
  });
  if (!foot || !start) return { ids: new Set<NodeId>(), lines: [] };
  return {
    ids: new Set(hanging.map(({ id }) => id)),
    lines: fanOut({ x: centerX(start), y: start.y + heightOf(foot) }, hanging),
  };
}

/** So many lines or boxes that follow each other are one element. */
const PIECE = 64;

/** SVG paths joined by the piece; in their order, in which neighbours of a drawing follow each other. */
export function inPieces(paths: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < paths.length; start += PIECE) {
    pieces.push(paths.slice(start, start + PIECE).join(""));
  }
  return pieces;
}

/** A tree in two: the branches whose lines follow when some nodes are moved, and those that stay. Both have the trunk, unless it moves. */
export function splitByMoved(
  { trunk, branches }: Lined,
  moved: ReadonlySet<NodeId>,
): { readonly still: Lined; readonly moving: Lined } {
  const moves = (nodes: readonly GraphNode[]) => nodes.some(({ id }) => moved.has(id));
  if (moves(trunk)) return { still: { trunk: [], branches: [] }, moving: { trunk, branches } };
  return {
    still: { trunk, branches: branches.filter((branch) => !moves(branch)) },
    moving: { trunk, branches: branches.filter(moves) },
  };
}

/** From each user down to exception handling; where users stand in rows, past all of them from the trunk. */
function onwardPath(
  { trunk, branches }: Lined,
  at: (id: NodeId) => Point | undefined,
  { exception, joined }: Pick<Drawn, "exception" | "joined">,
): string {
  const foot = trunk.at(-1);
  const ends = joined ? branches.map((branch) => branch.at(-1)) : [foot];
  const toX = exception.x + exception.width / 2;
  const busY = joined ? exception.y - LINE_GAP / 2 : undefined;
  const path = (end: GraphNode | undefined) => {
    const start = end && at(end.id);
    return start ? segment(centerX(start), start.y + heightOf(end), toX, exception.y, busY) : "";
  };
  return ends.map(path).join("");
}

function pathTo(
  nodeId: NodeId,
  segments: ReadonlyMap<NodeId, string>,
  parents: ReadonlyMap<NodeId, NodeId>,
): string {
  let path = "";
  let id: NodeId | undefined = nodeId;
  while (id !== undefined) {
    path = (segments.get(id) ?? "") + path;
    id = parents.get(id);
  }
  return path;
}

/** Branches whose users stand on one line share one horizontal line above the highest of them. */
function busHeights(
  tree: Pick<Tree, "branches">,
  at: (id: NodeId) => Point | undefined,
): ReadonlyMap<NodeId, number> {
  const highest = new Map<number, number>();
  const floors = tree.branches.map((branch) => {
    const top = branch[0] && at(branch[0].id);
    const last = branch.at(-1);
    const floor = last && at(last.id);
    if (!top || !floor) return undefined;
    const key = Math.round(floor.y + (last ? heightOf(last) : 0));
    highest.set(key, Math.min(highest.get(key) ?? Number.POSITIVE_INFINITY, top.y));
    return key;
  });
  const heights = new Map<NodeId, number>();
  for (const [index, branch] of tree.branches.entries()) {
    const floor = floors[index];
    const top = floor === undefined ? undefined : highest.get(floor);
    if (branch[0] && top !== undefined) heights.set(branch[0].id, top - LINE_GAP / 2);
  }
  return heights;
}

function centerX({ x }: Point): number {
  return x + NODE_WIDTH / 2;
}
