import type { NodeId, TrialPath } from "@fairlead/engine";
import type { DecisionPath, TimelineEntry, WholeTimelineEntry } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import type { WayStep } from "../playback/way-step.ts";

/**
 * A lead's timeline as steps that a drawing can show.
 *
 * @param whole the decision that is shown, with its path; the other steps have no reasons
 */
export function stepsOfTimeline(
  entries: readonly TimelineEntry[],
  whole: WholeTimelineEntry | null,
): readonly WayStep[] {
  return entries.map(({ id, at, kind, summary, users, actor, outcome, workflow }) => ({
    ...{ id, kind, summary, outcome, workflow },
    time: formatShort(at),
    exactTime: formatExact(at),
    userIds: users.length > 0 || !actor ? users.map((user) => user.id) : [actor.id],
    reasons: whole?.id === id ? reasonsOf(whole) : null,
  }));
}

/** The entry whose decision a drawing shows at a step: the latest until then; `null` before the first. */
export function decisionAt(entries: readonly TimelineEntry[], at: number): TimelineEntry | null {
  return entries.slice(0, at + 1).findLast(({ decision }) => decision !== null) ?? null;
}

function reasonsOf({ decision, path }: WholeTimelineEntry): WayStep["reasons"] {
  return decision && path && (() => ({ decision, path: pathOf(path) }));
}

function pathOf({ boxes, ends }: DecisionPath): TrialPath {
  return {
    boxes: new Map(boxes.map(({ nodeId, ...verdict }) => [nodeId as NodeId, verdict])),
    ends: ends as NodeId[],
  };
}
