import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { BacktestWorkflowResponse } from "../../api/generated/types.gen.ts";
import { drawingOf } from "../canvas/drawing/drawing.fixture.ts";
import { saveAsFile } from "../canvas/save-as-file.ts";
import { canvasUser } from "../canvas/store/canvas.fixture.ts";
import { Backtest } from "./backtest-page.tsx";
import { drawTrial, forgetTrial, WORKFLOW } from "./trials.fixture.tsx";

vi.mock("@tanstack/react-router", () => ({
  getRouteApi: () => ({}),
  Link: ({
    children,
    params,
  }: {
    readonly children: string;
    readonly params: { readonly leadId: string };
  }) => <a href={params.leadId}>{children}</a>,
}));
vi.mock("../canvas/save-as-file.ts", () => ({ saveAsFile: vi.fn() }));

const ANN = { id: "user_0", name: "Ann Lee" };
const BOB = { id: "user_1", name: "Bob Ray" };
const POST = "POST /workflows/wf_1/backtest";
/** The canvas is loaded when there is something to show on it. */
const CANVAS_MS = 10_000;

const row = (place: number, contactName: string | null = `Contact ${place}`) => ({
  ...{ leadId: `lead_${place}`, contactName, at: "2026-05-04T15:00:00Z", outcome: "assign" as const },
  ...{ would: [BOB], wouldCount: 1, did: ANN, reason: null, differs: true },
});
const RESULT: BacktestWorkflowResponse = {
  ...{
    leads: 1_989,
    differing: 250,
    exceptions: { would: 4, did: 6 },
    held: 2,
    spread: { would: 1, did: 9 },
  },
  users: [
    { user: ANN, would: 900, did: 1_150 },
    { user: BOB, would: 1_085, did: 833 },
  ],
  rows: Array.from({ length: 250 }, (_, place) => row(place)),
};

afterEach(() => {
  cleanup();
  forgetTrial();
});

describe("a back-test", () => {
  test("asks for as many leads as the API plays", async () => {
    const calls = await run(RESULT);

    expect(calls.at(0)).toMatchObject({ name: POST, body: { version: "draft", limit: 50_000 } });
  });

  test("shows on the drawing who would have gained and who would have lost", async () => {
    await run(RESULT);

    const boxes = await screen.findByRole("list", { name: "Boxes" }, { timeout: CANVAS_MS });
    expect([...boxes.children].map(({ textContent }) => textContent)).toEqual([
      "1 box would gain",
      "2 boxes would lose",
      "0 boxes would have as many",
    ]);
  });

  test("says where it lists only the first that differ", async () => {
    await run({ ...RESULT, differing: 1_200 });

    expect(screen.getByText("The first 250 of 1,200 are listed; the CSV has all of them.")).toBeTruthy();
  });

  test("tells its totals, in all and by user", async () => {
    await run(RESULT);

    expect(screen.getByText("250 of 1,989 would have gone elsewhere.")).toBeTruthy();
    const users = within(screen.getByRole("region", { name: "Leads by user" }));
    expect(users.getByRole("row", { name: /Bob Ray/ }).textContent).toMatch(/1,085833\+252$/);
    expect(users.getByRole("row", { name: /Total|All/ }).textContent).toContain("1,985");
  });

  test("names each lead by its contact, a page of them at a time", async () => {
    await run(RESULT);
    expect(names()).toHaveLength(100);
    expect(screen.getByText("1–100 of 250")).toBeTruthy();

    await userEvent.click(screen.getByRole("button", { name: "Next" }));
    await userEvent.click(screen.getByRole("button", { name: "Next" }));

    expect(screen.getByText("201–250 of 250")).toBeTruthy();
    expect(names()[0]).toMatch(/^Contact 200/);
    expect(screen.getByRole("button", { name: "Next" }).hasAttribute("disabled")).toBe(true);
    expect(screen.getByRole("link", { name: /^Contact 249/ }).getAttribute("href")).toBe("lead_249");
  });

  test("begins with the first page again after another run", async () => {
    await run(RESULT);
    await userEvent.click(screen.getByRole("button", { name: "Next" }));

    await userEvent.click(screen.getByRole("button", { name: "Run back-test" }));

    expect(await screen.findByText("1–100 of 250")).toBeTruthy();
  });

  test("names a lead by its time alone where its contact may not be told", async () => {
    await run({ ...RESULT, differing: 1, rows: [row(0, null)] });

    expect(names()).toEqual([expect.stringMatching(/\d/)]);
    expect(names()[0]).not.toContain("Contact");
  });

  test("saves every lead as a CSV file", async () => {
    const calls = await run(RESULT, {
      "POST /workflows/wf_1/backtest.csv": new Response("Lead,Would\nlead_0,Bob Ray\n"),
    });
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => new Response("Lead,Would\nlead_0,Bob Ray\n")),
    );

    await userEvent.click(screen.getByRole("button", { name: "Download CSV" }));

    await waitFor(() => expect(saveAsFile).toHaveBeenCalledOnce());
    expect(vi.mocked(saveAsFile).mock.calls[0]?.slice(0, 2)).toEqual([
      "Zillow Leads back-test.csv",
      "\uFEFFLead,Would\nlead_0,Bob Ray\n",
    ]);
    expect(fetch).toHaveBeenCalledWith(
      "http://localhost/api/v1/workflows/wf_1/backtest.csv",
      expect.objectContaining({ method: "POST", body: JSON.stringify(calls.at(0)?.body) }),
    );
    vi.unstubAllGlobals();
  });

  test("says that there was no lead in the period", async () => {
    await run({ ...RESULT, leads: 0, differing: 0, users: [], rows: [] });

    expect(screen.getByText("No leads in this period")).toBeTruthy();
  });

  test("says that only the first of very many were played", async () => {
    await run({ ...RESULT, leads: 50_000 });

    expect(screen.getByText(/Only the first 50,000 leads/)).toBeTruthy();
  });

  test("says why it was refused, at the field where one is named", async () => {
    const detail = "The period is too long.";
    const problem = { title: "The date is impossible", code: "INVALID_DATE", detail };
    const errors = [{ code: "INVALID_DATE", pointer: "/until", detail }];
    await run(Response.json({ ...problem, errors }, { status: 422 }));

    expect(await screen.findByText(detail)).toBeTruthy();
    expect(screen.getByLabelText("To").getAttribute("aria-invalid")).toBe("true");
  });

  test("says what it would do before the first run", () => {
    drawTrial(<Backtest workflow={WORKFLOW} />, {});

    expect(screen.getByText("What would have happened?")).toBeTruthy();
  });
});

async function run(answer: unknown, others = {}) {
  const drawing = {
    "GET /workflows/wf_1/draft": { graph: drawingOf(2), revision: 1, problems: [] },
    "GET /users": { items: [canvasUser(ANN.id, ANN.name), canvasUser(BOB.id, BOB.name)] },
  };
  const calls = drawTrial(<Backtest workflow={WORKFLOW} />, { ...drawing, [POST]: answer, ...others });
  await userEvent.click(screen.getByRole("button", { name: "Run back-test" }));
  await waitFor(() => expect(screen.queryByLabelText("Playing the leads of the period")).toBeNull());
  return calls;
}

function names(): readonly string[] {
  const rows = within(screen.getByRole("region", { name: "Leads that would have gone elsewhere" }));
  return rows.getAllByRole("link").map(({ textContent }) => textContent ?? "");
}
