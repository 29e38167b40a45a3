import { describe, expect, test } from "vitest";
import { parseDelivery } from "./parse-delivery.ts";
import type { RawDelivery } from "./raw-delivery.ts";

const NOW_MS = Date.UTC(2026, 10, 1, 12);

function reached(contact: NonNullable<RawDelivery["contact"]>) {
  const parsed = parseDelivery({ contact: { lastName: "Reach", ...contact } }, NOW_MS);
  if (!parsed.ok) return parsed.errors;
  const { email, cellPhone } = parsed.delivery.contact;
  const { further, notes } = parsed.delivery;
  return { email, cellPhone, ...(further ? { further } : {}), ...(notes ? { notes } : {}) };
}

const NONE = { homePhone: null, workPhone: null, emails: [], phones: [], extensions: {} };

describe("all ways to reach a person are kept", () => {
  test("home and work phone, and two in a cell", () => {
    expect(
      reached({
        ...{ email: "a@example.com; b@example.com", cellPhone: "781-555-0101 / 781-555-0102 x3" },
        ...{ homePhone: "(781) 555-0103", workPhone: "(781) 555-0104 ext. 55" },
        ...{ emails: ["c@example.com", "B@example.com"], phones: "781-555-0105" },
      }),
    ).toEqual({
      ...{ email: "a@example.com", cellPhone: "+17815550101" },
      further: {
        ...{ homePhone: "+17815550103", workPhone: "+17815550104" },
        emails: ["b@example.com", "c@example.com"],
        phones: ["+17815550102", "+17815550105"],
        extensions: { "+17815550102": "3", "+17815550104": "55" },
      },
    });
  });

  test("and one that came twice once", () => {
    const same = "(781) 555-0101";

    expect(reached({ cellPhone: same, homePhone: same, workPhone: same, phones: [same] })).toEqual({
      ...{ email: null, cellPhone: "+17815550101" },
    });
  });

  test("an extension of the cell phone too", () => {
    expect(reached({ cellPhone: "781-555-0101 x7" })).toEqual({
      ...{ email: null, cellPhone: "+17815550101" },
      further: { ...NONE, extensions: { "+17815550101": "7" } },
    });
  });
});

describe("a list with more than 20 entries", () => {
  const emails = Array.from({ length: 25 }, (_, number) => `a${number}@example.com`);
  const phones = Array.from({ length: 23 }, (_, number) => `781-555-01${String(number).padStart(2, "0")}`);

  test("keeps those beyond as a note", () => {
    expect(reached({ emails, phones })).toMatchObject({
      further: { emails: emails.slice(1, 20) },
      notes: [
        {
          ...{ pointer: "/contact/emails", value: JSON.stringify(emails.slice(20)) },
          detail: "A list has 20 entries at most; 5 beyond them are not read.",
        },
        { pointer: "/contact/phones", value: JSON.stringify(phones.slice(20)) },
      ],
    });
  });

  test("has no note where those beyond are blank", () => {
    expect(reached({ emails: [...emails.slice(0, 20), "", "n/a", null] })).not.toHaveProperty("notes");
  });
});

describe("any one of them makes a lead", () => {
  test.each<[string, NonNullable<RawDelivery["contact"]>, object]>([
    ["the home phone", { homePhone: "781-555-0101" }, { further: { ...NONE, homePhone: "+17815550101" } }],
    ["the work phone", { workPhone: "781-555-0101" }, { further: { ...NONE, workPhone: "+17815550101" } }],
    ["a phone of no kind", { phones: ["781-555-0101"] }, { cellPhone: "+17815550101" }],
    ["a further email", { emails: ["a@example.com"] }, { email: "a@example.com" }],
  ])("%s", (_, contact, expected) => {
    expect(reached(contact)).toEqual({ email: null, cellPhone: null, ...expected });
  });

  test("whatever is wrong with the others, which are named", () => {
    expect(reached({ email: "a@", cellPhone: "7.81555E+09", homePhone: "781-555-0101" })).toMatchObject({
      ...{ email: null, cellPhone: null, further: { homePhone: "+17815550101" } },
      notes: [
        { pointer: "/contact/email", value: "a@" },
        { pointer: "/contact/cellPhone", detail: expect.stringContaining("rounded by a spreadsheet") },
      ],
    });
  });

  test("and none of them none, with each fault", () => {
    expect(reached({ email: "a@", homePhone: "12", phones: ["13"] })).toMatchObject([
      { pointer: "/contact/email" },
      { pointer: "/contact/homePhone" },
      { pointer: "/contact/phones/0" },
    ]);
  });
});

describe("an id that a spreadsheet rounded names no lead", () => {
  test.each(["1.23457E+17", "1.2E+05", "9E+17", "1,23457E+17", "1.23457e17"])("%s", (externalId) => {
    const parsed = parseDelivery({ externalId, contact: { lastName: "Id", email: "a@example.com" } }, NOW_MS);

    expect(parsed).toMatchObject({
      delivery: { externalId: null, notes: [{ pointer: "/externalId", value: externalId }] },
    });
  });

  test.each(["1E5", "12E4", "E+17", "3E", "1.5", "A-1.2E+17", "l:987654321098765401"])(
    "and %s stays as it is",
    (externalId) => {
      const parsed = parseDelivery(
        { externalId, contact: { lastName: "Id", email: "a@example.com" } },
        NOW_MS,
      );

      expect(parsed).toMatchObject({ delivery: { externalId } });
    },
  );
});
