import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { plainText, shown } from "./clean-text.ts";
import { isPlaceholder } from "./placeholders.ts";
import { notRead, type Reading, read } from "./reading.ts";

/** A phone number and what is dialled after it. */
export interface PhoneNumber {
  readonly e164: string;
  /** Digits; `null`: there is none. */
  readonly extension: string | null;
}

/** More than any way to write one number, and than a cell with several; longer texts are not worth parsing. */
const MAX_LENGTH = 40;
const MAX_LENGTH_OF_SEVERAL = 400;
/** Ten digits of a North American number, in whatever groups, with or without the country code. */
const NORTH_AMERICAN = /^(?:\+?1)?(\d{3})\d{7}$/;
/** Numbers that follow each other with nothing but space between them. */
const RUN_TOGETHER = /^(?:(?:\+?1[\s.-]*)?(?:\(\d{3}\)|\b\d{3})[\s.-]*\d{3}[\s.-]*\d{4}\b\s*){2,}$/;
const ONE_OF_THE_RUN = /(?:\+?1[\s.-]*)?(?:\(\d{3}\)|\b\d{3})[\s.-]*\d{3}[\s.-]*\d{4}\b/g;
/** 555-0100 to 555-0199 are never given out; demos and tests use them. */
const FICTIONAL = /^\+1[2-9]\d{2}55501\d{2}$/;
/** A subscriber number that is valid wherever the area code is. */
const PROBE_SUBSCRIBER = "2345678";
/** A large number as a spreadsheet shows it, with its last digits gone. */
const ROUNDED = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i;
/** `;ext=` belongs to the number before it. */
const SEPARATORS = /\s*(?:;(?!\s*ext)|[|/&]|,(?!\s*(?:ext|x|#))|\bor\b|\band\b)\s*/i;
const KIND =
  "tel(?:ephone)?|phone|ph|callto|cell(?:ular)?|mobile|mob|home|work|office|direct|day|evening|main|p|m|c|h|w|t";
const KIND_BEFORE = new RegExp(`^(?:${KIND})(?:\\s*[:.=]\\s*(?://)?|\\s+(?=[+(\\d]))`, "i");
const KIND_AFTER = new RegExp(
  `\\s*(?:[([]\\s*(?:${KIND})\\s*[)\\]]|(?<=\\d)\\s+(?:${KIND})|(?<=\\d)\\s*-\\s*(?:${KIND}))$`,
  "i",
);
const WORDS_AFTER = /\s*\(([^\d()]+)\)$/;
const EXTENSION = /^(.*\d[)\s]*?)[\s,;.-]*(?:ext(?:ensio)?n?|x|#)\s*[.:=#]?\s*(\d{1,8})$/i;

/**
 * Every phone number in a text, the first one first, without repeats; one without a country is taken as a US number.
 *
 * Reads what spreadsheets, forms and ad networks make of a number: `tel:` and `p:`, 001, a leading apostrophe, `.0` at the
 * end, `(cell)`, marks that nobody sees, `x12` and `ext. 12`. A number that a spreadsheet rounded is told as such.
 *
 * "The contact's number must have a valid area code that exists."
 *
 * @returns at least one; with a remark on what beside them was not understood
 */
export function readPhones(text: string): Reading<readonly PhoneNumber[]> {
  if (text.length > MAX_LENGTH_OF_SEVERAL) return invalid(text);
  const plain = plainNumber(text);
  if (ROUNDED.test(plain)) {
    const detail = `"${plain}" was rounded by a spreadsheet; export again with the column as text.`;
    return notRead("INVALID_PHONE", detail);
  }
  const whole = readOne(plain);
  if (whole.ok) return read([whole.value], whole.remark);
  const pieces = isPlaceholder(plain) ? [] : piecesOf(plain);
  if (pieces.length < 2) return whole;
  return several(pieces.map(readOne), whole);
}

/** A number, or a part of one, as it is written without all that stands around it, such as `tel:`, `(cell)` and `x12`. */
export function writtenNumber(text: string): string {
  return partsOf(plainNumber(text)).written;
}

/** Without marks that nobody sees, and the apostrophe by which a spreadsheet keeps a number as a text. */
function plainNumber(text: string): string {
  return plainText(text, MAX_LENGTH_OF_SEVERAL).replace(/^['`’‘]+|['`’‘]+$/g, "");
}

function several(
  readings: readonly Reading<PhoneNumber>[],
  whole: Reading<never> | Reading<PhoneNumber>,
): Reading<readonly PhoneNumber[]> {
  const numbers = new Map<string, PhoneNumber>();
  const remarks: string[] = [];
  for (const reading of readings) {
    if (reading.ok && !numbers.has(reading.value.e164)) numbers.set(reading.value.e164, reading.value);
    const remark = reading.ok ? reading.remark : reading.detail;
    if (remark !== undefined) remarks.push(remark);
  }
  const [first] = readings.filter((reading) => !reading.ok);
  if (numbers.size === 0) return first && !first.ok ? first : (whole as Reading<never>);
  return read([...numbers.values()], remarks.length > 0 ? remarks.join(" ") : undefined);
}

function piecesOf(text: string): readonly string[] {
  if (RUN_TOGETHER.test(text)) return text.match(ONE_OF_THE_RUN) ?? [];
  return text.split(SEPARATORS).filter((piece) => piece !== "" && !isPlaceholder(piece));
}

function readOne(text: string): Reading<PhoneNumber> {
  if (text.length > MAX_LENGTH) return invalid(text);
  const { written, extension, words } = partsOf(text);
  const number = toNumber(written, text);
  if (!number.ok) return number;
  const remark = words === undefined ? undefined : `"${words.trim()}" beside the number is not kept.`;
  return read({ e164: number.value, extension }, remark);
}

function partsOf(text: string) {
  const named = text.replace(KIND_BEFORE, "").replace(KIND_AFTER, "");
  const words = WORDS_AFTER.exec(named)?.[1];
  const rest = named.replace(WORDS_AFTER, "");
  const [, before, extension = null] = EXTENSION.exec(rest) ?? [];
  return { written: (before ?? rest).trim(), extension, words };
}

function toNumber(written: string, text: string): Reading<string> {
  const number = written
    .replace(/^(\+?\d{7,15})\.0+$/, "$1")
    .replace(/^\+?1\s*(?=\+1)/, "")
    .replace(/^00[\s.-]?(?=[1-9])/, "+");
  const areaCode = NORTH_AMERICAN.exec(number.replace(/[\s().-]/g, ""))?.[1];
  if (areaCode !== undefined && !areaCodeExists(areaCode)) {
    const detail = `The area code ${areaCode} does not exist; check the number.`;
    return notRead("UNKNOWN_AREA_CODE", detail);
  }
  if (/\p{L}/u.test(number)) return invalid(text);
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: "US", extract: false });
  if (!parsed || parsed.ext || !(parsed.isValid() || FICTIONAL.test(parsed.number))) return invalid(text);
  return read(parsed.number);
}

const knownAreaCodes = new Map<string, boolean>();

function areaCodeExists(areaCode: string): boolean {
  const known = knownAreaCodes.get(areaCode);
  if (known !== undefined) return known;
  const probe = parsePhoneNumberFromString(`+1${areaCode}${PROBE_SUBSCRIBER}`);
  // Of islands with one area code, such as 340, few subscribers are valid; the code alone tells the country.
  const exists = probe !== undefined && (probe.isValid() || probe.country !== undefined);
  knownAreaCodes.set(areaCode, exists);
  return exists;
}

function invalid(text: string): Reading<never> {
  return notRead(
    "INVALID_PHONE",
    `"${shown(text, MAX_LENGTH)}" is not a valid phone number; write it as (617) 555-0123.`,
  );
}
