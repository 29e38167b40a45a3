import { test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { randomCondition } from "../fixtures/random-condition.ts";
import type { Condition } from "./condition.ts";
import { describeCondition, describeOperator } from "./describe-condition.ts";

function compare(field: string, operator: string, value?: unknown): Condition {
  const operand = value === undefined ? {} : { value: { kind: "literal", value } };
  return { kind: "compare", field, operator, ...operand } as Condition;
}

const LARGE = compare("loan.amountUsd", "atLeast", 100_000);
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};
const CONDO = compare("loan.propertyType", "isOneOf", ["condominium", "two_to_four_units"]);

test.each<[condition: Condition, sentence: string]>([
  [LARGE, "Loan amount is at least $100,000"],
  [compare("loan.amountUsd", "lessThan", -0.5), "Loan amount is less than -$0.5"],
  [compare("loan.loanToValuePercent", "atMost", 80), "Loan to value is at most 80%"],
  [compare("loan.termMonths", "equals", 360), "Term is 360 months"],
  [CONDO, "Property type is one of Condominium, 2-4 units"],
  [compare("lead.source", "contains", "Zillow"), "Source contains Zillow"],
  [compare("user.isWithinWorkingHours", "isTrue"), "User is within working hours"],
  [compare("loan.purpose", "isEmpty"), "Loan purpose is empty"],
  [compare("loan.amountUsd", "atLeast"), "Loan amount is at least …"],
  [
    { kind: "all", of: [LARGE, LICENSED] },
    "Loan amount is at least $100,000 and User's licensed states includes Property state",
  ],
  [
    { kind: "any", of: [LARGE, { kind: "all", of: [CONDO, LICENSED] }] },
    "Loan amount is at least $100,000 or (Property type is one of Condominium, 2-4 units and User's licensed states includes Property state)",
  ],
  [
    { kind: "all", of: [{ kind: "any", of: [LARGE, CONDO] }] },
    "Loan amount is at least $100,000 or Property type is one of Condominium, 2-4 units",
  ],
  [{ kind: "not", of: LARGE }, "Not (Loan amount is at least $100,000)"],
  [{ kind: "all", of: [] }, "Always"],
  [{ kind: "any", of: [] }, "Never"],
  [compare("loan.colour", "like", "red"), "loan.colour like red"],
  [compare("contact.hasOpenTasks", "isTrue"), "Open tasks"],
  [compare("contact.hasOpenTasks", "isFalse"), "No open tasks"],
  [compare("contact.isSilenced", "isFalse"), "Not silenced"],
  [compare("contact.contactedAt", "inLastDays", 7), "Contacted in the last 7 days"],
  [compare("contact.contactedAt", "notInLastDays", 30), "Not contacted for 30 days"],
  [compare("contact.createdAt", "inPeriod", "thisMonth"), "Created this month"],
  [compare("lead.receivedAt", "inLastDays", 1), "Received today"],
  [compare("contact.birthday", "dayInNextDays", 14), "Birthday in the next 14 days"],
  [compare("contact.birthday", "dayInPeriod", "nextMonth"), "Birthday next month"],
  [compare("contact.birthday", "dayInNextDays"), "Birthday in the next … days"],
])("%j reads as a sentence", (condition, sentence) => {
  expect(describeCondition(condition)).toBe(sentence);
});

test("a field on the right side that no version knows is named as it was written", () => {
  const condition = { ...LICENSED, value: { kind: "field", field: "loan.colour" } } as unknown as Condition;

  expect(describeCondition(condition)).toBe("User's licensed states includes loan.colour");
});

test("an operator reads as words", () => {
  expect(describeOperator("startsWith")).toBe("starts with");
});

propertyTest.prop([randomCondition])("every condition has words", (condition) => {
  expect(describeCondition(condition)).not.toMatch(/undefined|null|\[object/);
});
