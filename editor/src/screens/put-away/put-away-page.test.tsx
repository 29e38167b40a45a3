import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ArchivedContactsPage, DoNotContactPage } from "./put-away-page.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children }: { readonly children: ReactNode }) => <a href="/">{children}</a>,
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const ROWS = ["Ann Lee", "Anne Lee"].map((name, at) => ({
  ...{ id: `con_${at}`, name, cellPhone: null, cellPhoneExtension: null, email: null, owner: null },
}));
const ANSWERS = {
  "POST /contacts/list": { items: ROWS, total: 2, page: 1, pageSize: 25 },
  "GET /contacts/actions": { items: [] },
};

test("records of the Do Not Contact List are ticked and merged, and never archived or deleted", async () => {
  expect(await offeredBy(<DoNotContactPage />)).toEqual([
    ...["Set groups", "Merge contacts", "Share with user", "Assign to user", "Change owner"],
  ]);
});

test("archived contacts are brought back before they are merged", async () => {
  const offered = await offeredBy(<ArchivedContactsPage />);

  expect(offered).not.toContain("Merge contacts");
  expect(offered).toContain("Unarchive contacts");
});

async function offeredBy(page: ReactNode): Promise<readonly string[]> {
  drawTrial(page, ANSWERS, { role: "admin" });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("checkbox", { name: "Select Ann Lee" }));
  await user.click(screen.getByRole("checkbox", { name: "Select Anne Lee" }));
  await user.click(screen.getByRole("button", { name: "Actions" }));
  await screen.findByRole("menu");
  return screen.getAllByRole("menuitem").map(({ textContent }) => textContent ?? "");
}
