import type { FieldError } from "../errors.ts";
import type { LoanFacts } from "../facts.ts";
import { withoutIndex } from "../json-pointer.ts";
import { hasLostCharacter, shown } from "./clean-text.ts";
import type { Delivery, DeliveryNote } from "./delivery.ts";
import { DeliveryReader } from "./delivery-reader.ts";
import { readText } from "./field-reader.ts";
import { knownLoanWord, type LoanWordField, loanWordFieldOf, loanWordHint } from "./loan-words.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { readBoolean } from "./read-boolean.ts";
import { type ReadContact, readContact } from "./read-contact.ts";
import { readDate } from "./read-date.ts";
import { readMoney } from "./read-money.ts";
import { readState } from "./read-state.ts";
import { readTerm } from "./read-term.ts";
import { notRead, type Reading, read } from "./reading.ts";

export type ParsedDelivery =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export interface ParseOptions {
  /** IANA zone of dates that name none; UTC when left out. */
  readonly timeZone?: string;
  /** Whether each value must be right, as in a form that somebody fills in; only words of a loan are notes all the same. */
  readonly strict?: boolean;
  /** Where a value stood in what was sent, by its pointer, for the pointers that senders are told. */
  readonly sentAs?: ReadonlyMap<string, string>;
  /** What was sent beside and is not read. */
  readonly unread?: readonly DeliveryNote[];
}

const MAX_EXTERNAL_ID_LENGTH = 200;
/** `1.2033E+17`: a spreadsheet wrote a long number so, and all that are near it are written alike. */
const ROUNDED_ID = /^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$|^[+-]?\d[.,]\d+E\d{1,3}$/i;

/**
 * Checks and normalizes a lead as it came in, from the API or from a file.
 *
 * A value that is not understood is a note, and costs nothing else. What makes a lead impossible is an error: nobody to reach,
 * by email or any phone; no name; an id that is none.
 *
 * @param nowMs milliseconds since the epoch; dates may not lie more than a day after
 * @returns the delivery, or what must be mended, all at once with JSON pointers
 */
export function parseDelivery(raw: RawDelivery, nowMs: number, options: ParseOptions = {}): ParsedDelivery {
  const { timeZone = "UTC", strict = false, sentAs = new Map(), unread = [] } = options;
  const reader = new DeliveryReader(strict);
  const errors: FieldError[] = [];
  const externalId = externalIdOf(reader, errors, raw.externalId);
  const receivedAtMs = reader.optional(raw.receivedAt, "/receivedAt", (value) =>
    readDate(value, { nowMs, timeZone }),
  );
  const person = readContact(reader, raw.contact ?? {});
  const loan = readLoan(reader, raw.loan ?? {});
  errors.push(...impossibilities(reader, person));

  const mistakes = strict ? reader.faults.filter((fault) => loanWordFieldOf(fault) === null) : [];
  const refused = [...new Map([...errors, ...mistakes].map((error) => [error.pointer, error])).values()];
  if (refused.length > 0) {
    return { ok: false, errors: refused.map((error) => withoutValue(error, sentAs, unread)) };
  }
  const told = [...reader.faults, ...reader.remarks].map(({ pointer, value, detail }) => ({
    ...{ pointer: sentPointer(pointer, sentAs), value, detail },
  }));
  const notes: readonly DeliveryNote[] = [...told, ...unread];
  const { contact, further } = person;
  return {
    ok: true,
    delivery: {
      ...{ externalId, contact, loan, receivedAtMs },
      ...(further === null ? {} : { further }),
      ...(notes.length > 0 ? { notes } : {}),
    },
  };
}

