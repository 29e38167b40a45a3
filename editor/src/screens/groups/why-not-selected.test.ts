import { expect, test } from "vitest";
import { whyNotSelected } from "./why-not-selected.ts";

const MINE = { name: "VIP", isEditable: true, isDefault: false };

test.each([
  ["nothing is ticked", [], /Tick a group/],
  ["two are ticked", [MINE, MINE], /one group/],
  ["it came with the account", [{ ...MINE, isDefault: true, isEditable: false }], /account/],
  ["somebody else made it", [{ ...MINE, isEditable: false }], /who made/],
])("no group can be changed while %s", (_, selected, reason) => {
  expect(whyNotSelected(selected)).toMatch(reason);
});

test("one editable group can be changed", () => {
  expect(whyNotSelected([MINE])).toBeNull();
});
