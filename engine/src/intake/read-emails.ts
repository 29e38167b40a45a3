import tr46 from "tr46";
import { cleanText } from "./clean-text.ts";
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
const BETWEEN = /^(?:or|and|&|\/|[([](?:home|work|personal|office|primary|preferred)[\])])$/i;

/**
 * Every email address in a text, the first one first, without repeats: trimmed, in lower case, a domain of other letters
 * than ASCII as it travels (punycode). Plus-addresses stay distinct.
 *
 * Reads `mailto:`, `Ann Lee <ann@example.com>`, marks that nobody sees, and several in one text.
 *
 * @returns at least one; with a remark on what beside them was not understood
 */
export function readEmails(text: string): Reading<readonly string[]> {
  if (text.length > MAX_LENGTH_OF_SEVERAL) return invalid(`${text.slice(0, 80)}…`);
  const cleaned = withoutFullWidth(cleanText(text)).replace(/[\u200c\u200d]/g, "");
  const whole = toEmail(bare(cleaned));
  if (whole !== null) return read([whole]);
  const pieces = piecesOf(cleaned);
  const emails = [...new Set(pieces.map((piece) => toEmail(bare(piece))))];
  const good = emails.filter((email) => email !== null);
  if (good.length === 0) return invalid(text);
  const faulty = pieces.filter((piece) => toEmail(bare(piece)) === null);
  // What has no @ is part of an address that was cut by a space, and nobody knows which.
  if (faulty.some((piece) => !piece.includes("@"))) return invalid(text);
  return read(good, faulty.length > 0 ? `"${faulty.join(" ")}" is not an email address.` : undefined);
}

/** An email address trimmed and in lower case; `null` when it is none, or several. */
export function normalizeEmail(text: string): string | null {
  const reading = readEmails(text);
  return reading.ok && reading.value.length === 1 && reading.remark === undefined
    ? (reading.value[0] ?? null)
    : null;
}

function piecesOf(text: string): readonly string[] {
  const inBrackets = [...text.matchAll(/<([^<>]*)>/g)].map(([, email = ""]) => email.trim());
  if (inBrackets.length > 0) return inBrackets.filter((email) => email !== "");
  return text
    .split(SEPARATORS)
    .filter((piece) => piece !== "" && !BETWEEN.test(piece) && !isPlaceholder(piece));
}

/** Without what is written around an address: `mailto:` with its question, quotes, brackets, a dot at the end. */
function bare(text: string): string {
  return text
    .replace(/^['"`’‘“”([<]+|['"`’‘“”)\]>.,;:]+$/g, "")
    .replace(/^(?:mailto|email|e-mail)\s*:\s*/i, "")
    .replace(/\?(?:subject|body|cc|bcc)=.*$/i, "");
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
  return notRead("INVALID_EMAIL", `"${text.slice(0, 80)}" is not an email address such as ann@example.com.`);
}
