import { applyEdit, type Graph, type NodeId } from "@fairlead/engine";
import { expect, test } from "vitest";
import { drawingOf, userNode, withFilterAbove } from "./drawing.fixture.ts";
import { mergeDrawings } from "./merge-drawings.ts";
import { readTree } from "./tree.ts";

const PLAIN = drawingOf(3);
const FILTERED = withFilterAbove(PLAIN, userNode(PLAIN, 1), "f1");

test("is the newer drawing where nothing is gone", () => {
  expect(shape(mergeDrawings(PLAIN, FILTERED))).toEqual(shape(FILTERED));
});

test("puts a filter that is gone back above its user", () => {
  expect(shape(mergeDrawings(FILTERED, PLAIN))).toEqual(shape(FILTERED));
});

test("puts a branch that is gone back in its place, with its filters", () => {
  const without = applyEdit(FILTERED, { kind: "removeNode", nodeId: userNode(PLAIN, 1) });

  expect(shape(mergeDrawings(FILTERED, without))).toEqual(shape(FILTERED));
});

test("puts a filter for everybody back into the trunk", () => {
  const trunk = applyEdit(PLAIN, {
    ...{ kind: "insertFilter", at: { kind: "trunk" } },
    filter: { ...filterOf(FILTERED), nodeId: "all" as NodeId },
  });

  expect(shape(mergeDrawings(trunk, PLAIN))).toEqual(shape(trunk));
});

test("draws a node that both have once, where the newer has it", () => {
  const elsewhere = withFilterAbove(PLAIN, userNode(PLAIN, 2), "f1");

  expect(shape(mergeDrawings(FILTERED, elsewhere))).toEqual(shape(elsewhere));
});

test("leaves room for each box", () => {
  const merged = mergeDrawings(FILTERED, PLAIN);

  const places = merged.nodes.map(({ position }) => `${position.x} ${position.y}`);
  expect(new Set(places).size).toBe(merged.nodes.length);
});

function shape(graph: Graph) {
  const { trunk, branches, loose } = readTree(graph);
  return [trunk, ...branches, loose].map((nodes) => nodes.map(({ id }) => id));
}

function filterOf(graph: Graph) {
  const filter = graph.nodes.find((node) => node.kind === "filter");
  if (filter?.kind !== "filter") throw new Error("The drawing has no filter");
  return filter;
}
