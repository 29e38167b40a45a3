import { describe, expect, test } from "vitest";
import { readField } from "../conditions/read-field.ts";
import type { Facts } from "../facts.ts";
import { sentFacts } from "../fixtures/sent-facts.ts";
import { triedFacts } from "../routing/tried-facts.ts";
import type { Delivery } from "./delivery.ts";
import { CONTACT_FIELDS, LEAD_FIELDS } from "./duplicate-rules.ts";
import { mapHeader } from "./header-mapping.ts";
import { LEAD_COLUMNS } from "./lead-columns.ts";
import { parseDelivery } from "./parse-delivery.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { rowToRaw } from "./row-to-raw.ts";

const NOW_MS = Date.UTC(2026, 2, 4, 15);
const SENT = sentFacts();
const NOTHING_KNOWN = factsOf(deliveryOf({ contact: { lastName: "Past", email: "past@example.com" } }));

describe("every fact of a lead that routing can know", () => {
  test.each(SENT)("$field arrives from the JSON of a source", ({ field, read }) => {
    expect(readField(field, factsOf(deliveryOf(asJson())), null)).toEqual(read);
  });

  test.each(SENT)("$field arrives from its column of a file", ({ field, pointer, read }) => {
    const columns = LEAD_COLUMNS.filter((column) => SENT.some((fact) => fact.pointer === column.pointer));
    const cells = columns.map((column) => SENT.find((fact) => fact.pointer === column.pointer)?.sent ?? "");
    const { raw } = rowToRaw(cells, mapHeader(columns.map(({ name }) => name)));

    expect(columns.map((column) => column.pointer)).toContain(pointer);
    expect(readField(field, factsOf(deliveryOf(raw)), null)).toEqual(read);
  });

  test.each(SENT)("$field arrives in a trial", ({ field, read }) => {
    const tried = triedFacts({ sourceName: "Any", past: null, typed: asJson(), nowMs: NOW_MS });

    expect(tried.ok && readField(field, tried.facts, null)).toEqual(read);
  });

  test.each(SENT.filter(({ field }) => !field.startsWith("lead.")))(
    "$field overrides what a lead of the past had, also one stored before the field was there",
    ({ field, read }) => {
      const [subject, name] = field.split(".") as ["contact" | "loan", string];
      const { [name as never]: _, ...older } = NOTHING_KNOWN[subject];
      const past = { ...NOTHING_KNOWN, [subject]: older } as Facts;

      const tried = triedFacts({ sourceName: "Any", past, typed: asJson(), nowMs: NOW_MS });

      expect(readField(field, past, null)).toBeNull();
      expect(tried.ok && readField(field, tried.facts, null)).toEqual(read);
    },
  );

  test("can be ticked to be overwritten when it comes again", () => {
    const ticked = [
      ...CONTACT_FIELDS.map((field) => `contact.${field}`),
      ...LEAD_FIELDS.map((field) => `loan.${field}`),
    ];

    const sent = SENT.map(({ field }) => field).filter((field) => !field.startsWith("lead."));
    expect(ticked.sort()).toEqual([...sent].sort());
  });
});

/** A delivery as JSON with a value of every fact. */
function asJson(): RawDelivery {
  const raw: Record<string, Record<string, string> | string> = {};
  for (const { pointer, sent } of SENT) {
    const [group = "", name] = pointer.slice(1).split("/");
    if (name === undefined) raw[group] = sent;
    else raw[group] = { ...(raw[group] as Record<string, string> | undefined), [name]: sent };
  }
  return raw;
}

function deliveryOf(raw: RawDelivery): Delivery {
  const parsed = parseDelivery(raw, NOW_MS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.delivery;
}

function factsOf({ externalId, receivedAtMs, contact, loan }: Delivery): Facts {
  const lead = { source: "Any", externalId, receivedAtMs: receivedAtMs ?? NOW_MS };
  return { lead, contact, loan, nowMs: NOW_MS };
}
