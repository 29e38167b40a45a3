import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ReassignFailures } from "./reassign-failures.tsx";

afterEach(cleanup);

test("counts those that were reassigned and names each that was not, with the reason", () => {
  const leads = [
    { id: "lead_1", contactName: "Nora Quill" },
    { id: "lead_2", contactName: "Omar Reyes" },
  ];
  const problem = { code: "NOT_FOUND", detail: "There is no such lead." };
  const results = [
    { leadId: "lead_1", reassigned: true, problem: null },
    { leadId: "lead_2", reassigned: false, problem },
  ];

  render(<ReassignFailures leads={leads} results={results} done="given" />);

  expect(screen.getByText("1 of 2 leads given.")).toBeTruthy();
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Omar Reyes: There is no such lead.",
  ]);
});
