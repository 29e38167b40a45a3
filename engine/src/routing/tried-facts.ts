import type { FieldError } from "../errors.ts";
import type { Facts } from "../facts.ts";
import type { Delivery, DeliveryNote } from "../intake/delivery.ts";
import { filledUp } from "../intake/overwrite.ts";
import { parseDelivery } from "../intake/parse-delivery.ts";
import type { RawDelivery } from "../intake/raw-delivery.ts";
import { submissionMembers } from "../intake/submission-members.ts";

/** What of a lead is to be tried. */
export interface TriedLead {
  /** Of the workflow that is tried. */
  readonly sourceName: string;
  /** What is known of a lead of the past; `null`: a new one is tried. */
  readonly past: Facts | null;
  /** A lead as a source would send it, or what-if values over `past`; `null`: nothing of it is given. */
  readonly typed: RawDelivery | null;
  /** The moment to take for now, milliseconds since the epoch. */
  readonly nowMs: number;
}

export type TriedFacts =
  | { readonly ok: true; readonly facts: Facts; readonly notes: readonly DeliveryNote[] }
  /** Every fault at once; its pointers begin with `/lead`. */
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The facts to try: those of a lead of the past with the what-if values over them, or of a lead that is typed in. */
export function triedFacts({ sourceName, past, typed, nowMs }: TriedLead): TriedFacts {
  if (past !== null && typed === null) return { ok: true, facts: { ...past, nowMs }, notes: [] };
  const parsed = parseWhatIf(typed ?? {}, nowMs);
  if (!parsed.ok) return parsed;
  const { externalId, receivedAtMs, contact, loan, notes: found = [] } = parsed.delivery;
  const notes = found.map((note) => ({ ...note, pointer: `/lead${note.pointer}` }));
  if (past === null) {
    const lead = { source: sourceName, externalId, receivedAtMs: receivedAtMs ?? nowMs };
    return { ok: true, facts: { lead, contact, loan, nowMs }, notes };
  }
  const facts = {
    ...{ ...past, nowMs },
    contact: filledUp(contact, past.contact),
    loan: filledUp(loan, past.loan),
  };
  return { ok: true, facts, notes };
}

/** A lead that is tried needs no name and nobody to reach; what is given must be right all the same. */
function parseWhatIf(
  body: RawDelivery,
  nowMs: number,
): { readonly ok: true; readonly delivery: Delivery } | Extract<TriedFacts, { readonly ok: false }> {
  const { raw, ...reading } = submissionMembers(body);
  const contact = { lastName: "Nobody", email: "nobody@example.com", ...raw.contact };
  const parsed = parseDelivery({ ...raw, contact }, nowMs, { ...reading, strict: true });
  if (!parsed.ok) {
    const errors = parsed.errors.map((fault) => ({ ...fault, pointer: `/lead${fault.pointer}` }));
    return { ok: false, errors };
  }
  const given = (value: unknown, known: string | null) =>
    value === undefined || value === null || value === "" ? null : known;
  const { delivery } = parsed;
  return {
    ok: true,
    delivery: {
      ...delivery,
      contact: {
        ...delivery.contact,
        lastName: given(raw.contact?.lastName, delivery.contact.lastName),
        email: given(raw.contact?.email, delivery.contact.email),
      },
    },
  };
}
