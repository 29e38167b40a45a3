import { withoutInvisible } from "./clean-text.ts";
import { normalizePhone } from "./normalize-phone.ts";
import { normalizeEmail } from "./read-emails.ts";

/** More than any sender names of one person; what is beyond is not looked for. */
const MAX_ADDRESSES = 100;
const EMAIL = /[^\s"'`<>()[\]{},;:\\=&|]+@[^\s"'`<>()[\]{},;:\\=&|]+/g;
/** Ten digits or more, in whatever groups; a longer run of digits is an id or an amount. */
const PHONE = /(?:\+|\b)\d(?:[\s().\u2010-\u2015-]{0,2}\d){6,14}(?!\d)/g;

/**
 * The emails and phones that stand in texts, however they are written around, normalized. By them a text that nobody could read as
 * a lead is found again when the person is erased; one too many does no harm.
 */
export function addressesIn(texts: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const address of ofText(withoutInvisible(text))) {
      found.add(address);
      if (found.size === MAX_ADDRESSES) return [...found];
    }
  }
  return [...found];
}

function* ofText(text: string): Generator<string> {
  for (const [word] of text.matchAll(EMAIL)) {
    const email = normalizeEmail(word.replace(/^[.*]+|[.*!?]+$/g, ""));
    if (email !== null) yield email;
  }
  for (const [digits] of text.matchAll(PHONE)) {
    const phone = normalizePhone(digits);
    if (phone.ok) yield phone.e164;
  }
}

/** The texts of a body: the values of a JSON document, or else the body itself, such as a form or JSON that was cut. */
export function* textsOf(body: string): Generator<string> {
  yield body;
  yield decodedForm(body);
  yield* valuesOf(parsed(body));
}

/** As a form says it, where `%40` is an `@`; the body itself where that makes no sense. */
function decodedForm(body: string): string {
  if (!/%[0-9a-f]{2}/i.test(body)) return "";
  try {
    return decodeURIComponent(body.replaceAll("+", " "));
  } catch {
    return "";
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function* valuesOf(value: unknown): Generator<string> {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string") yield next;
    else if (typeof next === "number") yield String(next);
    else if (typeof next === "object" && next !== null) open.push(...Object.values(next));
  }
}
