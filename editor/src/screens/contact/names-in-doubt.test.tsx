import { cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { LeadSummary } from "../../api/generated/types.gen.ts";
import { NamesInDoubt } from "./names-in-doubt.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children }: { readonly children: ReactNode }) => <a href="/leads/lead_1">{children}</a>,
}));

afterEach(cleanup);

const LEAD = {
  ...{ id: "lead_1", nameInDoubt: true, workflow: null, source: { id: "src_1", name: "Zillow" } },
  applicant: {
    ...{ name: "Denise Harlow", email: "the.harlows@example.com" },
    ...{ cellPhone: null, furtherAddresses: ["+16175550173"] },
  },
} as unknown as LeadSummary;
const NOTHING = { email: null, cellPhone: null, furtherAddresses: [] };

test("a lead under another name is named with all by which it came", () => {
  expect(told(LEAD)).toContain("Denise Harlow, Zillow (the.harlows@example.com, (617) 555-0173)");
});

test("no brackets stand behind a lead of which no email or phone is shown", () => {
  const text = told({ ...LEAD, applicant: { name: "Denise Harlow", ...NOTHING } });

  expect(text).toMatch(/Denise Harlow, Zillow$/);
});

test("nothing is told where no name is in doubt", () => {
  render(<NamesInDoubt contact={{ leads: [{ ...LEAD, nameInDoubt: false }] }} />);

  expect(screen.queryByRole("region")).toBeNull();
});

function told(lead: LeadSummary): string {
  render(<NamesInDoubt contact={{ leads: [lead] }} />);
  return screen.getByRole("region").textContent ?? "";
}
