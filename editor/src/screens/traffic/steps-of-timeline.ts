import type { NodeId } from "@fairlead/engine";
import type { TimelineEntry } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import type { WayStep } from "../playback/way-step.ts";

/** A lead's timeline as steps that a drawing can show. */
export function stepsOfTimeline(entries: readonly TimelineEntry[]): readonly WayStep[] {
  return entries.map(({ id, at, kind, summary, users, actor, outcome, workflow, decision, path }) => ({
    ...{ id, kind, summary, outcome, workflow, decision },
    time: formatShort(at),
    exactTime: formatExact(at),
    userIds: users.length > 0 || !actor ? users.map((user) => user.id) : [actor.id],
    path: path && {
      boxes: new Map(path.boxes.map(({ nodeId, ...verdict }) => [nodeId as NodeId, verdict])),
      ends: path.ends as NodeId[],
    },
  }));
}
