import { cleanup, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial, WORKFLOW } from "../trials/trials.fixture.tsx";
import { WorkflowPanel } from "./workflow-panel.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children }: { readonly children: ReactNode }) => <a href="/">{children}</a>,
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const LISTED = {
  ...{ ...WORKFLOW, inFlight: 12, held: 2, state: "active", distribution: "sequential" },
  ...{ routeTo: { kind: "individual", userId: "user_1" }, productCategory: "Mortgage Loans" },
  ...{ exception: { kind: "individual", userId: "user_1" }, publishedAt: null },
  duplicates: {
    ...{ updateLead: null, updateContact: null, honorDoNotContact: null },
    ...{ distributeFirst: false, bypassToOwner: false },
  },
} as unknown as Workflow;

test("counts leads under way as the publish box does: with those that wait for contact", async () => {
  const answers = { "GET /workflows/wf_1": { ...LISTED, awaitingContact: 4 } };
  drawTrial(
    <WorkflowPanel workflow={LISTED} workflows={[LISTED]} teams={[]} users={[]} onClose={() => undefined} />,
    answers,
  );

  await expect
    .poll(() => screen.getByText("Leads under way").nextElementSibling?.textContent)
    .toBe("16, of which 2 held");
});
