import { describe, expect, test } from "vitest";
import { toApiProblem } from "../../api/api-problem.ts";
import {
  bodyOfTrial,
  EMPTY_TRIAL,
  isToldAtField,
  pointerOf,
  type TrialForm,
  triedField,
} from "./trial-form.ts";

const PAST: TrialForm = { ...EMPTY_TRIAL, from: "past", past: { value: "lead_1", label: "Nora Quill" } };

describe("what is sent", () => {
  test("holds what was typed, trimmed, without what is blank", () => {
    const values = { "contact.lastName": " Lee ", "loan.amountUsd": "250000", "loan.propertyState": " " };

    expect(bodyOfTrial({ ...EMPTY_TRIAL, values })).toEqual({
      version: "draft",
      lead: { contact: { lastName: "Lee" }, loan: { amountUsd: "250000" } },
    });
  });

  test("names the lead of the past, and overrides only what is filled in", () => {
    const values = { "loan.propertyState": "NH", "loan.purpose": "" };

    expect(bodyOfTrial({ ...PAST, version: "published", values })).toEqual({
      version: "published",
      leadId: "lead_1",
      lead: { contact: {}, loan: { propertyState: "NH" } },
    });
  });

  test("leaves out a picked lead once the lead is typed in", () => {
    expect(bodyOfTrial({ ...PAST, from: "typed" })).not.toHaveProperty("leadId");
  });

  test("is nothing while no lead of the past is picked", () => {
    expect(bodyOfTrial({ ...PAST, past: null })).toBeNull();
  });

  test("has the chosen moment as an instant", () => {
    const body = bodyOfTrial({ ...EMPTY_TRIAL, now: "2026-05-04T15:30" });

    expect(body?.now).toBe(new Date("2026-05-04T15:30").toISOString());
  });
});

test("knows a field's label with its unit, its choices and its keyboard", () => {
  expect(triedField("loan.amountUsd")).toEqual({
    ...{ label: "Loan amount (USD)", choices: null, keyboard: "decimal" },
  });
  expect(triedField("loan.creditMeetsGuidelines").choices?.map(({ value }) => value)).toEqual(["yes", "no"]);
  expect(triedField("contact.cellPhone").keyboard).toBe("tel");
  expect(pointerOf("contact.email")).toBe("/lead/contact/email");
});

test.each([
  { name: "at a field", pointer: "/lead/contact/email", form: EMPTY_TRIAL, told: true },
  { name: "at the moment", pointer: "/now", form: EMPTY_TRIAL, told: true },
  { name: "at the lead of the past", pointer: "/leadId", form: PAST, told: true },
  { name: "nowhere that is shown", pointer: "/leadId", form: EMPTY_TRIAL, told: false },
])("knows that a fault is told $name", ({ pointer, form, told }) => {
  const problem = toApiProblem({ errors: [{ code: "INVALID_VALUE", pointer, detail: "No." }] }, 422);

  expect(isToldAtField(problem, form)).toBe(told);
});
