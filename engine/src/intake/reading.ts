import type { ErrorCode } from "../errors.ts";

/** What a reader makes of a value. */
export type Reading<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      /** How it was read, where that is not all that was written, such as the lower end of a range. */
      readonly remark?: string;
    }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      /** What is wrong and what would be accepted. */
      readonly detail: string;
    };

export function read<Value>(value: Value, remark?: string): Reading<Value> {
  return remark === undefined ? { ok: true, value } : { ok: true, value, remark };
}

export function notRead(code: ErrorCode, detail: string): Reading<never> {
  return { ok: false, code, detail };
}
