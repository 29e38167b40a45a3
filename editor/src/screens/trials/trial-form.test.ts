import { CONTACT_FIELDS, LEAD_FIELDS } from "@fairlead/engine";
import { expect, test } from "vitest";
import {
  EMPTY_TRIAL,
  faultAt,
  momentOf,
  pastLeadOf,
  TRIED_FIELDS,
  type TrialForm,
  triedField,
  typedLeadOf,
} from "./trial-form.ts";

const PAST: TrialForm = { ...EMPTY_TRIAL, from: "past", past: { value: "lead_1", label: "Nora Quill" } };

test("takes what was typed, trimmed, without what is blank", () => {
  const values = { "contact.lastName": " Lee ", "loan.amountUsd": "250000", "loan.propertyState": " " };

  expect(typedLeadOf({ ...EMPTY_TRIAL, values })).toEqual({
    contact: { lastName: "Lee" },
    loan: { amountUsd: "250000" },
  });
});

test("offers every fact of contact and loan that a source can send", () => {
  const sent = [
    ...CONTACT_FIELDS.map((field) => `contact.${field}`),
    ...LEAD_FIELDS.map((field) => `loan.${field}`),
  ];

  expect([...TRIED_FIELDS].sort()).toEqual(sent.sort());
});

test("takes a lead of the past only while one is to be taken", () => {
  expect(pastLeadOf(PAST)).toBe("lead_1");
  expect(pastLeadOf({ ...PAST, from: "typed" })).toBeNull();
  expect(pastLeadOf({ ...PAST, past: null })).toBeNull();
});

test("takes the chosen moment, on the reader's clock, and otherwise this one", () => {
  const chosen = { ...EMPTY_TRIAL, now: "2026-05-04T15:30" };

  expect(momentOf(chosen, 7)).toBe(new Date("2026-05-04T15:30").getTime());
  expect(momentOf(EMPTY_TRIAL, 7)).toBe(7);
});

test("knows a field's label with its unit, its choices and its keyboard", () => {
  expect(triedField("loan.amountUsd")).toEqual({
    ...{ label: "Loan amount (USD)", choices: null, keyboard: "decimal" },
  });
  expect(triedField("loan.creditMeetsGuidelines").choices?.map(({ value }) => value)).toEqual(["yes", "no"]);
  expect(triedField("contact.cellPhone").keyboard).toBe("tel");
});

test("tells a fault at its field", () => {
  const fault = { code: "INVALID_EMAIL", pointer: "/lead/contact/email", detail: "No." } as const;

  expect(faultAt([fault], "contact.email")).toBe("No.");
  expect(faultAt([fault], "contact.cellPhone")).toBeUndefined();
});
