import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ContactsPage } from "./contacts-page.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: () => null,
  getRouteApi: () => ({ useSearch: () => ({}) }),
  useNavigate: () => vi.fn(),
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const NONE = { items: [] };
const ANSWERS = {
  "GET /contact-lists": NONE,
  "GET /contact-tabs": NONE,
  "GET /bulk-actions": NONE,
  "POST /contacts/list": { items: [], total: 0, page: 1, pageSize: 25 },
  "POST /contacts": { id: "con_1", created: true },
};

test("Create Contact opens the form, which takes a contact by hand", async () => {
  const calls = drawTrial(<ContactsPage />, ANSWERS, { role: "loan_officer" });
  const user = userEvent.setup();

  await user.click(await screen.findByRole("button", { name: "+ Create Contact" }));
  await user.type(await screen.findByRole("textbox", { name: "Last Name" }), "Ray");
  await user.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() =>
    expect(calls).toContainEqual({
      name: "POST /contacts",
      body: expect.objectContaining({ lastName: "Ray", firstName: null }),
    }),
  );
});

test("Create Contact is not offered to whoever may make none", async () => {
  drawTrial(<ContactsPage />, ANSWERS, { role: "engineer" });

  await screen.findByRole("button", { name: "Edit columns" });
  expect(screen.queryByRole("button", { name: "+ Create Contact" })).toBeNull();
});
