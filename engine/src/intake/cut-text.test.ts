import fc from "fast-check";
import { expect, test } from "vitest";
import { cutToBytes } from "./cut-text.ts";

/** Of characters of one to four bytes. */
const TEXT = fc.string({ unit: fc.constantFrom("a", "é", "€", "😀", "\u0000") });

test("a text is cut to its bytes, at the last character that fits whole", () => {
  fc.assert(
    fc.property(TEXT, fc.nat(40), (text, most) => {
      const cut = cutToBytes(text, most);
      const next = [...text.slice(cut.length)][0] ?? "";
      const bytes = Buffer.byteLength(cut);

      expect(text.startsWith(cut)).toBe(true);
      expect(bytes).toBeLessThanOrEqual(most);
      if (next !== "") expect(bytes + Buffer.byteLength(next)).toBeGreaterThan(most);
    }),
  );
});
