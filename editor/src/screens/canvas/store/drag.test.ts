import { expect, test } from "vitest";
import { drawingOf } from "../drawing/drawing.fixture.ts";
import { editFromChanges } from "./drag.ts";
import { toFlowNodes } from "./flow-nodes.ts";

test("turns the end of a drag into one edit", () => {
  const edit = editFromChanges([{ type: "position", id: "a", dragging: false, position: { x: 10, y: 20 } }]);

  expect(edit).toEqual({ kind: "moveNodes", to: { a: { x: 10, y: 20 } } });
});

test("ignores pixels on the way, sizes and selection", () => {
  const edit = editFromChanges([
    { type: "position", id: "a", dragging: true, position: { x: 1, y: 2 } },
    { type: "dimensions", id: "a", dimensions: { width: 1, height: 1 } },
    { type: "select", id: "a", selected: true },
  ]);

  expect(edit).toBeNull();
});

test("gives React Flow the same objects for nodes that did not change", () => {
  const graph = drawingOf(50);
  const before = toFlowNodes(graph, [], new Set());
  const [first, ...rest] = graph.nodes;
  const changed = { ...graph, nodes: first ? [{ ...first, position: { x: 9, y: 9 } }, ...rest] : rest };

  const after = toFlowNodes(changed, before, new Set());

  expect(after.filter((node, index) => node !== before[index])).toHaveLength(1);
});
