import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { foldText, isSameText } from "./compare-text.ts";

const text = fc.oneof(
  fc.constantFrom("MA", " ma\t", "Ma", "É", "é", "ß", "SS", "İ", "\u00a0a", ""),
  fc.string({ unit: "binary", maxLength: 4 }),
);

describe("a folded text", () => {
  propertyTest.prop([text, text], { numRuns: 1_000 })(
    "is one for all texts that compare as the same",
    (a, b) => {
      expect(foldText(a) === foldText(b)).toBe(isSameText(a, b));
      expect(isSameText(a, foldText(a))).toBe(true);
    },
  );
});
