import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Facts, UserFacts } from "../facts.ts";
import { FACTS, NO_FACTS, NOW_MS, USER, withLoan } from "../fixtures/facts.ts";
import { randomCondition, randomFacts, randomUser } from "../fixtures/random-condition.ts";
import { checkCondition } from "./check-condition.ts";
import { WHITE_SPACE } from "./compare-text.ts";
import { compileCondition } from "./compile-condition.ts";
import type { CompareCondition, Condition, Literal, Operator } from "./condition.ts";
import { comparisonsOf, explainCondition } from "./explain-condition.ts";
import { FIELDS, type FieldId } from "./field-catalogue.ts";
import { readField } from "./read-field.ts";

function compare(field: FieldId, operator: Operator, value?: Literal): CompareCondition {
  return {
    kind: "compare",
    field,
    operator,
    ...(value === undefined ? {} : { value: { kind: "literal", value } }),
  };
}

function compareFields(field: FieldId, operator: Operator, other: FieldId): CompareCondition {
  return { kind: "compare", field, operator, value: { kind: "field", field: other } };
}

function answer(condition: Condition, facts: Facts = FACTS, user: UserFacts | null = USER): boolean {
  return compileCondition(condition)(facts, user);
}

describe("words compare without regard to case, accents, apostrophes and white space around them, and are taken literally", () => {
  test.each<[operator: Operator, value: Literal, source: string, passes: boolean]>([
    ["equals", "zillow mortgage", " Zillow Mortgage\t", true],
    ["equals", "Zillow", "Zillow Mortgage", false],
    ["equals", "Zillow Mortgage Inc", "Zillow Mortgage", false],
    ["equals", "É", "é", true],
    ["equals", "Jose", "José", true],
    ["contains", "nguyen", "Nguyễn & Sons", true],
    ["startsWith", "o’b", "O'Brien Homes", true],
    ["isOneOf", ["GROSS"], "groß", true],
    ["notEquals", "asa", "Åsa", false],
    ["equals", `${WHITE_SPACE}a${WHITE_SPACE}`, "A", true],
    ["notEquals", "ZILLOW", "Zillow", false],
    ["notEquals", "Zillow", "Realtor", true],
    ["contains", "LLOW m", "Zillow Mortgage", true],
    ["contains", "%", "Zillow", false],
    ["contains", "50%_\\", "now 50%_\\ off", true],
    ["contains", "mortgages", "Zillow Mortgage", false],
    ["startsWith", " zil", "Zillow", true],
    ["startsWith", "illow", "Zillow", false],
    ["startsWith", "Zillow Mortgage", "Zillow", false],
    ["isOneOf", ["realtor", "ZILLOW "], "Zillow", true],
    ["isOneOf", ["realtor"], "Zillow", false],
    ["isNoneOf", ["realtor"], "Zillow", true],
    ["isNoneOf", ["realtor", "zillow"], "Zillow", false],
    ["isEmpty", "", " \u00a0", true],
    ["isNotEmpty", "", "x", true],
  ])("%s %j on %j: %s", (operator, value, source, passes) => {
    const facts = { ...FACTS, lead: { ...FACTS.lead, source } };

    expect(answer(compare("lead.source", operator, value), facts)).toBe(passes);
  });

  test.each<[field: FieldId, operator: Operator, value: Literal]>([
    ["contact.email", "equals", "obrien@example.com"],
    ["contact.email", "contains", "josé"],
    ["lead.externalId", "equals", "A1"],
  ])("of a code nothing but case is set aside: %s %s %s", (field, operator, value) => {
    const facts = {
      ...FACTS,
      lead: { ...FACTS.lead, externalId: "A'1" },
      contact: { ...FACTS.contact, email: "o'brien.jose@example.com" },
    };

    expect(answer(compare(field, operator, value), facts)).toBe(false);
    expect(answer(compare("lead.externalId", "equals", "a'1"), facts)).toBe(true);
  });

  test("what counts as white space is what JavaScript trims", () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

    expect(all.filter((one) => one.trim() === "").join("")).toBe([...WHITE_SPACE].sort().join(""));
  });
});

