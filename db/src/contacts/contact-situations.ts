import type { ContactSituation, ContactViewer, TeamId, UserId } from "@fairlead/engine";
import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contactShares, contacts, loanParticipants, teamMembers, users } from "../schema/index.ts";
import { LEAD_TEAM_IDS } from "./contact-leads.ts";
import { contactsSeenBy } from "./contacts-seen.ts";

const STANDINGS = ["inUse", "archived", "doNotContact"] as const;
/** Whatever was not deleted or merged into another. */
export const IS_THERE: SQL = sql`${contacts.standing} < 3`;

/** What a contact is in use, archived, or not to be contacted. */
export function standingOf(standing: number): ContactSituation["standing"] {
  const known = STANDINGS[standing];
  if (!known) throw new Error(`A contact that is there has no standing ${standing}`);
  return known;
}

/**
 * What decides what somebody can do with contacts: for those of the ids that they see, by id.
 *
 * @param lock whether the contacts are changed afterwards: others who want to wait until this transaction ends
 */
export async function readSituations(
  tx: Tx,
  viewer: ContactViewer,
  ids: readonly string[],
  { lock }: { readonly lock: boolean },
): Promise<ReadonlyMap<string, ContactSituation>> {
  if (ids.length === 0) return new Map();
  const query = tx
    .select({
      id: contacts.id,
      ownerUserId: contacts.ownerUserId,
      ownerTeamIds: sql<TeamId[]>`array(select ${teamMembers.teamId} from ${teamMembers}
        where ${teamMembers.userId} = ${contacts.ownerUserId})`,
      assignedUserId: contacts.assignedUserId,
      assignedTeamIds: sql<TeamId[]>`array(select ${teamMembers.teamId} from ${teamMembers}
        where ${teamMembers.userId} = ${contacts.assignedUserId})`,
      sharedUserIds: sql<UserId[]>`array(select ${contactShares.userId} from ${contactShares}
        where ${contactShares.contactId} = ${contacts.id} order by 1)`,
      leadTeamIds: sql<TeamId[] | null>`${LEAD_TEAM_IDS}`,
      standing: contacts.standing,
      isOwnerActive: sql<boolean>`not exists (select 1 from ${users}
        where ${users.id} = ${contacts.ownerUserId} and not ${users.active})`,
      isOnLoan: sql<boolean>`exists (select 1 from ${loanParticipants}
        where ${loanParticipants.contactId} = ${contacts.id})`,
    })
    .from(contacts)
    .where(and(inArray(contacts.id, [...ids]), IS_THERE, contactsSeenBy(tx, viewer)))
    // Always in the same order, so that two who lock the same contacts never wait for each other in a circle.
    .orderBy(contacts.id);
  const rows = await (lock ? query.for("update", { of: contacts }) : query);
  return new Map(
    rows.map(({ id, standing, ownerUserId, assignedUserId, ...row }) => [
      id,
      {
        ...row,
        ownerUserId: ownerUserId as UserId | null,
        assignedUserId: assignedUserId as UserId | null,
        standing: standingOf(standing),
      },
    ]),
  );
}
