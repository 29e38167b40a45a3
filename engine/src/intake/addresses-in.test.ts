import { describe, expect, test } from "vitest";
import { addressesIn, textsOf } from "./addresses-in.ts";

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

  test("are none in ids, amounts and dates", () => {
    expect(addressesIn(["340282366920938463 350,000.00 2026-11-30T20:24:00Z a@b"])).toEqual([]);
  });

  test("are no more than 100 of a text that is full of them", () => {
    const text = Array.from({ length: 500 }, (_, number) => `m${number}@example.com`).join(" ");

    expect(addressesIn([text])).toHaveLength(100);
  });
});
