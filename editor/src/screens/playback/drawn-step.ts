import type { Graph, NodeId } from "@fairlead/engine";
import { EXCEPTION_ID } from "../canvas/drawing/drawn.ts";
import { NO_MARKS, type SurroundingsState } from "../canvas/store/canvas-context.ts";
import type { NodeMark } from "../canvas/store/node-mark.ts";
import { marksOfPath } from "../trials/trial-marks.ts";
import type { StepReasons, WayStep } from "./way-step.ts";

/** What a drawing shows at a step of a lead's way. */
export interface DrawnStep extends Pick<SurroundingsState, "marks" | "litEnds"> {
  /** What the boxes tell; `null` before anything is decided, and while another workflow has the lead. */
  readonly reasons: StepReasons | null;
}

const NOTHING: DrawnStep = { marks: NO_MARKS, litEnds: [], reasons: null };

const USER_MARKS: Readonly<Partial<Record<WayStep["kind"], NodeMark>>> = {
  claimed: { kind: "chosen", words: "Claimed it" },
  communicated: { kind: "chosen", words: "Made contact" },
  reassigned: { kind: "chosen", words: "Given by hand" },
  passed: { kind: "lapsed", words: "Passed on it" },
  offersLapsed: { kind: "lapsed", words: "Did not react" },
  assignmentLapsed: { kind: "lapsed", words: "No contact in time" },
  userDeactivated: { kind: "out", words: "Not active" },
};
const CAME_IN: NodeMark = { kind: "passed", words: "Came in" };
const CAME_HERE: NodeMark = { kind: "chosen", words: "Came here" };
const OFFERED: NodeMark = { kind: "chosen", words: "Offered" };

/**
 * The drawing of a workflow at a step: what its latest decision met at each box, and what the users did since. While another
 * workflow has the lead, nothing is marked.
 *
 * @param at an index into `steps`
 */
export function drawnStep(
  steps: readonly WayStep[],
  at: number,
  { graph, workflowId }: { readonly graph: Graph; readonly workflowId: string },
): DrawnStep {
  const past = steps.slice(0, at + 1);
  const last = past.findLast(({ workflow }) => workflow !== null);
  if (last && last.workflow?.id !== workflowId) return NOTHING;
  const from = past.findLastIndex(({ reasons, workflow }) => reasons !== null && workflow?.id === workflowId);
  const reasons = past[from]?.reasons?.() ?? null;
  const since = past.slice(Math.max(from, 0));
  const nodeOf = nodesByUser(graph);
  const marks = new Map<NodeId, NodeMark>(reasons ? marksOfPath(reasons.path) : sourceMark(graph));
  for (const step of since) {
    const mark = userMark(step);
    for (const node of mark ? nodesOf(step, nodeOf) : []) if (mark) marks.set(node, mark);
  }
  const own = nodesOf(past.at(-1), nodeOf);
  if (last && isException(last)) {
    marks.set(EXCEPTION_ID, CAME_HERE);
    own.push(EXCEPTION_ID);
  }
  return { marks, litEnds: own.length > 0 ? own : (reasons?.path.ends ?? []), reasons };
}

/** In words: the boxes that a decision knew and the drawing has no more. */
export function goneBoxes({ path, decision }: StepReasons, graph: Graph): readonly string[] {
  const drawn = new Set<string>(graph.nodes.map(({ id }) => id));
  const names = new Map(
    decision.candidates.flatMap(({ nodeId, user, filters }) => [
      [nodeId, user.name] as const,
      ...filters.map((filter) => [filter.nodeId, filter.description] as const),
    ]),
  );
  return [...path.boxes.keys()].filter((id) => !drawn.has(id)).map((id) => names.get(id) ?? "a box");
}

function isException({ outcome }: WayStep): boolean {
  return outcome === "exception" || outcome === "handOn";
}

function userMark({ kind, outcome }: WayStep): NodeMark | undefined {
  return outcome === "offer" ? OFFERED : USER_MARKS[kind];
}

function sourceMark({ nodes }: Graph): readonly (readonly [NodeId, NodeMark])[] {
  return nodes.flatMap(({ id, kind }) => (kind === "source" ? [[id, CAME_IN] as const] : []));
}

function nodesByUser({ nodes }: Graph): ReadonlyMap<string, NodeId> {
  return new Map(nodes.flatMap((node) => (node.kind === "user" ? [[node.userId, node.id] as const] : [])));
}

function nodesOf(step: WayStep | undefined, nodeOf: ReadonlyMap<string, NodeId>): NodeId[] {
  return (step?.userIds ?? []).flatMap((id) => nodeOf.get(id) ?? []);
}
