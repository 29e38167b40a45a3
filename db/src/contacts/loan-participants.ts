import {
  type ContactViewer,
  type Participant,
  type ShownParticipant,
  shownParticipants,
} from "@fairlead/engine";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contacts, loanParticipants } from "../schema/index.ts";
import { IS_THERE, standingOf } from "./contact-situations.ts";
import { contactsSeenBy } from "./contacts-seen.ts";

/** Who takes part in loans, as somebody is shown them who is shown the loans; by the loan's id. */
export async function participantsOf(
  tx: Tx,
  viewer: ContactViewer,
  loanIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ShownParticipant[]>> {
  if (loanIds.length === 0) return new Map();
  const rows = await tx
    .select({
      ...{ loanId: loanParticipants.loanId, contactId: contacts.id, role: loanParticipants.role },
      ...{ firstName: contacts.firstName, lastName: contacts.lastName, email: contacts.email },
      standing: contacts.standing,
      isSeen: sql<boolean>`coalesce(${contactsSeenBy(tx, viewer) ?? sql`true`}, false)`,
    })
    .from(loanParticipants)
    .innerJoin(
      contacts,
      and(
        eq(contacts.organizationId, loanParticipants.organizationId),
        eq(contacts.id, loanParticipants.contactId),
      ),
    )
    .where(and(inArray(loanParticipants.loanId, [...loanIds]), IS_THERE));
  const byLoan = new Map<string, Participant[]>();
  for (const { loanId, standing, ...row } of rows) {
    const participant = { ...row, standing: standingOf(standing) };
    byLoan.set(loanId, [...(byLoan.get(loanId) ?? []), participant]);
  }
  return new Map([...byLoan].map(([loanId, participants]) => [loanId, shownParticipants(participants)]));
}
