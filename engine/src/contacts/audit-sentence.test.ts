import { describe, expect, test } from "vitest";
import { AUDIT_ACTIONS } from "./audit.ts";
import { auditSentence, type ToldAudit } from "./audit-sentence.ts";

const CHANGE: ToldAudit = {
  ...{ subject: "contact", action: "updated", details: {} },
  ...{ userName: "Bea", formerUserName: "Ann", groupName: "Past clients" },
};

test.each(AUDIT_ACTIONS)("%s is told as a sentence of its own", (action) => {
  const others = AUDIT_ACTIONS.filter((other) => other !== action);
  const sentence = auditSentence({ ...CHANGE, action });

  expect(sentence).toMatch(/^[a-z]/);
  expect(others.map((other) => auditSentence({ ...CHANGE, action: other }))).not.toContain(sentence);
});

describe("a change is told", () => {
  test.each<[string, Partial<ToldAudit>, string]>([
    [
      "by the labels of its fields",
      { details: { fields: ["email", "leadStatus", "city"] } },
      "changed Email, Lead Status and City",
    ],
    ["with who had it before", { action: "ownerChanged" }, "changed the owner from Ann to Bea"],
    [
      "with nobody where nobody had it",
      { action: "ownerChanged", formerUserName: null },
      "changed the owner from nobody to Bea",
    ],
    [
      "with its reason",
      { action: "archived", details: { reason: "notInterested" } },
      "archived the contact: Not interested",
    ],
    [
      "with the number of rows",
      { action: "exported", details: { count: 12_345 } },
      "exported 12,345 contacts",
    ],
  ])("%s", (_how, change, sentence) => {
    expect(auditSentence({ ...CHANGE, ...change })).toBe(sentence);
  });
});
