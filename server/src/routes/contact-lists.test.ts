import type { Role } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const VIEW = {
  include: [{ field: "contact.state", operator: "equals", value: "OH" }],
  exclude: [],
  columns: ["email", "city"],
  sort: { column: "city", descending: false },
};

const { as } = officeApi("eachTest");

describe("a saved list", () => {
  test("keeps rules, columns and order, for oneself alone", async () => {
    const saved = await create("marketing", { name: "Ohio" });

    expect(saved).toMatchObject({ tab: "all", name: "Ohio", isDefault: false, view: VIEW });
    expect(await names("marketing")).toEqual(["Ohio"]);
    expect(await names("admin")).toEqual([]);
    expect((await as("admin", "DELETE", `/contact-lists/${saved.id}`)).statusCode).toBe(404);
  });

  test("has a name of 1 to 64 characters that no other of the tab has", async () => {
    await create("marketing", { name: "Ohio" });

    const answers = await Promise.all(
      ["", "x".repeat(65), "ohio"].map((name) =>
        as("marketing", "POST", "/contact-lists", { tab: "all", name, view: VIEW }),
      ),
    );

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 409]);
    expect(answers[2]?.json()).toMatchObject({ code: "NAME_TAKEN", errors: [{ pointer: "/name" }] });
    await create("marketing", { name: "Ohio", tab: "my" });
    await create("marketing", { name: "x".repeat(64) });
  });

  test("becomes the default of its tab in the place of the former one", async () => {
    const first = await create("marketing", { name: "First", isDefault: true });
    const otherTab = await create("marketing", { name: "Mine", tab: "my", isDefault: true });
    const second = await create("marketing", { name: "Second", isDefault: true });

    expect(await defaults()).toEqual([otherTab.id, second.id].toSorted());
    await update(first.id, { isDefault: true });
    expect(await defaults()).toEqual([first.id, otherTab.id].toSorted());
    await update(first.id, { isDefault: false });
    expect(await defaults()).toEqual([otherTab.id]);
  });

  test("is renamed, saved over and deleted", async () => {
    const { id } = await create("marketing", { name: "Ohio" });

    const view = { ...VIEW, include: [], sort: { column: "name", descending: true } };
    expect((await update(id, { name: "Everybody", view })).json()).toMatchObject({ name: "Everybody", view });
    expect((await update(id, { name: "everybody" })).statusCode).toBe(200);
    expect((await as("marketing", "DELETE", `/contact-lists/${id}`)).statusCode).toBe(204);
    expect(await names("marketing")).toEqual([]);
  });

  test("is not saved with a rule that cannot be asked; the answer says where", async () => {
    const view = { ...VIEW, exclude: [{ field: "user.name", operator: "isEmpty" }] };

    const answer = await as("marketing", "POST", "/contact-lists", { tab: "all", name: "No", view });

    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ pointer: "/view/exclude/0" }]);
    expect(await names("marketing")).toEqual([]);
  });
});

async function create(role: Role, change: object) {
  const answer = await as(role, "POST", "/contact-lists", { tab: "all", view: VIEW, ...change });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

function update(id: string, change: object) {
  return as("marketing", "PATCH", `/contact-lists/${id}`, change);
}

async function names(role: Role): Promise<readonly string[]> {
  return (await lists(role)).map(({ name }) => name);
}

async function defaults(): Promise<readonly string[]> {
  const all = await lists("marketing");
  return all
    .filter(({ isDefault }) => isDefault)
    .map(({ id }) => id)
    .toSorted();
}

async function lists(role: Role): Promise<readonly { id: string; name: string; isDefault: boolean }[]> {
  return (await as(role, "GET", "/contact-lists")).json().items;
}
