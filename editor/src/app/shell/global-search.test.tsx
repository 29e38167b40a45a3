import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../../screens/trials/trials.fixture.tsx";
import { GlobalSearch } from "./global-search.tsx";

const navigate = vi.fn();
vi.mock("@tanstack/react-router", () => ({ useNavigate: () => navigate }));

const POST = "POST /contacts/list";
const contact = (place: number) => ({
  ...{ id: `ct_${place}`, name: `Ann Lee ${place}`, nickname: null, email: `ann${place}@example.com` },
  ...{ cellPhone: null, owner: null },
});
const FOUND = { items: Array.from({ length: 12 }, (_, place) => contact(place)), total: 40, page: 1 };

beforeEach(() => navigate.mockClear());
afterEach(() => {
  cleanup();
  forgetTrial();
});

describe("the search for contacts", () => {
  test("shows the first eight once typing pauses, and asks once", async () => {
    const { calls } = await search("ann");

    expect(await screen.findAllByRole("option")).toHaveLength(8);
    expect(calls).toEqual([{ name: POST, body: { tab: "all", search: "ann" } }]);
    expect(screen.getByRole("combobox").getAttribute("aria-expanded")).toBe("true");
  });

  test("opens a contact that is picked by the keyboard", async () => {
    const { user, onGone } = await search("ann");
    await screen.findAllByRole("option");

    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");

    expect(navigate.mock.calls).toEqual([[{ to: "/contacts/$contactId", params: { contactId: "ct_1" } }]]);
    expect(onGone).toHaveBeenCalledOnce();
  });

  test("opens the list of all that was found by Enter, with no rule to hide any", async () => {
    const { user } = await search(" ann  lee ");

    await user.keyboard("{Enter}");

    const found = { tab: "all", search: "ann  lee", include: [], exclude: [] };
    expect(navigate.mock.calls).toEqual([[{ to: "/contacts", search: found }]]);
  });

  test("says when nobody is found", async () => {
    await search("zzz", { items: [], total: 0, page: 1 });

    expect(await screen.findByText("No contact matches.")).toBeTruthy();
  });

  test("goes nowhere by Enter in an empty box", async () => {
    const { user } = await search(" ");

    await user.keyboard("{Enter}");

    expect(navigate).not.toHaveBeenCalled();
  });
});

async function search(words: string, answer: object = FOUND) {
  const onGone = vi.fn();
  const calls = drawTrial(<GlobalSearch onGone={onGone} />, { [POST]: answer });
  // Key upon key, with no time between them in which a busy machine would have typing pause.
  const user = userEvent.setup({ delay: null });
  await user.type(screen.getByRole("combobox"), words);
  return { calls, user, onGone };
}
