import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { foldCase, foldText } from "../fold-text.ts";
import { CODES, WORDS } from "./compare-text.ts";

const text = fc.oneof(
  fc.constantFrom("MA", " ma\t", "Ma", "É", "é", "e\u0301", "ß", "SS", "İ", "ı", "\u00a0a", "", "o'b", "O’B"),
  fc.constantFrom("a b", "a  b", "a-b", "a‑b", "ﬁ", "œ", "'", "\u200ba"),
  fc.string({ unit: "binary", maxLength: 4 }),
);

describe.each([
  { kind: "words", texts: WORDS, fold: foldText },
  { kind: "codes", texts: CODES, fold: foldCase },
])("$kind compare as their folded forms", ({ texts, fold }) => {
  propertyTest.prop([text, text], { numRuns: 2_000 })("whatever they are", (a, b) => {
    expect(texts.isSame(a, b)).toBe(fold(a) === fold(b));
    expect(texts.startsWith(a, b)).toBe(fold(a).startsWith(fold(b)));
    expect(texts.contains(a, b)).toBe(fold(a).includes(fold(b)));
    expect(texts.isSame(a, fold(a))).toBe(true);
  });
});
