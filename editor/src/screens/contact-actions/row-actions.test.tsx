import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { RowActions } from "./row-actions.tsx";

afterEach(() => {
  cleanup();
  forgetTrial();
});

const CONTACT = { id: "con_1", name: "Ann Lee" };
const RECORD = { ...CONTACT, silencedAt: null, allowed: ["edit", "silence", "setDoNotContact"] };

test("a row's Actions silence the contact, under Update contact preferences", async () => {
  const calls = drawTrial(<RowActions contact={CONTACT} />, {
    "GET /contacts/con_1": RECORD,
    "POST /contacts/actions": { items: [{ contactId: "con_1", refusal: null }] },
  });
  const user = userEvent.setup();

  await user.click(await screen.findByRole("button", { name: "Actions: Ann Lee" }));
  const preferences = await screen.findByRole("group", { name: "Update contact preferences" });
  await user.click(within(preferences).getByRole("menuitem", { name: "Silence communication" }));

  await waitFor(() =>
    expect(calls).toContainEqual({
      name: "POST /contacts/actions",
      body: { contactIds: ["con_1"], action: { kind: "silence" } },
    }),
  );
});
