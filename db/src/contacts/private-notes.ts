import { and, count, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { contactNotes } from "../schema/index.ts";

/** How many private notes stand on some contacts: whoever comes to own these reads them. */
export async function countPrivateNotes(tx: Tx, contactIds: readonly string[]): Promise<number> {
  if (contactIds.length === 0) return 0;
  const [row] = await tx
    .select({ notes: count() })
    .from(contactNotes)
    .where(and(isOneOf(contactNotes.contactId, contactIds), eq(contactNotes.audience, "private")));
  return row?.notes ?? 0;
}
