import { applyEdit, type NodeId } from "@fairlead/engine";
import { expect, test } from "vitest";
import { describeChanges } from "./describe-changes.ts";
import { drawingOf, SETTINGS, userNode, withFilterAbove } from "./drawing.fixture.ts";

const BEFORE = drawingOf(3);

test("tells filters, users and settings apart", () => {
  const filtered = withFilterAbove(BEFORE, userNode(BEFORE, 0), "filter");
  const after = applyEdit(applyEdit(filtered, { kind: "removeNode", nodeId: userNode(BEFORE, 2) }), {
    kind: "updateSettings",
    settings: { ...SETTINGS, contactedBy: ["call", "email"] },
  });

  expect(describeChanges(BEFORE, after)).toEqual([
    "1 filter added",
    "1 user removed",
    "routing settings changed",
  ]);
});

test("tells that the order changed", () => {
  const after = applyEdit(BEFORE, { kind: "moveBranch", nodeId: userNode(BEFORE, 0), toIndex: 2 });

  expect(describeChanges(BEFORE, after)).toEqual(["branches reordered"]);
});

test("is silent about boxes that only moved", () => {
  const after = applyEdit(BEFORE, {
    kind: "moveNodes",
    to: { [userNode(BEFORE, 0) as NodeId]: { x: 1, y: 2 } },
  });

  expect(describeChanges(BEFORE, after)).toEqual([]);
});
