import { DEFAULT_CONTACT_VIEW, type Role } from "@fairlead/engine";
import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const VIEW = { ...DEFAULT_CONTACT_VIEW, include: [], exclude: [] };
const FIRST = { name: "Hot ones", view: VIEW };

/** Without the one that the office begins with. */
const tabs = async (role: Role) => {
  const { items } = (await as(role, "GET", "/contact-tabs")).json();
  return items.filter(({ id }: { id: string }) => id !== office.tabId);
};
const labels = async (role: Role) => (await tabs(role)).map(({ label }: { label: string }) => label);
const save = (role: Role, ...own: readonly (string | { id: string; label: string })[]) =>
  as(role, "PUT", "/contact-tabs", {
    tabs: own.map((tab) => (typeof tab === "string" ? { label: tab } : tab)),
  });
const publish = async (label: string, teamIds: readonly string[] | null = null) =>
  (await as("marketing", "POST", "/contact-tabs", { label, teamIds, list: FIRST })).json().id as string;
const lists = async (role: Role) => (await as(role, "GET", "/contact-lists")).json().items;
const saveList = (role: Role, tab: string, name: string, more: object = {}) =>
  as(role, "POST", "/contact-lists", { tab, name, view: VIEW, ...more });
const placesOf = async (role: Role) =>
  (await lists(role)).map(({ tab, name }: { tab: string; name: string }) => `${tab}: ${name}`).sort();

describe("one's own tabs", () => {
  test("are kept in their order, renamed and deleted, and shown to nobody else", async () => {
    await save("loan_officer", "Hot", "Cold");
    const [hot, cold] = await tabs("loan_officer");

    await save("loan_officer", { ...cold, label: "Ice" }, "New", { id: hot.id, label: "Hot" });

    expect(await labels("loan_officer")).toEqual(["Ice", "New", "Hot"]);
    expect(await labels("manager")).toEqual([]);
    await save("loan_officer", "Only");
    expect(await labels("loan_officer")).toEqual(["Only"]);
  });

  test("are at most ten, each with a label of at most 20 characters", async () => {
    const ten = Array.from({ length: 10 }, (_, place) => `Tab ${place}`);
    expect((await save("manager", ...ten)).statusCode).toBe(200);

    expect((await save("manager", ...ten, "Eleventh")).statusCode).toBe(400);
    expect((await save("manager", "x".repeat(21))).statusCode).toBe(400);
    expect((await save("manager", "x".repeat(20))).statusCode).toBe(200);
    expect((await save("manager", " ")).statusCode).toBe(400);
  });

  test("cannot be those of somebody else", async () => {
    await save("loan_officer", "Hot");
    const [hot] = await tabs("loan_officer");

    expect((await save("manager", { ...hot, label: "Mine now" })).statusCode).toBe(404);
    expect((await saveList("manager", hot.id, "Mine now")).statusCode).toBe(404);
  });

  test("hold lists of their own, which move to My Contacts when the tab is deleted", async () => {
    await save("manager", "Hot");
    const [hot] = await tabs("manager");
    await saveList("manager", "my", "Lee");
    await saveList("manager", hot.id, "lee", { isDefault: true });
    await saveList("manager", hot.id, "Ray");
    expect(await placesOf("manager")).toEqual(["my: Lee", `${hot.id}: Ray`, `${hot.id}: lee`].sort());

    await save("manager");

    expect(await placesOf("manager")).toEqual(["my: Lee", "my: Ray", "my: lee (2)"]);
    expect((await lists("manager")).filter(({ isDefault }: { isDefault: boolean }) => isDefault)).toEqual([]);
  });
});

