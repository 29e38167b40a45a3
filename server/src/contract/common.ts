import { z } from "zod";

export const Id = z.string().min(1).max(64);
export const Instant = z.iso.datetime().describe("ISO 8601, UTC.");

/** A moment that a caller names. A year like 0026 is a slip of the hand, and no date that is read back. */
export const GivenInstant = z.iso
  .datetime({ offset: true })
  .refine(isInYears(1900, 2999), "The year must be 1900 to 2999.")
  .describe("ISO 8601, with its offset; in the years 1900 to 2999.");

/** A day that a caller names: 2026-05-04; 9999-12-31 is how many say "never". */
export const GivenDay = z.iso
  .date()
  .refine(isInYears(1900, 9999), "The year must be 1900 to 9999.")
  .describe("In the years 1900 to 9999.");

function isInYears(first: number, last: number) {
  return (text: string): boolean => {
    const year = new Date(text).getUTCFullYear();
    return year >= first && year <= last;
  };
}

/** A person, as far as others need to know. */
export const UserRef = z.object({ id: z.string(), name: z.string() }).meta({ id: "UserRef" });
export const NamedRef = z.object({ id: z.string(), name: z.string() }).meta({ id: "NamedRef" });

/** Yes or no in a query: `true` or `false`. */
export const Flag = z.stringbool().meta({ type: "boolean" });

/** `?cursor=` is as no cursor: the first page. */
export const Cursor = z
  .string()
  .max(200)
  .optional()
  .transform((cursor) => (cursor === "" ? undefined : cursor));

/** Cursor paging: pass `nextCursor` back as `cursor`; `null` means that this was the last page. */
export const PageQuery = z.object({
  cursor: Cursor,
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export const IdParams = z.object({ id: Id });

/** The answer to a call that has nothing to tell. */
export const Nothing = z.null().describe("No content.");

export const IdempotencyHeaders = z.object({
  "idempotency-key": z.string().min(1).max(200).optional(),
});

/** The values of a union, of which each has an entry in a record, for `z.enum`. */
export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  return Object.keys(record) as [Key, ...Key[]];
}
