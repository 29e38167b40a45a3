import {
  assertNever,
  type BoxTraffic,
  canonicalJson,
  type Graph,
  type GraphNode,
  NO_TRAFFIC,
  type NodeId,
} from "@fairlead/engine";
import type { Traffic } from "../../api/generated/types.gen.ts";
import { formatCount, plural } from "../../format/values.ts";
import { EXCEPTION_ID } from "../canvas/drawing/drawn.ts";
import { readTree } from "../canvas/drawing/tree.ts";
import type { SurroundingsState } from "../canvas/store/canvas-context.ts";
import type { NodeMark } from "../canvas/store/node-mark.ts";

/** What became of the leads at a box, and how many wait there now. */
export interface BoxFigures extends BoxTraffic {
  readonly waiting: number;
}

/** The figures of each box of a drawing; one that no version that counts has is not in it. */
export function figuresOf(graph: Graph, traffic: Traffic): ReadonlyMap<NodeId, BoxFigures> {
  const boxes = new Map(traffic.boxes.map(({ nodeId, ...box }) => [nodeId, box]));
  const waiting = new Map(
    traffic.waiting.users.map(({ userId, offered, assigned }) => [userId, offered + assigned]),
  );
  return new Map(
    graph.nodes.flatMap((node): [NodeId, BoxFigures][] => {
      if (node.kind === "source") {
        return [[node.id, { ...NO_TRAFFIC, through: traffic.leads, waiting: traffic.waiting.held }]];
      }
      const box = boxes.get(node.id);
      const atUser = node.kind === "user" ? (waiting.get(node.userId) ?? 0) : 0;
      return box ? [[node.id, { ...box, waiting: atUser }]] : [];
    }),
  );
}

/** What marks tell beside the figures. */
export interface MarkedBy {
  readonly exceptions: number;
  /** Filters that ask something else than in the live version, and its number. */
  readonly changed: ReadonlySet<NodeId>;
  readonly liveVersion: number | null;
}

/** What the boxes are marked with; a box without figures is new. */
export function trafficMarks(
  graph: Graph,
  figures: ReadonlyMap<NodeId, BoxFigures>,
  { exceptions, changed, liveVersion }: MarkedBy,
): SurroundingsState["marks"] {
  const marks = new Map<NodeId, NodeMark>(
    graph.nodes.map((node) => {
      const box = figures.get(node.id);
      if (!box) return [node.id, NEW];
      const details = [
        ...detailsOf(node, box),
        ...(changed.has(node.id) ? [`changed since version ${liveVersion}`] : []),
      ];
      const detail = details.length > 0 ? { detail: details.join(" · ") } : {};
      return [node.id, { kind: "traffic", words: wordsOf(node, box), ...detail }];
    }),
  );
  return marks.set(EXCEPTION_ID, { kind: "traffic", words: `${formatCount(exceptions)} came here` });
}

const NEW: NodeMark = { kind: "added", words: "New" };

/** Filters of a drawing that ask something else than under the same id in another. */
export function changedFilters(graph: Graph, live: Graph): ReadonlySet<NodeId> {
  const asks = (node: GraphNode) =>
    node.kind === "filter" ? canonicalJson({ condition: node.condition, required: node.required }) : "";
  const before = new Map(live.nodes.map((node) => [node.id, asks(node)]));
  const changed = graph.nodes.filter((node) => (before.get(node.id) ?? asks(node)) !== asks(node));
  return new Set(changed.map(({ id }) => id));
}

/** Which versions the figures are of, as a sentence. */
export function versionsCounted({ versions }: Pick<Traffic, "versions">): string {
  const [only, ...older] = versions;
  if (!only) return "No version decided about a lead of this period.";
  if (older.length === 0) return `Counted by the decisions of version ${only.version}.`;
  const each = versions.map(({ version, leads }) => `version ${version} (${plural(leads, "lead")})`);
  return `Counted by the decisions of ${each.join(", ")}.`;
}

/**
 * How much of all that came went down the line into each box, and to exception handling. On a branch that is what its
 * user was offered or assigned: in a sequence nearly every lead comes to nearly everybody as one who matches.
 */
export function heatOf(
  graph: Graph,
  figures: ReadonlyMap<NodeId, BoxFigures>,
  exceptions: number,
): SurroundingsState["heat"] {
  const { trunk, branches } = readTree(graph);
  const [source] = trunk;
  const all = (source && figures.get(source.id)?.through) ?? 0;
  const heat = new Map<NodeId, number>();
  if (all === 0) return heat;
  const weigh = (id: NodeId, leads: number) => {
    if (leads > 0) heat.set(id, Math.min(1, leads / all));
  };
  for (const { id } of trunk) {
    const { through = 0, dropped = 0, fell = 0 } = figures.get(id) ?? {};
    weigh(id, through + dropped + fell);
  }
  for (const branch of branches) {
    const user = branch.at(-1);
    const got = (user && figures.get(user.id)?.got) ?? 0;
    for (const { id } of branch) weigh(id, got);
  }
  weigh(EXCEPTION_ID, exceptions);
  return heat;
}

function wordsOf({ kind }: GraphNode, { through, offered, assigned }: BoxFigures): string {
  switch (kind) {
    case "source":
      return `${formatCount(through)} came`;
    case "filter":
      return `${formatCount(through)} through`;
    case "user": {
      const words = `${formatCount(assigned)} assigned`;
      return offered > 0 ? `${formatCount(offered)} offered · ${words}` : words;
    }
    default:
      return assertNever(kind);
  }
}

function detailsOf({ kind }: GraphNode, { dropped, fell, waiting }: BoxFigures): string[] {
  const detail = (count: number, words: string) => (count > 0 ? [words] : []);
  switch (kind) {
    case "source":
      return detail(waiting, `${formatCount(waiting)} held`);
    case "filter":
      return [
        ...detail(fell, `${formatCount(fell)} fell out`),
        ...detail(dropped, `dropped for ${formatCount(dropped)}`),
      ];
    case "user":
      return detail(waiting, `${formatCount(waiting)} waiting`);
    default:
      return assertNever(kind);
  }
}
