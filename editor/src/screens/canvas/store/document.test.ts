import { describe, expect, test } from "vitest";
import { CONDITION, drawingOf, userNode } from "../drawing/drawing.fixture.ts";
import { readTree } from "../drawing/tree.ts";
import { insertFilterAt, moveBranchBy } from "../edits.ts";
import { createDocumentStore, type DocumentStore, isDirty } from "./document.ts";

describe("document", () => {
  test("do: moves the branch", () => {
    const { store, before } = open();

    moveFirstRight(store);

    expect(store.getState().graph).not.toBe(before);
    expect(order(store)).toEqual(["user_1", "user_0", "user_2"]);
  });

  test("undo: puts it back exactly", () => {
    const { store, before } = open();
    moveFirstRight(store);

    store.getState().undo();

    expect(store.getState().graph).toBe(before);
  });

  test("redo: moves it again", () => {
    const { store } = open();
    moveFirstRight(store);
    const moved = store.getState().graph;
    store.getState().undo();

    store.getState().redo();

    expect(store.getState().graph).toBe(moved);
  });

  test("a new edit after undo empties the redo list", () => {
    const { store, before } = open();
    moveFirstRight(store);
    store.getState().undo();

    const inserted = insertFilterAt(before, { side: "above", nodeId: userNode(before, 1) }, filter());
    if (inserted) store.getState().edit(inserted);

    expect(store.getState().future).toEqual([]);
  });

  test("moving a box by hand lays nothing out again", () => {
    const { store, before } = open();
    const moved = userNode(before, 0);

    store.getState().edit({ kind: "moveNodes", to: { [moved]: { x: 500, y: 500 } } });

    const others = (graph: typeof before) => graph.nodes.filter(({ id }) => id !== moved);
    expect(others(store.getState().graph)).toEqual(others(before));
  });

  test("counts as saved again when everything is undone", () => {
    const { store } = open();
    moveFirstRight(store);
    const dirtyBefore = isDirty(store.getState());

    store.getState().undo();

    expect([dirtyBefore, isDirty(store.getState())]).toEqual([true, false]);
  });

  test("an edit made while a save was under way stays unsaved", () => {
    const { store, before } = open();
    moveFirstRight(store);

    store.getState().markSaved(before, 2);

    expect(isDirty(store.getState())).toBe(true);
    expect(store.getState().revision).toBe(2);
  });
});

function open(): { readonly store: DocumentStore; readonly before: ReturnType<typeof drawingOf> } {
  const before = drawingOf(3);
  return { store: createDocumentStore(before, 1), before };
}

function moveFirstRight(store: DocumentStore): void {
  const { graph, edit } = store.getState();
  const move = moveBranchBy(graph, readTree(graph).branches, userNode(graph, 0), 1);
  if (!move) throw new Error("The first branch of three can move right.");
  edit(move);
}

function order(store: DocumentStore): readonly string[] {
  const { nodes, edges } = store.getState().graph;
  return edges.flatMap(({ to }) => {
    const node = nodes.find(({ id }) => id === to);
    return node?.kind === "user" ? [node.userId] : [];
  });
}

function filter() {
  return { nodeId: "filter" as ReturnType<typeof userNode>, condition: CONDITION, required: false };
}
