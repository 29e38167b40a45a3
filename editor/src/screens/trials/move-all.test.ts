import { expect, test, vi } from "vitest";
import { type Moved, moveAll, shareMoved } from "./move-all.ts";

test("calls until none is left, and tells the sum on the way", async () => {
  const told: Moved[] = [];

  const sum = await moveAll(answers({ moved: 200, left: 150 }, { moved: 150, left: 0 }), (so) =>
    told.push(so),
  );

  expect(sum).toEqual({ moved: 350, left: 0 });
  expect(told).toEqual([
    { moved: 200, left: 150 },
    { moved: 350, left: 0 },
  ]);
});

test("stops at leads that cannot be moved instead of asking for ever", async () => {
  const move = answers({ moved: 3, left: 2 }, { moved: 0, left: 2 });

  expect(await moveAll(move)).toEqual({ moved: 3, left: 2 });
  expect(move).toHaveBeenCalledTimes(2);
});

test("lets a refusal through", async () => {
  await expect(moveAll(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
});

test.each([
  { name: "none before anything is known", sum: { moved: 0, left: 0 }, share: 0 },
  { name: "a quarter", sum: { moved: 50, left: 150 }, share: 0.25 },
  { name: "all", sum: { moved: 4, left: 0 }, share: 1 },
])("tells the share that is moved: $name", ({ sum, share }) => {
  expect(shareMoved(sum)).toBe(share);
});

function answers(...all: readonly Moved[]) {
  const left = [...all];
  return vi.fn(() => Promise.resolve(left.shift() ?? { moved: 0, left: 0 }));
}
