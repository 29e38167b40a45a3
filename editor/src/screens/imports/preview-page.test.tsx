import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ImportPreview } from "../../api/generated/types.gen.ts";
import { forgetTrial } from "../trials/trials.fixture.tsx";
import { drawImport } from "./import-page.fixture.tsx";

vi.mock("@tanstack/react-router", async () => (await import("./router.fixture.tsx")).ROUTER);

afterEach(() => {
  cleanup();
  forgetTrial();
});

/** A busy machine takes seconds to draw the first page. */
const DRAWN_MS = 20_000;

const PREVIEW: ImportPreview = {
  ...{ foundEncoding: "utf-8", brokenBytes: 0, passedOver: [], firstRows: [], problems: [], sameFile: null },
  columns: [{ position: 0, label: "Email", becomes: "/contact/email", changed: false, samples: [] }],
  check: { ...{ done: true, rows: 9, wouldFail: 0, wouldNote: 0 }, failing: [], noting: [] },
};

async function draw(preview: Partial<ImportPreview> = {}, answers: object = {}) {
  const item = { state: "preview" as const, preview: { ...PREVIEW, ...preview } };
  const drawn = drawImport(item, { ...answers });
  await screen.findByRole("heading", { name: "Columns" }, { timeout: DRAWN_MS });
  return drawn;
}

describe("the page of a file that is looked at", () => {
  test("warns of bytes that are no character, as long as the file is read as it was found", async () => {
    await draw({ brokenBytes: 3 });

    expect(document.body.textContent).toContain("Read as UTF-8, but for 3 bytes that are no character in it");
  });

  test("says nothing of bytes where each is a character", async () => {
    await draw();

    expect(document.body.textContent).not.toContain("no character");
  });

  test.each([
    { value: "+16175550123 x12, +16175550124", shown: "(617) 555-0123 x12, (617) 555-0124" },
    { value: "617 555 0123 x12 x13", shown: "617 555 0123 x12 x13" },
    { value: "+4930123456", shown: "+4930123456" },
  ])("shows the phones of a cell, and loses nothing of $value", async ({ value, shown }) => {
    const values = [{ pointer: "/contact/cellPhone", value }];
    await draw({ firstRows: [{ line: 2, values, errors: [], notes: [] }] });

    expect(screen.getByRole("cell", { name: shown })).toBeTruthy();
  });

  test("names the lines above the columns", async () => {
    await draw({ passedOver: [{ line: 2, text: "Lead Report" }] });

    expect(document.body.textContent).toContain("1 line stands above the columns and is not read");
    expect(document.body.textContent).toContain("Line 2 Lead Report");
  });

  test("tells of a reason how many rows have it and on which lines the first stand", async () => {
    const detail = '"ask me" is not a valid phone number.';
    const reason = { column: "Cell Phone", detail, rows: 10_000, line: 2, lines: [2, 3, 1_200] };
    await draw({ check: { ...PREVIEW.check, rows: 10_001, wouldFail: 10_000, failing: [reason] } });

    expect(document.body.textContent).toContain("10,000 such rows: lines 2, 3, 1,200 and more");
  });

  test("asks before it discards the file, and drops it then", async () => {
    const gone = new Response(null, { status: 204 });
    const { user, calls } = await draw({}, { "DELETE /imports/imp_1": gone });

    await user.click(screen.getByRole("button", { name: "Discard" }));
    const dialog = screen.getByRole("dialog", { name: "Discard this file?" });
    expect(calls.map(({ name }) => name)).not.toContain("DELETE /imports/imp_1");
    await user.click(within(dialog).getByRole("button", { name: "Ok" }));

    await vi.waitFor(() => expect(calls.map(({ name }) => name)).toContain("DELETE /imports/imp_1"));
  });
});
