import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { Combobox } from "./combobox.tsx";
import { MultiCombobox } from "./multi-combobox.tsx";

const OPTIONS = ["Email", "Preferred Language", "Phone Cell"].map((label) => ({ value: label, label }));

afterEach(cleanup);

test("Enter chooses the first of what was typed", async () => {
  const onChange = vi.fn();
  render(<Combobox options={OPTIONS} value="Email" onChange={onChange} aria-label="Column" />);
  const user = userEvent.setup();

  await user.click(screen.getByRole("combobox", { name: "Column" }));
  await user.type(await screen.findByPlaceholderText("Search"), "lang{Enter}");

  expect(onChange.mock.calls).toEqual([["Preferred Language"]]);
});

test("Enter chooses the first of what was typed, where several may be chosen", async () => {
  const onChange = vi.fn();
  render(<MultiCombobox options={OPTIONS} values={["Email"]} onChange={onChange} aria-label="Columns" />);
  const user = userEvent.setup();

  await user.click(screen.getByRole("combobox", { name: "Columns" }));
  await user.type(await screen.findByPlaceholderText("Search"), "phone{Enter}");

  expect(onChange.mock.calls).toEqual([[["Email", "Phone Cell"]]]);
});
