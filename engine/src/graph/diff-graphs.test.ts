import { describe, expect, test } from "vitest";
import { LARGE_LOAN, sketch, withCondition, withSettings } from "../fixtures/sketch.ts";
import type { NodeId, UserId, WorkflowId } from "../ids.ts";
import { lengthText, type Names } from "./describe-settings.ts";
import { diffGraphs } from "./diff-graphs.ts";
import { applyEdit } from "./edit.ts";
import type { Graph } from "./graph.ts";

const NAMES: Names = {
  user: (id: UserId) => id.replace("user_", ""),
  workflow: (id: WorkflowId) => id,
};
const LARGE = "Loan amount is at least $100,000";
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
      changes: ["Moved the branch of bob: after ann → first."],
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

  test("tell the few branches that moved, also where others came and went", () => {
    const before = sketch(["source", "ann"], ["source", "bob"], ["source", "cid"]);
    const after = sketch(["source", "cid"], ["source", "dee"], ["source", "ann"]);

    expect(texts(before, after)).toEqual([
      "Removed the branch of bob.",
      "Added the branch of dee.",
      "Moved the branch of cid: after ann → first.",
    ]);
  });

  test.each([
    {
      name: "a filter that is new has no before",
      after: sketch(["source", "f1", "ann"], ["f1", "bob"]),
      change: { nodeId: "f1", label: "Filter for everybody", before: null, after: LARGE },
    },
    {
      name: "a branch that is gone has no after",
      after: sketch(["source", "ann"]),
      change: { nodeId: "bob", label: "Branch", before: "bob", after: null },
    },
    {
      name: "a share has both",
      after: applyEdit(BEFORE, { kind: "updateUser", nodeId: "ann" as NodeId, weight: 3 }),
      change: { nodeId: "ann", label: "Share of ann", before: "1", after: "3" },
    },
    {
      name: "a setting has both, and no node",
      after: withSettings(BEFORE, { turns: "balanced" }),
      change: { nodeId: null, label: "Turns", before: "next in line", after: "balanced by share" },
    },
  ])("tell what was and what is: $name", ({ after, change }) => {
    expect(diffGraphs(BEFORE, after, NAMES)).toMatchObject([change]);
  });

  test("tell a filter that went from one branch to everybody, at its node", () => {
    const before = sketch(["source", "f1", "ann"], ["source", "bob"]);
    const after = sketch(["source", "f1", "ann"], ["f1", "bob"]);

    expect(diffGraphs(before, after, NAMES)).toMatchObject([
      { kind: "moved", nodeId: "f1", before: "for ann", after: "for everybody" },
    ]);
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
