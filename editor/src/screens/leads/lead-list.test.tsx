import { DEFAULT_LEAD_VIEW } from "@fairlead/engine";
import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { LeadRow } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { LeadList } from "./lead-list.tsx";
import type { LeadSearch } from "./lead-search.ts";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children }: { readonly children: string }) => <a href="/leads/lead_1">{children}</a>,
  useNavigate: () => () => undefined,
}));

const LEAD: LeadRow = {
  ...{ id: "lead_1", contactId: "con_1", contactName: "Ann Lee", isNew: true, leadStatus: "hot" },
  ...{ source: { id: "src_1", name: "Zillow" }, workflow: null, state: "assigned", assignee: null },
  ...{
    exceptionReason: null,
    holdReason: null,
    closedAt: null,
    doNotContact: false,
    nameInDoubt: false,
    contactedAt: null,
  },
  ...{
    wait: null,
    amountUsd: 250_000,
    propertyState: "OH",
    externalId: null,
    email: null,
    cellPhone: null,
    cellPhoneExtension: null,
  },
  ...{ homePhone: null, homePhoneExtension: null, workPhone: null, workPhoneExtension: null },
  ...{ furtherAddresses: [], furtherExtensions: {}, applicant: null },
  ...{ preferredLanguage: null, purchasePriceUsd: null, annualIncomeUsd: null, loanPurpose: "purchase" },
  ...{ propertyType: null, occupancy: null, termMonths: null, receivedAt: "2026-03-04T15:00:00Z" },
  ...{ createdAt: "2026-03-04T15:00:00Z", may: { close: true, reopen: false, reassign: false } },
};

afterEach(() => {
  cleanup();
  forgetTrial();
});

describe("the list of leads", () => {
  test("tells which of how many are shown, with the name first, marked as new and by its status", async () => {
    draw({});

    await screen.findByText("1 - 1 of 1");
    const row = screen.getByRole("row", { name: /Ann Lee/ });
    expect(within(row).getByText("New").textContent).toBe("New");
    expect(row.textContent).toContain("Lead Status: Hot");
    expect(headings().slice(0, 3)).toEqual(["Actions", "Name", "State"]);
  });

  test("asks for what the address and the view say", async () => {
    const { calls } = draw({ state: "offered", workflowId: "wf_1", search: "ann", page: 2 });
    await screen.findByText("1 - 1 of 1");

    const { columns: _columns, ...view } = DEFAULT_LEAD_VIEW;
    expect(calls).toEqual([
      {
        name: "POST /leads/list",
        body: { ...view, state: "offered", workflowId: "wf_1", search: "ann", page: 2 },
      },
    ]);
  });

  test("sorts by a heading, and moves neither actions nor name", async () => {
    const { onChange, user } = draw({});
    await screen.findByText("1 - 1 of 1");

    await user.click(screen.getByRole("button", { name: "Loan amount" }));

    expect(onChange.mock.calls).toEqual([[{ sort: { column: "amountUsd", descending: false } }]]);
    const movable = screen.getAllByRole<HTMLElement>("columnheader").map(({ draggable }) => draggable);
    expect(movable.slice(0, 3)).toEqual([false, false, true]);
  });

  test("offers on a row what may be done with the lead, and nothing else", async () => {
    const { calls, onShow, user } = draw({});
    await user.click(await screen.findByRole("button", { name: "Actions: Ann Lee" }));

    const actions = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
    expect(actions).toEqual(["Open", "Quick look", "Close lead"]);
    await user.click(screen.getByRole("menuitem", { name: "Close lead" }));
    await user.click(screen.getByRole("button", { name: "Quick look: Ann Lee" }));

    expect(calls.map(({ name }) => name)).toContain("POST /leads/lead_1/close");
    expect(onShow.mock.calls).toEqual([[{ look: "lead_1" }]]);
  });

  test("offers to take off what leaves none: the search, the filters", async () => {
    const { onChange, user } = draw({ state: "offered", search: "zzz" }, []);

    await user.click(await screen.findByRole("button", { name: "Clear the search" }));
    await user.click(screen.getByRole("button", { name: "Clear the filters" }));

    expect(onChange.mock.calls).toEqual([
      [{ search: "" }],
      [{ state: undefined, assigneeId: undefined, workflowId: undefined, search: "zzz" }],
    ]);
  });

  test("offers to add a lead or import some where there are none yet", async () => {
    const { onCreate, user } = draw({}, []);
    await screen.findByText("No leads yet");

    await user.click(screen.getByRole("button", { name: "Create Lead" }));

    expect(onCreate).toHaveBeenCalledOnce();
    expect(screen.getByText("Import leads").tagName).toBe("A");
  });
});

test("on a phone leads are cards, with what is told of each and a tap that calls", async () => {
  draw({}, [{ ...LEAD, cellPhone: "+16175550123" }], { narrow: true });

  const card = await screen.findByRole("listitem");
  expect(card.textContent).toContain("$250,000 · OH · Zillow");
  expect(within(card).getByRole("link", { name: "Call Ann Lee" }).getAttribute("href")).toBe(
    "tel:+16175550123",
  );
  expect(screen.queryByRole("table")).toBeNull();
});

function draw(search: LeadSearch, items: readonly LeadRow[] = [LEAD], { narrow = false } = {}) {
  const [onChange, onShow, onCreate] = [vi.fn(), vi.fn(), vi.fn()];
  const shown = { tab: "all", list: null, view: DEFAULT_LEAD_VIEW, isChanged: false } as const;
  const answers = {
    "POST /leads/list": { items, total: items.length, page: 1, pageSize: 25 },
    "POST /leads/lead_1/close": { ...LEAD, closedAt: "2026-03-05T15:00:00Z" },
  };
  const list = <LeadList {...{ search, shown, onChange, onShow, onCreate }} />;
  const calls = drawTrial(list, answers, { narrow });
  return { calls, onChange, onShow, onCreate, user: userEvent.setup() };
}

function headings(): readonly (string | null)[] {
  return screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
}
