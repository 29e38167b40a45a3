import type { Graph, NodeId } from "@fairlead/engine";
import type { BacktestWorkflowResponse } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { EXCEPTION_ID } from "../canvas/drawing/drawn.ts";
import type { SurroundingsState } from "../canvas/store/canvas-context.ts";
import type { NodeMark } from "../canvas/store/node-mark.ts";

/** Leads that would have come somewhere, and that did. */
export interface Change {
  readonly would: number;
  readonly did: number;
}

/** What each user's box would have gained or lost, and exception handling. */
export function changesOf(
  graph: Graph,
  { users, exceptions }: Pick<BacktestWorkflowResponse, "users" | "exceptions">,
): ReadonlyMap<NodeId, Change> {
  const byUser = new Map(users.map(({ user, would, did }) => [user.id, { would, did }]));
  const changes = graph.nodes.flatMap((node): [NodeId, Change][] =>
    node.kind === "user" ? [[node.id, byUser.get(node.userId) ?? { would: 0, did: 0 }]] : [],
  );
  return new Map([...changes, [EXCEPTION_ID, exceptions]]);
}

/** What the boxes are marked with. */
export function changeMarks(changes: ReadonlyMap<NodeId, Change>): SurroundingsState["marks"] {
  return new Map([...changes].map(([nodeId, change]) => [nodeId, markOf(change)]));
}

function markOf({ would, did }: Change): NodeMark {
  const detail = `${formatCount(would)} would, ${formatCount(did)} did`;
  if (would === did) return { kind: "same", words: "Same", detail };
  return would > did
    ? { kind: "gained", words: `Gained ${formatCount(would - did)}`, detail }
    : { kind: "lost", words: `Lost ${formatCount(did - would)}`, detail };
}
