import type { Operator } from "@fairlead/engine/contract";

const WORDS: Readonly<Record<Operator, string>> = {
  equals: "is",
  notEquals: "is not",
  contains: "contains",
  startsWith: "starts with",
  isOneOf: "is one of",
  isNoneOf: "is none of",
  greaterThan: "is more than",
  atLeast: "is at least",
  lessThan: "is less than",
  atMost: "is at most",
  isTrue: "is true",
  isFalse: "is false",
  before: "is before",
  after: "is after",
  includes: "includes",
  doesNotInclude: "does not include",
  isEmpty: "is empty",
  isNotEmpty: "is not empty",
};

/** An operator between field and value; what is no operator of ours is already words and stays. */
export function operatorWords(operator: string): string {
  return Object.hasOwn(WORDS, operator) ? WORDS[operator as Operator] : operator;
}
