import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Delivery } from "./delivery.ts";
import { mapHeader } from "./header-mapping.ts";
import { readLeadRow } from "./lead-row.ts";
import {
  knownLoanWord,
  LOAN_WORD_FIELDS,
  type LoanWordField,
  loanWordKey,
  withTaughtWords,
} from "./loan-words.ts";
import { parseDelivery } from "./parse-delivery.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { submissionMembers } from "./submission-members.ts";

const NOW_MS = Date.UTC(2026, 10, 1, 12);

function deliveryOf(loan: NonNullable<RawDelivery["loan"]>): Delivery {
  const parsed = parseDelivery({ contact: { lastName: "Word", email: "word@example.com" }, loan }, NOW_MS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.delivery;
}

describe("what senders call a loan", () => {
  test.each<[field: LoanWordField, word: string, value: string | null]>([
    ["purpose", "Cash-Out Refinance", "refinance"],
    ["purpose", "Rate & Term Refinance", "refinance"],
    ["purpose", "Rate/Term Refi", "refinance"],
    ["purpose", "Refinance - Cash Out", "refinance"],
    ["purpose", "CashoutRefinance", "refinance"],
    ["purpose", "NoCash-Out Refinance", "refinance"],
    ["purpose", "Debt Consolidation", "refinance"],
    ["purpose", "Home Purchase", "purchase"],
    ["purpose", "HELOC", "home_equity"],
    ["purpose", "Home Equity Line of Credit", "home_equity"],
    ["purpose", "Other", null],
    ["purpose", "Home Improvement", null],
    ["purpose", "Bridge", null],
    ["propertyType", "Single Family Residence", "single_family"],
    ["propertyType", "SingleFamily", "single_family"],
    ["propertyType", "Townhouse", "single_family"],
    ["propertyType", "PUD", "single_family"],
    ["propertyType", "Condo", "condominium"],
    ["propertyType", "Multi-Family", "two_to_four_units"],
    ["propertyType", "MultiUnit", "two_to_four_units"],
    ["propertyType", "2-4 Unit", "two_to_four_units"],
    ["propertyType", "Duplex", "two_to_four_units"],
    ["propertyType", "Manufactured Home", "manufactured"],
    ["propertyType", "Castle", null],
    ["occupancy", "Owner-Occupied", "primary_residence"],
    ["occupancy", "Houseboat", null],
  ])("%s: %s is %j", (field, word, value) => {
    expect(knownLoanWord(field, word)).toBe(value);
  });

  test("that nobody knows is blank, and the word is kept and named", () => {
    expect(deliveryOf({ purpose: "Bridge" })).toMatchObject({
      loan: { purpose: null },
      notes: [{ pointer: "/loan/purpose", value: "Bridge" }],
    });
  });
});

describe("a word that an organization taught", () => {
  const taught = new Map([
    [
      "purpose",
      new Map<string, string | null>([
        ["bridge", "purchase"],
        ["n a c", null],
      ]),
    ],
    ["propertyType", new Map<string, string | null>([["castle", null]])],
  ] as const);

  test("is understood, however it is written, and leaves no note", () => {
    const { delivery, unknown } = withTaughtWords(deliveryOf({ purpose: " BRIDGE " }), taught);

    expect(delivery.loan.purpose).toBe("purchase");
    expect(delivery).not.toHaveProperty("notes");
    expect(unknown).toEqual([]);
  });

  test("to be ignored stays a note and is asked about no more", () => {
    const { delivery, unknown } = withTaughtWords(deliveryOf({ propertyType: "Castle" }), taught);

    expect(delivery).toMatchObject({ loan: { propertyType: null }, notes: [{ value: "Castle" }] });
    expect(unknown).toEqual([]);
  });

  test("of one field says nothing about another, and others are still to be taught", () => {
    const { delivery, unknown } = withTaughtWords(
      deliveryOf({ purpose: "Castle", amountUsd: "lots" }),
      taught,
    );

    expect(delivery.notes).toHaveLength(2);
    expect(unknown).toEqual([{ field: "purpose", word: "castle", example: "Castle" }]);
  });
});

describe("a word is looked up by all of it", () => {
  const start =
    "Purchase of a home with a plot of land beside it, to be built on within the next two years, ";
  const taught = new Map([["purpose", new Map([[loanWordKey(`${start}then let`), "purchase"]])]] as const);

  test("however long it is", () => {
    const let_ = withTaughtWords(deliveryOf({ purpose: `${start}then let` }), taught);
    const sold = withTaughtWords(deliveryOf({ purpose: `${start}then sold` }), taught);

    expect(let_.delivery.loan.purpose).toBe("purchase");
    expect(sold).toMatchObject({
      delivery: { loan: { purpose: null }, notes: [{ value: `${start}then sold` }] },
    });
  });

  test.each([
    ["is longer than a word", "y".repeat(61)],
    ["names an email", "Bridge, mia.lund@example.com"],
    ["names a phone", "Bridge (781) 555-0123"],
  ])("and a text that %s is a note, and counted as no word", (_what, purpose) => {
    const { delivery, unknown } = withTaughtWords(deliveryOf({ purpose }), taught);

    expect(delivery.notes).toEqual([expect.objectContaining({ value: purpose })]);
    expect(unknown).toEqual([]);
  });
});

test("words are one where a search finds one by the other", () => {
  expect(loanWordKey("Großkredit Łódź")).toBe(loanWordKey("grosskredit lodz"));
  expect(loanWordKey("O’Keefe's")).toBe(loanWordKey("okeefes"));
  expect(loanWordKey("की")).not.toBe(loanWordKey("को"));
});

test("words of other letters are told apart too", () => {
  expect(loanWordKey("购房")).toBe("购房");
  expect(loanWordKey("購買")).not.toBe(loanWordKey("购房"));
  expect(loanWordKey(" - ")).toBe("");
});

propertyTest.prop([fc.string({ unit: "grapheme" }), fc.constantFrom(...LOAN_WORD_FIELDS)])(
  "a word is the same in whatever case and with whatever signs",
  (word, field) => {
    expect(knownLoanWord(field, ` ${word.toUpperCase().toLowerCase()}. `)).toBe(
      knownLoanWord(field, word.toUpperCase().toLowerCase()),
    );
    expect(loanWordKey(loanWordKey(word))).toBe(loanWordKey(word));
  },
);

describe("a taught word is understood in the field that is blank, and nowhere else", () => {
  const taught = new Map([["purpose" as const, new Map([["bridge", "refinance"]])]]);
  const REACHED = { lastName: "Word", email: "word@example.com" };

  test("not where a surer column of the file has been understood", () => {
    const header = ["Last Name", "Email", "Loan Purpose", "Purpose"];
    const row = { line: 2, fault: null, cells: ["Word", "word@example.com", "Purchase", "Bridge"] };
    const reading = {
      mapping: mapHeader(header),
      encoding: "utf-8",
      timeZone: "UTC",
      defaultSource: "Web",
    } as const;
    const read = readLeadRow(row, reading, NOW_MS);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));

    const { delivery, unknown } = withTaughtWords(read.delivery, taught);

    expect(delivery).toMatchObject({ loan: { purpose: "purchase" }, notes: [{ value: "Bridge" }] });
    expect(unknown).toEqual([]);
  });

  test.each([{ loan: { loan_purpose: "Bridge" } }, { purpose: "Bridge" }])(
    "under whatever name it was sent: %j",
    (sent) => {
      const { raw, ...reading } = submissionMembers({ contact: REACHED, ...sent } as RawDelivery);
      const parsed = parseDelivery(raw, NOW_MS, reading);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));

      expect(withTaughtWords(parsed.delivery, taught).delivery.loan.purpose).toBe("refinance");
      expect(withTaughtWords(parsed.delivery, new Map()).unknown).toMatchObject([{ word: "bridge" }]);
    },
  );

  test("and no document is counted as a word", () => {
    const { raw, ...reading } = submissionMembers({
      contact: REACHED,
      loan: { loan_purpose: { a: "Bridge" } },
    } as RawDelivery);
    const parsed = parseDelivery(raw, NOW_MS, reading);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));

    expect(withTaughtWords(parsed.delivery, taught)).toMatchObject({
      ...{ delivery: { loan: { purpose: null } }, unknown: [] },
    });
  });
});
