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
 * become one), keys that reach into the program, and nesting that overflows the stack. One pass over the text, before it is parsed.
 *
 * @throws AppError INVALID_VALUE, MALFORMED_JSON (a key), with a pointer
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
        if (top?.awaitsKey) {
          Object.assign(top, { key: text.slice(at, end), awaitsKey: false });
          if (isForbidden(open))
            throw refusal(open, "This key is not accepted; leave it out.", "MALFORMED_JSON");
        }
        at = end;
        continue;
      }
      default: {
        NUMBER.lastIndex = at;
        const number = NUMBER.exec(text)?.[0];
        if (number === undefined) break;
        if (Math.abs(Number(number)) > Number.MAX_SAFE_INTEGER) throw tooLarge(open, number);
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
  const pointer = open.map(({ isList, index, key }) => `/${isList ? index : escaped(key)}`).join("");
  const shown = pointer.slice(0, MAX_POINTER_LENGTH);
  return new AppError(code, detail, { errors: [{ code, pointer: shown, detail }] });
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
