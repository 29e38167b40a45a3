import type { FieldId } from "./field-catalogue.ts";
import type { Operator } from "./operator.ts";

export type { Operator } from "./operator.ts";

/**
 * A question about a lead, its contact, its loan, a user and the time, answered yes or no.
 *
 * Two-valued: a comparison with a missing value is false, except `isEmpty` (true) and the negated
 * operators `notEquals`, `isNoneOf`, `doesNotInclude` (true: what is missing is not that value).
 * `all` of nothing is true, `any` of nothing is false.
 */
export type Condition = AllCondition | AnyCondition | NotCondition | CompareCondition;

export interface AllCondition {
  readonly kind: "all";
  readonly of: readonly Condition[];
}

export interface AnyCondition {
  readonly kind: "any";
  readonly of: readonly Condition[];
}

export interface NotCondition {
  readonly kind: "not";
  readonly of: Condition;
}

export interface CompareCondition {
  readonly kind: "compare";
  readonly field: FieldId;
  readonly operator: Operator;
  /** What to compare with; absent for the operators that need nothing (`isEmpty`, `isTrue`, …). */
  readonly value?: Operand;
}

/** A literal, or another field of a fitting type (`user.licensedStates includes loan.propertyState`). */
export type Operand =
  | { readonly kind: "literal"; readonly value: Literal }
  | { readonly kind: "field"; readonly field: FieldId };

/** Text, number, or a list of texts; dates are ISO 8601 text. */
export type Literal = string | number | readonly string[];
