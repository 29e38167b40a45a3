import type { ContactRule } from "@fairlead/engine";
import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { FilterPanel } from "./filter-panel.tsx";

vi.mock("../../api/session.ts", () => ({ useSession: () => ({ user: { role: "admin" } }) }));

const IN_OHIO: ContactRule = { field: "contact.state", operator: "equals", value: "OH" };
const OFFERED = { sources: ["Zillow"], groups: ["Buyers, 2024", "Sellers"], owners: ["Ann"] };

afterEach(() => {
  cleanup();
  forgetTrial();
});

describe("the field of a rule", () => {
  test.each([
    ["Group", "Record"],
    ["Lead Source", "Record"],
    ["Birthday", "Contact"],
    ["Interest rate", "Loan Information"],
    ["Loan type", "Loan Information"],
    ["Loan status", "Loan Information"],
  ])("is %s in the category %s, or typed", async (field, category) => {
    const { user } = draw([]);
    await addRule(user);

    await user.click(screen.getByRole("button", { name: category }));
    screen.getByRole("button", { name: field });
    await user.click(screen.getByRole("button", { name: category }));
    expect(screen.queryByRole("button", { name: field })).toBe(null);
    await user.type(screen.getByRole("searchbox", { name: "Find a field" }), field);

    await user.click(screen.getByRole("button", { name: field }));
    screen.getByRole("form", { name: field });
  });
});

describe("what a rule asks for", () => {
  test("is typed where the field has no list", async () => {
    const { user, rules } = draw([]);
    await chooseField(user, "Nickname");

    await user.type(screen.getByRole("textbox", { name: "Value" }), "Annie");
    await user.click(screen.getByRole("button", { name: "Done" }));

    expect(rules()).toEqual([{ field: "contact.nickname", operator: "equals", value: "Annie" }]);
  });

  test.each([
    ["Lead Source", "Zillow", { field: "contact.source", operator: "equals", value: "Zillow" }],
    ["Owner", "Ann", { field: "contact.owner", operator: "equals", value: "Ann" }],
    ["Property state", "Ohio", { field: "loan.propertyState", operator: "equals", value: "OH" }],
    ["Loan type", "FHA", { field: "loan.type", operator: "equals", value: "fha" }],
  ])("is chosen from a list for %s", async (field, choice, rule) => {
    const { user, rules } = draw([]);
    await chooseField(user, field);

    await choose(user, "Value", choice);
    await user.click(screen.getByRole("button", { name: "Done" }));

    expect(rules()).toEqual([rule]);
  });

  test("is one or several groups, whatever signs are in their names", async () => {
    const { user, rules } = draw([]);
    await chooseField(user, "Group");

    await choose(user, "Operator", "includes any of");
    await choose(user, "Values", "Buyers, 2024");
    await user.click(await screen.findByRole("option", { name: "Sellers" }));
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Done" }));

    const value = ["Buyers, 2024", "Sellers"];
    expect(rules()).toEqual([{ field: "contact.groups", operator: "includesAnyOf", value }]);
  });

  test("is a number of days that stays true as time goes, said as a person says it", async () => {
    const { user, rules } = draw([]);
    await chooseField(user, "Contacted On");

    await choose(user, "Operator", "is not in the last … days");
    await user.click(screen.getByRole("button", { name: "90 days" }));
    await user.click(screen.getByRole("button", { name: "Done" }));

    const rule = { field: "contact.contactedAt", operator: "notInLastDays", value: 90 };
    expect(rules()).toEqual([rule]);
    screen.getByRole("button", { name: "Not contacted for 90 days" });
  });

  test("is the days to come for a birthday, 14 unless others are typed", async () => {
    const { user, rules } = draw([]);
    await chooseField(user, "Birthday");

    await user.clear(screen.getByLabelText("Days"));
    await user.type(screen.getByLabelText("Days"), "400");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.getByRole("alert").textContent).toBe("Birthday: give a number of days, 1 to 92.");
    await user.click(screen.getByRole("button", { name: "14 days" }));
    await user.click(screen.getByRole("button", { name: "Done" }));

    expect(rules()).toEqual([{ field: "contact.birthday", operator: "dayInNextDays", value: 14 }]);
    screen.getByRole("button", { name: "Birthday in the next 14 days" });
  });

  test("is a period of the calendar", async () => {
    const { user, rules } = draw([]);
    await chooseField(user, "Creation Date");

    await choose(user, "Operator", "is in$");
    await choose(user, "Period", "last month");
    await user.click(screen.getByRole("button", { name: "Done" }));

    expect(rules()).toEqual([{ field: "contact.createdAt", operator: "inPeriod", value: "lastMonth" }]);
    screen.getByRole("button", { name: "Created last month" });
  });

  test("is a range of dates for a birthday", async () => {
    const { user, rules } = draw([]);
    await chooseField(user, "Birthday");

    await choose(user, "Operator", "is between");
    await user.type(screen.getByLabelText("From"), "1980-01-01");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.getByRole("alert").textContent).toBe("Birthday: give a first and a last date.");
    await user.type(screen.getByLabelText("To"), "1989-12-31");
    await user.click(screen.getByRole("button", { name: "Done" }));

    const value = ["1980-01-01", "1989-12-31"];
    expect(rules()).toEqual([{ field: "contact.birthday", operator: "isBetween", value }]);
    screen.getByRole("button", { name: "Birthday is between 1980-01-01 and 1989-12-31" });
  });
});

test("takes any number of rules", async () => {
  const { user, rules } = draw([IN_OHIO, IN_OHIO, IN_OHIO]);
  await chooseField(user, "OK to SMS");

  await user.click(screen.getByRole("button", { name: "Done" }));

  expect(rules()).toEqual([IN_OHIO, IN_OHIO, IN_OHIO, { field: "contact.prefersText", operator: "isTrue" }]);
});

type User = ReturnType<typeof userEvent.setup>;

async function addRule(user: User): Promise<void> {
  const inclusion = screen.getByRole("region", { name: "Inclusion Rules" });
  await user.click(within(inclusion).getByRole("button", { name: "Add Rule" }));
}

async function chooseField(user: User, field: string): Promise<void> {
  await addRule(user);
  await user.type(screen.getByRole("searchbox", { name: "Find a field" }), field);
  await user.click(screen.getByRole("button", { name: field }));
}

async function choose(user: User, list: string, choice: string): Promise<void> {
  await user.click(screen.getByRole("combobox", { name: list }));
  await user.click(await screen.findByRole("option", { name: new RegExp(`^${choice}`) }));
}

interface PanelProps {
  readonly first: readonly ContactRule[];
  readonly onRules: (rules: readonly ContactRule[]) => void;
}

function Panel({ first, onRules }: PanelProps) {
  const [include, setInclude] = useState(first);
  const change = (next: readonly ContactRule[]) => {
    setInclude(next);
    onRules(next);
  };
  const nothing = () => undefined;
  return (
    <FilterPanel open {...{ include, exclude: [] }} onChange={(n) => change(n.include)} onClose={nothing} />
  );
}

function draw(first: readonly ContactRule[]) {
  const onRules = vi.fn();
  drawTrial(<Panel {...{ first, onRules }} />, { "GET /contacts/field-options": OFFERED });
  return { rules: () => onRules.mock.lastCall?.[0], user: userEvent.setup() };
}
