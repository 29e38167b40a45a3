import { DEFAULT_CONTACT_VIEW, type Role } from "@fairlead/engine";
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { NoContacts } from "./no-contacts.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children, to }: { readonly children: string; readonly to: string }) => <a href={to}>{children}</a>,
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const RULE = { field: "contact.state", operator: "equals", value: "OH" } as const;

describe("a list without contacts", () => {
  test("that was searched offers to clear the search, and the rules where there are some", async () => {
    const { onChange, user } = await draw({ words: "zzz", rules: [RULE] });
    expect(offered()).toEqual(["Clear the search", "Clear the rules"]);
    expect(screen.getByText(/“zzz”/).textContent).toContain("matches the rules");

    await user.click(screen.getByRole("button", { name: "Clear the search" }));

    expect(onChange.mock.calls).toEqual([[{ search: "" }]]);
  });

  test("whose rules nobody matches offers to clear them", async () => {
    const { onChange, user } = await draw({ rules: [RULE] });

    await user.click(screen.getByRole("button", { name: "Clear the rules" }));

    expect(onChange.mock.calls).toEqual([[{ include: [], exclude: [] }]]);
  });

  test("offers to add one or to import them, as far as one may", async () => {
    const { onCreate, user } = await draw({ role: "admin" });
    expect(offered()).toEqual(["Create Contact", "Import leads", "Show All Contacts"]);
    await user.click(screen.getByRole("button", { name: "Create Contact" }));
    expect(onCreate).toHaveBeenCalledOnce();
    cleanup();

    await draw({ role: "loan_officer" });
    expect(offered()).toEqual(["Create Contact"]);
    cleanup();

    await draw({ role: "partner" });
    expect(offered()).toEqual([]);
  });

  test("leads from nobody unassigned to everybody", async () => {
    const { onShowAll, user } = await draw({ tab: "unassigned" });

    await user.click(screen.getByRole("button", { name: "Show All Contacts" }));

    expect(onShowAll).toHaveBeenCalledOnce();
  });
});

interface Drawn {
  readonly tab?: string;
  readonly words?: string;
  readonly rules?: readonly (typeof RULE)[];
  readonly role?: Role;
}

async function draw({ tab = "my", words = "", rules = [], role = "admin" }: Drawn) {
  const [onChange, onShowAll, onCreate] = [vi.fn(), vi.fn(), vi.fn()];
  const shown = { tab, list: null, view: { ...DEFAULT_CONTACT_VIEW, include: rules }, isChanged: false };
  drawTrial(<NoContacts {...{ shown, words, onChange, onShowAll, onCreate }} />, {}, { role });
  await screen.findAllByText(/^No/);
  return { onChange, onShowAll, onCreate, user: userEvent.setup() };
}

function offered(): readonly (string | null)[] {
  return [...screen.queryAllByRole("button"), ...screen.queryAllByRole("link")]
    .toSorted((one, other) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
    .map(({ textContent }) => textContent);
}
