import { applyEdit, initialGraph, type UserId } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { drawingOf, SETTINGS, userNode, withFilterAbove } from "./drawing.fixture.ts";
import { layout } from "./layout.ts";
import { retidy, tidyIfUntouched, tidyUp } from "./retidy.ts";

describe("retidy", () => {
  test("makes room for a new filter", () => {
    const before = drawingOf(3);
    const after = retidy(before, withFilterAbove(before, userNode(before, 1), "filter"));

    expect(after.nodes.map(({ id, position }) => [id, position])).toEqual(
      [...layout(after)].toSorted(byOrderOf(after.nodes)),
    );
  });

  test("keeps a node off its place by as much as it was moved by hand", () => {
    const tidy = drawingOf(3);
    const moved = userNode(tidy, 2);
    const place = tidy.nodes.find(({ id }) => id === moved)?.position;
    const before = applyEdit(tidy, {
      kind: "moveNodes",
      to: { [moved]: { x: Number(place?.x) + 50, y: Number(place?.y) + 7 } },
    });

    const after = retidy(before, withFilterAbove(before, userNode(before, 0), "filter"));
    const tidyPlace = layout(after).get(moved);
    const position = after.nodes.find(({ id }) => id === moved)?.position;

    expect(position).toEqual({ x: Number(tidyPlace?.x) + 50, y: Number(tidyPlace?.y) + 7 });
  });

  test("keeps the identity of nodes that need not move", () => {
    const before = drawingOf(3);
    const after = retidy(before, applyEdit(before, { kind: "updateSettings", settings: SETTINGS }));

    expect(after.nodes[1]).toBe(before.nodes[1]);
  });
});

test("lays out a drawing that nobody has touched, and leaves one that somebody has", () => {
  const fresh = initialGraph(
    Array.from({ length: 40 }, (_, index) => `user_${index}` as UserId),
    SETTINGS,
  );
  const tidy = tidyUp(fresh);

  expect(tidyIfUntouched(fresh)).toEqual(tidy);
  expect(tidyIfUntouched(tidy)).toBe(tidy);
});

function byOrderOf(nodes: readonly { readonly id: string }[]) {
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  return ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
    Number(order.get(a)) - Number(order.get(b));
}
