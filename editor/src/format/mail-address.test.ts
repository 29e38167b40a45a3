import { expect, test } from "vitest";
import { mailName } from "./mail-address.ts";

test.each([
  ['"Ann Lee" <ann@example.com>', "Ann Lee"],
  ["Ann Lee <ann@example.com>", "Ann Lee"],
  ["<ann@example.com>", "ann@example.com"],
  ["ann@example.com", "ann@example.com"],
])("shows %s as %s", (address, name) => {
  expect(mailName(address)).toBe(name);
});