describe("numbers compare by value", () => {
  test.each<[operator: Operator, value: number, passes: boolean]>([
    ["equals", 200_000, true],
    ["notEquals", 200_000, false],
    ["greaterThan", 200_000, false],
    ["greaterThan", 199_999.99, true],
    ["atLeast", 200_000, true],
    ["atLeast", 200_000.01, false],
    ["lessThan", 200_000, false],
    ["lessThan", 200_001, true],
    ["atMost", 200_000, true],
    ["atMost", 199_999, false],
  ])("%s %d: %s", (operator, value, passes) => {
    expect(answer(compare("loan.amountUsd", operator, value))).toBe(passes);
  });
});

describe("instants compare as instants, whatever zone they are written in", () => {
  test.each<[operator: Operator, value: string, passes: boolean]>([
    ["before", "2026-03-04T10:00:00.001-05:00", true],
    ["before", "2026-03-04T10:00:00-05:00", false],
    ["after", "2026-03-04T14:59:59.999Z", true],
    ["after", "2026-03-04T15:00Z", false],
    ["after", "2026-03-04", true],
  ])("now is %s %s: %s", (operator, value, passes) => {
    expect(answer(compare("now.instant", operator, value))).toBe(passes);
  });
});

describe("booleans and sets", () => {
  test.each<[condition: CompareCondition, passes: boolean]>([
    [compare("loan.creditMeetsGuidelines", "isTrue"), true],
    [compare("loan.creditMeetsGuidelines", "isFalse"), false],
    [compare("user.isWithinWorkingHours", "isTrue"), true],
    [compare("user.licensedStates", "includes", "ma"), true],
    [compare("user.licensedStates", "includes", "FL"), false],
    [compare("user.licensedStates", "doesNotInclude", " nh "), false],
    [compare("user.licensedStates", "includesAnyOf", ["FL", "ma"]), true],
    [compare("user.licensedStates", "includesAnyOf", ["FL", "TX"]), false],
    [compare("now.instant", "isBetween", ["2026-03-04T15:00:00Z", "2026-03-05"]), true],
    [compare("now.instant", "isBetween", ["2026-03-01", "2026-03-04T15:00:00Z"]), true],
    [compare("now.instant", "isBetween", ["2026-03-05", "2026-03-06"]), false],
    [compareFields("user.licensedStates", "includes", "loan.propertyState"), true],
    [compareFields("user.languages", "doesNotInclude", "contact.preferredLanguage"), false],
    [compareFields("loan.propertyState", "isOneOf", "user.licensedStates"), true],
    [compareFields("loan.propertyState", "isNoneOf", "user.languages"), true],
    [compareFields("loan.amountUsd", "lessThan", "loan.purchasePriceUsd"), true],
    [compareFields("lead.receivedAt", "before", "now.instant"), true],
    [compareFields("user.name", "equals", "contact.firstName"), false],
  ])("%j: %s", (condition, passes) => {
    expect(checkCondition(condition)).toEqual([]);
    expect(answer(condition)).toBe(passes);
  });

  test("a set without members is empty", () => {
    const nobody = { ...USER, licensedStates: [] };

    expect(answer(compare("user.licensedStates", "isEmpty"), FACTS, nobody)).toBe(true);
    expect(answer(compare("user.licensedStates", "isEmpty"))).toBe(false);
  });
});

