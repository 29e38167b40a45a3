import { NO_WAY } from "@fairlead/engine";
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
  ...{ ...NO_WAY, id: "con_1", preferredLanguage: null, mayOpen: false },
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

test("every kept number and email leads to a call or a mail, with its kind and extension", () => {
  const contact = {
    ...{ ...CONTACT, email: "kim@example.com", homePhone: "+16175550181" },
    ...{ workPhone: "+16175550182", workPhoneExtension: "77" },
    furtherAddresses: ["kim.old@example.com", "+16175550183"],
  };
  draw({ contact });

  expect(beside("Phone Home")).toBe("(617) 555-0181");
  expect(beside("Phone Work")).toBe("(617) 555-0182 x77");
  expect(beside("Other phone")).toBe("(617) 555-0183");
  expect(beside("Other email")).toBe("kim.old@example.com");
  const hrefs = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual([
    ...["mailto:kim@example.com", "mailto:kim.old@example.com", "tel:+16175550181"],
    ...["tel:+16175550182;ext=77", "tel:+16175550183"],
  ]);
});

test("a lead whose name is in review is reached by what it came with alone", () => {
  draw({
    contact: { ...CONTACT, cellPhone: "+16175550184" },
    applicant: { name: "Denise Hale", email: null, cellPhone: "+16175550185", furtherAddresses: [] },
  });

  expect(beside("Phone Cell")).toBe("(617) 555-0185");
  expect(screen.queryByText("(617) 555-0184")).toBeNull();
});

test("leads to the contact where one may see it", () => {
  draw({ contact: { ...CONTACT, mayOpen: true } });
  expect(screen.getByRole("link", { name: "Open the contact" }).getAttribute("href")).toBe("/contacts/con_1");

  cleanup();
  draw({});
  expect(screen.queryByRole("link", { name: "Open the contact" })).toBeNull();
});

function draw(lead: object) {
  const drawn = {
    contact: { ...CONTACT },
    applicant: null,
    loan: LOAN,
    offers: [],
    hidden: [],
    doNotContact: false,
    ...lead,
  };
  render(<LeadFacts lead={drawn as unknown as Lead} />);
}

function beside(label: string): string | null | undefined {
  return screen.getByText(label).nextElementSibling?.textContent;
}
