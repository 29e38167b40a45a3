import { expect, test } from "vitest";
import { fanOut } from "./fan-out.ts";

const FOOT = { x: 0, y: 0 };

test("gives one line to each branch", () => {
  const tops = [-300, -100, 100, 300].map((x) => ({ x, y: 100, busY: 50 }));

  expect(fanOut(FOOT, tops)).toHaveLength(4);
});

test("lets the outer line of a row go on from the inner one", () => {
  const [inner, outer] = fanOut(FOOT, [
    { x: 300, y: 100, busY: 50 },
    { x: 100, y: 100, busY: 50 },
  ]);

  expect(inner).toMatch(/^M0 0V42/);
  expect(outer).toMatch(/^M92 50H292/);
});

test("lets a lower row go on from the row above it", () => {
  const [, lower] = fanOut(FOOT, [
    { x: 100, y: 100, busY: 50 },
    { x: 100, y: 300, busY: 250 },
  ]);

  expect(lower).toMatch(/^M0 42V242/);
});

test("goes all the way to a branch that was put above the foot", () => {
  expect(fanOut(FOOT, [{ x: 100, y: -100, busY: -150 }])).toEqual([expect.stringMatching(/^M0 0V/)]);
});
