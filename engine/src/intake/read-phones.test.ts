import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { normalizePhone, telLink } from "./normalize-phone.ts";
import { readPhones } from "./read-phones.ts";

/** Numbers with their extensions, as a person would write them down. */
function numbersOf(text: string): readonly string[] | string {
  const reading = readPhones(text);
  if (!reading.ok) return reading.code;
  return reading.value.map(({ e164, extension }) => (extension === null ? e164 : `${e164} x${extension}`));
}

describe("reads a phone number", () => {
  test.each([
    ["781-555-0171 x12", "+17815550171 x12"],
    ["(781) 555-0172 ext. 4433", "+17815550172 x4433"],
    ["(781) 555-0172 extension 7", "+17815550172 x7"],
    ["781.555.0172, ext 81", "+17815550172 x81"],
    ["781 555 0172 #9", "+17815550172 x9"],
    ["tel:+1-781-555-0172;ext=12", "+17815550172 x12"],
    ["\u202a+1 (781) 555\u20110173\u202c", "+17815550173"],
    ["+1\ufe0d-781-555-0174", "+17815550174"],
    ["\u202d781-555-0175\u202c", "+17815550175"],
    ["781\u00a0555\u00a00176", "+17815550176"],
    ["7815550177\u200b", "+17815550177"],
    ["p:+17815550178", "+17815550178"],
    ["tel:+17815550179", "+17815550179"],
    ["Cell: 781-555-0179", "+17815550179"],
    ["mobile 781-555-0179", "+17815550179"],
    ["001-781-555-0180", "+17815550180"],
    ["00 1 781 555 0180", "+17815550180"],
    ["00-1-781-555-0180", "+17815550180"],
    ["00 52 55 5555 0138", "+525555550138"],
    ["0052 55 5555 0138", "+525555550138"],
    ["011 52 55 5555 0138", "+525555550138"],
    ["(781)555-0181 (cell)", "+17815550181"],
    ["781-555-0181 [Home]", "+17815550181"],
    ["781-555-0181 work", "+17815550181"],
    ["+1+17815550182", "+17815550182"],
    ["781\u2013555\u20130183", "+17815550183"],
    ["1-800-555-0139", "+18005550139"],
    ["+52 55 5555 0138", "+525555550138"],
    ["7815550184.0", "+17815550184"],
    ["'7815550185", "+17815550185"],
    ["\u2019+17815550186", "+17815550186"],
    ["\uff08781\uff09\uff15\uff15\uff15\uff0d\uff10\uff11\uff18\uff17", "+17815550187"],
    ["781/555 0188", "+17815550188"],
  ])("%j", (text, number) => {
    expect(numbersOf(text)).toEqual([number]);
  });
});

describe("keeps every number of a text", () => {
  test.each([
    ["781 555 0171 / 781 555 0199", ["+17815550171", "+17815550199"]],
    ["781-555-0171; 781-555-0199", ["+17815550171", "+17815550199"]],
    ["781-555-0171 or 781-555-0199", ["+17815550171", "+17815550199"]],
    ["781-555-0171\n781-555-0199", ["+17815550171", "+17815550199"]],
    ["(781) 555-0171 (781) 555-0199", ["+17815550171", "+17815550199"]],
    ["781-555-0171 x5, 781-555-0199 (home)", ["+17815550171 x5", "+17815550199"]],
    ["781-555-0171 & +1 781 555 0171", ["+17815550171"]],
    ["781-555-0171; n/a", ["+17815550171"]],
  ])("%j", (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  test("and names what of it is none", () => {
    expect(readPhones("781-555-0171 / 781-555-CALL")).toMatchObject({
      value: [{ e164: "+17815550171" }],
      remark: expect.stringContaining('"781-555-CALL"'),
    });
    expect(readPhones("781-555-0171 (ask for Bo)")).toMatchObject({
      value: [{ e164: "+17815550171" }],
      remark: '"ask for Bo" beside the number is not kept.',
    });
  });
});

describe("takes no number of", () => {
  test.each([
    ["781-555-CALL", "INVALID_PHONE"],
    ["555-0123", "INVALID_PHONE"],
    ["call 781 555 0123", "INVALID_PHONE"],
    ["ext 12", "INVALID_PHONE"],
    ["", "INVALID_PHONE"],
    ["7815550123.5", "INVALID_PHONE"],
    ["(000) 000-0000", "UNKNOWN_AREA_CODE"],
    ["555-123-4567", "UNKNOWN_AREA_CODE"],
    ["123-456-7890 x1", "UNKNOWN_AREA_CODE"],
    [`${"781-555-0171; ".repeat(40)}`, "INVALID_PHONE"],
  ])("%j", (text, code) => {
    expect(numbersOf(text)).toBe(code);
  });

  test.each(["7.81555E+09", "1.78156E+10", "7,81555E+09", "7.81555e9"])(
    "%s, which a spreadsheet rounded, and says so",
    (text) => {
      expect(readPhones(text)).toMatchObject({
        ok: false,
        detail: `"${text}" was rounded by a spreadsheet; export again with the column as text.`,
      });
    },
  );
});

test("a form takes one number, with its extension, and says when there are two", () => {
  expect(normalizePhone("781-555-0171 x12")).toEqual({ ok: true, e164: "+17815550171", extension: "12" });
  expect(normalizePhone("781-555-0171; 781-555-0199")).toMatchObject({ ok: false, code: "INVALID_PHONE" });
});

test("a link dials the extension", () => {
  expect(telLink({ e164: "+17815550171", extension: "12" })).toBe("tel:+17815550171;ext=12");
  expect(telLink({ e164: "+17815550171", extension: null })).toBe("tel:+17815550171");
});

const NUMBER = fc.tuple(fc.constantFrom("617", "781", "212"), fc.integer({ min: 100, max: 199 }));
const EXTENSION = fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: null });
const FORMS: readonly ((area: string, last: string) => string)[] = [
  (area, last) => `(${area}) 555-0${last}`,
  (area, last) => `+1${area}5550${last}`,
  (area, last) => `1.${area}.555.0${last}`,
  (area, last) => `tel:+1-${area}-555-0${last}`,
];

propertyTest.prop([NUMBER, EXTENSION, fc.constantFrom(...FORMS)])(
  "reads the same number however it is written",
  ([area, last], extension, form) => {
    const text = `${form(area, String(last))}${extension === null ? "" : ` x${extension}`}`;

    expect(readPhones(text)).toEqual({
      ok: true,
      value: [{ e164: `+1${area}5550${last}`, extension }],
    });
  },
);

propertyTest.prop([fc.string({ unit: "binary", maxLength: 60 })])(
  "never throws, and what it reads it reads again",
  (text) => {
    const reading = readPhones(text);

    if (!reading.ok) return;
    for (const number of reading.value) {
      const again = readPhones(`${number.e164}${number.extension === null ? "" : ` x${number.extension}`}`);
      expect(again).toEqual({ ok: true, value: [number] });
    }
  },
);

test.each([
  ["340-774-1234", "+13407741234"],
  ["(684) 633-1234", "+16846331234"],
  ["1 242 322 1234", "+12423221234"],
])("the area code of an island is one: %s", (text, e164) => {
  expect(readPhones(text)).toEqual({ ok: true, value: [{ e164, extension: null }] });
});

test.each(["N/A", "n / a"])("a phone of %s is told as it was written, not as two", (text) => {
  expect(readPhones(text)).toMatchObject({ ok: false, detail: expect.stringContaining(`"${text}"`) });
});
