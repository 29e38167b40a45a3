import { checkCondition } from "@fairlead/engine";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { FilterEditor } from "./filter-editor.tsx";

afterEach(cleanup);

const judge = (condition: Parameters<typeof checkCondition>[0]) =>
  checkCondition(condition)[0]?.message ?? null;

test("offers the usual filters first, and saves one as it stands", async () => {
  const onSave = vi.fn();
  render(<FilterEditor filter={null} judge={judge} onSave={onSave} onCancel={() => undefined} />);

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

test("says what is missing instead of saving half a filter", async () => {
  const onSave = vi.fn();
  render(<FilterEditor filter={null} judge={judge} onSave={onSave} onCancel={() => undefined} />);

  await userEvent.click(screen.getByRole("button", { name: "Build a condition…" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect(screen.getByRole("alert").textContent).not.toBe("");
  expect(onSave).not.toHaveBeenCalled();
});
