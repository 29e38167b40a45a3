import { describe, expect, test } from "vitest";
import type { CompareCondition, Literal, Operator } from "../conditions/condition.ts";
import { explainCondition } from "../conditions/explain-condition.ts";
import type { FieldId } from "../conditions/field-catalogue.ts";
import type { Facts } from "../facts.ts";
import { FACTS, NOW_MS, USER, withLoan } from "../fixtures/facts.ts";
import { groupBy } from "../group-by.ts";
import type { NodeId } from "../ids.ts";
import { filterView, metValuesOf } from "./filter-view.ts";

type Value = string | number;
/** A field that is hidden, the values that it may have, and the lead with one of them. */
interface Hidden {
  readonly field: FieldId;
  readonly values: readonly Value[];
  readonly leadWith: (value: Value) => Facts;
}

const LANGUAGE: Hidden = {
  field: "contact.preferredLanguage",
  values: ["en", "es", "fr", "pt"],
  leadWith: (value) => ({ ...FACTS, contact: { ...FACTS.contact, preferredLanguage: String(value) } }),
};
const AMOUNT: Hidden = {
  field: "loan.amountUsd",
  values: [1, 2, 3, 4].map((step) => 200_000 + step),
  leadWith: (value) => withLoan({ amountUsd: Number(value) }),
};
const MOMENT: Hidden = {
  field: "lead.receivedAt",
  values: [1, 2, 3, 4].map((step) => NOW_MS + step),
  leadWith: (value) => ({ ...FACTS, lead: { ...FACTS.lead, receivedAtMs: Number(value) } }),
};
const ONE_EACH = LANGUAGE.values.map(String);
const SETS = ONE_EACH.flatMap((one) => [[one], ...ONE_EACH.map((other) => [one, other])]);
const MIDDLE = new Date(NOW_MS + 3).toISOString();

const LITERALS: readonly (readonly [Operator, Hidden, readonly Literal[]])[] = [
  ["equals", LANGUAGE, ONE_EACH],
  ["equals", AMOUNT, AMOUNT.values],
  ["notEquals", LANGUAGE, ONE_EACH],
  ["contains", LANGUAGE, ONE_EACH],
  ["startsWith", LANGUAGE, ONE_EACH],
  ["isOneOf", LANGUAGE, SETS],
  ["isNoneOf", LANGUAGE, SETS],
  ["greaterThan", AMOUNT, [200_002]],
  ["atLeast", AMOUNT, [200_003]],
  ["lessThan", AMOUNT, [200_003]],
  ["atMost", AMOUNT, [200_002]],
  ["before", MOMENT, [MIDDLE]],
  ["after", MOMENT, [new Date(NOW_MS + 2).toISOString()]],
  ["isBetween", MOMENT, MOMENT.values.map((ms) => [new Date(ms).toISOString(), new Date(ms).toISOString()])],
];
/** More comparisons than any filter here has. */
const ALL = 10;
const BY_LANGUAGE = ["includes", "doesNotInclude"] as const;

describe("what a reason tells of a hidden value", () => {
  test.each(LITERALS)(
    "%s leaves more than one value possible beside what the drawing says",
    (operator, hidden, literals) => {
      const told = literals.flatMap((value) =>
        hidden.values.map((actual) =>
          tell(hidden, actual, {
            kind: "compare",
            field: hidden.field,
            operator,
            value: { kind: "literal", value },
          }),
        ),
      );

      expect(onlyPossible(told)).toEqual([]);
    },
  );

  test.each(BY_LANGUAGE)("%s leaves more than one language possible beside those of the user", (operator) => {
    const value = { kind: "field", field: LANGUAGE.field } as const;
    const told = SETS.flatMap((languages) =>
      LANGUAGE.values.map((actual) =>
        tell(LANGUAGE, actual, { kind: "compare", field: "user.languages", operator, value }, languages),
      ),
    );

    expect(onlyPossible(told)).toEqual([]);
  });

  test("does not change with the value except in the verdict", () => {
    const views = [LANGUAGE, AMOUNT, MOMENT].flatMap((hidden) =>
      LITERALS.filter(([, other]) => other === hidden).flatMap(([operator, , literals]) =>
        literals.map((value) => {
          const comparison = {
            kind: "compare",
            field: hidden.field,
            operator,
            value: { kind: "literal", value },
          } as const;
          return hidden.values.map((actual) => tell(hidden, actual, comparison));
        }),
      ),
    );

    for (const told of views) {
      for (const passed of [true, false]) {
        const alike = told.filter((one) => one.passed === passed).map(({ view }) => view);
        expect(new Set(alike).size).toBeLessThanOrEqual(1);
      }
    }
  });
});

interface Told {
  readonly value: Value;
  readonly passed: boolean;
  readonly view: string;
}

function tell(
  { field, leadWith }: Hidden,
  value: Value,
  comparison: CompareCondition,
  languages = USER.languages,
): Told {
  const trace = explainCondition(comparison, leadWith(value), { ...USER, languages });
  const filter = {
    nodeId: "asks" as NodeId,
    scope: "trunk",
    required: true,
    passed: trace.passed,
    trace: () => trace,
  } as const;
  const hidden = new Map([[field, "notTheirs" as const]]);
  const view = JSON.stringify([filterView(filter, hidden, ALL), metValuesOf(filter, hidden, ALL)]);
  return { value, passed: trace.passed, view };
}

/** The views that only one value can have led to. */
function onlyPossible(told: readonly Told[]): readonly string[] {
  const values = groupBy(told, ({ view }) => view);
  return [...values].filter(([, of]) => new Set(of.map(({ value }) => value)).size < 2).map(([view]) => view);
}
