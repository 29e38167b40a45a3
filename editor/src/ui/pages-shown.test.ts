import { expect, test } from "vitest";
import { pagesShown } from "./pages-shown.ts";

test.each([
  [1, 1, "1"],
  [3, 7, "1 2 3 4 5 6 7"],
  [1, 26, "1 2 3 4 5 … 26"],
  [4, 26, "1 2 3 4 5 … 26"],
  [5, 26, "1 … 4 5 6 … 26"],
  [22, 26, "1 … 21 22 23 … 26"],
  [23, 26, "1 … 22 23 24 25 26"],
  [26, 26, "1 … 22 23 24 25 26"],
])("on page %i of %i: %s", (page, pages, shown) => {
  expect(
    pagesShown(page, pages)
      .map((one) => one ?? "…")
      .join(" "),
  ).toBe(shown);
});
