import type { Role } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { office, as } = officeApi("eachTest");

const FROM_MA = { include: [{ field: "contact.state", operator: "equals", value: "MA" }], exclude: [] };
const create = (body: object, role: Role = "marketing") => as(role, "POST", "/groups", body);
const made = async (body: object, role: Role = "marketing") => (await create(body, role)).json().id as string;
const groups = async (role: Role = "admin") => (await as(role, "GET", "/groups")).json().items;
const named = async (name: string, role: Role = "admin") =>
  (await groups(role)).find((group: { name: string }) => group.name === name);
const count = async (id: string) => (await as("admin", "GET", `/groups/${id}/count`)).json().contacts;
const groupsOf = async (contactId: string) =>
  (await as("admin", "GET", `/contacts/${contactId}`)).json().groups;
const moveTo = (state: string) =>
  as("admin", "PATCH", `/contacts/${office.contactId}`, {
    address: { street: null, city: null, state, postalCode: null },
  });
const listed = async (rule: object, side: "include" | "exclude" = "include") => {
  const { items } = (await as("admin", "POST", "/contacts/list", { [side]: [rule] })).json();
  return items.map(({ id }: { id: string }) => id);
};

describe("a smart group", () => {
  test("tells its filters by itself, and not in the list of groups", async () => {
    const id = await made({ name: "Bay State", rules: FROM_MA });

    expect((await as("admin", "GET", `/groups/${id}`)).json()).toMatchObject({
      kind: "smart",
      rules: FROM_MA,
    });
    expect(await named("Bay State")).toMatchObject({ id, kind: "smart" });
    expect(await named("Bay State")).not.toHaveProperty("rules");
    expect((await as("admin", "GET", "/groups/group_none")).statusCode).toBe(404);
  });

  test("is refused with more filters or values than each page of contacts can ask for", async () => {
    const rule = (values: number) => ({
      ...{ field: "contact.city", operator: "isNoneOf" },
      value: Array.from({ length: values }, (_, place) => `City ${place}`),
    });
    const tryWith = async (rules: object[]) =>
      (await create({ name: "Large", rules: { include: rules, exclude: [] } })).json();

    const manyRules = await tryWith(Array.from({ length: 21 }, () => rule(1)));
    const manyValues = await tryWith([rule(150), rule(51)]);

    expect(manyRules).toMatchObject({ status: 422, detail: expect.stringContaining("20 filters at most") });
    expect(manyValues).toMatchObject({ status: 422, detail: expect.stringContaining("200 values at most") });
    expect(await tryWith([rule(150), rule(50)])).toMatchObject({ kind: "smart" });
  });

  test("is one of twenty at most that a loan officer makes; a manual one is not counted", async () => {
    for (let place = 0; place < 20; place += 1) {
      await made({ name: `Own ${place}`, rules: FROM_MA }, "loan_officer");
    }

    const smart = await create({ name: "One more", rules: FROM_MA }, "loan_officer");
    const manual = await create({ name: "By hand" }, "loan_officer");
    const turned = await as("loan_officer", "PATCH", `/groups/${manual.json().id}`, {
      ...{ name: "By hand", rules: FROM_MA },
    });

    expect(smart.json()).toMatchObject({ status: 422, detail: expect.stringContaining("20 smart groups") });
    expect(manual.statusCode).toBe(201);
    expect(turned.statusCode).toBe(422);
    expect((await create({ name: "Of marketing", rules: FROM_MA })).statusCode).toBe(201);
  });

  test("has its members as soon as it is there, and follows the moment a contact changes", async () => {
    await moveTo("MA");
    const id = await made({ name: "Bay State", rules: FROM_MA });
    expect([await count(id), await groupsOf(office.contactId)]).toEqual([1, ["Bay State"]]);

    await moveTo("NH");
    expect([await count(id), await groupsOf(office.contactId)]).toEqual([0, []]);

    await moveTo("MA");
    const { id: other } = (
      await as("admin", "POST", "/contacts", {
        lastName: "Ray",
        address: { street: null, city: null, state: "MA", postalCode: null },
      })
    ).json();
    expect([await count(id), await groupsOf(other)]).toEqual([2, ["Bay State"]]);
  });

  test("can be asked for in lists as a manual one, whatever the case", async () => {
    await moveTo("MA");
    await made({ name: "Bay State", rules: FROM_MA });
    const other = (await as("admin", "POST", "/contacts", { lastName: "Ray" })).json().id;
    const rule = (operator: string, value?: string) => ({ field: "contact.groups", operator, value });

    expect(await listed(rule("includes", "bay state"))).toEqual([office.contactId]);
    expect(await listed(rule("doesNotInclude", "Bay State"))).toEqual([other]);
    expect(await listed(rule("isEmpty"))).toEqual([other]);
    expect(await listed(rule("isNotEmpty"))).toEqual([office.contactId]);
    expect(await listed(rule("includes", "Bay State"), "exclude")).toEqual([other]);
  });

  test("sorts and is exported with the manual ones", async () => {
    await moveTo("MA");
    await made({ name: "Bay State", rules: FROM_MA });
    const other = (await as("admin", "POST", "/contacts", { lastName: "Ray" })).json().id;
    const vip = await made({ name: "A manual one" });
    const action = { kind: "addToGroups", groupIds: [vip] };
    await as("admin", "POST", "/contacts/actions", { contactIds: [other], action });

    const sort = { column: "groups", descending: false };
    const { items } = (await as("admin", "POST", "/contacts/list", { sort })).json();
    expect(items.map(({ groups: names }: { groups: string[] }) => names)).toEqual([
      ["A manual one"],
      ["Bay State"],
    ]);
    const csv = (await as("admin", "POST", "/contacts/export", { columns: ["groups"] })).body;
    expect(csv).toContain("Bay State");
  });

  test("takes nobody by hand, neither by an action nor by a lead", async () => {
    const id = await made({ name: "Bay State", rules: FROM_MA });

    const action = { kind: "addToGroups", groupIds: [id] };
    const answer = await as("admin", "POST", "/contacts/actions", { contactIds: [office.contactId], action });
    expect(answer.json().code).toBe("INVALID_VALUE");
    const { groups: offered } = (await as("marketing", "GET", "/audiences")).json();
    expect(offered.map(({ name }: { name: string }) => name)).not.toContain("Bay State");
  });

  test("stands on no other smart group", async () => {
    await made({ name: "Bay State", rules: FROM_MA });
    const rule = { field: "contact.groups", operator: "includes", value: "Bay State" };

    const answer = await create({ name: "Circle", rules: { include: [rule], exclude: [] } });

    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, "/rules/include/0"]);
  });
});

