import { z } from "zod";

export const Id = z.string().min(1).max(64);
export const Instant = z.iso.datetime().describe("ISO 8601, UTC.");

/** A person, as far as others need to know. */
export const UserRef = z.object({ id: z.string(), name: z.string() }).meta({ id: "UserRef" });
export const NamedRef = z.object({ id: z.string(), name: z.string() }).meta({ id: "NamedRef" });

/** Cursor paging: pass `nextCursor` back as `cursor`; `null` means that this was the last page. */
export const PageQuery = z.object({
  cursor: z.string().max(200).optional(),
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
