import { fc, test as propertyTest } from "@fast-check/vitest";
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
    { text: "St. John", words: ["st", "john"] },
    { text: "Ray Jr.", words: ["ray", "jr"] },
    { text: "J.R. Vale", words: ["j", "r", "vale"] },
    { text: "-", words: ["-"] },
    { text: ".", words: ["."] },
    { text: ",", words: [","] },
  ])("has the words of $text", ({ text, words }) => {
    expect(parseContactSearch(text).words).toEqual(words);
  });

  test.each([
    { text: "mailto:Ann.Lee@Example.com", email: "ann.lee@example.com" },
    { text: '"Lee, Ann" <ann.lee@example.com>', email: "ann.lee@example.com" },
    { text: "ann\u200b@example.com ", email: "ann@example.com" },
    { text: "e10@m\u00fcnchen.example", email: "e10@xn--mnchen-3ya.example" },
  ])("reads the email address in $text as intake does", ({ text, email }) => {
    expect(parseContactSearch(text)).toEqual({ words: [email], email, digits: [] });
  });

  test.each([
    { text: "+1 (716) 555-0178", digits: "17165550178" },
    { text: "716.555.0178", digits: "7165550178" },
    { text: "716-555-0178", digits: "7165550178" },
    { text: "001 716 555 0178", digits: "17165550178" },
    { text: "011 52 55 5555 0138", digits: "525555550138" },
    { text: "+52 55 5555 0138", digits: "525555550138" },
    { text: "\u202a+1\u00a0(716)\u00a0555\u20130178\u202c", digits: "17165550178" },
    { text: "+1\ufe0d-716-555-0178\u200b", digits: "17165550178" },
    { text: "\uff08716\uff09\uff15\uff15\uff15\uff0d\uff10\uff11\uff17\uff18", digits: "7165550178" },
    { text: "tel:+1-716-555-0178", digits: "17165550178" },
    { text: "tel:+1-716-555-0178;ext=12", digits: "17165550178" },
    { text: "p:+17165550178", digits: "17165550178" },
    { text: "Cell: 716-555-0178", digits: "7165550178" },
    { text: "(716)555-0178 (cell)", digits: "7165550178" },
    { text: "716-555-0178 (ask for Bo)", digits: "7165550178" },
    { text: "+1+17165550178", digits: "17165550178" },
    { text: "7165550178.0", digits: "17165550178" },
    { text: "'7165550178", digits: "7165550178" },
    { text: "(716) 555-0178 x12", digits: "7165550178" },
    { text: "716-555-0178 ext. 3004", digits: "7165550178" },
    { text: "716 555 0178 #9", digits: "7165550178" },
  ])("knows the phone number in $text", ({ text, digits }) => {
    expect(parseContactSearch(text).digits).toEqual([digits]);
  });

  test.each([
    { text: "0178", digits: "0178" },
    { text: "0012", digits: "0012" },
    { text: "(716) 555", digits: "716555" },
    { text: "555-0178", digits: "5550178" },
    { text: "555-0178 x12", digits: "5550178" },
    { text: "tel:+1-716-555", digits: "1716555" },
    { text: "p:+1716", digits: "1716" },
    { text: "001 716 555", digits: "1716555" },
    { text: "\uff15\uff15\uff15\uff0d\uff10\uff11\uff17\uff18", digits: "5550178" },
    { text: "(000) 000-4242", digits: "0000004242" },
  ])("knows the part of a phone number in $text", ({ text, digits }) => {
    expect(parseContactSearch(text).digits).toEqual([digits]);
  });

  test("knows each of several phone numbers", () => {
    expect(parseContactSearch("716 555 0178 / 716 555 0199 x5").digits).toEqual([
      "17165550178",
      "17165550199",
    ]);
  });

  test.each(["178", "ann2024", "ann1234@example.com", "716-555-CALL", "7.17E+09", "Smith-Jones"])(
    "takes %s for no phone number",
    (text) => {
      expect(parseContactSearch(text).digits).toEqual([]);
    },
  );

  propertyTest.prop([fc.string({ unit: "binary", maxLength: 100 })])(
    "looks for digits alone, whatever is pasted",
    (text) => {
      for (const digits of parseContactSearch(text).digits) expect(digits).toMatch(/^\d{4,}$/);
    },
  );

  test("looks for an email only by a single word", () => {
    expect(parseContactSearch(" ann@example.com ").email).toBe("ann@example.com");
    expect(parseContactSearch("ann lee").email).toBeNull();
  });
});
