import { describe, expect, test } from "vitest";
import { LARGE_LOAN, sketch, withCondition, withSettings } from "../fixtures/sketch.ts";
import type { NodeId, UserId, WorkflowId } from "../ids.ts";
import { diffGraphs, lengthText, type Names } from "./diff-graphs.ts";
import { applyEdit } from "./edit.ts";
import type { Graph } from "./graph.ts";

const NAMES: Names = {
  user: (id: UserId) => id.replace("user_", ""),
  workflow: (id: WorkflowId) => id,
};
const BEFORE = sketch(["source", "ann"], ["source", "bob"]);

describe("differences between drawings, in words", () => {
  test.each([
    {
      name: "a filter for everybody",
      after: sketch(["source", "f1", "ann"], ["f1", "bob"]),
      changes: ["Added a filter for everybody: Loan amount is at least $100,000."],
    },
    {
      name: "a filter for one",
      after: sketch(["source", "f1", "ann"], ["source", "bob"]),
      changes: ["Added a filter for ann: Loan amount is at least $100,000."],
    },
    {
      name: "a branch that is gone, and one that is new",
      after: sketch(["source", "ann"], ["source", "cid"]),
      changes: ["Removed the branch of bob.", "Added the branch of cid."],
    },
    {
      name: "another order",
      after: sketch(["source", "bob"], ["source", "ann"]),
      changes: ["The branches stand in another order."],
    },
    {
      name: "settings",
      after: withSettings(BEFORE, {
        distribution: { kind: "simultaneous", acceptWithinSeconds: 900 },
        turns: "balanced",
      }),
      changes: [
        "Distribution: Sequential, assigned at once → Simultaneous, 15 minutes to accept.",
        "Turns: next in line → balanced by share.",
      ],
    },
    {
      name: "a share",
      after: applyEdit(BEFORE, { kind: "updateUser", nodeId: "ann" as NodeId, weight: 3 }),
      changes: ["Changed the share of ann: 1 → 3."],
    },
  ])("tell $name", ({ after, changes }) => {
    expect(texts(BEFORE, after)).toEqual(changes);
  });

  test("tell a condition that was changed, at its node", () => {
    const before = sketch(["source", "f1", "ann"], ["source", "bob"]);
    const after = withCondition(before, "f1", {
      ...LARGE_LOAN,
      value: { kind: "literal", value: 5 },
    } as typeof LARGE_LOAN);

    expect(diffGraphs(before, after, NAMES)).toMatchObject([{ kind: "changed", nodeId: "f1" }]);
  });

  test("are none where boxes were only moved", () => {
    const after = applyEdit(BEFORE, { kind: "moveNodes", to: { ["ann" as NodeId]: { x: 9, y: 9 } } });

    expect(texts(BEFORE, after)).toEqual([]);
  });
});

test.each([
  [60, "1 minute"],
  [5_400, "90 minutes"],
  [7_200, "2 hours"],
  [172_800, "2 days"],
])("%i seconds are %s", (seconds, text) => {
  expect(lengthText(seconds)).toBe(text);
});

function texts(before: Graph, after: Graph): readonly string[] {
  return diffGraphs(before, after, NAMES).map(({ text }) => text);
}