describe("a group", () => {
  test("is changed by who made it and by marketing, and by nobody where it came with the account", async () => {
    const id = await made({ name: "Mine" }, "loan_officer");
    expect(await named("Mine", "loan_officer")).toMatchObject({ kind: "manual", isEditable: true });
    expect(await named("Mine", "manager")).toMatchObject({ isEditable: false });
    expect(await named("Past Clients", "admin")).toMatchObject({ isDefault: true, isEditable: false });

    const change = { name: "Ours", description: "All of us" };
    expect((await as("manager", "PATCH", `/groups/${id}`, change)).statusCode).toBe(403);
    expect((await as("marketing", "PATCH", `/groups/${id}`, change)).json()).toMatchObject(change);
    const { id: past } = await named("Past Clients");
    expect((await as("admin", "DELETE", `/groups/${past}`)).statusCode).toBe(403);
  });

  test("has a name of its own, whatever the case", async () => {
    await made({ name: "VIP" });

    expect((await create({ name: "vip" })).json().code).toBe("NAME_TAKEN");
  });

  test("that gets another name keeps its place in saved lists and other groups", async () => {
    const id = await made({ name: "VIP" });
    const rule = { field: "contact.groups", operator: "includes", value: "VIP" };
    const rules = { include: [rule], exclude: [] };
    await made({ name: "Smart", rules });
    const view = { ...rules, columns: [], sort: { column: "name", descending: false } };
    await as("marketing", "POST", "/contact-lists", { tab: "all", name: "Important", view });

    await as("marketing", "PATCH", `/groups/${id}`, { name: "Friends" });

    const smart = await as("admin", "GET", `/groups/${(await named("Smart")).id}`);
    expect(smart.json().rules.include).toEqual([{ ...rule, value: "Friends" }]);
    const { items } = (await as("marketing", "GET", "/contact-lists")).json();
    expect(items[0].view.include).toEqual([{ ...rule, value: "Friends" }]);
  });

  test("with members who were added by hand does not become smart", async () => {
    const id = await made({ name: "VIP" });
    const action = { kind: "addToGroups", groupIds: [id] };
    await as("admin", "POST", "/contacts/actions", { contactIds: [office.contactId], action });

    const answer = await as("marketing", "PATCH", `/groups/${id}`, { name: "VIP", rules: FROM_MA });

    expect([answer.statusCode, answer.json().detail]).toEqual([422, expect.stringContaining("by hand")]);
  });

  test("is deleted without its contacts", async () => {
    const id = await made({ name: "VIP" });
    const action = { kind: "addToGroups", groupIds: [id] };
    await as("admin", "POST", "/contacts/actions", { contactIds: [office.contactId], action });

    expect((await as("marketing", "DELETE", `/groups/${id}`)).statusCode).toBe(204);

    expect(await named("VIP")).toBeUndefined();
    expect(await groupsOf(office.contactId)).toEqual([]);
  });

  test("that a workflow adds contacts to is not deleted", async () => {
    const id = await made({ name: "VIP" });
    const workflow = await as("marketing", "PATCH", `/workflows/${office.workflowId}`, {
      additions: { campaignIds: [], groupIds: [id], journey: null },
    });
    expect(workflow.statusCode).toBe(200);

    const answer = await as("marketing", "DELETE", `/groups/${id}`);

    expect([answer.statusCode, answer.json().code]).toEqual([409, "GROUP_IN_USE"]);
  });
});
