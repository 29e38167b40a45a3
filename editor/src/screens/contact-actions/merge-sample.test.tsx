import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { MergeSample } from "./merge-sample.tsx";

afterEach(cleanup);

const PREVIEW = {
  fields: [{ field: "firstName", label: "First Name", value: "Johnny", fromId: null }],
  furtherAddresses: ["john@example.com", "+16175550101"],
  furtherExtensions: { "+16175550101": "12" },
  lost: [{ fromId: "con_2", field: "firstName", label: "First Name", value: "John" }],
  ...{ doNotContact: false, privateNotes: 0, reader: null },
};
const draw = (change: Partial<typeof PREVIEW>) =>
  render(<MergeSample preview={{ ...PREVIEW, ...change }} nameOf={() => "John Smith"} />);

test("what is lost is named by record and field, and what is kept beside the fields stands in the sample", () => {
  draw({});

  const lost = screen.getByRole("region", { name: "What is lost" });
  expect(within(lost).getByRole("definition").textContent).toBe("Johnof John Smith");
  expect(screen.getByText("Also reached by").nextElementSibling?.textContent).toBe(
    "john@example.com(617) 555-0101 x12",
  );
});

test("where nothing is lost, that is said", () => {
  draw({ lost: [] });

  expect(screen.getByText("Nothing of the other records is lost.")).toBeTruthy();
});

test("that one of them asked not to be contacted stands above all", () => {
  draw({ doNotContact: true });

  expect(screen.getByRole("note").textContent).toContain("on the Do Not Contact List for good");
});
