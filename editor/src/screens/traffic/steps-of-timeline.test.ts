import { expect, test } from "vitest";
import type { TimelineEntry, WholeTimelineEntry } from "../../api/generated/types.gen.ts";
import { decisionAt, stepsOfTimeline } from "./steps-of-timeline.ts";

const ENTRIES = [entry("1", "received"), entry("2", "decided"), entry("3", "passed"), entry("4", "decided")];

test("the decision that a drawing shows is the latest until the step that is looked at", () => {
  expect([0, 1, 2, 3].map((at) => decisionAt(ENTRIES, at)?.id)).toEqual([undefined, "2", "2", "4"]);
});

test("reasons and path are those of the entry that was read by itself", () => {
  const path = { boxes: [{ nodeId: "ann", kind: "user", outcome: "chosen" }], ends: ["ann"] };
  const whole = { ...ENTRIES[1], path } as WholeTimelineEntry;

  const steps = stepsOfTimeline(ENTRIES, whole);

  expect(steps.map(({ reasons }) => reasons !== null)).toEqual([false, true, false, false]);
  expect(steps[1]?.reasons?.()?.path).toEqual({
    boxes: new Map([["ann", { kind: "user", outcome: "chosen" }]]),
    ends: ["ann"],
  });
});

function entry(id: string, kind: TimelineEntry["kind"]): TimelineEntry {
  const decision = kind === "decided" ? ({ candidates: [] } as object) : null;
  return {
    ...{ id, kind, at: "2026-05-04T15:00:00.000Z", summary: "", actor: null, users: [], until: null },
    ...{ outcome: null, decision, workflow: null },
  } as TimelineEntry;
}
