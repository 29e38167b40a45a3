import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { movedItems } from "./moved-items.ts";

test.each([
  { name: "nothing where the order is the same", before: "abc", after: "abc", moved: "" },
  { name: "the one that went to the front", before: "abcd", after: "dabc", moved: "d" },
  { name: "the one that went to the end", before: "abcd", after: "bcda", moved: "a" },
  { name: "nothing for those that came or went", before: "abc", after: "xcy", moved: "" },
])("tells $name", ({ before, after, moved }) => {
  expect(movedItems([...before], [...after]).join("")).toBe(moved);
});

const ITEMS = [..."abcdefgh"];

propertyTest.prop([fc.shuffledSubarray(ITEMS, { minLength: ITEMS.length })])(
  "leaves the others in their old order, whatever the new one is",
  (after) => {
    const moved = new Set(movedItems(ITEMS, after));
    const others = after.filter((item) => !moved.has(item));

    expect(others).toEqual(others.toSorted());
  },
);
