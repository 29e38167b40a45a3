import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { LeadNotSeen } from "./lead-not-seen.tsx";
import { WhyNotMeDialog } from "./why-not-me-dialog.tsx";

vi.mock("@tanstack/react-router", () => ({ Link: () => null }));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const STATES = {
  ...{ label: "User's licensed states", operator: "includes", expected: "Property state (NH)" },
  ...{ actual: "MA, CT", passed: false },
};
const AMOUNT = {
  ...{ label: "Loan amount", operator: "atLeast", expected: "$75,000", actual: null, passed: false },
};
const ITEM = {
  ...{ at: "2026-05-04T15:00:00Z", workflowName: "Zillow Leads", outcome: "filteredOut" },
  sentence: "A filter did not let it through to you.",
  filters: [
    { description: "Licensed", required: true, passed: false, comparisons: [STATES] },
    { description: "Large enough", required: false, passed: false, comparisons: [AMOUNT] },
  ],
};
const CLAIMED = { at: "2026-05-04T15:01:00Z", sentence: "Sofia Marchetti claimed it." };

test("says what was asked in plain words", async () => {
  draw({ items: [ITEM], afterwards: [] });

  await screen.findByText("Asked: your licensed states include property state (NH). You have: MA, CT.");
  expect(screen.getByText("Asked: loan amount is at least $75,000. It is: not known.")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "What became of it" })).toBeNull();
});

test("says at the end who claimed it, and when", async () => {
  draw({ items: [ITEM], afterwards: [CLAIMED] });

  const end = await screen.findByRole("list", { name: "What became of it" });
  expect(within(end).getByText("Sofia Marchetti claimed it.")).toBeTruthy();
});

test("can be asked on the page of a lead that one may not see, by whoever works leads", async () => {
  const answers = { "GET /leads/lead_1/why-not-me": { items: [ITEM], afterwards: [] } };
  drawTrial(<LeadNotSeen leadId="lead_1" />, answers, { role: "loan_officer" });

  await userEvent.click(await screen.findByRole("button", { name: "Why not me?" }));

  await screen.findByText("A filter did not let it through to you.");
  cleanup();
  drawTrial(<LeadNotSeen leadId="lead_1" />, answers, { role: "engineer" });
  await screen.findByText("There is nothing here");
  expect(screen.queryByRole("button", { name: "Why not me?" })).toBeNull();
});

function draw(answer: object) {
  drawTrial(<WhyNotMeDialog leadId="lead_1" onClose={() => undefined} />, {
    "GET /leads/lead_1/why-not-me": answer,
  });
}