describe("what is missing is not any value", () => {
  const NEGATED: readonly Operator[] = ["notEquals", "isNoneOf", "doesNotInclude", "isEmpty"];
  const NEVER_MISSING: readonly string[] = ["lead.source", "lead.receivedAt", "now.instant"];
  const missing = (Object.keys(FIELDS) as FieldId[]).filter((field) => !NEVER_MISSING.includes(field));

  test.each(missing)("%s: only the negated operators and isEmpty pass", (field) => {
    const operators = [
      "equals",
      "contains",
      "startsWith",
      "isOneOf",
      "greaterThan",
      "atLeast",
      "lessThan",
    ] as const;
    const more = [
      "atMost",
      "isTrue",
      "isFalse",
      "before",
      "after",
      "includes",
      "isNotEmpty",
      ...NEGATED,
    ] as const;
    const passing = [...operators, ...more].filter((operator) =>
      answer(compare(field, operator, operator === "isOneOf" ? ["x"] : "x"), NO_FACTS, null),
    );

    expect(passing).toEqual(NEGATED);
  });

  test("a missing value on the right side fails, and its negation passes", () => {
    const facts = withLoan({ propertyState: null });

    expect(answer(compareFields("user.licensedStates", "includes", "loan.propertyState"), facts)).toBe(false);
    expect(answer(compareFields("user.licensedStates", "doesNotInclude", "loan.propertyState"), facts)).toBe(
      true,
    );
    expect(answer(compareFields("loan.propertyState", "equals", "loan.propertyState"), facts)).toBe(false);
  });
});

describe("conditions join", () => {
  const yes: Condition = compare("loan.amountUsd", "atLeast", 1);
  const no: Condition = { kind: "not", of: yes };

  test.each<[name: string, condition: Condition, passes: boolean]>([
    ["all of nothing", { kind: "all", of: [] }, true],
    ["any of nothing", { kind: "any", of: [] }, false],
    ["all, one failing", { kind: "all", of: [yes, no, yes] }, false],
    ["all passing", { kind: "all", of: [yes, yes] }, true],
    ["any, one passing", { kind: "any", of: [no, yes] }, true],
    ["any, none passing", { kind: "any", of: [no, no] }, false],
    ["not", no, false],
  ])("%s: %s", (_name, condition, passes) => {
    expect(answer(condition)).toBe(passes);
  });
});

describe("the loan to value", () => {
  test.each([
    { amountUsd: 200_000, purchasePriceUsd: 250_000, percent: 80 },
    { amountUsd: null, purchasePriceUsd: 250_000, percent: null },
    { amountUsd: 200_000, purchasePriceUsd: null, percent: null },
    { amountUsd: 200_000, purchasePriceUsd: 0, percent: null },
  ])("of $amountUsd over $purchasePriceUsd is $percent", ({ percent, ...loan }) => {
    expect(readField("loan.loanToValuePercent", withLoan(loan), null)).toBe(percent);
  });
});

describe("an explanation", () => {
  const condition: Condition = {
    kind: "all",
    of: [
      compareFields("user.licensedStates", "includes", "loan.propertyState"),
      { kind: "not", of: { kind: "any", of: [compare("now.instant", "after", "2026-05-04")] } },
    ],
  };

  test("tells both sides of each comparison, nested as the condition is", () => {
    expect(explainCondition(condition, withLoan({ propertyState: "FL" }), USER)).toEqual({
      kind: "all",
      passed: false,
      of: [
        {
          ...{
            kind: "compare",
            passed: false,
            field: "user.licensedStates",
            label: "User's licensed states",
          },
          ...{
            operator: "includes",
            actual: ["MA", "NH"],
            expected: "FL",
            expectedField: "loan.propertyState",
          },
        },
        {
          kind: "not",
          passed: true,
          of: {
            kind: "any",
            passed: false,
            of: [
              {
                ...{ kind: "compare", passed: false, field: "now.instant", label: "Now", operator: "after" },
                ...{ actual: NOW_MS, expected: "2026-05-04", expectedField: null },
              },
            ],
          },
        },
      ],
    });
  });

  test("lists its comparisons in the order they stand", () => {
    const fields = comparisonsOf(explainCondition(condition, FACTS, USER)).map(({ field }) => field);

    expect(fields).toEqual(["user.licensedStates", "now.instant"]);
  });

  propertyTest.prop([randomCondition, randomFacts, fc.option(randomUser)], { numRuns: 2_000 })(
    "gives the answer that routing acts on",
    (random, facts, user) => {
      expect(explainCondition(random, facts, user).passed).toBe(answer(random, facts, user));
    },
  );
});
