import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { drawImport, IMPORT, UNDO } from "./import-page.fixture.tsx";
import { UndoResult } from "./undo-result.tsx";

vi.mock("@tanstack/react-router", async () => (await import("./router.fixture.tsx")).ROUTER);

afterEach(() => {
  cleanup();
  forgetTrial();
});

const PREVIEW = "GET /imports/imp_1/undo";
const KEPT = "GET /imports/imp_1/undo/kept";
const ASK = "POST /imports/imp_1/undo";
const AT = "2026-05-05T09:30:00Z";
const RUNNING = {
  ...{ state: "running" as const, at: AT, by: { id: "user_mae", name: "Mae Stone" }, finishedAt: null },
};
const DONE = { ...RUNNING, state: "done" as const, finishedAt: AT };
const STAYING = {
  items: [{ leadId: "lead_k", name: "Orla Byrne", line: 4, reason: "claimed", label: "Somebody claimed it" }],
  contacts: [{ contactId: "ct_w", name: "Wim Faber", reason: "more", label: "Something else hangs on it" }],
  fields: [
    {
      ...{
        contactId: "ct_s",
        leadId: null,
        name: "Sana Iqbal",
        field: "cellPhone",
        fieldLabel: "Cell phone",
      },
      ...{ reason: "overwritten", label: "A later import wrote over it" },
    },
  ],
  addresses: [{ contactId: "ct_z", name: "Zoe Lind", address: "zoe@example.com" }],
  nextCursor: null,
};
const NOTHING_STAYS = { items: [], contacts: [], fields: [], addresses: [], nextCursor: null };
const ONE_STAYS = {
  ...UNDO,
  counts: { ...UNDO.counts, leadsClosed: 1, leadsKept: 1, fieldsKept: 2 },
  kept: [{ reason: "claimed", label: "Somebody claimed it", leads: 1 }],
};

async function open(answers: object, item = {}) {
  const drawn = drawImport({ rowsFailed: 0, ...item }, { [KEPT]: NOTHING_STAYS, ...answers });
  await drawn.user.click(await screen.findByRole("button", { name: "Undo this import" }));
  return { ...drawn, dialog: screen.getByRole("dialog", { name: "Undo this import?" }) };
}

const button = (within_: HTMLElement, name: string) =>
  within(within_).findByRole<HTMLButtonElement>("button", { name });