describe("a tab of the organization", () => {
  test("published to all is everybody's, with its lists, and new for a week", async () => {
    const id = await publish("Focus");

    for (const role of ["loan_officer", "partner", "admin"] as const) {
      expect(await tabs(role)).toMatchObject([{ id, label: "Focus", kind: "organization", isNew: true }]);
      expect(await placesOf(role)).toContain(`${id}: Hot ones`);
    }
    const aWeekAgo = new Date(server.clock.nowMs - WEEK_MS);
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    await sql`update contact_tabs set published_at = ${aWeekAgo} where id = ${id}`;
    await sql.end();
    expect(await tabs("admin")).toMatchObject([{ isNew: false }]);
  });

  test("is not new to whoever published it", async () => {
    await publish("Focus");

    expect(await tabs("marketing")).toMatchObject([{ label: "Focus", isNew: false }]);
    expect(await tabs("admin")).toMatchObject([{ label: "Focus", isNew: true }]);
  });

  test("published to teams is theirs and of those who publish, and of nobody else", async () => {
    const id = await publish("Focus", [office.teamId]);

    expect(await labels("loan_officer")).toEqual(["Focus"]);
    expect(await labels("marketing")).toEqual(["Focus"]);
    expect(await labels("manager")).toEqual([]);
    expect(await placesOf("manager")).toEqual([]);
    expect((await saveList("manager", id, "Mine")).statusCode).toBe(404);
  });

  test("and its lists are changed by those who publish, and by nobody else", async () => {
    const id = await publish("Focus");
    const [list] = await lists("manager");
    expect(list).toMatchObject({ name: "Hot ones", isOrganizations: true });

    expect(
      (await as("manager", "PATCH", `/contact-tabs/${id}`, { label: "Mine", teamIds: null })).statusCode,
    ).toBe(403);
    expect((await as("manager", "DELETE", `/contact-tabs/${id}`)).statusCode).toBe(403);
    expect((await as("manager", "PATCH", `/contact-lists/${list.id}`, { name: "Mine" })).statusCode).toBe(
      404,
    );
    expect((await as("manager", "DELETE", `/contact-lists/${list.id}`)).statusCode).toBe(404);
    expect((await saveList("manager", id, "For all", { forOrganization: true })).statusCode).toBe(403);

    expect((await saveList("admin", id, "For all", { forOrganization: true })).statusCode).toBe(201);
    expect(await placesOf("partner")).toContain(`${id}: For all`);
    const change = { label: "Focus now", teamIds: [office.teamId] };
    expect((await as("admin", "PATCH", `/contact-tabs/${id}`, change)).statusCode).toBe(204);
    expect(await labels("loan_officer")).toEqual(["Focus now"]);
    expect(await labels("partner")).toEqual([]);
  });

  test("keeps at least one list", async () => {
    await publish("Focus");
    const [list] = await lists("admin");

    const answer = await as("admin", "DELETE", `/contact-lists/${list.id}`);

    expect([answer.statusCode, (await lists("admin")).length]).toEqual([422, 1]);
  });

  test("takes lists of everybody for themselves", async () => {
    const id = await publish("Focus");

    expect((await saveList("loan_officer", id, "Mine")).statusCode).toBe(201);

    expect(await placesOf("loan_officer")).toContain(`${id}: Mine`);
    expect(await placesOf("admin")).toEqual([`${id}: Hot ones`]);
  });

  test("that is deleted takes its lists along, and leaves everybody theirs on My Contacts", async () => {
    const id = await publish("Focus");
    await saveList("loan_officer", id, "Mine");
    await saveList("manager", "my", "Mine");
    await saveList("manager", id, "Mine");

    expect((await as("admin", "DELETE", `/contact-tabs/${id}`)).statusCode).toBe(204);

    expect(await labels("admin")).toEqual([]);
    expect(await placesOf("loan_officer")).toContain("my: Mine");
    expect(await placesOf("manager")).toEqual(["my: Mine", "my: Mine (2)"]);
    expect(await placesOf("admin")).toEqual([]);
  });

  test("is published to teams that are there", async () => {
    const body = { label: "Focus", teamIds: ["team_nobody"], list: FIRST };

    expect((await as("admin", "POST", "/contact-tabs", body)).statusCode).toBe(422);
    expect(await labels("admin")).toEqual([]);
  });
});
