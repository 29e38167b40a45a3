import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { forgetTrial } from "../trials/trials.fixture.tsx";
import { drawImport } from "./import-page.fixture.tsx";

vi.mock("@tanstack/react-router", async () => (await import("./router.fixture.tsx")).ROUTER);

afterEach(() => {
  cleanup();
  forgetTrial();
});

const NAME = "Rows with a value that was not understood";
const NOTED_URL = "/api/v1/imports/imp_1/noted-rows.csv";
const note = (label: string, value: string) => ({ label, value, detail: `Write it otherwise: ${label}.` });
const FIRST = { line: 2, leadId: "lead_a", notes: [note("Loan purpose", "Bridge"), note("Term", "soon")] };
const SECOND = { line: 1_204, leadId: "lead_b", notes: [note("State", "XX")] };
const ROWS = { "GET /imports/imp_1/noted-rows": { items: [FIRST, SECOND], nextCursor: null } };

describe("rows of which something was not understood", () => {
  test("are listed with each value as it came, what would have been understood, and their lead", async () => {
    drawImport({ rowsNoted: 2, notedRowsUrl: NOTED_URL }, ROWS);

    const table = await screen.findByRole("region", { name: NAME });
    const [, first, second] = within(table).getAllByRole("row");
    expect(first?.textContent).toContain("Loan purpose: “Bridge”Write it otherwise: Loan purpose.");
    expect(first?.textContent).toContain("Term: “soon”");
    expect(second?.textContent).toContain("1,204");
    const leads = within(table).getAllByRole("link", { name: /Open the lead of line/ });
    expect(leads.map((link) => link.getAttribute("href"))).toEqual(["/leads/lead_a", "/leads/lead_b"]);
  });

  test("are downloaded as a CSV", async () => {
    drawImport({ rowsNoted: 2, notedRowsUrl: NOTED_URL }, ROWS);

    const link = await screen.findByRole("link", { name: "Download what was not understood (CSV)" });
    expect(link.getAttribute("href")).toBe(NOTED_URL);
  });

  test("come page by page", async () => {
    const { user } = drawImport(
      { rowsNoted: 2, notedRowsUrl: NOTED_URL },
      {
        "GET /imports/imp_1/noted-rows": { items: [FIRST], nextCursor: "2" },
        "GET /imports/imp_1/noted-rows?limit=50&cursor=2": { items: [SECOND], nextCursor: null },
      },
    );

    await user.click(await screen.findByRole("button", { name: /more/i }));

    await screen.findByText("1,204");
    expect(screen.getAllByRole("link", { name: /Open the lead of line/ })).toHaveLength(2);
  });

  test("are not shown to those who may not see them, who are told so", async () => {
    const { calls } = drawImport({ rowsNoted: 2, rowsFailed: 0 });

    await screen.findByText(/are shown what was not understood \(rows: 2\)\./);
    expect(screen.queryByRole("region", { name: NAME })).toBeNull();
    expect(calls.map(({ name }) => name)).toEqual(["GET /imports/imp_1"]);
  });

  test("are not spoken of where there are none", async () => {
    drawImport({ rowsFailed: 0 });

    await screen.findByText("Leads created");
    expect(screen.queryByText(/not understood/i)).toBeNull();
  });
});
