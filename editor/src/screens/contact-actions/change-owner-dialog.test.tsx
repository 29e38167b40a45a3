import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ChangeOwnerDialog } from "./change-owner-dialog.tsx";

afterEach(() => {
  cleanup();
  forgetTrial();
});

const MEMBERS = [
  { id: "user_linh", name: "Linh Tran" },
  { id: "user_lena", name: "Lena Ortiz" },
  { id: "user_carl", name: "Carl Berlin" },
];

test("Select a New Owner narrows its list by a part of a name", async () => {
  const target = { selection: { contactIds: ["con_1"] }, count: 1, contact: null };
  drawTrial(<ChangeOwnerDialog target={target} onClose={() => undefined} />, {
    "POST /contacts/owner-change-preview": {
      ...{ contacts: 1, refused: 0, onLoans: 0, loans: 0, additional: 0, copied: 0 },
      ...{ ownerCount: 1, owners: [{ id: "user_lena", name: "Lena Ortiz" }] },
    },
    "GET /contacts/team-members": { items: MEMBERS },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("combobox", { name: "Select a New Owner" }));
  await waitFor(() => expect(offered()).toHaveLength(4));

  await user.type(screen.getByPlaceholderText("Search"), "LIN");

  await waitFor(() => expect(offered()).toEqual(["Linh Tran", "Carl Berlin"]));
});

test("a step that is behind one says what it was answered with", async () => {
  const target = { selection: { contactIds: ["con_1"] }, count: 1, contact: null };
  drawTrial(<ChangeOwnerDialog target={target} onClose={() => undefined} />, {
    "POST /contacts/owner-change-preview": {
      ...{ contacts: 1, refused: 0, onLoans: 1, loans: 1, additional: 0, copied: 0 },
      ...{ ownerCount: 1, owners: [{ id: "user_lena", name: "Lena Ortiz" }] },
    },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("radio", { name: "Yes" }));

  await user.click(screen.getByRole("button", { name: "Next" }));

  const [loans, group] = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect([loans, group?.startsWith("2Add Optional Group")]).toEqual(["Transfer LoansYes", true]);
  expect(screen.getAllByRole("img", { name: "Done" })).toHaveLength(1);
});

function offered(): readonly string[] {
  return screen.getAllByRole("option").map(({ textContent }) => textContent ?? "");
}
