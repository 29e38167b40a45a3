import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { parseDelivery } from "./parse-delivery.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { US_STATES } from "./us-states.ts";

const NOW_MS = Date.UTC(2026, 10, 1, 12);

/** As a flat file has it: texts only. */
const ROW = {
  externalId: "LA-00002",
  receivedAt: "2026-10-10T12:33:16Z",
  contact: {
    firstName: " Courtney ",
    lastName: "Barnett",
    email: " Lead00002@Example.com",
    cellPhone: "(978) 555-0129",
    preferredLanguage: "Spanish",
  },
  loan: {
    amountUsd: "$128,000",
    purchasePriceUsd: "160000.50",
    annualIncomeUsd: " $ 74,000 ",
    purpose: "Purchase",
    propertyType: "Single Family",
    occupancy: "Owner Occupied",
    propertyState: "ma",
    termMonths: "360",
    creditMeetsGuidelines: "yes",
  },
} satisfies RawDelivery;

function at(pointer: string, value: unknown): RawDelivery {
  const [group, name] = pointer.slice(1).split("/");
  if (name === undefined) return { ...ROW, [group ?? ""]: value };
  return group === "contact"
    ? { ...ROW, contact: { ...ROW.contact, [name]: value } }
    : { ...ROW, loan: { ...ROW.loan, [name]: value } };
}

function errorsOf(raw: RawDelivery, strict = false): readonly string[] {
  const parsed = parseDelivery(raw, NOW_MS, { strict });
  return parsed.ok ? [] : parsed.errors.map(({ code, pointer }) => `${code} ${pointer}`);
}

