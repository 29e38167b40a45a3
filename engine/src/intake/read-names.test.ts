import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { cleanText, fitsLength } from "./clean-text.ts";
import { splitFullName } from "./read-names.ts";

describe("a name in one piece comes apart", () => {
  test.each<[text: string, firstName: string | null, lastName: string | null]>([
    ["Nora Vale", "Nora", "Vale"],
    ["  Nora   Vale ", "Nora", "Vale"],
    ["Mary Ann Hill", "Mary Ann", "Hill"],
    ["Ana María López Ruiz", "Ana María", "López Ruiz"],
    ["María José de la Cruz", "María José", "de la Cruz"],
    ["Ludwig van Dam", "Ludwig", "van Dam"],
    ["Pilar García y Vega", "Pilar", "García y Vega"],
    ["Vale, Nora", "Nora", "Vale"],
    ["de la Cruz, María José", "María José", "de la Cruz"],
    ["John Hill Jr.", "John", "Hill Jr."],
    ["John Hill, Jr.", "John", "Hill Jr."],
    ["John P. Q. Hill III", "John P. Q.", "Hill III"],
    ["Hill, John, III", "John", "Hill III"],
    ["Hill Jr., John", "John", "Hill Jr."],
    ["Nora", "Nora", null],
    ["Nguyễn Thị Minh Khai", "Nguyễn Thị", "Minh Khai"],
    ["Nora,", "Nora", null],
    ["", null, null],
  ])("%j", (text, firstName, lastName) => {
    expect(splitFullName(text)).toEqual({ firstName, lastName });
  });

  propertyTest.prop([fc.string({ unit: "grapheme", maxLength: 40 })])("and loses no word", (text) => {
    const { firstName, lastName } = splitFullName(text);
    const words = (value: string) =>
      value
        .split(/[\s,]+/)
        .filter((word) => word !== "")
        .sort();

    expect(words(`${firstName ?? ""} ${lastName ?? ""}`)).toEqual(words(cleanText(text)));
  });
});

describe("a text is as people see it", () => {
  test.each([
    ["Nora\r\n  Vale\t", "Nora Vale"],
    ["\u202eNora\u202c\u200b", "Nora"],
    ["No\u00adra", "Nora"],
    ["Jose\u0301", "José"],
    ["No\u200dra", "Nora"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["ക്\u200dഷ", "ക്\u200dഷ"],
    ["Nora\u200d", "Nora"],
    ["\u3164\u115f\u17b4Nora\uffa0\u180b", "Nora"],
    ["Nora\u2800Vale\u2800", "Nora Vale"],
    ["No\u{e0041}ra\u{1d173}", "Nora"],
    ["葛\u{e0100}城", "葛\u{e0100}城"],
    ["\u{e0100}Nora", "Nora"],
  ])("%j", (text, seen) => {
    expect(cleanText(text)).toBe(seen);
  });

  test("and of marks that Unicode has nobody see nothing is left", () => {
    const seen: string[] = [];
    for (let code = 0; code < 0x110000; code += 1) {
      const mark = String.fromCodePoint(code);
      if (/\p{Default_Ignorable_Code_Point}/u.test(mark) && cleanText(mark) !== "") {
        seen.push(code.toString(16));
      }
    }
    expect(seen).toEqual([]);
  });

  test("and its length counts the characters that people see", () => {
    expect(fitsLength("x\u0323".repeat(100), 100)).toBe(true);
    expect(fitsLength("x\u0323".repeat(101), 100)).toBe(false);
    expect(fitsLength("x".repeat(101), 100)).toBe(false);
    expect(fitsLength(`x${"\u0323".repeat(300)}`, 100)).toBe(false);
  });

  propertyTest.prop([fc.string({ unit: "binary" })])("once and for all", (text) => {
    expect(cleanText(cleanText(text))).toBe(cleanText(text));
  });
});
