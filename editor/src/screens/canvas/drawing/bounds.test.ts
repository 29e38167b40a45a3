import { expect, test } from "vitest";
import { boundsOf, fitZoom, mapScale } from "./bounds.ts";
import { drawingOf } from "./drawing.fixture.ts";

test("holds every node of a drawing", () => {
  const { nodes } = drawingOf(40);
  const { x, y, width, height } = boundsOf(nodes);

  expect(nodes.every(({ position }) => position.x >= x && position.y >= y)).toBe(true);
  expect(nodes.every(({ position }) => position.x < x + width && position.y < y + height)).toBe(true);
});

test("never enlarges a small drawing to fit", () => {
  expect(fitZoom({ x: 0, y: 0, width: 300, height: 100 }, { width: 1440, height: 900 })).toBe(1);
});

test("sets a drawing in the middle of its map", () => {
  const { scale, left, top } = mapScale(
    { x: -500, y: 0, width: 1_000, height: 100 },
    { width: 200, height: 132 },
  );

  expect([left + -500 * scale, left + 500 * scale]).toEqual([10, 190]);
  expect(top + 50 * scale).toBe(66);
});
