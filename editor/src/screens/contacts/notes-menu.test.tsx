import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { NotesMenu } from "./notes-menu.tsx";

afterEach(() => {
  cleanup();
  forgetTrial();
});

test("a row's Notes write a general note, with all that the record's own form asks", async () => {
  const contact = { id: "con_1", name: "Ann Lee" };
  const calls = drawTrial(<NotesMenu contact={contact} isPartner={false} />, {
    "POST /contacts/con_1/notes": { id: "note_1", kind: "note", text: "Likes boats" },
  });
  const user = userEvent.setup();

  await user.click(await screen.findByRole("button", { name: "Notes: Ann Lee" }));
  await user.click(await screen.findByRole("menuitem", { name: "Add a note…" }));
  const form = within(await screen.findByRole("dialog", { name: "Add a note" }));
  await user.type(form.getByPlaceholderText("Type a note..."), "Likes boats");
  await user.click(form.getByRole("checkbox", { name: "Hide note from co-marketing partners" }));
  await user.click(form.getByRole("combobox", { name: "Outcome" }));
  await user.click(await screen.findByRole("option", { name: "Connected" }));
  await user.click(form.getByRole("button", { name: "+ Add Note" }));

  const body = { text: "Likes boats", outcome: "connected", audience: "public" };
  await waitFor(() => expect(calls).toEqual([{ name: "POST /contacts/con_1/notes", body }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("about somebody who asked not to be contacted, no note tells of our reaching out to them", async () => {
  const contact = { id: "con_1", name: "Ann Lee", doNotContact: true };
  drawTrial(<NotesMenu contact={contact} isPartner={false} />, {});
  const user = userEvent.setup();

  await user.click(await screen.findByRole("button", { name: "Notes: Ann Lee" }));
  const items = await screen.findAllByRole("menuitem");
  const enabled = items.filter((item) => item.getAttribute("aria-disabled") !== "true");
  await user.click(await screen.findByRole("menuitem", { name: "Add a note…" }));
  const form = within(await screen.findByRole("dialog", { name: "Add a note" }));
  await user.click(form.getByRole("combobox", { name: "Outcome" }));
  await screen.findByRole("option", { name: "Connected" });

  expect(enabled.map(({ textContent }) => textContent)).toEqual(["Spoke to", "Add a note…"]);
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
    ...["Select Outcome (optional)", "Connected", "Not interested", "Wrong number"],
  ]);
});
