import { cleanup, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ContactCards } from "./contact-cards.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children }: { readonly children: ReactNode }) => <a href="/contacts/con_1">{children}</a>,
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const ANN = {
  ...{ id: "con_1", name: "Ann Lee", leadStatus: "new", isNew: false, doNotContact: false },
  ...{ cellPhone: "+16175550123", cellPhoneExtension: null, homePhone: null, homePhoneExtension: null },
  ...{ workPhone: null, workPhoneExtension: null, email: null },
} as unknown as ContactRow;

test("a contact's card tells the phone number and calls it", async () => {
  draw(ANN);

  const card = await screen.findByRole("listitem");
  expect(within(card).getByText("(617) 555-0123")).toBeTruthy();
  expect(within(card).getByRole("link", { name: "Call Ann Lee" }).getAttribute("href")).toBe(
    "tel:+16175550123",
  );
});

test("a contact without a cell phone is called at home or at work", async () => {
  draw({ ...ANN, cellPhone: null, workPhone: "+16175550124", workPhoneExtension: "7" });

  const card = await screen.findByRole("listitem");
  expect(within(card).getByText("(617) 555-0124 x7")).toBeTruthy();
  expect(within(card).getByRole("link", { name: "Call Ann Lee" }).getAttribute("href")).toBe(
    "tel:+16175550124;ext=7",
  );
});

test("one that must not be contacted says so and calls nobody", async () => {
  draw({ ...ANN, doNotContact: true });

  const card = await screen.findByRole("listitem");
  expect(within(card).getByText("Do not contact")).toBeTruthy();
  expect(within(card).queryByRole("link", { name: "Call Ann Lee" })).toBeNull();
});

function draw(contact: ContactRow) {
  drawTrial(<ContactCards contacts={[contact]} selection={null} />, {}, { narrow: true });
}