describe("the question before an import is undone", () => {
  test("says what it comes to, with the number on its button, and what it does not give back", async () => {
    const { dialog } = await open({ [PREVIEW]: UNDO });

    expect((await button(dialog, "Undo and close 3 leads")).disabled).toBe(false);
    expect(dialog.textContent).toContain("3 leads will be closed");
    expect(dialog.textContent).toContain("2 contacts will be archived");
    expect(dialog.textContent).toContain("1 field will get the former value");
    expect(dialog.textContent).toContain("Turns of users are not given back.");
    expect(dialog.textContent).not.toContain("0 ");
  });

  test("names the leads that stay, with the reason, and one that goes as one", async () => {
    const { dialog } = await open({ [PREVIEW]: ONE_STAYS, [KEPT]: STAYING });

    await button(dialog, "Undo and close 1 lead");
    const lead = await within(dialog).findByRole("link", { name: "Orla Byrne" });
    expect(lead.getAttribute("href")).toBe("/leads/lead_k");
    expect(dialog.textContent).toContain("1 lead stays");
    expect(dialog.textContent).toContain("Somebody claimed it (1)");
    expect(dialog.textContent).toContain("2 fields will stay");
    const contact = await within(dialog).findByRole("link", { name: "Wim Faber" });
    expect(contact.getAttribute("href")).toBe("/contacts/ct_w");
    expect(dialog.textContent).toContain("Sana Iqbal · Cell phone");
    expect(dialog.textContent).toContain("A later import wrote over it");
    expect(dialog.textContent).toContain("zoe@example.com");
  });

  test("says that what stays could not be read, also where no lead does", async () => {
    const problem = Response.json({ title: "Not now" }, { status: 503 });
    const onlyFields = { ...UNDO, counts: { ...UNDO.counts, leadsClosed: 0, fieldsKept: 1 } };
    const { dialog } = await open({ [PREVIEW]: onlyFields, [KEPT]: problem });

    expect((await within(dialog).findByRole("alert")).textContent).toContain("Not now");
    expect(within(dialog).getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  test("reads nothing of what stays, and waits for nothing, where all goes", async () => {
    const counts = { ...UNDO.counts, leadsClosed: 0 };
    const { dialog, calls } = await open({ [PREVIEW]: { ...UNDO, counts } });

    await within(dialog).findByText(/contacts$/);
    expect(within(dialog).queryByRole("status")).toBeNull();
    expect(calls.map(({ name }) => name)).not.toContain(KEPT);
  });

  test("says why it cannot be undone, instead of counting nothing, and cannot be answered", async () => {
    const refusal = "This import is from before an upgrade, and its leads are being gathered.";
    const counts = { ...UNDO.counts, leadsClosed: 0, contactsArchived: 0, fieldsGivenBack: 0 };
    const { dialog } = await open({ [PREVIEW]: { ...UNDO, refusal, counts } });

    expect((await within(dialog).findByRole("alert")).textContent).toBe(refusal);
    expect((await button(dialog, "Undo")).disabled).toBe(true);
    expect(dialog.textContent).not.toContain("0 leads");
  });

  test("says that former values are forgotten", async () => {
    const { dialog } = await open({ [PREVIEW]: { ...UNDO, forgotten: true } });

    await within(dialog).findByText(/their former values are no longer known/);
  });

  test("takes it back once it is answered, and stays open with the reason where that fails", async () => {
    const refused = { title: "It cannot be undone", detail: "The import is being undone.", status: 409 };
    const { calls, user, dialog } = await open({
      [PREVIEW]: UNDO,
      [ASK]: Response.json({ ...refused, code: "IMPORT_NOT_UNDOABLE" }, { status: 409 }),
    });

    await user.click(await button(dialog, "Undo and close 3 leads"));

    expect((await within(dialog).findByRole("alert")).textContent).toContain("The import is being undone.");
    expect(calls.filter(({ name }) => name === ASK)).toHaveLength(1);
  });

  test("closes when it was taken", async () => {
    const { calls, user, dialog } = await open({ [PREVIEW]: UNDO, [ASK]: RUNNING });

    await user.click(await button(dialog, "Undo and close 3 leads"));

    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.filter(({ name }) => name === ASK)).toHaveLength(1);
  });

  test.each([
    ["that changed nothing", { rowsCreated: 0, rowsUpdated: 0 }],
    ["that is under way", { state: "running" as const }],
    ["that was undone", { undo: DONE }],
  ])("is not asked of an import %s", async (_name, item) => {
    drawImport({ rowsFailed: 0, ...item }, { [PREVIEW]: { ...UNDO, undo: DONE } });

    await screen.findByText("Leads created");
    expect(screen.queryByRole("button", { name: "Undo this import" })).toBeNull();
  });
});

describe("an import that was undone", () => {
  test("says who did it, what was done and what stays", async () => {
    drawImport({ undo: DONE, rowsFailed: 0 }, { [PREVIEW]: { ...ONE_STAYS, undo: DONE }, [KEPT]: STAYING });

    await screen.findByText("Undone");
    await screen.findByRole("link", { name: "Orla Byrne" });
    const told = document.body.textContent;
    expect(told).toContain("Mae Stone · ");
    expect(told).toContain("1 lead closed");
    expect(told).toContain("2 contacts archived");
    expect(told).toContain("2 fields stay");
  });

  test("is told as under way until all of it is", async () => {
    const undo = { ...RUNNING };
    drawImport({ undo, rowsFailed: 0 }, { [PREVIEW]: { ...ONE_STAYS, undo }, [KEPT]: STAYING });

    await screen.findByText("Being undone");
    await screen.findByText(/1 lead$/);
    expect(screen.queryByRole("link", { name: "Orla Byrne" })).toBeNull();
  });

  test("is counted to its end, also where it was looked at just before", async () => {
    const before = { ...UNDO, undo: RUNNING, counts: { ...UNDO.counts, leadsClosed: 0 } };
    const answers: Record<string, unknown> = { [PREVIEW]: before };
    drawTrial(<UndoResult item={{ ...IMPORT, undo: DONE }} />, answers, { role: "admin" });
    await screen.findByText("0 leads");

    answers[PREVIEW] = { ...UNDO, undo: DONE };

    expect((await screen.findByText("3 leads", {}, { timeout: 10_000 })).tagName).toBe("A");
  });
});
