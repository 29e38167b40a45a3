import type { ContactAction } from "@fairlead/engine";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ContactActionsMenu } from "./contact-actions-menu.tsx";

const WORKED: ContactAction[] = ["edit", "share", "assign", "silence", "archive", "setDoNotContact"];
const DONE = { items: [{ contactId: "con_1", refusal: null }] };

afterEach(() => {
  cleanup();
  forgetTrial();
});

describe("the actions of a contact", () => {
  test("are those that one may, by the names of the guide", async () => {
    await open({ allowed: WORKED });

    expect(offered()).toEqual([
      ...["Share with user", "Assign to user", "Silence Communication"],
      ...["Set as “Do not contact”", "Archive contact"],
    ]);
  });

  test("are not there for whoever may only add notes", () => {
    draw({ allowed: ["annotate"] });

    expect(screen.queryByRole("button", { name: "Actions" })).toBeNull();
  });

  test("have Delete last, set apart by a line", async () => {
    await open({ allowed: [...WORKED, "delete"] });

    expect(offered().at(-1)).toBe("Delete contact");
    const remove = screen.getByRole("menuitem", { name: "Delete contact" });
    expect(remove.previousElementSibling?.getAttribute("role")).toBe("separator");
  });

  test("undo what was silenced", async () => {
    const { user, calls } = await open({ allowed: WORKED, silencedAt: "2026-05-04T12:00:00.000Z" });

    await user.click(screen.getByRole("menuitem", { name: "Unsilence Communication" }));

    await waitFor(() =>
      expect(calls[0]?.body).toEqual({ contactIds: ["con_1"], action: { kind: "unsilence" } }),
    );
  });

  test("archive without a reason where none is chosen", async () => {
    const { user, calls } = await open({ allowed: WORKED });

    await user.click(screen.getByRole("menuitem", { name: "Archive contact" }));
    await user.click(screen.getByRole("button", { name: "Archive" }));

    await waitFor(() =>
      expect(calls[0]?.body).toEqual({ contactIds: ["con_1"], action: { kind: "archive", reason: null } }),
    );
  });

  test("set as do not contact only once it was ticked that one has read what that does", async () => {
    const { user, calls } = await open({ allowed: WORKED });
    await user.click(screen.getByRole("menuitem", { name: /Do not contact/ }));
    await screen.findByText("2 other records with the same email or phone are bound too:");
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(
      expect.arrayContaining(["Bo Lee", "1 more"]),
    );
    const save = screen.getByRole<HTMLButtonElement>("button", { name: "Save" });
    expect(save.disabled).toBe(true);

    await user.click(screen.getByRole("checkbox", { name: /I have read this/ }));
    await user.click(save);

    await waitFor(() =>
      expect(calls).toContainEqual({
        name: "POST /contacts/con_1/do-not-contact",
        body: { understood: true },
      }),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    // Nobody may ask of one that is set whom it binds.
    expect(calls.filter(({ name }) => name === "GET /contacts/con_1/do-not-contact")).toHaveLength(1);
  });

  test("look for the other record of a person to merge with, on the Do Not Contact List too", async () => {
    const found = { ...RECORDS["GET /contacts/con_2"], email: "ann@example.com", doNotContact: true };
    const { user, calls } = await open(
      { allowed: ["setGroups", "merge"], email: "ann@example.com", owner: null },
      DONE,
      { "POST /contacts/list": { items: [found], total: 1, page: 1, pageSize: 25 }, ...RECORDS },
    );
    await user.click(screen.getByRole("menuitem", { name: "Merge contacts" }));

    expect(await screen.findAllByRole("button", { name: /Ann Lee-Ito.*ann@example.com/ })).not.toEqual([]);
    const asked = calls.filter(({ name }) => name === "POST /contacts/list");
    expect(asked.map(({ body }) => (body as { standing: string }).standing).toSorted()).toEqual([
      ...["doNotContact", "inUse"],
    ]);
  });

  test("say nothing of loading the contacts while the other one is looked for", async () => {
    const { user } = await open({ allowed: ["setGroups", "merge"] }, DONE, {
      "GET /contacts/con_1": () => new Promise(() => undefined),
    });

    await user.click(screen.getByRole("menuitem", { name: "Merge contacts" }));

    await screen.findByRole("searchbox", { name: "Find the other contact" });
    expect(screen.queryByRole("status", { name: "Loading the contacts" })).toBeNull();
  });

  test("tell why the contact refused", async () => {
    const refused = { items: [{ contactId: "con_1", refusal: "The contact is archived already." }] };
    const { user } = await open({ allowed: WORKED }, refused);

    await user.click(screen.getByRole("menuitem", { name: "Archive contact" }));
    await user.click(screen.getByRole("button", { name: "Archive" }));

    expect((await screen.findByRole("alert")).textContent).toContain("The contact is archived already.");
  });
});

const BARE = {
  ...{ owner: null, email: null, city: null, state: null, cellPhone: null, homePhone: null },
  workPhone: null,
};
const RECORDS = {
  "GET /contacts/con_1": { ...BARE, id: "con_1", name: "Ann Lee" },
  "GET /contacts/con_2": { ...BARE, id: "con_2", name: "Ann Lee-Ito" },
};

function draw(contact: Partial<ContactRecord>, answer: object = DONE, more: object = {}) {
  const record = { id: "con_1", name: "Ann Lee", silencedAt: null, ...contact } as ContactRecord;
  const answers = {
    "POST /contacts/actions": answer,
    "GET /contacts/con_1/do-not-contact": { count: 2, seen: [{ id: "con_2", name: "Bo Lee" }] },
    "POST /contacts/con_1/do-not-contact": new Response(null, { status: 204 }),
    ...more,
  };
  return drawTrial(<ContactActionsMenu contact={record} />, answers, { role: "admin" });
}

async function open(contact: Partial<ContactRecord>, answer?: object, more?: object) {
  const calls = draw(contact, answer, more);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Actions" }));
  await screen.findByRole("menu");
  return { user, calls };
}

function offered(): readonly string[] {
  return screen.getAllByRole("menuitem").map((item) => item.textContent ?? "");
}
