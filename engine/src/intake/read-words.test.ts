import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { readLanguage } from "./read-language.ts";
import { readState } from "./read-state.ts";
import { readTerm } from "./read-term.ts";
import type { Reading } from "./reading.ts";
import { US_STATES } from "./us-states.ts";

function valueIn<Value>(reading: Reading<Value>): Value | null {
  return reading.ok ? reading.value : null;
}

describe("a term", () => {
  test.each<[value: unknown, months: number | null]>([
    ["30", 360],
    [15, 180],
    ["40", 480],
    ["30.0", 360],
    ["41", 41],
    ["360", 360],
    ["180.0", 180],
    ["30 years", 360],
    ["30-year fixed", 360],
    ["30 yr fixed", 360],
    ["30yr", 360],
    ["Fixed 30 years", 360],
    ["15 Yrs.", 180],
    ["7.5 years", 90],
    ["360 months", 360],
    ["36 mos", 36],
    ["120 mo.", 120],
    ["5/1 ARM", null],
    ["thirty", null],
    ["0", null],
    ["601", null],
    ["51 years", null],
    ["12.5", 150],
    ["30 or 15", null],
    ["-30", null],
    [true, null],
  ])("%j of a column for either is %j months", (value, months) => {
    expect(valueIn(readTerm(value, "yearsOrMonths"))).toBe(months);
  });

  test.each<[value: unknown, months: number | null]>([
    ["30", 30],
    [360, 360],
    ["30 years", 360],
    ["12.5", null],
  ])("%j of a column for months is %j months", (value, months) => {
    expect(valueIn(readTerm(value, "months"))).toBe(months);
  });
});

describe("a state", () => {
  test.each([
    ["Mass.", "MA"],
    ["US-MA", "MA"],
    ["USA - MA", "MA"],
    ["MA - Massachusetts", "MA"],
    ["Massachusetts (MA)", "MA"],
    ["Massachusetts, MA", "MA"],
    ["MA, USA", "MA"],
    ["MA 02134", "MA"],
    ["M.A.", "MA"],
    ["Commonwealth of Massachusetts", "MA"],
    ["N.H.", "NH"],
    ["N. Mex.", "NM"],
    ["Calif", "CA"],
    ["W. Va.", "WV"],
    ["Washington, D.C.", "DC"],
    ["Washington", "WA"],
    ["new  hampshire", "NH"],
    ["US Virgin Islands", "VI"],
  ])("%j is %s", (value, code) => {
    expect(valueIn(readState(value))).toBe(code);
  });

  test.each(["MA - Maine", "MA/NH", "ZZ", "US", "Atlantis", "M", 7, null])("%j is none", (value) => {
    expect(valueIn(readState(value))).toBeNull();
  });

  test("is read back from every name and code of one", () => {
    for (const [name, code] of Object.entries(US_STATES)) {
      for (const text of [name, code, `US-${code}`, `${code} - ${name}`, `${name} (${code})`]) {
        expect([text, valueIn(readState(text))]).toEqual([text, code]);
      }
    }
  });
});

describe("a language", () => {
  test.each([
    ["eng", "en"],
    ["spa", "es"],
    ["en_US", "en"],
    ["en-us", "en"],
    ["EN", "en"],
    ["English (US)", "en"],
    ["SPANISH", "es"],
    ["Español", "es"],
    ["Haitian Creole", "ht"],
    ["Portuguese", "pt"],
    ["Norwegian", "no"],
    ["nb", "nb"],
    ["no-NO", "no"],
    ["Tagalog", "tl"],
    ["tgl", "tl"],
    ["cmn", "zh"],
    ["zh-Hans-CN", "zh"],
    ["vie", "vi"],
  ])("%j is %s", (value, tag) => {
    expect(valueIn(readLanguage(value))).toBe(tag);
  });

  test.each(["No", "no", "NO", "Yes", "xx", "xyz", "Klingonese", "und", "English, Spanish", "e", 5, {}])(
    "%j is none",
    (value) => {
      expect(valueIn(readLanguage(value))).toBeNull();
    },
  );
});

propertyTest.prop([fc.oneof(fc.anything(), fc.string({ unit: "binary", maxLength: 20 }))])(
  "nothing makes a reader throw, and what it read it reads again",
  (value) => {
    for (const read of [readState, readLanguage]) {
      const found = valueIn<string>(read(value));
      if (found !== null && found !== "no") expect(valueIn<string>(read(found))).toBe(found);
    }
    const months = valueIn(readTerm(value, "months"));
    if (months !== null) expect(valueIn(readTerm(months, "months"))).toBe(months);
  },
);
