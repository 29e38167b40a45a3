import { z } from "zod";

/**
 * A body in which `null` stands for absent: a field that may be left out and has no meaning for `null` is left out where it is
 * `null`, as clients generated for languages without "absent" send it. All else stays, for the schema to judge.
 */
export function withoutNulls(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) {
    const fitting = inner.options.filter((option) => isOfKind(option, value));
    return fitting.reduce<unknown>((kept, option) => withoutNulls(option, kept), value);
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => withoutNulls(inner.element, item));
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== "object") return value;
  if (value === null || Array.isArray(value)) return value;
  const shape: Readonly<Record<string, z.ZodType>> = inner.shape;
  const kept = Object.entries(value).flatMap(([key, given]) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!field) return [[key, given]];
    return given === null && takesNoNull(field) ? [] : [[key, withoutNulls(field, given)]];
  });
  return Object.fromEntries(kept);
}

/** Whether a value is not told apart from an option by what names its kind. */
function isOfKind(option: z.core.$ZodType, value: unknown): boolean {
  if (!(option instanceof z.ZodObject) || typeof value !== "object" || value === null) return true;
  return Object.entries<z.ZodType>(option.shape).every(
    ([key, field]) =>
      !(field instanceof z.ZodLiteral) || field.values.has((value as Record<string, never>)[key]),
  );
}

/** Whether a field may be left out, and `null` means nothing else. */
export function takesNoNull(field: z.ZodType): boolean {
  return field.isOptional() && !field.isNullable();
}

/** The schema below what only says whether a value may be missing. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapper ? unwrapped(schema.unwrap()) : schema;
}
