import type { GraphEdit, NodeId, UserId } from "@fairlead/engine";
import { expect, test } from "vitest";
import { CONDITION, drawingOf, SETTINGS, userNode, withFilterAbove } from "../drawing/drawing.fixture.ts";
import { createDocumentStore } from "./document.ts";

const PLAIN = drawingOf(4);
const FIRST = userNode(PLAIN, 0);
const DRAWING = withFilterAbove(PLAIN, FIRST, "large");
const FILTER = "large" as NodeId;
const STATE = { kind: "compare", field: "loan.propertyState", operator: "isNotEmpty" } as const;

/** An edit of every kind: a kind that is added to the engine has to be added here. */
const EDITS: { readonly [Kind in GraphEdit["kind"]]: Extract<GraphEdit, { kind: Kind }> } = {
  insertFilter: {
    kind: "insertFilter",
    at: { kind: "trunk" },
    filter: { nodeId: "new" as NodeId, condition: CONDITION, required: true, position: { x: 0, y: 0 } },
  },
  updateFilter: { kind: "updateFilter", nodeId: FILTER, condition: STATE, required: true },
  updateUser: { kind: "updateUser", nodeId: FIRST, weight: 3 },
  removeNode: { kind: "removeNode", nodeId: FIRST },
  addUserBranch: { kind: "addUserBranch", nodeId: "late" as NodeId, userId: "user_9" as UserId },
  moveBranch: { kind: "moveBranch", nodeId: FIRST, toIndex: 2 },
  moveNodes: { kind: "moveNodes", to: { [FIRST]: { x: 900, y: 40 } } },
  updateSettings: {
    kind: "updateSettings",
    settings: { ...SETTINGS, distribution: { kind: "simultaneous", acceptWithinSeconds: 600 } },
  },
  together: {
    kind: "together",
    edits: [
      { kind: "removeNode", nodeId: FILTER },
      { kind: "moveBranch", nodeId: FIRST, toIndex: 1 },
    ],
  },
};
const KINDS = Object.keys(EDITS) as readonly GraphEdit["kind"][];

test.each(KINDS)("do: %s changes the drawing in one step", (kind) => {
  const store = open();

  store.getState().edit(EDITS[kind]);

  expect(store.getState().graph).not.toEqual(DRAWING);
  expect(store.getState().past).toHaveLength(1);
});

test.each(KINDS)("undo: %s leaves the drawing exactly as it was", (kind) => {
  const store = open();
  store.getState().edit(EDITS[kind]);

  store.getState().undo();

  expect(store.getState().graph).toBe(DRAWING);
});

test.each(KINDS)("redo: %s is there again exactly", (kind) => {
  const store = open();
  store.getState().edit(EDITS[kind]);
  const done = store.getState().graph;
  store.getState().undo();

  store.getState().redo();

  expect(store.getState().graph).toBe(done);
});

test("every step of a long session goes back and forth", () => {
  const store = open();
  const graphs = KINDS.map((kind) => {
    store.getState().edit(EDITS[kind]);
    return store.getState().graph;
  });

  for (const _ of graphs) store.getState().undo();
  expect(store.getState().graph).toBe(DRAWING);
  for (const _ of graphs) store.getState().redo();
  expect(store.getState().graph).toBe(graphs.at(-1));
});

function open() {
  return createDocumentStore(DRAWING, 1);
}
