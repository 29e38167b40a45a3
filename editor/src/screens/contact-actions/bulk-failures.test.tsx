import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { BulkFailures } from "./bulk-failures.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children }: { readonly children: string }) => <a href="/contacts/con_1">{children}</a>,
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

test("names each contact that refused with its reason, the first page asked for without a cursor", async () => {
  const refused = { contactId: "con_1", name: "Amy Bulk", refusal: "The contact is archived already." };
  drawTrial(<BulkFailures id="bulk_1" onClose={() => undefined} />, {
    "GET /bulk-actions/bulk_1/failures": { items: [refused], nextCursor: null },
    "GET /bulk-actions/bulk_1/failures?cursor=": Response.json({ title: "No cursor" }, { status: 422 }),
  });

  await screen.findByRole("link", { name: "Amy Bulk" });

  expect(screen.getByText("The contact is archived already.")).toBeDefined();
});
