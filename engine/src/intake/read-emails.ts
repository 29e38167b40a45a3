import tr46 from "tr46";
import { cleanText, shown } from "./clean-text.ts";
import { isPlaceholder } from "./placeholders.ts";
import { notRead, type Reading, read } from "./reading.ts";

/** The longest address and the longest part before the `@` that SMTP carries (RFC 5321, section 4.5.3.1). */
const MAX_EMAIL_LENGTH = 254;
const MAX_LOCAL_LENGTH = 64;
/** More than a cell with several; longer texts are not worth parsing. */
const MAX_LENGTH_OF_SEVERAL = 2_000;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const SEPARATORS = /[\s,;|]+/;
/** Words and signs that stand between two addresses, or tell what kind one is. */
const BETWEEN =
  /^(?:or|and|&|\/|(?:cc|bcc|to|from|e-?mail|mailto):|[([<](?:home|work|personal|office|primary|preferred)[\])>])$/i;
/** An address in brackets, or what stands between two of these. */
const PARTS = /<[^<>]*>|[^<]+|</g;
/** The question of a `mailto:` link. */
const QUESTION = /\?(?=(?:to|cc|bcc|subject|body|in-reply-to|keywords)=)/i;
/** Its parts that name addresses. */
const RECIPIENTS = /^(?:to|cc|bcc)=/i;
/** Between two addresses that nothing else parts. */
const BETWEEN_TIGHT = /[/&():]+/;

/**
 * Every email address in a text, the first one first, without repeats: trimmed, in lower case, a domain of other letters
 * than ASCII as it travels (punycode). Plus-addresses stay distinct.
 *
 * Reads `mailto:` with whom it copies, `Ann Lee <ann@example.com>`, marks that nobody sees, and several in one text.
 *
 * @returns at least one; with a remark on what beside them was not understood
 */
export function readEmails(text: string): Reading<readonly string[]> {
  if (text.length > MAX_LENGTH_OF_SEVERAL) return invalid(text);
  const cleaned = withoutFullWidth(cleanText(text)).replace(/[\u200c\u200d]/g, "");
  const pieces = piecesOf(cleaned).flatMap((piece) => {
    const written = bare(piece);
    return written === "" ? [] : [{ piece, email: toEmail(written) }];
  });
  const good = [...new Set(pieces.flatMap(({ email }) => email ?? []))];
  if (good.length === 0) return invalid(text);
  const faulty = pieces.filter(({ email }) => email === null).map(({ piece }) => piece);
  // What has no @ is part of an address that was cut by a space, and nobody knows which.
  if (faulty.some((piece) => !piece.includes("@"))) return invalid(text);
  return read(good, faulty.length > 0 ? `"${faulty.join(" ")}" is not an email address.` : undefined);
}

/** The one email address of a text, read as `readEmails` reads it; two are one too many, and so is what is no address. */
export function readEmail(text: string): Reading<string> {
  const reading = readEmails(text);
  if (!reading.ok) return reading;
  const [email, ...others] = reading.value;
  if (email === undefined || reading.remark !== undefined) return invalid(text);
  if (others.length === 0) return read(email);
  return notRead("INVALID_EMAIL", "These are several email addresses; give one.");
}

/** An email address trimmed and in lower case; `null` when it is none, or several. */
export function normalizeEmail(text: string): string | null {
  const reading = readEmail(text);
  return reading.ok ? reading.value : null;
}

/** What may be an address each. Beside addresses in brackets stand names, and they may be of several words. */
function piecesOf(text: string): readonly string[] {
  const parts = text.match(PARTS) ?? [];
  const hasBrackets = parts.some((part) => BRACKETED.test(part));
  return parts.flatMap((part) => {
    if (BETWEEN.test(part)) return [];
    if (BRACKETED.test(part)) return withQuestion(part.slice(1, -1), wordsOf);
    return withQuestion(part, hasBrackets ? besideNames : wordsOf);
  });
}

const BRACKETED = /^<[^<>]*>$/;

/** The pieces of a text that may be a link to write by: those it names as recipients belong to it. */
function withQuestion(text: string, pieces: (text: string) => readonly string[]): readonly string[] {
  const [link = "", ...questions] = text.split(QUESTION);
  const asked = questions
    .flatMap((question) => question.split("&"))
    .flatMap((part) => {
      if (RECIPIENTS.test(part)) return wordsOf(decoded(part.replace(RECIPIENTS, "")));
      return part.includes("@") ? [part] : [];
    });
  return [...pieces(/^\s*mailto:/i.test(link) ? decoded(link) : link), ...asked];
}

/** As a link says it: `%2C` is a comma. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .filter((piece) => piece !== "" && !BETWEEN.test(piece) && !isPlaceholder(piece))
    .flatMap((piece) => (piece.split("@").length > 2 ? piece.split(BETWEEN_TIGHT) : [piece]))
    .filter((piece) => piece !== "");
}

/** Entries that have a word beside an `@` stay whole: nobody knows whether a space cut an address. */
function besideNames(text: string): readonly string[] {
  const entries = text.split(/[,;|]+/).filter((entry) => entry.includes("@"));
  return entries.flatMap((entry) => {
    const words = wordsOf(entry);
    return words.every((word) => word.includes("@")) ? words : [entry.trim()];
  });
}

/** Without what is written around an address: `mailto:`, quotes, brackets, a dot at the end. */
function bare(text: string): string {
  return text
    .replace(/^['"`’‘“”([<]+|['"`’‘“”)\]>.,;:]+$/g, "")
    .replace(/^(?:mailto|email|e-mail)\s*:\s*/i, "");
}

function withoutFullWidth(text: string): string {
  return text.replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

function toEmail(text: string): string | null {
  const written = text.trim().toLowerCase();
  const at = written.lastIndexOf("@");
  const local = written.slice(0, Math.max(at, 0));
  const domain = toAsciiDomain(written.slice(at + 1));
  const email = `${local}@${domain}`;
  const labels = domain.split(".");
  const isEmail =
    at > 0 &&
    email.length <= MAX_EMAIL_LENGTH &&
    local.length <= MAX_LOCAL_LENGTH &&
    LOCAL.test(local) &&
    labels.length > 1 &&
    labels.every((label) => DOMAIN_LABEL.test(label)) &&
    TOP_LEVEL.test(labels.at(-1) ?? "");
  return isEmail ? email : null;
}

/** A domain as it travels (UTS 46); as it came when it cannot, for the check that follows to refuse. */
function toAsciiDomain(domain: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(domain) || domain.length > MAX_EMAIL_LENGTH) return domain;
  const options = { checkBidi: true, checkHyphens: true, checkJoiners: true, useSTD3ASCIIRules: true };
  return tr46.toASCII(domain, { ...options, verifyDNSLength: true }) ?? domain;
}

function invalid(text: string): Reading<never> {
  return notRead("INVALID_EMAIL", `"${shown(text)}" is not an email address such as ann@example.com.`);
}
