import { expect, test } from "vitest";
import { parseDelivery } from "./parse-delivery.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { rowIdentity } from "./row-identity.ts";

const NOW = Date.parse("2026-05-04T12:00:00Z");
const ROW: RawDelivery = {
  contact: { firstName: "Maren", lastName: "Holt", email: "maren@example.com", cellPhone: "(617) 555-0141" },
  loan: { amountUsd: "250,000", purpose: "Purchase" },
};

function identity(raw: RawDelivery, source = "Walk In"): string {
  const parsed = parseDelivery(raw, NOW);
  if (!parsed.ok) throw new Error("The row cannot be read");
  return rowIdentity(source, parsed.delivery);
}

test.each<[string, RawDelivery]>([
  ["spells a phone otherwise", { ...ROW, contact: { ...ROW.contact, cellPhone: "+1 617 555 0141" } }],
  ["spells an email otherwise", { ...ROW, contact: { ...ROW.contact, email: " Maren@Example.com " } }],
  ["spells an amount otherwise", { ...ROW, loan: { ...ROW.loan, amountUsd: "$250000" } }],
  ["has its columns in another order", { loan: ROW.loan, contact: ROW.contact }],
  ["has more cells that are blank", { ...ROW, loan: { ...ROW.loan, termMonths: "", propertyState: "" } }],
])("a row is the same that %s", (_name, raw) => {
  expect(identity(raw)).toBe(identity(ROW));
});

test.each<[string, RawDelivery]>([
  ["has another email", { ...ROW, contact: { ...ROW.contact, email: "m.holt@example.com" } }],
  ["has another first name", { ...ROW, contact: { ...ROW.contact, firstName: "Maria" } }],
  ["has another amount", { ...ROW, loan: { ...ROW.loan, amountUsd: "260,000" } }],
  ["lacks a value", { ...ROW, loan: { amountUsd: "250,000" } }],
  ["was received at some time", { ...ROW, receivedAt: "2026-05-01T08:00:00Z" }],
  ["has a value that was not understood", { ...ROW, loan: { ...ROW.loan, occupancy: "Treehouse" } }],
])("a row is another that %s", (_name, raw) => {
  expect(identity(raw)).not.toBe(identity(ROW));
});

test("a row of another source is another", () => {
  expect(identity(ROW, "Open House")).not.toBe(identity(ROW));
});
