import type { NodeId } from "@fairlead/engine";
import { expect, test } from "vitest";
import { drawingOf, userNode, withFilterAbove } from "./drawing/drawing.fixture.ts";
import { EXCEPTION_ID } from "./drawing/drawn.ts";
import { removeSelected, selectAlong, selectEverything, walk } from "./selection.ts";
import { storesOf } from "./store/canvas.fixture.ts";

const PLAIN = drawingOf(4);
const [FIRST, SECOND, THIRD] = [0, 1, 2].map((place) => userNode(PLAIN, place)) as [NodeId, NodeId, NodeId];
const FILTER = "large" as NodeId;
const DRAWING = withFilterAbove(PLAIN, FIRST, FILTER);
/** Stands in for what moves the view, which no test here looks at. */
const FLOW = {} as Parameters<typeof walk>[1];

test("takes everything that is selected out as one step", () => {
  const { stores, selected, nodes } = open(FILTER);
  selected().toggleSelected(SECOND);
  selected().toggleSelected(THIRD);

  removeSelected(stores);

  expect(nodes()).not.toContain(FILTER);
  expect(nodes()).toHaveLength(3);
  expect(stores.document.getState().past).toHaveLength(1);
});

test("never takes the source out", () => {
  const { stores, nodes } = open(FIRST);
  selectEverything(stores);

  removeSelected(stores);

  expect(nodes()).toEqual(["source"]);
});

test("selects the box beside what went", () => {
  const { stores, selected } = open(SECOND);

  removeSelected(stores);

  expect(selected().selected).toBe(THIRD);
});

test("takes in what leads to a box, and what comes below it", () => {
  const { stores, selected } = open(FILTER);

  selectAlong(stores, "up");
  expect([...selected().selection]).toEqual([FILTER, "source"]);
  selectAlong(stores, "down");
  expect([...selected().selection]).toEqual([FILTER, "source", FIRST]);
  expect(selected().selected).toBe(FILTER);
});

test("leads by arrow keys from the source to exception handling and back", () => {
  const { stores, selected } = open(null);
  const seen = (["up", "down", "down", "up"] as const).map((direction) => {
    walk(stores, FLOW, direction);
    return selected().selected;
  });

  expect(seen[0]).toBe("source");
  expect(seen[2]).toBe(EXCEPTION_ID);
  expect(seen[3]).toBe(seen[1]);
});

test("takes a box out of the selection by a second click, and goes on with the one before", () => {
  const { selected } = open(FIRST);

  selected().toggleSelected(SECOND);
  selected().toggleSelected(SECOND);

  expect(selected().selected).toBe(FIRST);
  expect([...selected().selection]).toEqual([FIRST]);
});

function open(nodeId: NodeId | null) {
  const stores = storesOf(DRAWING);
  stores.session.getState().select(nodeId);
  return {
    stores,
    selected: () => stores.session.getState(),
    nodes: () => stores.document.getState().graph.nodes.map(({ id }) => id),
  };
}
