import { describeCondition } from "../conditions/describe-condition.ts";
import type { NodeId, UserId, WorkflowId } from "../ids.ts";
import type { FilterNode, Graph, GraphNode, UserNode } from "./graph.ts";
import { type GraphIndex, indexGraph, trunkOf } from "./graph-index.ts";
import type { RoutingSettings } from "./routing-settings.ts";

/** One difference between two drawings, in words. */
export interface GraphChange {
  readonly kind: "added" | "removed" | "changed" | "moved" | "settings";
  /** The node to mark; of the older drawing when it was removed, `null` when the settings changed. */
  readonly nodeId: NodeId | null;
  readonly text: string;
}

/** What people and workflows are called. */
export interface Names {
  readonly user: (id: UserId) => string;
  readonly workflow: (id: WorkflowId) => string;
}

/**
 * What a newer drawing changes, by filters, branches and settings; where boxes stand does not count. Empty when nothing
 * that routes leads differs.
 */
export function diffGraphs(before: Graph, after: Graph, names: Names): readonly GraphChange[] {
  const old = indexGraph(before);
  const now = indexGraph(after);
  const changes: GraphChange[] = [];
  for (const node of before.nodes) {
    if (!now.nodes.has(node.id)) changes.push(...change("removed", node, old, names));
  }
  for (const node of after.nodes) {
    const was = old.nodes.get(node.id);
    if (!was) changes.push(...change("added", node, now, names));
    else changes.push(...changed(was, node, { old, now }, names));
  }
  const reordered = orderOf(old).join() !== orderOf(now).join();
  if (reordered && changes.every(({ kind }) => kind !== "added" && kind !== "removed")) {
    changes.push({ kind: "moved", nodeId: null, text: "The branches stand in another order." });
  }
  return [...changes, ...diffSettings(before.settings, after.settings, names)];
}

function change(
  kind: "added" | "removed",
  node: GraphNode,
  index: GraphIndex,
  names: Names,
): readonly GraphChange[] {
  const verb = kind === "added" ? "Added" : "Removed";
  switch (node.kind) {
    case "source":
      return [];
    case "user":
      return [{ kind, nodeId: node.id, text: `${verb} the branch of ${names.user(node.userId)}.` }];
    case "filter": {
      const text = `${verb} a filter ${placeOf(node.id, index, names)}: ${filterText(node)}.`;
      return [{ kind, nodeId: node.id, text }];
    }
  }
}

function changed(
  was: GraphNode,
  is: GraphNode,
  { old, now }: { readonly old: GraphIndex; readonly now: GraphIndex },
  names: Names,
): readonly GraphChange[] {
  if (was.kind === "filter" && is.kind === "filter") {
    const place = placeOf(is.id, now, names);
    const wasPlace = placeOf(was.id, old, names);
    const moved =
      place === wasPlace
        ? []
        : [moveOf(is, `Moved the filter ${filterText(is)} from ${wasPlace} to ${place}.`)];
    return filterText(was) === filterText(is)
      ? moved
      : [
          ...moved,
          {
            kind: "changed",
            nodeId: is.id,
            text: `Changed the filter ${place}: ${filterText(was)} → ${filterText(is)}.`,
          },
        ];
  }
  if (was.kind === "user" && is.kind === "user") return changedUser(was, is, names);
  return [];
}

function changedUser(was: UserNode, is: UserNode, names: Names): readonly GraphChange[] {
  if (was.userId !== is.userId) {
    const text = `Gave the branch of ${names.user(was.userId)} to ${names.user(is.userId)}.`;
    return [{ kind: "changed", nodeId: is.id, text }];
  }
  const { weight: before = 1 } = was;
  const { weight = 1 } = is;
  if (weight === before) return [];
  const text = `Changed the share of ${names.user(is.userId)}: ${before} → ${weight}.`;
  return [{ kind: "changed", nodeId: is.id, text }];
}

