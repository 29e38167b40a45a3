import { describe, expect, test } from "vitest";
import type { Delivery } from "./delivery.ts";
import { parseDelivery } from "./parse-delivery.ts";
import type { RawDelivery } from "./raw-delivery.ts";

const NOW_MS = Date.UTC(2026, 10, 1, 12);
const NOTHING = [
  ...[
    "N/A",
    "n/a",
    "NULL",
    "null",
    "-",
    "--",
    "none",
    "None",
    "#N/A",
    "unknown",
    "Unknown",
    ".",
    "?",
    "\u2014",
  ],
  ...["(null)", "Not Available", "not provided", "NaN", "undefined", " n.a. ", "\\N"],
];

function deliveryOf(contact: NonNullable<RawDelivery["contact"]>, more: RawDelivery = {}): Delivery | null {
  const parsed = parseDelivery({ ...more, contact }, NOW_MS);
  return parsed.ok ? parsed.delivery : null;
}

describe("what stands for nothing is blank, without a note:", () => {
  test.each([...NOTHING, "0", "000-000-0000".replace(/-/g, "")])("%j for an email or a phone", (text) => {
    const byPhone = deliveryOf({ lastName: "Hill", email: text, cellPhone: "(781) 555-0141" });
    const byEmail = deliveryOf({ lastName: "Hill", email: "hill@example.com", cellPhone: text });

    expect(byPhone?.contact).toMatchObject({ email: null, cellPhone: "+17815550141" });
    expect(byEmail?.contact).toMatchObject({ email: "hill@example.com", cellPhone: null });
    expect([byPhone, byEmail].flatMap((delivery) => delivery?.notes ?? [])).toEqual([]);
  });

  test.each(NOTHING)("%j for any fact of the loan, the date and the id", (text) => {
    const loan = {
      ...{
        amountUsd: text,
        purchasePriceUsd: text,
        annualIncomeUsd: text,
        purpose: text,
        propertyType: text,
      },
      ...{ occupancy: text, propertyState: text, termMonths: text, term: text, creditMeetsGuidelines: text },
    };
    const contact = { lastName: "Hill", email: "hill@example.com", preferredLanguage: text };
    const delivery = deliveryOf(contact, { externalId: text, receivedAt: text, loan });

    expect(delivery).not.toBeNull();
    expect(delivery).not.toHaveProperty("notes");
    expect([delivery?.externalId, delivery?.receivedAtMs, delivery?.contact.preferredLanguage]).toEqual([
      ...[null, null, null],
    ]);
    expect(Object.values(delivery?.loan ?? {}).every((value) => value === null)).toBe(true);
  });
});

describe("a name", () => {
  test.each([
    ["Jennifer", "Null", { firstName: "Jennifer", lastName: "Null" }],
    ["None", "Hill", { firstName: "None", lastName: "Hill" }],
    ["", "Na", { firstName: null, lastName: "Na" }],
    ["N/A", "Hill", { firstName: null, lastName: "Hill" }],
    ["-", "Hill", { firstName: null, lastName: "Hill" }],
    ["Nora", ".", { firstName: "Nora", lastName: null }],
  ])("%j %j stays", (firstName, lastName, name) => {
    expect(deliveryOf({ firstName, lastName, email: "a@example.com" })?.contact).toMatchObject(name);
  });

  test.each([
    ["N/A", "NULL"],
    ["none", "None"],
    ["unknown", ""],
    ["-", "-"],
    ["", "#N/A"],
  ])("%j %j is none", (firstName, lastName) => {
    expect(deliveryOf({ firstName, lastName, email: "a@example.com" })).toBeNull();
  });

  test("in one piece is taken where the parts stand for nothing", () => {
    const contact = { firstName: "n/a", lastName: "null", fullName: "Nora Vale", email: "a@example.com" };

    expect(deliveryOf(contact)?.contact).toMatchObject({ firstName: "Nora", lastName: "Vale" });
    expect(deliveryOf({ fullName: "unknown", email: "a@example.com" })).toBeNull();
  });
});
