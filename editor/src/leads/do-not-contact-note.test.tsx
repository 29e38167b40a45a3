import { cleanup, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { BoundBy } from "../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../screens/trials/trials.fixture.tsx";
import { DoNotContactNote } from "./do-not-contact-note.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ params, children }: { params: { contactId: string }; children: ReactNode }) => (
    <a href={`/contacts/${params.contactId}`}>{children}</a>
  ),
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const LINDA = { id: "con_1", name: "Linda Jackson" };

test("says of a record that is set itself that the person asked for it", async () => {
  draw(null);

  expect(await screen.findByText(/^This person asked not to be contacted\./)).toBeTruthy();
});

test("names the record that binds, with a way there, and what both have", async () => {
  draw({ record: LINDA, field: "cellPhone" });

  const link = await screen.findByRole("link", { name: "Linda Jackson’s record" });
  expect(link.getAttribute("href")).toBe("/contacts/con_1");
  expect(link.parentElement?.textContent).toContain("(same cell phone)");
  expect(screen.queryByText(/asked not to be contacted/)).toBeNull();
});

test("names no record that one may not see", async () => {
  draw({ record: null, field: "email" });

  expect(await screen.findByText(/because of another record with the same email\./)).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
});

function draw(boundBy: BoundBy | null) {
  return drawTrial(<DoNotContactNote contact={{ doNotContact: true, excused: false, boundBy }} />, {});
}
