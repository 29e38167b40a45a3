import { describe, expect, test } from "vitest";
import {
  type IntakeOutcome,
  intakeCells,
  LOAN_OFFICER,
  MATCHED_CONTACT,
  matchesIn,
  OPEN_LEAD,
  OWNER,
} from "../fixtures/intake-table.ts";
import type { ContactId } from "../ids.ts";
import { type ContactMatch, chooseMatch, decideIntake, type IntakeDecision } from "./decide-intake.ts";
import { DEFAULT_DUPLICATE_RULES } from "./duplicate-rules.ts";

describe("the truth table of intake", () => {
  test.each(intakeCells())("$name", ({ situation, rules, outcome }) => {
    const decision = decideIntake(rules, chooseMatch(rules, matchesIn(situation)));

    expect(outcomeOf(decision)).toEqual(outcome);
    expect(decision.shownFields).toEqual(outcome.masked ? ["lastName"] : null);
  });
});

describe("of several matches", () => {
  const older = match("con_older", { createdAtMs: 1 });
  const newer = match("con_newer", { createdAtMs: 2 });

  test("the oldest counts", () => {
    expect(chosen([newer, older])).toBe("con_older");
  });

  test("one in use comes before an archived one", () => {
    expect(chosen([{ ...older, standing: "archived" }, newer])).toBe("con_newer");
  });

  test("an archived one by email comes before one in use by phone", () => {
    expect(
      chosen([
        { ...older, standing: "archived" },
        { ...newer, by: "cellPhone" },
      ]),
    ).toBe("con_older");
  });

  test("one who asked not to be contacted comes first where that is honored", () => {
    expect(chosen([older, { ...newer, by: "cellPhone", standing: "doNotContact" }])).toBe("con_newer");
  });

  test("and last where it is not", () => {
    const rules = { ...DEFAULT_DUPLICATE_RULES, honorDoNotContact: null };

    expect(chooseMatch(rules, [{ ...older, standing: "doNotContact" }, newer])?.contactId).toBe("con_newer");
  });
});

function outcomeOf({ contact, lead, route, shownFields }: IntakeDecision) {
  return {
    contact: contactOutcome(contact),
    lead: lead.kind === "existing" ? "updated" : lead.linkedTo === OPEN_LEAD ? "linked" : "new",
    route: lead.kind === "existing" ? "workflow" : routeOutcome(route),
    masked: shownFields !== null,
  };
}

function routeOutcome(route: IntakeDecision["route"]): IntakeOutcome["route"] {
  if (route.kind === "workflow") return "workflow";
  expect(route.userId).toBe(route.kind === "owner" ? OWNER : LOAN_OFFICER);
  return route.kind;
}

function contactOutcome(contact: IntakeDecision["contact"]): string {
  if (contact.kind === "new") return contact.linkedTo === null ? "new" : "linked";
  expect(contact.contactId).toBe(MATCHED_CONTACT);
  return contact.overwrite.length > 0 ? "updated" : "existing";
}

function match(contactId: string, change: Partial<ContactMatch>): ContactMatch {
  const [first] = matchesIn("email match");
  if (!first) throw new Error("There is no match to begin with");
  return { ...first, contactId: contactId as ContactId, ...change };
}

function chosen(matches: readonly ContactMatch[]): string | undefined {
  return chooseMatch(DEFAULT_DUPLICATE_RULES, matches)?.contactId;
}
