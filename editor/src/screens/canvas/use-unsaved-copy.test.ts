import { beforeEach, describe, expect, test } from "vitest";
import { drawingOf } from "./drawing/drawing.fixture.ts";
import { createDocumentStore, isDirty } from "./store/document.ts";
import { createUnsavedCopy } from "./store/unsaved-copy.ts";
import { putBack } from "./use-unsaved-copy.ts";

const SAVED = drawingOf(3);
const LEFT = drawingOf(2);

beforeEach(() => localStorage.clear());

describe("what was left unsaved", () => {
  test("is back when the canvas is opened again, one Undo away from what is saved", () => {
    const document = reopen({ leftAt: 4, savedAt: 4 });

    expect(document.getState().graph).toEqual(LEFT);
    expect(isDirty(document.getState())).toBe(true);
    document.getState().undo();
    expect(document.getState().graph).toBe(SAVED);
  });

  test("stays on the revision it was drawn on, so that it writes over nobody's work", () => {
    expect(reopen({ leftAt: 4, savedAt: 9 }).getState().revision).toBe(4);
  });

  test("is forgotten when the server has just that", () => {
    const document = createDocumentStore(LEFT, 5);
    write(LEFT, 4);

    putBack(copy(), document);

    expect(isDirty(document.getState())).toBe(false);
    expect(copy().read()).toBeNull();
  });

  test("is of one person and one workflow", () => {
    write(LEFT, 4);

    expect(createUnsavedCopy(localStorage, "user_2", "wf_1").read()).toBeNull();
    expect(createUnsavedCopy(localStorage, "user_1", "wf_2").read()).toBeNull();
  });

  test.each(["", "{", '{"graph":{"nodes":[]},"revision":1}', "null"])(
    "that cannot be read (%s) is none",
    (text) => {
      localStorage.setItem("fairlead.unsaved.user_1.wf_1", text);

      expect(copy().read()).toBeNull();
    },
  );

  test("by another tab is not dropped by this one", () => {
    const here = copy();
    write(LEFT, 4);

    here.drop();

    expect(copy().read()).not.toBeNull();
  });
});

function copy() {
  return createUnsavedCopy(localStorage, "user_1", "wf_1");
}

function write(graph: typeof LEFT, revision: number): void {
  copy().write({ graph, revision });
}

function reopen({ leftAt, savedAt }: { readonly leftAt: number; readonly savedAt: number }) {
  const document = createDocumentStore(SAVED, savedAt);
  write(LEFT, leftAt);
  putBack(copy(), document);
  return document;
}
