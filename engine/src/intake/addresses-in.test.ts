import { describe, expect, test } from "vitest";
import { addressesIn, textsOf } from "./addresses-in.ts";
import { normalizePhone } from "./normalize-phone.ts";

describe("the addresses in a text", () => {
  test.each([
    ["a JSON document", '{"contact":{"email":"Mara@Example.com","cellPhone":6175550123}}'],
    ["JSON that was cut", '{"contact":{"email":"mara@example.com","cellPhone":"(617) 555-0123","lastNa'],
    ["JSON with escapes", '{"e":"mara\\u0040example.com","p":"+1 617.555.0123"}'],
    ["a form", "email=mara%40example.com&phone=617-555-0123"],
    ["a row of a file", 'Mara,"Mara O. <MARA@example.com>",tel:+16175550123'],
    ["pasted marks", "mara@example.com\u200B \u202D+1\u00AD617 555 0123\u202C"],
  ])("are found in %s", (_what, text) => {
    expect([...addressesIn(textsOf(text))].sort()).toEqual(["+16175550123", "mara@example.com"]);
  });

  test("are found behind a word without an end", () => {
    expect(addressesIn([`${"a".repeat(64_000)} mara@example.com`])).toEqual(["mara@example.com"]);
  });

  test("are none in ids, amounts and dates", () => {
    expect(addressesIn(["340282366920938463 350,000.00 2026-11-30T20:24:00Z a@b"])).toEqual([]);
  });

  test.each([
    ["one beneath the other", "617-555-0123\n617-555-0124\n(617) 555-0125"],
    ["side by side", "6175550123 6175550124 617.555.0125"],
    ["in full width", "６１７-５５５-０１２３，６１７５５５０１２４，（６１７）５５５-０１２５"],
    ["with codes of countries", "+1 617 555 0123 +1 617 555 0124, 001 617 555 0125"],
  ])("are found of phones %s", (_how, text) => {
    expect([...addressesIn([text])].sort()).toEqual(["+16175550123", "+16175550124", "+16175550125"]);
  });

  test("are found with an apostrophe, and where two stand in one word", () => {
    expect(addressesIn(["o'hara@example.com, ann@example.com/bo@example.com"])).toEqual(
      expect.arrayContaining(["o'hara@example.com", "ann@example.com", "bo@example.com"]),
    );
  });

  test("are found of everybody in a long list", () => {
    const people = Array.from({ length: 1_500 }, (_, number) => ({
      email: `m${number}@example.com`,
      cellPhone: `617555${String(number).padStart(4, "0")}`,
    }));

    const found = new Set(addressesIn(textsOf(JSON.stringify(people))));

    const missed = people.filter(({ email, cellPhone }) => !found.has(email) || !found.has(`+1${cellPhone}`));
    expect(missed.map(({ cellPhone }) => cellPhone).filter((phone) => normalizePhone(phone).ok)).toEqual([]);
    expect(people.filter(({ email }) => !found.has(email))).toEqual([]);
  });
});

describe("takes time in proportion to", () => {
  test.each([
    ["a text of one letter", "a".repeat(64_000)],
    ["a text of @", "@".repeat(64_000)],
    ["a long word before an @", `${"a".repeat(60_000)}@`],
    ["digits with spaces", "2 3 4 5 6 7 8 9 ".repeat(4_000)],
    ["one number without end", "6".repeat(64_000)],
    ["addresses in one word", "a@b.co/".repeat(9_000)],
  ])("%s", (_what, text) => {
    const before = performance.now();
    addressesIn(textsOf(JSON.stringify({ x: text })));
    const took = performance.now() - before;

    expect(took).toBeLessThan(2_000);
  });
});
