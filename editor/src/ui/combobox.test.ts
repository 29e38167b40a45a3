import { expect, test } from "vitest";
import { isFoundBy } from "./combobox.tsx";

test.each([
  ["Renée O’Shea", "renee o'shea"],
  ["Renée O’Shea", "OSHEA"],
  ["Đỗ Thị Hoa", "do thi"],
  ["Łódź Leads", "lodz"],
  ["Straßer Team", "strasser"],
  ["Smith‑Jones", "smith-jones"],
  ["50% down", "50%"],
  ["Anyone", ""],
])("an option %s is found by %s", (label, typed) => {
  expect(isFoundBy({ value: "1", label }, typed)).toBe(true);
});

test.each([
  ["Renée O’Shea", "rene b"],
  ["Łódź Leads", "lotz"],
])("an option %s is not found by %s", (label, typed) => {
  expect(isFoundBy({ value: "1", label }, typed)).toBe(false);
});
