/** How a comparison compares; which of them fit a field, `operatorsFor` tells. */
export type Operator =
  | "equals"
  | "notEquals"
  | "contains"
  | "startsWith"
  | "isOneOf"
  | "isNoneOf"
  | "greaterThan"
  | "atLeast"
  | "lessThan"
  | "atMost"
  | "isTrue"
  | "isFalse"
  | "before"
  | "after"
  | "isBetween"
  | "inLastDays"
  | "notInLastDays"
  | "inPeriod"
  | "dayInNextDays"
  | "dayInPeriod"
  /** What a rule on days that come back asks at its moment; never stored. */
  | "isOneOfDays"
  | "includes"
  | "doesNotInclude"
  | "includesAnyOf"
  | "isEmpty"
  | "isNotEmpty";

/** The operators that need nothing to compare with. */
export const OPERATORS_WITHOUT_VALUE: readonly Operator[] = ["isTrue", "isFalse", "isEmpty", "isNotEmpty"];

/** The operators that compare with several values. */
export const OPERATORS_WITH_LIST: readonly Operator[] = ["isOneOf", "isNoneOf", "includesAnyOf"];

/** The operators that compare with a first and a last value, both within. */
export const OPERATORS_WITH_RANGE: readonly Operator[] = ["isBetween"];
