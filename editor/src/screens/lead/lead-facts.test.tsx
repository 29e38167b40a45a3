import { cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { Lead } from "../../api/generated/types.gen.ts";
import { LeadFacts } from "./lead-facts.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ params, children }: { params: { contactId: string }; children: ReactNode }) => (
    <a href={`/contacts/${params.contactId}`}>{children}</a>
  ),
}));

afterEach(cleanup);

const CONTACT = {
  ...{ id: "con_1", email: null, cellPhone: null, preferredLanguage: null, mayOpen: false },
  ...{ doNotContact: false, excused: false, boundBy: null, hiddenFields: [] },
};
const LOAN = {
  ...{ amountUsd: null, purchasePriceUsd: null, annualIncomeUsd: null, purpose: null, propertyType: null },
  ...{ occupancy: null, propertyState: null, termMonths: null, creditMeetsGuidelines: null },
};

test("tells what is hidden from what nobody gave", () => {
  draw({
    hidden: [
      { field: "loan.amountUsd", because: "notTheirs" },
      { field: "contact.email", because: "notClaimed" },
    ],
  });

  expect(beside("Amount")).toBe("Not shown to you");
  expect(beside("Email")).toBe("Shown once you claim it");
  expect(beside("Occupancy")).toBe("–");
});

test("leads to the contact where one may see it", () => {
  draw({ contact: { ...CONTACT, mayOpen: true } });
  expect(screen.getByRole("link", { name: "Open the contact" }).getAttribute("href")).toBe("/contacts/con_1");

  cleanup();
  draw({});
  expect(screen.queryByRole("link", { name: "Open the contact" })).toBeNull();
});

function draw(lead: object) {
  const drawn = { contact: CONTACT, loan: LOAN, offers: [], hidden: [], doNotContact: false, ...lead };
  render(<LeadFacts lead={drawn as unknown as Lead} />);
}

function beside(label: string): string | null | undefined {
  return screen.getByText(label).nextElementSibling?.textContent;
}
