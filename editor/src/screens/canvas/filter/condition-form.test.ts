import { type Condition, checkCondition } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { CONDITION } from "../drawing/drawing.fixture.ts";
import {
  type ConditionForm,
  changeCondition,
  conditionOfForm,
  EMPTY_CONDITION,
  formOfCondition,
} from "./condition-form.ts";
import { SUGGESTIONS } from "./suggestions.ts";

const LIST: Condition = {
  kind: "compare",
  field: "loan.propertyState",
  operator: "isOneOf",
  value: { kind: "literal", value: ["MA", "NH"] },
};
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};

describe("formOfCondition and conditionOfForm", () => {
  test.each([
    { name: "one comparison", condition: CONDITION },
    {
      name: "several joined by any",
      condition: { kind: "any", of: [CONDITION, LIST, LICENSED] } as Condition,
    },
  ])("give $name back unchanged", ({ condition }) => {
    const form = formOfCondition(condition);

    expect(form && conditionOfForm(form)).toEqual(condition);
  });

  test("leave alone what nests deeper than the builder shows", () => {
    expect(formOfCondition({ kind: "not", of: CONDITION })).toBeNull();
    expect(formOfCondition({ kind: "all", of: [{ kind: "any", of: [CONDITION] }] })).toBeNull();
  });
});

describe("changeCondition", () => {
  test("takes an operator that fits when the field's type changes", () => {
    const form = changeCondition(EMPTY_CONDITION, { kind: "field", key: 0, field: "user.languages" });

    expect(form.rows[0]).toMatchObject({ field: "user.languages", operator: "includes", text: "" });
  });

  test("reads an amount as it is written", () => {
    const form = changeCondition(EMPTY_CONDITION, { kind: "text", key: 0, text: "$128,000" });

    expect(conditionOfForm(form)).toMatchObject({ value: { kind: "literal", value: 128_000 } });
  });

  test("keeps the last comparison, and each row's key while others go", () => {
    const three = add(add(EMPTY_CONDITION));
    const two = changeCondition(three, { kind: "removeRow", key: 1 });
    const one = changeCondition(changeCondition(two, { kind: "removeRow", key: 0 }), {
      kind: "removeRow",
      key: 2,
    });

    expect(two.rows.map(({ key }) => key)).toEqual([0, 2]);
    expect(one.rows).toHaveLength(1);
  });

  test("an empty value is a fault to the engine, not a filter that lets everybody through", () => {
    expect(checkCondition(conditionOfForm(EMPTY_CONDITION))).not.toEqual([]);
  });
});

test.each(SUGGESTIONS.map(({ label, row }) => ({ label, row })))(
  'the suggestion "$label" is complete',
  ({ row }) => {
    expect(checkCondition(conditionOfForm({ join: "all", rows: [row] }))).toEqual([]);
  },
);

function add(form: ConditionForm): ConditionForm {
  return changeCondition(form, { kind: "addRow" });
}