/** What an id says stands for the whole lead: one that cannot be kept is an error, and a rounded one is as none. */
function externalIdOf(reader: DeliveryReader, errors: FieldError[], value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && !Number.isSafeInteger(value) && Number.isInteger(value)) {
    errors.push({
      code: "INVALID_VALUE",
      pointer: "/externalId",
      detail: "Send ids as text: this one lost digits.",
    });
    return null;
  }
  if (typeof value === "string" && hasLostCharacter(value)) {
    const detail = "The id holds a character that could not be read, so it names no lead.";
    reader.remark(value, "/externalId", detail);
    return null;
  }
  const reading = readText(value, MAX_EXTERNAL_ID_LENGTH);
  if (!reading.ok) {
    errors.push({ code: reading.code, pointer: "/externalId", detail: reading.detail });
    return null;
  }
  const id = reading.value;
  if (id === "" || isPlaceholder(id)) return null;
  if (!ROUNDED_ID.test(id)) return id;
  const detail = `"${id}" was rounded by a spreadsheet, so it names no lead; export again with the ids as text.`;
  reader.remark(id, "/externalId", detail);
  return null;
}

function readLoan(reader: DeliveryReader, raw: NonNullable<RawDelivery["loan"]>): LoanFacts {
  const amount = (name: "amountUsd" | "purchasePriceUsd" | "annualIncomeUsd") =>
    reader.optional(raw[name], `/loan/${name}`, readMoney);
  const word = (field: LoanWordField) =>
    reader.optional(raw[field], `/loan/${field}`, (value) => readLoanWord(field, value));
  return {
    amountUsd: amount("amountUsd"),
    purchasePriceUsd: amount("purchasePriceUsd"),
    annualIncomeUsd: amount("annualIncomeUsd"),
    purpose: word("purpose"),
    propertyType: word("propertyType"),
    occupancy: word("occupancy"),
    propertyState: reader.optional(raw.propertyState, "/loan/propertyState", readState),
    termMonths:
      reader.optional(raw.termMonths, "/loan/termMonths", (value) => readTerm(value, "months")) ??
      reader.optional(raw.term, "/loan/term", (value) => readTerm(value, "yearsOrMonths")),
    creditMeetsGuidelines: reader.optional(
      raw.creditMeetsGuidelines,
      "/loan/creditMeetsGuidelines",
      readBoolean,
    ),
  };
}

function readLoanWord(field: LoanWordField, value: unknown): Reading<string> {
  const known = typeof value === "string" ? knownLoanWord(field, value) : null;
  if (known !== null) return read(known);
  return notRead("INVALID_VALUE", `"${shown(value)}" is not known; ${loanWordHint(field)}`);
}

/** Somebody must be able to reach the contact and to call them by a name. A faulty value is told as such. */
function impossibilities(reader: DeliveryReader, { contact, further }: ReadContact): readonly FieldError[] {
  const errors: FieldError[] = [];
  const faultsAt = (part: RegExp) => reader.faults.filter(({ pointer }) => part.test(pointer));
  const phones = [contact.cellPhone, further?.homePhone ?? null, further?.workPhone ?? null];
  if (contact.email === null && phones.every((phone) => phone === null)) {
    const faulty = faultsAt(/^\/contact\/(?:emails?|cellPhone|homePhone|workPhone|phones)\b/);
    const detail = "Give an email address or a phone number to reach the contact by.";
    errors.push(...orMissing(faulty, "/contact/email", detail));
  }
  if (contact.firstName === null && contact.lastName === null) {
    const faulty = faultsAt(/^\/contact\/(?:first|last|full)Name$/);
    const detail = "Give the contact's last name, or at least the first.";
    errors.push(...orMissing(faulty, "/contact/lastName", detail));
  }
  return errors;
}

function orMissing(faulty: readonly FieldError[], pointer: string, detail: string): readonly FieldError[] {
  return faulty.length > 0 ? faulty : [{ code: "MISSING_VALUE", pointer, detail }];
}

/** What is missing may stand in the body under a name that nobody knows. */
function withoutValue(
  { code, pointer, detail }: FieldError,
  sentAs: ReadonlyMap<string, string>,
  unread: readonly DeliveryNote[],
): FieldError {
  const names = unread.map((note) => note.pointer).filter((one) => one !== "");
  const beside = code === "MISSING_VALUE" && names.length > 0 ? ` Not read: ${names.join(", ")}.` : "";
  return { code, pointer: sentPointer(pointer, sentAs), detail: `${detail}${beside}` };
}

function sentPointer(pointer: string, sentAs: ReadonlyMap<string, string>): string {
  return sentAs.get(pointer) ?? sentAs.get(withoutIndex(pointer)) ?? pointer;
}
