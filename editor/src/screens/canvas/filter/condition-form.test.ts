import {
  type Condition,
  checkCondition,
  FIELDS,
  type FieldId,
  fieldsOf,
  OPERATORS_BY_TYPE,
} from "@fairlead/engine";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { CONDITION } from "../drawing/drawing.fixture.ts";
import {
  type ConditionForm,
  type ConditionFormChange,
  changeCondition,
  conditionOfForm,
  EMPTY_CONDITION,
  type FormPart,
  formOfCondition,
  formWith,
} from "./condition-form.ts";
import { SUGGESTIONS } from "./suggestions.ts";

const STATES: Condition = {
  kind: "compare",
  field: "loan.propertyState",
  operator: "isOneOf",
  value: { kind: "literal", value: ["MA", " N,H "] },
};
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};

const comparison: fc.Arbitrary<Condition> = fc.constantFrom(...fieldsOf("filters")).chain((field) =>
  fc.record({
    kind: fc.constant("compare" as const),
    field: fc.constant(field),
    operator: fc.constantFrom(...OPERATORS_BY_TYPE[FIELDS[field].type]),
    value: fc.oneof(
      fc.record({
        kind: fc.constant("literal" as const),
        value: fc.oneof(fc.string(), fc.double(), fc.array(fc.string())),
      }),
      fc.record({
        kind: fc.constant("field" as const),
        field: fc.constantFrom("loan.propertyState" as const, "gone" as FieldId),
      }),
    ),
  }),
);
const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    comparison,
    fc.record({
      kind: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("condition"), { maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant("not" as const), of: tie("condition") }),
  ),
})).condition;

describe("a condition in the builder", () => {
  property.prop([anyCondition])("comes back as it was, however it nests", (condition) => {
    expect(conditionOfForm(formOfCondition(condition))).toEqual(condition);
  });

  property.prop([anyCondition])("has a key of its own for each part", (condition) => {
    const form = formOfCondition(condition);
    const keys = partsOf(form.root).map(({ key }) => key);

    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...keys)).toBeLessThan(form.nextKey);
  });

  test("keeps what another part asks exactly, also what its text could not hold", () => {
    const form = formOfCondition({ kind: "all", of: [STATES, CONDITION] });
    const second = partsOf(form.root)[2];

    const changed = type(form, second, "250000");

    expect(conditionOfForm(changed)).toMatchObject({ of: [STATES, { value: { value: 250_000 } }] });
  });
});

describe("changing a condition", () => {
  test("takes an operator that fits when the field's type changes", () => {
    const form = changed(EMPTY_CONDITION, {
      ...{ kind: "comparison", key: 0 },
      change: { kind: "field", field: "user.languages" },
    });

    expect(form.root).toMatchObject({ form: { field: "user.languages", operator: "includes", text: "" } });
  });

  test("reads an amount as it is written", () => {
    const form = type(EMPTY_CONDITION, EMPTY_CONDITION.root, "$128,000");

    expect(conditionOfForm(form)).toMatchObject({ value: { kind: "literal", value: 128_000 } });
  });

  test("makes a group around a comparison that gets a neighbour, and takes it away with the neighbour", () => {
    const two = changed(formOfCondition(LICENSED), { kind: "add", key: 0, what: "comparison" });
    const added = partsOf(two.root).at(-1);

    expect(conditionOfForm(two)).toMatchObject({ kind: "all", of: [LICENSED, { kind: "compare" }] });
    expect(conditionOfForm(changed(two, { kind: "remove", key: added?.key ?? -1 }))).toEqual(LICENSED);
  });

  test("nests a group, negates it, moves it and takes it out again", () => {
    const form = formOfCondition({ kind: "all", of: [CONDITION, LICENSED] });
    const nested = changed(form, { kind: "add", key: form.root.key, what: "group" });
    const group = partsOf(nested.root).find(({ kind, key }) => kind === "group" && key !== nested.root.key);
    const key = group?.key ?? -1;
    const negated = changed(nested, { kind: "negate", key, negated: true });
    const moved = changed(negated, { kind: "move", key, by: -1 });

    expect(conditionOfForm(moved)).toMatchObject({
      of: [CONDITION, { kind: "not", of: { kind: "any" } }, LICENSED],
    });
    expect(conditionOfForm(changed(moved, { kind: "remove", key }))).toEqual({
      kind: "all",
      of: [CONDITION, LICENSED],
    });
  });

  test("keeps a negated group of which one part is left", () => {
    const form = formOfCondition({ kind: "not", of: { kind: "any", of: [CONDITION, LICENSED] } });
    const second = partsOf(form.root)[2];

    expect(conditionOfForm(changed(form, { kind: "remove", key: second?.key ?? -1 }))).toEqual({
      kind: "not",
      of: { kind: "any", of: [CONDITION] },
    });
  });

  test("moves nothing past the edge", () => {
    const form = formOfCondition({ kind: "any", of: [CONDITION, LICENSED] });

    expect(conditionOfForm(changed(form, { kind: "move", key: 1, by: -1 }))).toEqual(conditionOfForm(form));
  });

  test("an empty value is a fault to the engine, not a filter that lets everybody through", () => {
    expect(checkCondition(conditionOfForm(EMPTY_CONDITION))).not.toEqual([]);
  });
});

test.each(SUGGESTIONS.map(({ label, form }) => ({ label, form })))(
  'the suggestion "$label" is complete',
  ({ form }) => {
    expect(checkCondition(conditionOfForm(formWith(form)))).toEqual([]);
  },
);

function changed(form: ConditionForm, change: ConditionFormChange): ConditionForm {
  return changeCondition(form, change);
}

function type(form: ConditionForm, part: FormPart | undefined, text: string): ConditionForm {
  return changed(form, { kind: "comparison", key: part?.key ?? -1, change: { kind: "text", text } });
}

/** All parts from the root down. */
function partsOf(part: FormPart): readonly FormPart[] {
  return part.kind === "group" ? [part, ...part.parts.flatMap(partsOf)] : [part];
}
