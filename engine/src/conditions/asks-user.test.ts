import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { randomCondition, randomFacts, randomUser } from "../fixtures/random-condition.ts";
import { asksUser } from "./asks-user.ts";
import { compileCondition } from "./compile-condition.ts";
import { explainCondition } from "./explain-condition.ts";

test.prop([randomCondition, randomFacts, fc.option(randomUser), fc.option(randomUser)])(
  "a condition that asks nothing of the user has one answer, with the same reasons, for everybody",
  (condition, facts, one, other) => {
    fc.pre(!asksUser(condition));
    const answer = compileCondition(condition);

    expect(answer(facts, one)).toBe(answer(facts, other));
    expect(explainCondition(condition, facts, one)).toEqual(explainCondition(condition, facts, other));
  },
);

test.each(["user.name", "user.licensedStates"] as const)(
  "%s on either side asks something of the user",
  (field) => {
    const compared = { kind: "compare", field: "loan.propertyState", operator: "isOneOf" } as const;

    expect(asksUser({ kind: "not", of: { kind: "compare", field, operator: "isEmpty" } })).toBe(true);
    expect(asksUser({ ...compared, value: { kind: "field", field } })).toBe(true);
    expect(asksUser({ ...compared, value: { kind: "literal", value: [field] } })).toBe(false);
  },
);