function read(pointer: string, value: unknown): unknown {
  const parsed = parseDelivery(at(pointer, value), NOW_MS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const [group, name] = pointer.slice(1).split("/");
  const { delivery } = parsed;
  if (group === "contact") return delivery.contact[name as keyof typeof delivery.contact];
  if (group === "loan") return delivery.loan[name as keyof typeof delivery.loan];
  return group === "receivedAt" ? delivery.receivedAtMs : delivery.externalId;
}

test.each(["\u3164", "\u115f\u1160", "\u2800\u2800", "\u17b4", "\u{e0041}", "\u{e0100}", "\u200d"])(
  "a name of marks that nobody sees is none: %j",
  (lastName) => {
    expect(errorsOf({ contact: { lastName, email: "ann@example.com" } })).toEqual([
      "MISSING_VALUE /contact/lastName",
    ]);
  },
);

test("reads a row of a flat file into one normal form", () => {
  expect(parseDelivery(ROW, NOW_MS)).toEqual({
    ok: true,
    delivery: {
      externalId: "LA-00002",
      receivedAtMs: Date.UTC(2026, 9, 10, 12, 33, 16),
      contact: {
        firstName: "Courtney",
        lastName: "Barnett",
        email: "lead00002@example.com",
        cellPhone: "+19785550129",
        preferredLanguage: "es",
      },
      loan: {
        amountUsd: 128_000,
        purchasePriceUsd: 160_000.5,
        annualIncomeUsd: 74_000,
        purpose: "purchase",
        propertyType: "single_family",
        occupancy: "primary_residence",
        propertyState: "MA",
        termMonths: 360,
        creditMeetsGuidelines: true,
      },
    },
  });
});

test("reads the same lead alike from JSON and from a file", () => {
  const loan = { ...ROW.loan, amountUsd: 128_000, annualIncomeUsd: 74_000, purchasePriceUsd: 160_000.5 };
  const json: RawDelivery = { ...ROW, loan: { ...loan, termMonths: 360, creditMeetsGuidelines: true } };

  expect(parseDelivery(json, NOW_MS)).toEqual(parseDelivery(ROW, NOW_MS));
});

test("needs no more than a name and a way to reach the contact", () => {
  const parsed = parseDelivery({ contact: { lastName: "Barnett", cellPhone: 9_785_550_129 } }, NOW_MS);

  expect(parsed).toMatchObject({ ok: true, delivery: { externalId: null, receivedAtMs: null } });
});

describe("accepts", () => {
  test.each<[pointer: string, value: unknown, reads: unknown]>([
    ["/externalId", 17, "17"],
    ["/externalId", "  ", null],
    ["/receivedAt", "2026-10-10", Date.UTC(2026, 9, 10)],
    ["/receivedAt", "10/9/2026", Date.UTC(2026, 9, 9)],
    ["/receivedAt", "2026-11-02T12:00:00Z", NOW_MS + 86_400_000],
    ["/receivedAt", "1990-01-01", Date.UTC(1990, 0, 1)],
    ["/contact/firstName", "Jose\u0301", "José"],
    ["/contact/firstName", "x".repeat(100), "x".repeat(100)],
    ["/contact/email", "ann+loans@mail.example.co.uk", "ann+loans@mail.example.co.uk"],
    ["/contact/cellPhone", "617.555.0123", "+16175550123"],
    ["/contact/cellPhone", "1 617 555 0123", "+16175550123"],
    ["/contact/cellPhone", "+1 (212) 555-0199", "+12125550199"],
    ["/contact/cellPhone", "+65 6123 4567", "+6561234567"],
    ["/contact/lastName", "a\nb", "a b"],
    ["/contact/lastName", "a\u0085b", "a b"],
    ["/contact/email", ["ann@example.com"], "ann@example.com"],
    ["/loan/amountUsd", "1e5", 100_000],
    ["/loan/termMonths", "30 years", 360],
    ["/contact/preferredLanguage", "en-US", "en"],
    ["/contact/preferredLanguage", "VI", "vi"],
    ["/contact/preferredLanguage", "Español", "es"],
    ["/contact/preferredLanguage", "Haitian Creole", "ht"],
    ["/loan/amountUsd", 0, 0],
    ["/loan/amountUsd", 1_000_000_000, 1_000_000_000],
    ["/loan/amountUsd", 0.1 + 0.2, 0.3],
    ["/loan/amountUsd", "1,234,567.89", 1_234_567.89],
    ["/loan/amountUsd", ".5", 0.5],
    ["/loan/purpose", "refi", "refinance"],
    ["/loan/purpose", "HOME EQUITY", "home_equity"],
    ["/loan/propertyType", "2-4 Units", "two_to_four_units"],
    ["/loan/propertyType", "condo", "condominium"],
    ["/loan/occupancy", "Owner Occupied", "primary_residence"],
    ["/loan/occupancy", "Primary", "primary_residence"],
    ["/loan/occupancy", "PrimaryResidence", "primary_residence"],
    ["/loan/occupancy", "Secondary", "second_home"],
    ["/loan/occupancy", "SECOND HOME", "second_home"],
    ["/loan/occupancy", "Investor", "investment_property"],
    ["/loan/occupancy", "NonOwnerOccupied", "investment_property"],
    ["/loan/occupancy", "non-owner occupied", "investment_property"],
    ["/loan/occupancy", " ", null],
    ["/loan/propertyState", "New Hampshire", "NH"],
    ["/loan/propertyState", "pr", "PR"],
    ["/loan/termMonths", 1, 1],
    ["/loan/termMonths", "600", 600],
    ["/loan/creditMeetsGuidelines", false, false],
    ["/loan/creditMeetsGuidelines", 0, false],
    ["/loan/creditMeetsGuidelines", "TRUE", true],
    ["/loan/creditMeetsGuidelines", "n", false],
    ["/loan/creditMeetsGuidelines", null, null],
  ])("%s: %j as %j", (pointer, value, reads) => {
    expect(read(pointer, value)).toBe(reads);
  });

  test("every state, the district and the territories, by code and by name", () => {
    const states = Object.entries(US_STATES);

    expect(states).toHaveLength(56);
    for (const [name, code] of states) {
      expect([read("/loan/propertyState", name), read("/loan/propertyState", code)]).toEqual([code, code]);
    }
  });
});

describe("takes no lead of which", () => {
  test.each<[code: string, pointer: string, raw: RawDelivery]>([
    ["INVALID_VALUE", "/externalId", at("/externalId", "x".repeat(201))],
    ["INVALID_VALUE", "/externalId", at("/externalId", {})],
    ["INVALID_VALUE", "/externalId", at("/externalId", 2 ** 53)],
    ["INVALID_VALUE", "/contact/lastName", { contact: { lastName: "a\u0000b", email: "ann@example.com" } }],
    ["MISSING_VALUE", "/contact/lastName", { contact: { lastName: "N/A", email: "ann@example.com" } }],
    ["INVALID_EMAIL", "/contact/email", { contact: { lastName: "Lee", email: "ann", cellPhone: "-" } }],
    ["INVALID_PHONE", "/contact/homePhone", { contact: { lastName: "Lee", homePhone: "12" } }],
  ])("%s at %s is the matter", (code, pointer, raw) => {
    expect(errorsOf(raw)).toEqual([`${code} ${pointer}`]);
  });
});

describe("refuses in a form, and keeps as a note of what a source sends,", () => {
  test.each<[code: string, pointer: string, value: unknown]>([
    ["INVALID_VALUE", "/contact/firstName", "x".repeat(101)],
    ["INVALID_VALUE", "/contact/lastName", "a\u0000b"],
    ["INVALID_VALUE", "/contact/lastName", "a\ud83d"],
    ["INVALID_VALUE", "/contact/lastName", true],
    ["INVALID_DATE", "/receivedAt", "2026-02-30"],
    ["INVALID_DATE", "/receivedAt", "2/30/2026"],
    ["INVALID_DATE", "/receivedAt", "yesterday"],
    ["INVALID_DATE", "/receivedAt", 1_760_000_000_000],
    ["INVALID_DATE", "/receivedAt", "1989-12-31T23:59:59Z"],
    ["INVALID_DATE", "/receivedAt", "2026-11-02T12:00:00.001Z"],
    ["INVALID_EMAIL", "/contact/email", "ann"],
    ["INVALID_EMAIL", "/contact/email", "ann@localhost"],
    ["INVALID_EMAIL", "/contact/email", "ann@@example.com"],
    ["INVALID_EMAIL", "/contact/email", ".ann@example.com"],
    ["INVALID_EMAIL", "/contact/email", "ann@-example.com"],
    ["INVALID_EMAIL", "/contact/email", "ann@example.c0m"],
    ["INVALID_EMAIL", "/contact/email", "ann lee@example.com"],
    ["INVALID_EMAIL", "/contact/email", `${"a".repeat(65)}@example.com`],
    ["INVALID_EMAIL", "/contact/email", `ann@${"a.".repeat(130)}com`],
    ["INVALID_PHONE", "/contact/cellPhone", "555-0123"],
    ["INVALID_PHONE", "/contact/cellPhone", "call 617 555 0123"],
    ["INVALID_PHONE", "/contact/cellPhone", "617-055-0123"],
    ["INVALID_PHONE", "/contact/cellPhone", "6".repeat(300)],
    ["INVALID_PHONE", "/contact/cellPhone", true],
    ["UNKNOWN_AREA_CODE", "/contact/cellPhone", "(999) 555-0123"],
    ["UNKNOWN_AREA_CODE", "/contact/cellPhone", "+1 000 555 0123"],
    ["UNKNOWN_AREA_CODE", "/contact/cellPhone", "123-456-7890"],
    ["INVALID_AMOUNT", "/loan/amountUsd", -1],
    ["INVALID_AMOUNT", "/loan/amountUsd", "$-5"],
    ["INVALID_AMOUNT", "/loan/amountUsd", "$"],
    ["INVALID_AMOUNT", "/loan/amountUsd", "1,50"],
    ["INVALID_AMOUNT", "/loan/amountUsd", "Infinity"],
    ["INVALID_AMOUNT", "/loan/amountUsd", Number.POSITIVE_INFINITY],
    ["INVALID_AMOUNT", "/loan/amountUsd", true],
    ["INVALID_AMOUNT", "/loan/amountUsd", 1_000_000_000.01],
    ["INVALID_AMOUNT", "/loan/purchasePriceUsd", 99_999.995],
    ["INVALID_AMOUNT", "/loan/annualIncomeUsd", "lots"],
    ["INVALID_AMOUNT", "/loan/termMonths", 999_999],
    ["INVALID_AMOUNT", "/loan/termMonths", 0],
    ["INVALID_AMOUNT", "/loan/termMonths", 12.5],
    ["INVALID_VALUE", "/loan/propertyState", "ZZ"],
    ["INVALID_VALUE", "/loan/propertyState", 7],
    ["INVALID_VALUE", "/loan/creditMeetsGuidelines", "maybe"],
    ["INVALID_VALUE", "/loan/creditMeetsGuidelines", 2],
  ])("%s at %s: %j", (code, pointer, value) => {
    const parsed = parseDelivery(at(pointer, value), NOW_MS);

    expect(errorsOf(at(pointer, value), true)).toEqual([`${code} ${pointer}`]);
    expect(parsed).toMatchObject({ ok: true, delivery: { notes: [{ pointer }] } });
  });

  test("a contact whom nobody could reach or name", () => {
    expect(errorsOf({})).toEqual(["MISSING_VALUE /contact/email", "MISSING_VALUE /contact/lastName"]);
  });

  test("a faulty value once, not as missing too", () => {
    const contact = { firstName: "", lastName: "a\u0000", email: "ann", cellPhone: " " };

    expect(errorsOf({ contact })).toEqual([
      "INVALID_EMAIL /contact/email",
      "INVALID_VALUE /contact/lastName",
    ]);
  });

  test("all that is wrong at once, and in a lead that a source sends only what it must mend", () => {
    const raw: RawDelivery = {
      receivedAt: "never",
      contact: { lastName: "Lee", email: "no", cellPhone: "no" },
      loan: { amountUsd: "no", propertyState: "no" },
    };

    expect(errorsOf(raw)).toEqual(["INVALID_EMAIL /contact/email", "INVALID_PHONE /contact/cellPhone"]);
    expect(errorsOf(raw, true)).toEqual([
      "INVALID_EMAIL /contact/email",
      "INVALID_PHONE /contact/cellPhone",
      "INVALID_DATE /receivedAt",
      "INVALID_AMOUNT /loan/amountUsd",
      "INVALID_VALUE /loan/propertyState",
    ]);
  });
});

describe("keeps what it does not understand of an optional value as a note", () => {
  const hint = "use Primary residence, Second home or Investment property.";

  test.each<[value: unknown, kept: string, quoted?: string]>([
    ["Houseboat", "Houseboat"],
    ["Primary or second home", "Primary or second home"],
    [7, "7"],
    [{ use: "own" }, '{"use":"own"}'],
    ["a\u0000b", "a\\u0000b"],
    ["x".repeat(1_000), "x".repeat(1_000), `${"x".repeat(80)}… (920 more characters)`],
    [
      "x".repeat(2_001),
      `${"x".repeat(1_000)}… (1,001 more characters)`,
      `${"x".repeat(80)}… (1,921 more characters)`,
    ],
    [`${"x".repeat(79)}😀y`, `${"x".repeat(79)}😀y`, `${"x".repeat(79)}… (3 more characters)`],
  ])("%j", (value, kept, quoted = kept) => {
    const parsed = parseDelivery(at("/loan/occupancy", value), NOW_MS);

    expect(parsed).toMatchObject({
      ok: true,
      delivery: {
        loan: { occupancy: null, amountUsd: 128_000 },
        notes: [{ pointer: "/loan/occupancy", value: kept, detail: `"${quoted}" is not known; ${hint}` }],
      },
    });
  });

  test("and makes no note of what it understands", () => {
    const parsed = parseDelivery(at("/loan/occupancy", "Investor"), NOW_MS);

    expect(parsed.ok && parsed.delivery).not.toHaveProperty("notes");
  });
});

test.each(["/contact/email", "/contact/cellPhone", "/contact/emails", "/loan/amountUsd", "/externalId"])(
  "an object without a text of its own in %s is named",
  (pointer) => {
    const parsed = parseDelivery(at(pointer, { toString: null, valueOf: null }), NOW_MS);

    const told = parsed.ok ? (parsed.delivery.notes ?? []) : parsed.errors;
    expect(told.map((one) => one.pointer)).toContain(pointer);
  },
);

propertyTest.prop([
  fc.jsonValue(),
  fc.constantFrom("/externalId", "/receivedAt", "/contact/email", "/loan/amountUsd", "/loan/occupancy"),
])("never throws, whatever stands in a field, and says what to mend", (value, pointer) => {
  const parsed = parseDelivery(at(pointer, value), NOW_MS);

  if (!parsed.ok) expect(parsed.errors.every(({ detail }) => detail.endsWith("."))).toBe(true);
});
