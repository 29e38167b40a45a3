import type { Graph, GraphNode, NodeId } from "@fairlead/engine";
import type { Traffic } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { EXCEPTION_ID } from "../canvas/drawing/drawn.ts";
import { readTree } from "../canvas/drawing/tree.ts";
import type { SurroundingsState } from "../canvas/store/canvas-context.ts";
import type { NodeMark } from "../canvas/store/node-mark.ts";

/** How many leads came by a box, and how many wait there now. */
export interface BoxFigures {
  readonly through: number;
  readonly fell: number;
  readonly got: number;
  readonly waiting: number;
}

/** The figures of each box of a drawing; a box that no lead came to has none but zeros. */
export function figuresOf(graph: Graph, traffic: Traffic): ReadonlyMap<NodeId, BoxFigures> {
  const boxes = new Map(traffic.boxes.map((box) => [box.nodeId, box]));
  const waiting = new Map(
    traffic.waiting.users.map(({ userId, offered, assigned }) => [userId, offered + assigned]),
  );
  return new Map(
    graph.nodes.map((node) => {
      const { through, fell, got } = boxes.get(node.id) ?? { through: 0, fell: 0, got: 0 };
      if (node.kind === "source") {
        return [node.id, { through: traffic.leads, fell: 0, got: 0, waiting: traffic.waiting.held }];
      }
      const atUser = node.kind === "user" ? (waiting.get(node.userId) ?? 0) : 0;
      return [node.id, { through, fell, got, waiting: atUser }];
    }),
  );
}

/** What the boxes are marked with. */
export function trafficMarks(
  graph: Graph,
  figures: ReadonlyMap<NodeId, BoxFigures>,
  exceptions: number,
): SurroundingsState["marks"] {
  const marks = new Map(
    graph.nodes.flatMap((node): [NodeId, NodeMark][] => {
      const box = figures.get(node.id);
      if (!box) return [];
      const detail = detailOf(node, box);
      return [[node.id, { kind: "traffic", words: wordsOf(node, box), ...(detail ? { detail } : {}) }]];
    }),
  );
  return marks.set(EXCEPTION_ID, { kind: "traffic", words: `${formatCount(exceptions)} came here` });
}

/**
 * How much of all that came went down the line into each box. On a branch that is what its user got: in a sequence nearly every lead
 * comes to nearly everybody as one who matches.
 */
export function heatOf(graph: Graph, figures: ReadonlyMap<NodeId, BoxFigures>): SurroundingsState["heat"] {
  const { trunk, branches } = readTree(graph);
  const [source] = trunk;
  const all = (source && figures.get(source.id)?.through) ?? 0;
  const heat = new Map<NodeId, number>();
  if (all === 0) return heat;
  for (const { id } of trunk) {
    const { through = 0, fell = 0 } = figures.get(id) ?? {};
    if (through + fell > 0) heat.set(id, Math.min(1, (through + fell) / all));
  }
  for (const branch of branches) {
    const user = branch.at(-1);
    const got = (user && figures.get(user.id)?.got) ?? 0;
    if (got > 0) for (const { id } of branch) heat.set(id, Math.min(1, got / all));
  }
  return heat;
}

function wordsOf({ kind }: GraphNode, { through, got }: BoxFigures): string {
  switch (kind) {
    case "source":
      return `${formatCount(through)} came`;
    case "filter":
      return `${formatCount(through)} through`;
    case "user":
      return `${formatCount(got)} got`;
  }
}

function detailOf({ kind }: GraphNode, { fell, waiting }: BoxFigures): string | null {
  if (kind === "filter") return fell > 0 ? `${formatCount(fell)} fell out` : null;
  if (waiting === 0) return null;
  return kind === "source" ? `${formatCount(waiting)} held` : `${formatCount(waiting)} waiting`;
}
