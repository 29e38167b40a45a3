import type { FieldError } from "../errors.ts";
import { storable } from "./clean-text.ts";
import type { DeliveryNote } from "./delivery.ts";
import { readText } from "./field-reader.ts";
import { isNoName, isNothing } from "./placeholders.ts";
import type { Reading } from "./reading.ts";

/** A value that was not understood: a note where the lead goes on without it, else an error. */
export type ValueFault = FieldError & { readonly value: string };

/** Reads the values of a delivery, each by its reader, and keeps what was not understood. What stands for nothing is `null`. */
export class DeliveryReader {
  readonly faults: ValueFault[] = [];
  readonly remarks: DeliveryNote[] = [];

  optional<Value>(value: unknown, pointer: string, reader: (value: unknown) => Reading<Value>): Value | null {
    return isNothing(value) ? null : this.take(reader(value), value, pointer);
  }

  /** A part of a name, in which a word such as `Null` may be one. */
  name(value: unknown, pointer: string, maxLength: number): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value === "string" && (value.trim() === "" || isNoName(value))) return null;
    return this.take(readText(value, maxLength), value, pointer) || null;
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
    return values.flatMap((item: unknown, index) => {
      if (isNothing(item) || ZEROS.test(String(item).trim())) return [];
      const isText = typeof item === "string" || typeof item === "number";
      const reading = isText ? reader(String(item)) : noText;
      return this.take(reading, item, isList ? `${pointer}/${index}` : pointer) ?? [];
    });
  }

  take<Value>(reading: Reading<Value>, value: unknown, pointer: string): Value | null {
    if (!reading.ok) {
      const detail = storable(reading.detail, MAX_REMARK_LENGTH);
      this.faults.push({ code: reading.code, pointer, detail, value: storable(value) });
      return null;
    }
    if (reading.remark !== undefined) {
      this.remarks.push({
        pointer,
        value: storable(value),
        detail: storable(reading.remark, MAX_REMARK_LENGTH),
      });
    }
    return reading.value;
  }
}

/** More ways to reach one person than anybody has; what a list has beyond is not looked at. */
const MAX_OF_A_LIST = 20;
/** What exports write for no phone and no email. */
const ZEROS = /^0+$/;
/** A remark quotes what came. */
const MAX_REMARK_LENGTH = 400;
