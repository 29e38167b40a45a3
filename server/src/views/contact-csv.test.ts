import {
  type ContactColumn,
  contactColumns,
  FIELDS,
  guardCell,
  mapHeader,
  parseDelivery,
  rowToRaw,
  unguardCell,
} from "@fairlead/engine";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactCsvCells, contactCsvHeader } from "./contact-csv.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);

type Row = Parameters<ReturnType<typeof contactCsvCells>>[0];

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(value, { nil: null });
}
const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
/** Names as people have them, and as spreadsheets would run them. */
const name = fc.oneof(
  word,
  fc.constantFrom("O'Brien", "=cmd", "-Dash", "+Plus", "Ng, Jr.", 'Say "Al"', "Zoë"),
);
const phone = fc.integer({ min: 5_550_100, max: 5_550_199 }).map((line) => `+1617${line}`);
const email = fc.tuple(word, word).map((parts) => `${parts.join(".").toLowerCase()}@example.com`);

const contact = fc.record({
  firstName: maybe(name),
  lastName: name,
  email,
  cellPhone: maybe(phone),
  preferredLanguage: maybe(fc.constantFrom("en", "es", "vi", "zh", "yue", "fil", "ht", "pt")),
  state: maybe(fc.constantFrom("NY", "TX")),
  propertyState: maybe(fc.constantFrom("MA", "OH", "CA")),
  loanAmountUsd: maybe(fc.integer({ min: 1, max: 900_000 })),
  loanPurpose: maybe(fc.constantFrom(...FIELDS["loan.purpose"].options.map(({ value }) => value))),
  source: fc.constantFrom("Zillow Mortgage", "+ Referrals"),
});

describe("a file of exported contacts", () => {
  test("has no two columns that an import reads as one", () => {
    const { positions } = mapHeader(contactCsvHeader(contactColumns()));

    expect([...positions].filter(([, columns]) => columns.length > 1)).toEqual([]);
  });

  test("imported as leads gives the same values, whatever columns it has", () => {
    fc.assert(
      fc.property(contact, fc.shuffledSubarray([...contactColumns()]), (given, columns) => {
        const asked: ContactColumn[] = [...new Set<ContactColumn>(["email", ...columns])];

        const read = importedAgain(given, asked);

        const has = (column: ContactColumn) => asked.includes(column);
        expect(read.contact).toEqual({
          ...{ firstName: given.firstName, lastName: given.lastName, email: given.email },
          cellPhone: has("cellPhone") ? given.cellPhone : null,
          preferredLanguage: has("preferredLanguage") ? given.preferredLanguage : null,
        });
        expect(read.loan).toMatchObject({
          amountUsd: has("loanAmountUsd") ? given.loanAmountUsd : null,
          purpose: has("loanPurpose") ? given.loanPurpose : null,
          propertyState: has("propertyState") ? given.propertyState : null,
        });
        expect(read.source).toBe(has("source") ? given.source : null);
      }),
    );
  });
});

function importedAgain(
  given: Partial<Row> & { firstName: string | null; lastName: string },
  columns: ContactColumn[],
) {
  const row = { ...BLANK, ...given };
  const cells = contactCsvCells(columns, "America/New_York")(row, given);
  const csv = stringify([contactCsvHeader(columns), cells], {
    ...{ bom: true, quoted: true, cast: { string: guardCell } },
  });
  const [header = [], line = []] = parse(csv, { bom: true }) as string[][];
  const { sourceName, raw } = rowToRaw(line.map(unguardCell), mapHeader(header));
  const parsed = parseDelivery(raw, NOW_MS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return { source: sourceName, ...parsed.delivery };
}

const BLANK: Row = {
  ...{ cellPhoneExtension: null, homePhoneExtension: null, workPhoneExtension: null },
  ...{ id: "con_1", name: "", leadStatus: "new", doNotContact: false, isNew: false, owner: null },
  ...{ nickname: null, email: null, cellPhone: null, homePhone: null, workPhone: null, prefersText: null },
  ...{ preferredLanguage: null, birthday: null, address: null, city: null, state: null, postalCode: null },
  ...{ source: null, groups: [], referredBy: null, contactedAt: null, createdAt: "2026-05-04T15:00:00.000Z" },
  ...{ loanAmountUsd: null, loanPurpose: null, propertyState: null, accounts: [] },
};
