import type { NodeId } from "@fairlead/engine";
import { expect, test } from "vitest";
import { copySelected, cutSelected, duplicateSelected, pasteText } from "./clipboard.ts";
import { drawingOf, userNode, withFilterAbove } from "./drawing/drawing.fixture.ts";
import { readTree } from "./drawing/tree.ts";
import { storesOf } from "./store/canvas.fixture.ts";
import type { CanvasStores } from "./store/canvas-context.ts";

const FILTER = "filter-a" as NodeId;
const PLAIN = drawingOf(2);
const FIRST = userNode(PLAIN, 0);
const SECOND = userNode(PLAIN, 1);

test("a filter is copied from one branch to another, in one step", () => {
  const stores = open(FILTER);

  const text = copySelected(stores);
  stores.session.getState().select(SECOND);
  const pasted = pasteText(stores, text ?? "");

  expect(pasted).toBe(1);
  expect(shape(stores)).toEqual({
    trunk: ["source"],
    branches: [
      ["filter", "user"],
      ["filter", "user"],
    ],
  });
  stores.document.getState().undo();
  expect(shape(stores).branches).toEqual([["filter", "user"], ["user"]]);
});

test("a filter that is pasted on the source is for every branch", () => {
  const stores = open(FILTER);
  const text = copySelected(stores);

  stores.session.getState().select(PLAIN.nodes.find(({ kind }) => kind === "source")?.id ?? null);
  pasteText(stores, text ?? "");

  expect(shape(stores).trunk).toEqual(["source", "filter"]);
});

test("a filter that is cut comes back by undo, and by paste", () => {
  const stores = open(FILTER);

  const text = cutSelected(stores);

  expect(shape(stores).branches).toEqual([["user"], ["user"]]);
  stores.session.getState().select(FIRST);
  pasteText(stores, text ?? "");
  expect(shape(stores).branches).toEqual([["filter", "user"], ["user"]]);
});

test("a filter is duplicated above itself", () => {
  const stores = open(FILTER);

  duplicateSelected(stores);

  expect(shape(stores).branches).toEqual([["filter", "filter", "user"], ["user"]]);
});

test("a user is not copied, and other text is not pasted", () => {
  const stores = open(FIRST);
  const { graph } = stores.document.getState();

  expect(copySelected(stores)).toBeNull();
  expect(pasteText(stores, "some words")).toBe(0);
  expect(stores.document.getState().graph).toBe(graph);
});

function open(selected: NodeId): CanvasStores {
  const stores = storesOf(withFilterAbove(PLAIN, FIRST, FILTER));
  stores.session.getState().select(selected);
  return stores;
}

function shape({ document }: CanvasStores) {
  const { trunk, branches } = readTree(document.getState().graph);
  const kinds = (nodes: readonly { readonly kind: string }[]) => nodes.map(({ kind }) => kind);
  return { trunk: kinds(trunk), branches: branches.map(kinds) };
}
