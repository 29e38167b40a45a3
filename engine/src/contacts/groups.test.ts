import { describe, expect, test } from "vitest";
import type { Condition, Literal, Operator } from "../conditions/condition.ts";
import { listCondition } from "./contact-list.ts";
import {
  checkGroupRules,
  type SmartGroup,
  whyNotGroup,
  withGroupRenamed,
  withSmartGroups,
} from "./groups.ts";

const RULES = {
  include: [{ field: "contact.state", operator: "equals", value: "MA" }],
  exclude: [],
} as const;
const BAY: SmartGroup = { name: "Bay State", rules: RULES };
const asks = (operator: Operator, value?: Literal): Condition => ({
  ...{ kind: "compare", field: "contact.groups", operator },
  ...(value === undefined ? {} : { value: { kind: "literal", value } }),
});
const inBay = listCondition(RULES);

describe("a rule about groups", () => {
  test.each([
    ["a smart group, whatever the case", asks("includes", "bay state"), inBay],
    ["no smart group", asks("doesNotInclude", "Bay State"), { kind: "not", of: inBay }],
    ["a manual group", asks("includes", "VIP"), asks("includes", "VIP")],
    [
      "any of several",
      asks("includesAnyOf", ["VIP", "bay state"]),
      { kind: "any", of: [asks("includesAnyOf", ["VIP"]), inBay] },
    ],
    ["any of several smart ones", asks("includesAnyOf", ["Bay State"]), { kind: "any", of: [inBay] }],
    ["no group at all", asks("isEmpty"), { kind: "all", of: [asks("isEmpty"), { kind: "not", of: inBay }] }],
    ["any group", asks("isNotEmpty"), { kind: "any", of: [asks("isNotEmpty"), inBay] }],
  ] as const)("asks the rules of the smart ones: %s", (_, asked, expected) => {
    expect(withSmartGroups(asked, [BAY])).toEqual(expected);
    expect(withSmartGroups({ kind: "all", of: [{ kind: "not", of: asked }] }, [BAY])).toEqual({
      kind: "all",
      of: [{ kind: "not", of: expected }],
    });
  });
});

describe("the rules of a smart group", () => {
  const about = (value: string | undefined) =>
    checkGroupRules(
      {
        include: [],
        exclude: [
          {
            ...{ field: "contact.groups", operator: value === undefined ? "isEmpty" : "includes" },
            ...(value === undefined ? {} : { value }),
          },
        ],
      },
      [BAY],
    );

  test("may name a manual group", () => {
    expect(about("VIP")).toEqual([]);
  });

  test.each([["Bay State"], [undefined]])("may not stand on other smart groups: %s", (value) => {
    expect(about(value)).toEqual([
      expect.objectContaining({ code: "INVALID_VALUE", pointer: "/rules/exclude/0" }),
    ]);
  });

  test("are checked as those of a list", () => {
    const wrong = {
      include: [{ field: "contact.state", operator: "greaterThan", value: "MA" }],
      exclude: [],
    };

    expect(checkGroupRules(wrong as typeof RULES & typeof wrong, []).map(({ pointer }) => pointer)).toEqual([
      "/rules/include/0",
    ]);
  });
});

test("a renamed group keeps its rules", () => {
  const rule = { field: "contact.groups", operator: "includes", value: "vip" } as const;

  expect(withGroupRenamed(rule, "VIP", "Friends")).toEqual({ ...rule, value: "Friends" });
  const several = { field: "contact.groups", operator: "includesAnyOf", value: ["Past", "VIP"] } as const;
  expect(withGroupRenamed(several, "VIP", "Friends")).toEqual({ ...several, value: ["Past", "Friends"] });
  expect(withGroupRenamed(rule, "Others", "Friends")).toBe(rule);
  const text = { field: "contact.city", operator: "equals", value: "VIP" } as const;
  expect(withGroupRenamed(text, "VIP", "Friends")).toBe(text);
});

describe("a group can be changed", () => {
  const by = (
    permissions: readonly ("groups:edit" | "groups:editAll" | "groups:read")[],
    userId = "user_1",
  ) => whyNotGroup({ userId, permissions }, { isDefault: false, createdByUserId: "user_1" });

  test("by who made it, and by whoever may change all", () => {
    expect(by(["groups:edit"])).toBeNull();
    expect(by(["groups:editAll"], "user_2")).toBeNull();
    expect(by(["groups:edit"], "user_2")).toMatch(/who made/);
    expect(by(["groups:read"])).toMatch(/role/);
  });

  test("by nobody when it came with the account", () => {
    const group = { isDefault: true, createdByUserId: null };

    expect(whyNotGroup({ userId: "user_1", permissions: ["groups:editAll"] }, group)).toMatch(/Default/);
  });
});
