import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Lead } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { LeadHeader } from "./lead-header.tsx";

vi.mock("@tanstack/react-router", () => ({ Link: () => null }));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const NOW = Date.now();
const WAIT = {
  kind: "offer",
  since: new Date(NOW - 60_000).toISOString(),
  until: new Date(NOW + 600_000).toISOString(),
};
const NOTHING = { claim: false, pass: false, communicate: false, recordInbound: false };
const LEAD = {
  ...{ id: "lead_1", contactName: "Ann Lee", state: "offered", assignee: null, workflow: null, run: null },
  ...{ planVersion: null, holdReason: null, exceptionReason: null, closedAt: null, contactedAt: null },
  ...{ linkedLeadId: null, repeatsOpenLead: false, doNotContact: false, wait: WAIT, offers: [] },
  ...{ source: { id: "src_1", name: "Zillow" }, receivedAt: new Date(NOW).toISOString() },
  applicant: null,
  contact: {
    cellPhone: "+16175550123",
    cellPhoneExtension: null,
    homePhone: null,
    workPhone: null,
    furtherAddresses: [],
    furtherExtensions: {},
  },
  may: { ...NOTHING, close: false, reopen: false, reassign: false },
};

test("whoever passed has no time left to claim", async () => {
  const offer = (state: string) => ({
    user: { id: "user_me", name: "Mae Stone" },
    state,
    offeredAt: WAIT.since,
  });
  await draw({ offers: [offer("open")] });
  expect(screen.queryByText(/left to claim/)).toBeTruthy();

  cleanup();
  await draw({ offers: [offer("passed")] });
  expect(screen.queryByText(/left to claim/)).toBeNull();
});

test("a lead that one may call has Call among its buttons", async () => {
  await draw({ may: { ...LEAD.may, communicate: true, recordInbound: true } });
  expect(screen.getByRole("link", { name: "Call" }).getAttribute("href")).toBe("tel:+16175550123");

  cleanup();
  await draw({});
  expect(screen.queryByRole("link", { name: "Call" })).toBeNull();
});

test("that the contact has another open lead is said without a link where one may not see that one", async () => {
  await draw({ repeatsOpenLead: true });

  expect(screen.getByText("The contact has another open lead, of somebody else.")).toBeTruthy();
});

async function draw(lead: object) {
  drawTrial(<LeadHeader lead={{ ...LEAD, ...lead } as unknown as Lead} />, {}, { role: "loan_officer" });
  await screen.findByRole("heading", { name: "Ann Lee" });
}
