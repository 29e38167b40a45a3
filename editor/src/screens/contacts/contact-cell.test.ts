import { contactColumns } from "@fairlead/engine";
import { expect, test } from "vitest";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { contactCell } from "./contact-cell.tsx";

const NOTHING_KNOWN = Object.fromEntries(
  contactColumns().map((column) => [column, null]),
) as unknown as ContactRow;

/** A contact always has a lead status. */
const MAY_BE_MISSING = contactColumns().filter((column) => column !== "leadStatus");

test.each(MAY_BE_MISSING)("shows -- where nothing is known of %s", (column) => {
  expect(contactCell({ ...NOTHING_KNOWN, groups: [], accounts: [] }, column)).toBe("--");
});

test("tells values in words", () => {
  const known = { ...NOTHING_KNOWN, birthday: "1984-03-04", loanPurpose: "home_equity", prefersText: false };

  expect(contactCell(known, "birthday")).toBe("Mar 4, 1984");
  expect(contactCell(known, "loanPurpose")).toBe("Home equity");
  expect(contactCell(known, "prefersText")).toBe("No");
  expect(contactCell({ ...known, groups: ["A", "B"] }, "groups")).toBe("A, B");
});
