import type { NodeId, TrialPath } from "@fairlead/engine";
import type { DecisionPath, TimelineEntry } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import type { WayStep } from "../playback/way-step.ts";

/** A lead's timeline as steps that a drawing can show. */
export function stepsOfTimeline(entries: readonly TimelineEntry[]): readonly WayStep[] {
  return entries.map(({ id, at, kind, summary, users, actor, outcome, workflow, decision, path }) => ({
    ...{ id, kind, summary, outcome, workflow },
    time: formatShort(at),
    exactTime: formatExact(at),
    userIds: users.length > 0 || !actor ? users.map((user) => user.id) : [actor.id],
    reasons: decision && path && (() => ({ decision, path: pathOf(path) })),
  }));
}

function pathOf({ boxes, ends }: DecisionPath): TrialPath {
  return {
    boxes: new Map(boxes.map(({ nodeId, ...verdict }) => [nodeId as NodeId, verdict])),
    ends: ends as NodeId[],
  };
}
