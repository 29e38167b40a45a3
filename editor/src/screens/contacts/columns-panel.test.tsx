import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ColumnsPanel } from "./columns-panel.tsx";

vi.mock("../../api/session.ts", () => ({ useSession: () => ({ user: { role: "admin" } }) }));

afterEach(cleanup);

describe("a column", () => {
  test.each([
    ...["Birthday", "Address", "Email", "Phone Cell", "OK to SMS", "Lead Source", "Groups"],
    ...["Referred By", "Contacted On", "Creation Date", "Accounts"],
  ])("may be %s", (column) => {
    draw();

    screen.getByRole("checkbox", { name: column });
  });

  test("is found in categories that expand, or by typing", async () => {
    const { user, onChange } = draw();
    const category = screen.getByRole("button", { name: "Loan Information" });

    await user.click(category);
    expect(screen.queryByRole("checkbox", { name: "Accounts" })).toBe(null);
    await user.click(category);
    screen.getByRole("checkbox", { name: "Accounts" });
    await user.type(screen.getByRole("searchbox", { name: "Find a column" }), "acc");

    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    await user.click(screen.getByRole("checkbox", { name: "Accounts" }));
    expect(onChange.mock.calls).toEqual([[["email", "accounts"]]]);
  });
});

function draw() {
  const onChange = vi.fn();
  render(<ColumnsPanel open columns={["email"]} onChange={onChange} onClose={() => undefined} />);
  return { onChange, user: userEvent.setup() };
}
