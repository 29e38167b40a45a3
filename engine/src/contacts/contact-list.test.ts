import { describe, expect, test } from "vitest";
import { compileCondition } from "../conditions/compile-condition.ts";
import { operatorsFor } from "../conditions/field-operators.ts";
import {
  OPERATORS_WITH_LIST,
  OPERATORS_WITH_RANGE,
  OPERATORS_WITHOUT_VALUE,
} from "../conditions/operator.ts";
import { resolveDates } from "../conditions/relative-dates.ts";
import { countsDays, isRelative } from "../conditions/relative-operator.ts";
import type { ContactRecordFacts, Facts } from "../facts.ts";
import { FACTS } from "../fixtures/facts.ts";
import { type ContactRule, checkContactView, DEFAULT_CONTACT_VIEW, listCondition } from "./contact-list.ts";

const RECORD: ContactRecordFacts = {
  ...{ homePhone: null, workPhone: null, isSilenced: false, hasOpenTasks: false, archiveReason: null },
  ...{ nickname: null, birthdayMs: null, city: null, state: null, postalCode: null, prefersText: null },
  ...{
    source: null,
    groups: [],
    referredBy: null,
    leadStatus: "new",
    owner: null,
    contactedAtMs: null,
    createdAtMs: 0,
  },
};
const MOMENT = { nowMs: FACTS.nowMs, timeZone: "America/New_York" };
const IN_OHIO: ContactRule = { field: "contact.state", operator: "equals", value: "OH" };
const NOT_IN_OHIO: ContactRule = { field: "contact.state", operator: "notEquals", value: "OH" };
const ONE_OF_EACH_TYPE = [
  { field: "contact.nickname", value: "Al" },
  { field: "contact.birthday", value: "1980-01-02T00:00:00Z" },
  { field: "contact.contactedAt", value: "2026-01-02T00:00:00Z" },
  { field: "contact.groups", value: "VIP" },
  { field: "contact.prefersText", value: "" },
  { field: "loan.interestRatePercent", value: 6.5 },
] as const;
const IN_CLEVELAND: ContactRule = { field: "contact.city", operator: "equals", value: "Cleveland" };

describe("a list", () => {
  test("has the contacts that match all inclusion rules", () => {
    const include = [IN_OHIO, IN_CLEVELAND];

    expect(lists({ include }, { state: "OH", city: "Cleveland" })).toBe(true);
    expect(lists({ include }, { state: "OH", city: "Dayton" })).toBe(false);
  });

  test("leaves out whoever matches any exclusion rule, also if they match all inclusion rules", () => {
    const view = { include: [IN_OHIO], exclude: [IN_CLEVELAND] };

    expect(lists(view, { state: "OH", city: "Dayton" })).toBe(true);
    expect(lists(view, { state: "OH", city: "Cleveland" })).toBe(false);
  });

  test("does not leave out by a rule whoever has no value in its field", () => {
    expect(lists({ exclude: [IN_OHIO] }, {})).toBe(true);
    expect(lists({ exclude: [NOT_IN_OHIO] }, {})).toBe(true);
    expect(lists({ exclude: [NOT_IN_OHIO] }, { state: "MA" })).toBe(false);
  });

  test.each(ONE_OF_EACH_TYPE)(
    "leaves nobody out by $field who has nothing there, whatever the operator",
    ({ field, value }) => {
      for (const operator of operatorsFor(field, "lists").filter((one) => one !== "isEmpty")) {
        const [list, range] = [OPERATORS_WITH_LIST, OPERATORS_WITH_RANGE].map((some) =>
          some.includes(operator),
        );
        const usual = range ? [value, value].map(String) : list ? [String(value)] : value;
        const literal = countsDays(operator) ? 7 : isRelative(operator) ? "thisMonth" : usual;
        const rule = {
          field,
          operator,
          ...(OPERATORS_WITHOUT_VALUE.includes(operator) ? {} : { value: literal }),
        };

        expect(checkContactView({ ...DEFAULT_CONTACT_VIEW, exclude: [rule] }), operator).toEqual([]);
        expect(lists({ exclude: [rule] }, {}), operator).toBe(true);
      }
    },
  );

  test("leaves out whoever has no value when just that is asked for", () => {
    const exclude: ContactRule[] = [{ field: "contact.state", operator: "isEmpty" }];

    expect(lists({ exclude }, {})).toBe(false);
    expect(lists({ exclude }, { state: "MA" })).toBe(true);
  });
});

test("has everybody without rules", () => {
  expect(lists(DEFAULT_CONTACT_VIEW, {})).toBe(true);
});

test("tells what is wrong with a view, and where", () => {
  const faults = checkContactView({
    include: [IN_OHIO, { field: "user.name", operator: "equals", value: "Ann" }],
    exclude: [{ field: "contact.birthday", operator: "after", value: "soon" }],
    columns: ["email", "shoeSize" as "email"],
    sort: { column: "hair" as "name", descending: false },
  });

  expect(faults.map(({ pointer }) => pointer)).toEqual([
    "/include/1",
    "/exclude/0",
    "/columns/1",
    "/sort/column",
  ]);
  expect(checkContactView(DEFAULT_CONTACT_VIEW)).toEqual([]);
});

function lists(
  { include = [], exclude = [] }: { include?: readonly ContactRule[]; exclude?: readonly ContactRule[] },
  known: Partial<ContactRecordFacts>,
): boolean {
  const asked: Facts = { ...FACTS, contact: { ...FACTS.contact, record: { ...RECORD, ...known } } };
  return compileCondition(resolveDates(listCondition({ include, exclude }), MOMENT))(asked, null);
}
