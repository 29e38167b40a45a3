import { describe, expect, test } from "vitest";
import { parseContactSearch } from "./contact-search.ts";

describe("a search for contacts", () => {
  test.each([
    { text: "lee ann", words: ["lee", "ann"] },
    { text: "  Annie   Lee ", words: ["annie", "lee"] },
    { text: "Lee, Ann", words: ["lee", "ann"] },
    { text: "O'Brien", words: ["obrien"] },
    { text: "O’BRIEN", words: ["obrien"] },
    { text: "Muñoz José", words: ["munoz", "jose"] },
    { text: "Smith-Jones", words: ["smith", "jones"] },
    { text: "smith – jones", words: ["smith", "jones"] },
    { text: "ann-lee@example.com", words: ["ann-lee@example.com"] },
    { text: "-", words: ["-"] },
    { text: ",", words: [","] },
  ])("has the words of $text", ({ text, words }) => {
    expect(parseContactSearch(text).words).toEqual(words);
  });

  test.each([
    { text: "+1 (716) 555-0178", digits: "17165550178" },
    { text: "716.555.0178", digits: "7165550178" },
    { text: "001 716 555 0178", digits: "17165550178" },
    { text: "0178", digits: "0178" },
    { text: "716-555-0178", digits: "7165550178" },
    { text: "\u202a+1\u00a0(716)\u00a0555–0178\u202c", digits: "17165550178" },
    { text: "tel:+1-716-555-0178", digits: "17165550178" },
    { text: "p:+17165550178", digits: "17165550178" },
    { text: "(716) 555-0178 x12", digits: "7165550178" },
    { text: "716-555-0178 ext. 3004", digits: "7165550178" },
  ])("knows the phone number in $text", ({ text, digits }) => {
    expect(parseContactSearch(text).digits).toBe(digits);
  });

  test.each(["178", "ann2024", "ann1234@example.com"])("takes %s for no phone number", (text) => {
    expect(parseContactSearch(text).digits).toBeNull();
  });

  test("looks for an email only by a single word", () => {
    expect(parseContactSearch(" ann@example.com ").email).toBe("ann@example.com");
    expect(parseContactSearch("ann lee").email).toBeNull();
  });
});
