import type { DeliveryNote } from "@fairlead/engine";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { leadEvents } from "../schema/index.ts";

/** A value of a lead that was not understood, and when it came. */
export interface LeadNote extends DeliveryNote {
  readonly at: Date;
}

/** The latest submissions of a lead whose notes are told. */
const MAX_SUBMISSIONS = 20;

/** What was not understood of the submissions of a lead, the newest first. */
export async function readLeadNotes(tx: Tx, leadId: string): Promise<readonly LeadNote[]> {
  const rows = await tx
    .select({
      at: leadEvents.at,
      notes: sql<readonly DeliveryNote[]>`${leadEvents.data} -> 'notes'`,
    })
    .from(leadEvents)
    .where(and(eq(leadEvents.leadId, leadId), sql`${leadEvents.data} ? 'notes'`))
    .orderBy(desc(leadEvents.sequence))
    .limit(MAX_SUBMISSIONS);
  return rows.flatMap(({ at, notes }) => notes.map((note) => ({ ...note, at })));
}
