import { describeCondition } from "../conditions/describe-condition.ts";
import type { NodeId } from "../ids.ts";
import { describeSettings, type Names } from "./describe-settings.ts";
import type { FilterNode, Graph, GraphNode, UserNode } from "./graph.ts";
import { type GraphIndex, indexGraph, trunkOf } from "./graph-index.ts";
import { movedItems } from "./moved-items.ts";
import type { RoutingSettings } from "./routing-settings.ts";
import { usersBelow } from "./users-below.ts";

/** One difference between two drawings, in words. */
export interface GraphChange {
  readonly kind: "added" | "removed" | "changed" | "moved" | "settings";
  /** The node to mark; of the older drawing when it was removed, `null` when the settings changed. */
  readonly nodeId: NodeId | null;
  /** The whole of it as a sentence. */
  readonly text: string;
  /** What it is about, such as "Filter for everybody". */
  readonly label: string;
  /** How it was; `null` when it was not there. */
  readonly before: string | null;
  /** How it is; `null` when it is gone. */
  readonly after: string | null;
}

/**
 * What a newer drawing changes, by filters, branches and settings; where boxes stand does not count. Empty when nothing
 * that routes leads differs. Takes time in proportion to `n log n` at most, whatever the shape of the drawings.
 */
export function diffGraphs(before: Graph, after: Graph, names: Names): readonly GraphChange[] {
  const drawings: Drawings = { old: sideOf(before), now: sideOf(after), names };
  const { old, now } = drawings;
  const removed = before.nodes.filter(({ id }) => !now.nodes.has(id));
  return [
    ...removed.flatMap((node) => cameOrWent("removed", node, old, names)),
    ...after.nodes.flatMap((node) => {
      const was = old.nodes.get(node.id);
      return was ? changed(was, node, drawings) : cameOrWent("added", node, now, names);
    }),
    ...movedBranches(drawings),
    ...diffSettings(before.settings, after.settings, names),
  ];
}

interface Drawings {
  readonly old: Side;
  readonly now: Side;
  readonly names: Names;
}

/** One of the two drawings, with what is asked of each of its nodes worked out once. */
interface Side extends GraphIndex {
  readonly trunk: ReadonlySet<NodeId>;
  readonly foot: NodeId | undefined;
  readonly userBelow: (id: NodeId) => UserNode | undefined;
}

function sideOf(graph: Graph): Side {
  const index = indexGraph(graph);
  const trunk = trunkOf(index).map(({ id }) => id);
  return { ...index, trunk: new Set(trunk), foot: trunk.at(-1), userBelow: usersBelow(index) };
}

function cameOrWent(
  kind: "added" | "removed",
  node: GraphNode,
  index: Side,
  names: Names,
): readonly GraphChange[] {
  const verb = kind === "added" ? "Added" : "Removed";
  const onOneSide = (text: string) =>
    kind === "added" ? { before: null, after: text } : { before: text, after: null };
  switch (node.kind) {
    case "source":
      return [];
    case "user": {
      const name = names.user(node.userId);
      const text = `${verb} the branch of ${name}.`;
      return [{ kind, nodeId: node.id, text, label: "Branch", ...onOneSide(name) }];
    }
    case "filter": {
      const place = placeOf(node.id, index, names);
      const text = `${verb} a filter ${place}: ${filterText(node)}.`;
      return [{ kind, nodeId: node.id, text, label: `Filter ${place}`, ...onOneSide(filterText(node)) }];
    }
  }
}

function changed(was: GraphNode, is: GraphNode, drawings: Drawings): readonly GraphChange[] {
  if (was.kind === "filter" && is.kind === "filter") return changedFilter(was, is, drawings);
  if (was.kind === "user" && is.kind === "user") return changedUser(was, is, drawings.names);
  return [];
}

