import { AppError, pointerPart } from "@fairlead/engine";

/** Deeper than any document that we take; far from where a parser or a check runs out of stack. */
const MAX_DEPTH = 128;
/** A longer pointer tells nobody more. */
const MAX_POINTER_LENGTH = 200;
const MAX_SHOWN_KEY = 80;
/** Of lists, which have none. */
const NO_KEYS: Set<string> = new Set();
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** A list or an object that is not closed yet, and where in it the scan stands. */
interface Open {
  readonly isList: boolean;
  index: number;
  /** The key as it is written, quotes and escapes included. */
  key: string;
  awaitsKey: boolean;
  /** The keys before, as they are read. */
  readonly keys: Set<string>;
}

/** A number in a text that a parser would round. */
export interface LargeNumber {
  readonly start: number;
  readonly end: number;
}

/**
 * Refuses what JSON allows and a parser bends or breaks on: numbers that do not fit a double (two ids of 18 digits would
 * become one), a key that stands twice in an object, keys that reach into the program, and nesting that overflows the stack. One
 * pass over the text, before it is parsed.
 *
 * @param takes whether a number that would be rounded is taken all the same; the others are refused
 * @returns those that are taken, in the order of the text
 * @throws AppError INVALID_VALUE, MALFORMED_JSON (a key), with a pointer
 */
export function scanJson(text: string, takes: (pointer: string) => boolean = () => false): LargeNumber[] {
  const large: LargeNumber[] = [];
  const open: Open[] = [];
  let at = 0;
  while (at < text.length) {
    const top = open.at(-1);
    switch (text[at]) {
      case "[":
      case "{":
        if (open.length === MAX_DEPTH) throw tooDeep(open);
        open.push({
          isList: text[at] === "[",
          index: 0,
          key: '""',
          awaitsKey: text[at] === "{",
          keys: text[at] === "{" ? new Set() : NO_KEYS,
        });
        break;
      case "]":
      case "}":
        open.pop();
        break;
      case ",":
        if (top?.isList) top.index += 1;
        else if (top) top.awaitsKey = true;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (top?.awaitsKey) {
          Object.assign(top, { key: text.slice(at, end), awaitsKey: false });
          checkKey(open, top.keys);
        }
        at = end;
        continue;
      }
      default: {
        NUMBER.lastIndex = at;
        const number = NUMBER.exec(text)?.[0];
        if (number === undefined) break;
        if (Math.abs(Number(number)) > Number.MAX_SAFE_INTEGER) {
          if (!takes(pointerOf(open))) throw tooLarge(open, number);
          large.push({ start: at, end: at + number.length });
        }
        at += number.length;
        continue;
      }
    }
    at += 1;
  }
  return large;
}

/** Of a key that stands twice a parser keeps the last alone. @throws AppError MALFORMED_JSON */
function checkKey(open: readonly Open[], keys: Set<string>): void {
  if (isForbidden(open)) throw refusal(open, "This key is not accepted; leave it out.", "MALFORMED_JSON");
  const written = open.at(-1)?.key ?? "";
  const name = written.includes("\\") ? named(written) : written.slice(1, -1);
  if (keys.has(name)) {
    const detail = `"${name.slice(0, MAX_SHOWN_KEY)}" stands twice in one object; send it once.`;
    throw refusal(open, detail, "MALFORMED_JSON");
  }
  keys.add(name);
}

/** Behind the closing quote; the end of the text where there is none, of which the parser tells. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function tooLarge(open: readonly Open[], number: string): AppError {
  const isId = /^\d+$/.test(number);
  return refusal(
    open,
    isId
      ? "This number is beyond 2^53 and would be rounded; send ids as text, in quotes."
      : "This number is out of range: up to 2^53 either way.",
  );
}

/** Whether the last key is one that the parser refuses, since it would reach into the objects of the program. */
function isForbidden(open: readonly Open[]): boolean {
  const [outer, inner] = open.slice(-2).map(({ key }) => key);
  const key = inner ?? outer ?? "";
  if (!/\\|proto/.test(key)) return false;
  const name = escaped(key);
  if (name === "__proto__") return true;
  return name === "prototype" && inner !== undefined && escaped(outer ?? "") === "constructor";
}

function tooDeep(open: readonly Open[]): AppError {
  return refusal(open, `Values are nested ${MAX_DEPTH} deep at most.`);
}

function refusal(
  open: readonly Open[],
  detail: string,
  code: "INVALID_VALUE" | "MALFORMED_JSON" = "INVALID_VALUE",
): AppError {
  return new AppError(code, detail, { errors: [{ code, pointer: pointerOf(open), detail }] });
}

function pointerOf(open: readonly Open[]): string {
  const pointer = open.map(({ isList, index, key }) => `/${isList ? index : escaped(key)}`).join("");
  return pointer.slice(0, MAX_POINTER_LENGTH);
}

/** A key as a part of a JSON pointer. */
function escaped(written: string): string {
  return pointerPart(named(written));
}

/** A key as it is read; with escapes that JSON does not know, as it is written. */
function named(written: string): string {
  try {
    return JSON.parse(written) as string;
  } catch {
    return written;
  }
}
