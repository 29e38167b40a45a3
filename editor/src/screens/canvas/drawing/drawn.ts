import type { Graph, GraphNode, NodeId, Point } from "@fairlead/engine";
import { type Bounds, boundsOf, unionOf } from "./bounds.ts";
import { EXCEPTION_HEIGHT, LINE_GAP, NODE_WIDTH, ONE_ROW_AT_MOST } from "./sizes.ts";
import { type CanvasTeam, type TeamFrame, teamLayout } from "./team-layout.ts";
import { readTree, type Tree } from "./tree.ts";

/** Stands for exception handling, which is a setting and no node of the drawing. */
export const EXCEPTION_ID = "#exception" as NodeId;

/** A drawing as it is on the screen now. */
export interface Drawn {
  /** With the nodes that are to be seen, where they are seen; its lines are all of them. */
  readonly graph: Graph;
  /** All of it, also what is in collapsed teams; branches in the order in which they stand. */
  readonly tree: Tree;
  /** Around the branches of each team; empty while they are not grouped. */
  readonly frames: readonly TeamFrame[];
  /** The card of exception handling, below everything. */
  readonly exception: Bounds;
  /** Whether every user's own line leads on to exception handling; where users stand in rows, one line does for all. */
  readonly joined: boolean;
  readonly bounds: Bounds;
  /** From 1, by each user's node, where leads go to one after the other; empty where all are offered them at once. */
  readonly placeInLine: ReadonlyMap<NodeId, number>;
}

/** How a drawing is looked at. */
export interface Grouping {
  readonly grouped: boolean;
  readonly collapsed: ReadonlySet<string>;
  readonly teams: readonly CanvasTeam[];
  readonly teamsOf: (userId: string) => readonly string[];
}

/** Arranges a drawing for the screen. Grouped by team, where nodes stand follows from the teams; else they stand where the drawing has them. */
export function arrange(graph: Graph, grouping: Grouping): Drawn {
  const canvasTree = readTree(graph);
  const { places, frames, branches } = grouping.grouped
    ? teamLayout(canvasTree, grouping)
    : { places: null, frames: [], branches: canvasTree.branches };
  const nodes = places
    ? graph.nodes.flatMap((node) => {
        const place = places.get(node.id);
        return place ? [movedTo(node, place)] : [];
      })
    : graph.nodes;
  const used = unionOf([boundsOf(nodes), ...frames.map(({ bounds }) => bounds)]);
  const foot = canvasTree.trunk.at(-1)?.id;
  const x = nodes.find(({ id }) => id === foot)?.position.x ?? -NODE_WIDTH / 2;
  const exception = { x, y: used.y + used.height + LINE_GAP, width: NODE_WIDTH, height: EXCEPTION_HEIGHT };
  return {
    graph: nodes === graph.nodes ? graph : { ...graph, nodes },
    tree: { ...canvasTree, branches },
    frames,
    exception,
    joined: frames.length === 0 && branches.length <= ONE_ROW_AT_MOST,
    bounds: unionOf([used, exception]),
    placeInLine: isInLine(graph.settings) ? placesInLine(canvasTree.branches) : NO_PLACES,
  };
}

/** Where a node or the card of exception handling is on the screen; `undefined` while it is in a collapsed team. */
export function boundsIn({ graph, exception }: Drawn, nodeId: NodeId): Bounds | undefined {
  if (nodeId === EXCEPTION_ID) return exception;
  const node = graph.nodes.find(({ id }) => id === nodeId);
  return node && boundsOf([node]);
}

const NO_PLACES: Drawn["placeInLine"] = new Map();

/** Whether the order of the branches is the order of the turns. */
function isInLine({ distribution, turns }: Graph["settings"]): boolean {
  return distribution.kind === "sequential" && turns !== "balanced";
}

function placesInLine(branches: readonly (readonly GraphNode[])[]): Drawn["placeInLine"] {
  const users = branches.flatMap((branch) => branch.filter(({ kind }) => kind === "user"));
  return new Map(users.map(({ id }, index) => [id, index + 1]));
}

/** The copies made so far: a card is drawn again only when its node's object is another one. */
const COPIES = new WeakMap<GraphNode, GraphNode>();

function movedTo(node: GraphNode, { x, y }: Point): GraphNode {
  if (node.position.x === x && node.position.y === y) return node;
  const copy = COPIES.get(node);
  if (copy && copy.position.x === x && copy.position.y === y) return copy;
  const moved = { ...node, position: { x, y } };
  COPIES.set(node, moved);
  return moved;
}