function moveOf(node: GraphNode, text: string): GraphChange {
  return { kind: "moved", nodeId: node.id, text };
}

function filterText({ condition, required }: FilterNode): string {
  return `${describeCondition(condition)}${required ? " (required)" : ""}`;
}

/** Where a filter stands, by whom it is for. */
function placeOf(id: NodeId, index: GraphIndex, names: Names): string {
  if (trunkOf(index).some((node) => node.id === id)) return "for everybody";
  const seen = new Set<NodeId>();
  for (let at: NodeId | undefined = id; at !== undefined && !seen.has(at); at = index.out(at)[0]?.to) {
    seen.add(at);
    const node = index.nodes.get(at);
    if (node?.kind === "user") return `for ${names.user(node.userId)}`;
  }
  return "for nobody";
}

const BY_ID: Names = { user: (id) => id, workflow: (id) => id };

/** The users in canvas order. */
function orderOf(index: GraphIndex): readonly string[] {
  const foot = trunkOf(index).at(-1);
  const tops = foot ? index.out(foot.id).map(({ to }) => to) : [];
  return tops.map((top) => placeOf(top, index, BY_ID));
}

function diffSettings(before: RoutingSettings, after: RoutingSettings, names: Names): readonly GraphChange[] {
  const was = describeSettings(before, names);
  const is = describeSettings(after, names);
  return is.flatMap(({ label, text }, place): GraphChange[] => {
    const old = was[place]?.text;
    return old === text ? [] : [{ kind: "settings", nodeId: null, text: `${label}: ${old} → ${text}.` }];
  });
}

/** Each routing setting in words, always all of them and in the same order. */
export function describeSettings(
  settings: RoutingSettings,
  names: Names,
): readonly { readonly label: string; readonly text: string }[] {
  const { distribution, turns, availability, caps, timeToContact, contactedBy, exception } = settings;
  const { acceptWithinSeconds } = distribution;
  return [
    {
      label: "Distribution",
      text: `${distribution.kind === "sequential" ? "Sequential" : "Simultaneous"}, ${acceptWithinSeconds === null ? "assigned at once" : `${lengthText(acceptWithinSeconds)} to accept`}`,
    },
    { label: "Turns", text: turns === "balanced" ? "balanced by share" : "next in line" },
    {
      label: "Availability",
      text: `${availability?.workingHours ? "working hours count" : "working hours do not count"}, ${availability?.whenAway === "hold" ? "hold for the absent" : "skip the absent"}`,
    },
    { label: "Cap per day", text: capText(caps?.perDay) },
    { label: "Cap of open uncontacted leads", text: capText(caps?.openUncontacted) },
    {
      label: "Time to Contact",
      text: timeToContact
        ? `${lengthText(timeToContact.withinSeconds)}${timeToContact.workingHoursOnly ? " of working hours" : ""}, then ${timeToContact.onLapse === "nextUser" ? "the next user" : "exception handling"}`
        : "none",
    },
    { label: "Updates to “Contacted Date”", text: [...contactedBy].sort().join(", ") || "none" },
    {
      label: "Exception handling",
      text:
        exception.kind === "individual" ? names.user(exception.userId) : names.workflow(exception.workflowId),
    },
  ];
}

function capText(cap: number | null | undefined): string {
  return cap === null || cap === undefined ? "none" : String(cap);
}

const UNITS = [
  { seconds: 86_400, name: "day" },
  { seconds: 3_600, name: "hour" },
  { seconds: 60, name: "minute" },
  { seconds: 1, name: "second" },
] as const;

/** A length of time in the largest unit that it is a whole number of, such as `90 minutes`. */
export function lengthText(seconds: number): string {
  const unit = UNITS.find((candidate) => seconds % candidate.seconds === 0) ?? UNITS[3];
  const number = seconds / unit.seconds;
  return `${number} ${unit.name}${number === 1 ? "" : "s"}`;
}