function changedFilter(
  was: FilterNode,
  is: FilterNode,
  { old, now, names }: Drawings,
): readonly GraphChange[] {
  const changes: GraphChange[] = [];
  const places = { before: placeOf(was.id, old, names), after: placeOf(is.id, now, names) };
  if (places.before !== places.after) {
    const text = `Moved the filter ${filterText(is)} from ${places.before} to ${places.after}.`;
    changes.push({ kind: "moved", nodeId: is.id, text, label: "Place of the filter", ...places });
  }
  const words = { before: filterText(was), after: filterText(is) };
  if (words.before !== words.after) {
    const text = `Changed the filter ${places.after}: ${words.before} → ${words.after}.`;
    changes.push({ kind: "changed", nodeId: is.id, text, label: `Filter ${places.after}`, ...words });
  }
  return changes;
}

function changedUser(was: UserNode, is: UserNode, names: Names): readonly GraphChange[] {
  const name = names.user(is.userId);
  if (was.userId !== is.userId) {
    const before = names.user(was.userId);
    const text = `Gave the branch of ${before} to ${name}.`;
    return [{ kind: "changed", nodeId: is.id, text, label: "User of the branch", before, after: name }];
  }
  const { weight: before = 1 } = was;
  const { weight = 1 } = is;
  if (weight === before) return [];
  const text = `Changed the share of ${name}: ${before} → ${weight}.`;
  const label = `Share of ${name}`;
  return [{ kind: "changed", nodeId: is.id, text, label, before: String(before), after: String(weight) }];
}

/** The branches that stand elsewhere among those that both drawings have; as few as tell the new order. */
function movedBranches({ old, now, names }: Drawings): readonly GraphChange[] {
  const [was, is] = [branchesOf(old, now), branchesOf(now, old)];
  const [leftBefore, leftNow] = [leftNeighbours(was), leftNeighbours(is)];
  return movedItems(was, is).map((nodeId) => {
    const name = userName(now, nodeId, names);
    const before = neighbourText(leftBefore.get(nodeId), (id) => userName(old, id, names));
    const after = neighbourText(leftNow.get(nodeId), (id) => userName(now, id, names));
    const text = `Moved the branch of ${name}: ${before} → ${after}.`;
    return { kind: "moved", nodeId, text, label: `Place of ${name}`, before, after };
  });
}

/** The users' nodes in canvas order, without those that the other drawing has not. */
function branchesOf({ foot, out, userBelow }: Side, other: Side): readonly NodeId[] {
  const tops = foot === undefined ? [] : out(foot).map(({ to }) => to);
  return tops.flatMap((top) => {
    const user = userBelow(top);
    return user && other.nodes.get(user.id)?.kind === "user" ? [user.id] : [];
  });
}

/** Whom each stands after; `undefined` for the first. */
function leftNeighbours(order: readonly NodeId[]): ReadonlyMap<NodeId, NodeId | undefined> {
  return new Map(order.map((id, place) => [id, order[place - 1]]));
}

function neighbourText(left: NodeId | undefined, nameOf: (id: NodeId) => string): string {
  return left === undefined ? "first" : `after ${nameOf(left)}`;
}

function userName(index: GraphIndex, id: NodeId, names: Names): string {
  const node = index.nodes.get(id);
  return node?.kind === "user" ? names.user(node.userId) : "nobody";
}

function filterText({ condition, required }: FilterNode): string {
  return `${describeCondition(condition)}${required ? " (required)" : ""}`;
}

/** Where a filter stands, by whom it is for. */
function placeOf(id: NodeId, { trunk, userBelow }: Side, names: Names): string {
  if (trunk.has(id)) return "for everybody";
  const user = userBelow(id);
  return user ? `for ${names.user(user.userId)}` : "for nobody";
}

function diffSettings(before: RoutingSettings, after: RoutingSettings, names: Names): readonly GraphChange[] {
  const was = describeSettings(before, names);
  return describeSettings(after, names).flatMap(({ label, text: is }, place): GraphChange[] => {
    const old = was[place]?.text ?? null;
    if (old === is) return [];
    const text = `${label}: ${old} → ${is}.`;
    return [{ kind: "settings", nodeId: null, text, label, before: old, after: is }];
  });
}
