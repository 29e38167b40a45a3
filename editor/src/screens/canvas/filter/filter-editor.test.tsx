import type { Condition } from "@fairlead/engine";
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { FilterEditor } from "./filter-editor.tsx";

const LARGE: Condition = {
  kind: "compare",
  field: "loan.amountUsd",
  operator: "atLeast",
  value: { kind: "literal", value: 100_000 },
};

afterEach(cleanup);

test("offers the usual filters first, and saves one as it stands", async () => {
  const onSave = vi.fn();
  render(<FilterEditor filter={null} onSave={onSave} onCancel={() => undefined} />);

  await userEvent.click(screen.getByRole("button", { name: "Licensed in the property's state" }));
  await userEvent.click(screen.getByRole("checkbox", { name: /^Required/ }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect(onSave).toHaveBeenCalledWith(
    {
      kind: "compare",
      field: "user.licensedStates",
      operator: "includes",
      value: { kind: "field", field: "loan.propertyState" },
    },
    true,
  );
});

test("says what is missing instead of saving half a filter, at the place where it is missing", async () => {
  const onSave = vi.fn();
  render(<FilterEditor filter={null} onSave={onSave} onCancel={() => undefined} />);

  await pickFilter("Loan amount");
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect(screen.getAllByRole("alert")[0]?.textContent).toBe("Say what Loan amount is to be compared with.");
  expect(onSave).not.toHaveBeenCalled();
});

test("finds any filter of the catalogue by a part of its name", async () => {
  const onSave = vi.fn();
  render(<FilterEditor filter={null} onSave={onSave} onCancel={() => undefined} />);

  await pickFilter("Loan amount");
  await userEvent.type(screen.getByRole("textbox", { name: "Value" }), "90,000");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect(onSave).toHaveBeenCalledWith(
    {
      ...{ kind: "compare", field: "loan.amountUsd", operator: "atLeast" },
      value: { kind: "literal", value: 90_000 },
    },
    false,
  );
});

test("nests groups, and tells the whole in a sentence while it is built", async () => {
  const onSave = vi.fn();
  render(
    <FilterEditor
      filter={{ condition: LARGE, required: false }}
      onSave={onSave}
      onCancel={() => undefined}
    />,
  );

  await userEvent.click(screen.getByRole("button", { name: "Add a group" }));
  expect(screen.getByText(/^Loan amount is at least \$100,000 and /)).toBeTruthy();
  const [, nested] = screen.getAllByRole("group").filter((one) => one.tagName === "FIELDSET");
  const inside = within(nested as HTMLElement);
  await userEvent.type(inside.getByRole("textbox", { name: "Value" }), "5");
  await userEvent.click(inside.getByRole("combobox", { name: "How these are joined" }));
  await userEvent.click(await screen.findByRole("option", { name: "None of these holds" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    kind: "all",
    of: [LARGE, { kind: "not", of: { kind: "any", of: [{ value: { value: 5 } }] } }],
  });
});

async function pickFilter(name: string): Promise<void> {
  await userEvent.click(screen.getByRole("combobox", { name: "All filters" }));
  await userEvent.type(await screen.findByRole("combobox", { name: "Find a filter" }), name);
  await userEvent.click(await screen.findByRole("option", { name: new RegExp(`^${name}`) }));
}
