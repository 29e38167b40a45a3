import type { FieldError } from "../errors.ts";
import { hasLostCharacter, storable, withoutLost } from "./clean-text.ts";
import type { DeliveryNote } from "./delivery.ts";
import { readText } from "./field-reader.ts";
import { isNoName, isNothing } from "./placeholders.ts";
import { notRead, type Reading } from "./reading.ts";
import { isUnfilledName } from "./stand-ins.ts";

/** A value that was not understood: a note where the lead goes on without it, else an error. */
export type ValueFault = FieldError & { readonly value: string };

/** Reads the values of a delivery, each by its reader, and keeps what was not understood. What stands for nothing is `null`. */
export class DeliveryReader {
  readonly faults: ValueFault[] = [];
  readonly remarks: DeliveryNote[] = [];
  readonly #strict: boolean;

  /** @param strict whether a name must be whole, as in a form that somebody fills in */
  constructor(strict = false) {
    this.#strict = strict;
  }

  optional<Value>(value: unknown, pointer: string, reader: (value: unknown) => Reading<Value>): Value | null {
    if (isNothing(value)) return null;
    return this.take(lostIn(value) ?? reader(value), value, pointer);
  }

  /** A part of a name, in which a word such as `Null` may be one. */
  name(value: unknown, pointer: string, maxLength: number): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value !== "string") return this.take(readText(value, maxLength), value, pointer) || null;
    if (value.trim() === "" || isNoName(value)) return null;
    if (isUnfilledName(value)) {
      this.remark(value, pointer, "A field that nobody filled in, or that was cut off, is no name.");
      return null;
    }
    const rest = withoutLost(value);
    if (rest !== value) {
      const detail = lostDetail(value);
      if (this.#strict || rest.trim() === "")
        return this.take(notRead("INVALID_VALUE", detail), value, pointer);
      this.remark(value, pointer, `${detail} The name is kept without it.`);
    }
    return this.take(readText(rest, maxLength), value, pointer) || null;
  }

  /** Several values of a kind out of a text, or out of each text of a list. */
  several<Value>(
    value: unknown,
    pointer: string,
    reader: (text: string) => Reading<readonly Value[]>,
    noText: Reading<never>,
  ): readonly Value[] {
    const isList = Array.isArray(value);
    const values = isList ? value.slice(0, MAX_OF_A_LIST) : [value];
    if (isList) this.#noteBeyond(value, pointer);
    return values.flatMap((item: unknown, index) => {
      // An object cannot be relied on to have a text: `{"toString": null}` has none.
      const text = typeof item === "string" || typeof item === "number" ? String(item) : null;
      if (isNothing(item) || (text !== null && ZEROS.test(text.trim()))) return [];
      const reading = lostIn(item) ?? (text === null ? noText : reader(text));
      return this.take(reading, item, isList ? `${pointer}/${index}` : pointer) ?? [];
    });
  }

  #noteBeyond(list: readonly unknown[], pointer: string): void {
    const beyond = list.slice(MAX_OF_A_LIST).filter((item) => !isNothing(item));
    if (beyond.length === 0) return;
    const detail = `A list has ${MAX_OF_A_LIST} entries at most; ${beyond.length} beyond them are not read.`;
    this.remark(beyond, pointer, detail);
  }

  take<Value>(reading: Reading<Value>, value: unknown, pointer: string): Value | null {
    if (!reading.ok) {
      const detail = storable(reading.detail, MAX_REMARK_LENGTH);
      this.faults.push({ code: reading.code, pointer, detail, value: storable(value) });
      return null;
    }
    if (reading.remark !== undefined) this.remark(value, pointer, reading.remark);
    return reading.value;
  }

  /** Notes how a value was read, or that it was not. */
  remark(value: unknown, pointer: string, detail: string): void {
    this.remarks.push({ pointer, value: storable(value), detail: storable(detail, MAX_REMARK_LENGTH) });
  }
}

/** A value of which a character was lost is not guessed; `null`: none was. */
function lostIn(value: unknown): Reading<never> | null {
  if (typeof value !== "string" || !hasLostCharacter(value)) return null;
  return notRead("INVALID_VALUE", lostDetail(value));
}

function lostDetail(value: string): string {
  return `"${storable(value)}" holds a character that could not be read.`;
}

/** More ways to reach one person than anybody has; what a list has beyond is kept as a note. */
const MAX_OF_A_LIST = 20;
/** What exports write for no phone and no email. */
const ZEROS = /^0+$/;
/** A remark quotes what came; all of that is kept beside it. */
const MAX_REMARK_LENGTH = 400;
