import { DEFAULT_CONTACT_VIEW } from "@fairlead/engine";
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ListBar } from "./list-bar.tsx";
import { viewBody } from "./view-of-search.ts";

const LIST: ContactList = {
  ...{ id: "cl_1", subject: "contacts", tab: "my", name: "Ohio", isDefault: false, isOrganizations: false },
  view: viewBody(DEFAULT_CONTACT_VIEW),
};

afterEach(() => {
  cleanup();
  forgetTrial();
});

describe("saved lists", () => {
  test("can be chosen and managed once there is one", async () => {
    const { user } = draw({ lists: [] });
    expect(isDisabled(screen.getByRole("combobox"))).toBe(true);
    await user.click(screen.getByRole("button", { name: "More about lists" }));
    expect(isDisabled(await screen.findByRole("menuitem", { name: "Manage contact lists" }))).toBe(true);
    cleanup();

    draw({ lists: [LIST] });

    expect(isDisabled(screen.getByRole("combobox"))).toBe(false);
  });

  test("bring the product's own view back by reset where nothing was saved", async () => {
    const { user, onPick } = draw({ lists: [], isChanged: true });

    await user.click(screen.getByRole("button", { name: "Reset" }));

    expect(onPick.mock.calls).toEqual([[null]]);
  });

  test("are written only by save", async () => {
    const { calls, user } = draw({ lists: [LIST], isChanged: true, list: LIST });
    expect(calls).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(await screen.findByRole("menuitem", { name: 'Save "Ohio"' }));

    expect(calls.map(({ name }) => name)).toEqual(["PATCH /contact-lists/cl_1"]);
  });

  test("are all behind one button on a phone", async () => {
    const { calls, onPick, user } = draw({ lists: [LIST], isChanged: true, list: LIST, narrow: true });
    expect(screen.queryByRole("combobox")).toBeNull();
    const choose = async (role: "menuitem" | "menuitemradio", name: string) => {
      await user.click(screen.getByRole("button", { name: "Saved list: Ohio, changed" }));
      await user.click(await screen.findByRole(role, { name }));
    };

    await choose("menuitemradio", "None");
    await choose("menuitem", "Reset");
    expect(onPick.mock.calls).toEqual([[null], ["cl_1"]]);
    await choose("menuitem", 'Save "Ohio"');
    expect(calls.map(({ name }) => name)).toEqual(["PATCH /contact-lists/cl_1"]);
    await choose("menuitem", "Save as new list");
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await choose("menuitem", "Manage contact lists");
    expect(await screen.findByRole("dialog", { name: "Manage contact lists" })).toBeTruthy();
  });
});

interface Drawn {
  readonly lists: readonly ContactList[];
  readonly list?: ContactList;
  readonly isChanged?: boolean;
  readonly narrow?: boolean;
}

function draw({ lists, list, isChanged = false, narrow = false }: Drawn) {
  const onPick = vi.fn();
  const shown = { tab: "my", list: list ?? null, view: DEFAULT_CONTACT_VIEW, isChanged } as const;
  const calls = drawTrial(
    <ListBar shown={shown} lists={lists} onPick={onPick} />,
    { "PATCH /contact-lists/cl_1": LIST },
    { narrow },
  );
  return { calls, onPick, user: userEvent.setup() };
}

function isDisabled(element: HTMLElement): boolean {
  return element.hasAttribute("disabled") || element.hasAttribute("data-disabled");
}
