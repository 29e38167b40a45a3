import type { Delivery } from "./delivery.ts";

/**
 * What makes a row of a file the same as one of another file, for rows without an external id: the source and all that was
 * read of it, whatever its position and spelling. Columns that mean nothing to us are not part of it.
 *
 * @returns a text, the same for the same row; not meant to be kept, since it has all that the row has
 */
export function rowIdentity(sourceName: string, delivery: Delivery): string {
  const { externalId: _externalId, notes = [], ...read } = delivery;
  const kept = notes.map(({ pointer, value }) => ({ pointer, value }));
  return JSON.stringify(canonical({ sourceName, ...read, notes: kept }));
}

/** Keys in order, and without what is missing: a field that a later version adds changes no row that lacks it. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value)
    .map(([key, member]) => [key, canonical(member)] as const)
    .filter(([, member]) => member !== null && member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
