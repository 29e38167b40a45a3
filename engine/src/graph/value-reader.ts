import type { FieldError } from "../errors.ts";

/** An object of which nothing is known yet. */
export type Unread = Readonly<Record<string, unknown>>;

/** Characters that neither JSON documents in Postgres nor Postgres texts can hold: NUL and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing it is the point
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/**
 * Reads values out of untrusted JSON and collects every fault with its JSON pointer.
 *
 * A faulty value reads as `null`, or as a harmless stand-in where a type needs one: look at `errors` before use.
 */
export class ValueReader {
  readonly errors: FieldError[] = [];

  object(value: unknown, at: string): Unread | null {
    return isObject(value) ? value : this.fail(at, "Give an object.");
  }

  list<Item>(
    value: unknown,
    at: string,
    max: number,
    read: (item: unknown, at: string) => Item | null,
  ): readonly Item[] {
    if (!Array.isArray(value)) return this.fail(at, "Give a list.") ?? [];
    if (value.length > max) return this.fail(at, `${max} entries at most.`) ?? [];
    return value.map((item, place) => read(item, `${at}/${place}`)).filter((item) => item !== null);
  }

  text(value: unknown, at: string, max: number): string {
    if (typeof value !== "string" || value.length === 0 || value.length > max) {
      return this.fail(at, `Give a text of 1 to ${max} characters.`) ?? "";
    }
    if (UNSTORABLE.test(value))
      return this.fail(at, "The text holds characters that cannot be stored.") ?? "";
    return value;
  }

  number(value: unknown, at: string): number {
    if (typeof value === "number" && Number.isFinite(value)) return value;
    return this.fail(at, "Give a number.") ?? 0;
  }

  boolean(value: unknown, at: string): boolean {
    if (typeof value === "boolean") return value;
    return this.fail(at, "Give true or false.") ?? false;
  }

  choice<Choice extends string>(value: unknown, at: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.fail(at, `Use one of ${choices.join(", ")}.`);
    return found ?? choices[0];
  }

  fail(pointer: string, detail: string): null {
    this.errors.push({ code: "INVALID_VALUE", pointer, detail });
    return null;
  }
}

function isObject(value: unknown): value is Unread {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
