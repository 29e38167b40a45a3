import { expect, test } from "vitest";
import { EMPTY_TRIAL, pointerOf, trialBody, whatIfField } from "./what-if.ts";

test("sends what was typed, trimmed, and leaves the rest to the past lead", () => {
  const values = { "contact.lastName": " Lee ", "loan.amountUsd": "250000", "loan.propertyState": " " };

  expect(trialBody({ ...EMPTY_TRIAL, leadId: "lead_1", values })).toEqual({
    version: "draft",
    leadId: "lead_1",
    lead: { contact: { lastName: "Lee" }, loan: { amountUsd: "250000" } },
  });
});

test("sends the chosen moment as an instant", () => {
  const { now } = trialBody({ ...EMPTY_TRIAL, version: "published", now: "2026-05-04T15:30" });

  expect(now).toBe(new Date("2026-05-04T15:30").toISOString());
});

test("knows labels with their units, choices and the place of a fault", () => {
  expect(whatIfField("loan.amountUsd")).toEqual({ label: "Loan amount (USD)", choices: null });
  expect(whatIfField("loan.creditMeetsGuidelines").choices?.map(({ value }) => value)).toEqual(["yes", "no"]);
  expect(pointerOf("contact.email")).toBe("/lead/contact/email");
});
