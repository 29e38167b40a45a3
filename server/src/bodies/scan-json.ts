import { AppError } from "@fairlead/engine";

/** Deeper than any document that we take; far from where a parser or a check runs out of stack. */
const MAX_DEPTH = 128;
/** A longer pointer tells nobody more. */
const MAX_POINTER_LENGTH = 200;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** A list or an object that is not closed yet, and where in it the scan stands. */
interface Open {
  readonly isList: boolean;
  index: number;
  /** The key as it is written, quotes and escapes included. */
  key: string;
  awaitsKey: boolean;
}

/**
 * Refuses what JSON allows and a parser bends or breaks on: numbers that do not fit a double (two ids of 18 digits would
 * become one), and nesting that overflows the stack. One pass over the text, before it is parsed.
 *
 * @throws AppError INVALID_VALUE with a pointer
 */
export function scanJson(text: string): void {
  const open: Open[] = [];
  let at = 0;
  while (at < text.length) {
    const top = open.at(-1);
    switch (text[at]) {
      case "[":
      case "{":
        if (open.length === MAX_DEPTH) throw tooDeep(open);
        open.push({ isList: text[at] === "[", index: 0, key: '""', awaitsKey: text[at] === "{" });
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
        if (top?.awaitsKey) Object.assign(top, { key: text.slice(at, end), awaitsKey: false });
        at = end;
        continue;
      }
      default: {
        NUMBER.lastIndex = at;
        const number = NUMBER.exec(text)?.[0];
        if (number === undefined) break;
        if (Math.abs(Number(number)) > Number.MAX_SAFE_INTEGER) throw tooLarge(open);
        at += number.length;
        continue;
      }
    }
    at += 1;
  }
}

/** Behind the closing quote; the end of the text where there is none, of which the parser tells. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function tooLarge(open: readonly Open[]): AppError {
  return refusal(open, "This number is beyond 2^53 and would be rounded; send ids as text, in quotes.");
}

function tooDeep(open: readonly Open[]): AppError {
  return refusal(open, `Values are nested ${MAX_DEPTH} deep at most.`);
}

function refusal(open: readonly Open[], detail: string): AppError {
  const pointer = open.map(({ isList, index, key }) => `/${isList ? index : escaped(key)}`).join("");
  const shown = pointer.slice(0, MAX_POINTER_LENGTH);
  const errors = [{ code: "INVALID_VALUE" as const, pointer: shown, detail }];
  return new AppError("INVALID_VALUE", detail, { errors });
}

/** A key as a part of a JSON pointer. */
function escaped(written: string): string {
  let key = written;
  try {
    key = JSON.parse(written) as string;
  } catch {
    // Escapes that JSON does not know: shown as they are written.
  }
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
