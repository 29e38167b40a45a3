import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { ContactRecord, LoanParticipant } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { LoansBox } from "./loans-box.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ params, children }: { params: { contactId: string }; children: string }) => (
    <a href={`/contacts/${params.contactId}`}>{children}</a>
  ),
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

test("a loan names who is on it: a link to others that one sees, and the label Archived", async () => {
  draw([
    { contactId: "con_1", name: "Ann Lee", role: "borrower", isArchived: false },
    { contactId: "con_2", name: "Bob Lee", role: "coBorrower", isArchived: true },
    { contactId: null, name: "Cy Young", role: "agent", isArchived: true },
  ]);

  const rows = within(await screen.findByRole("list", { name: "On the loan" })).getAllByRole("listitem");
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    "Ann LeeBorrower",
    "Bob LeeArchivedCo-borrower",
    "Cy YoungArchivedReal estate agent",
  ]);
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/contacts/con_2"]);
});

function draw(participants: readonly LoanParticipant[]) {
  const loan = {
    ...{ id: "loan_1", number: "L-1", status: "processing", type: null, amountUsd: 310_000 },
    ...{ interestRatePercent: null, propertyState: null, role: "borrower", participants },
  };
  const contact = { id: "con_1", allowed: ["edit"] } as unknown as ContactRecord;
  drawTrial(<LoansBox contact={contact} />, { "GET /contacts/con_1/loans": { items: [loan] } });
}
