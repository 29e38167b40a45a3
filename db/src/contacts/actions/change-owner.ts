import type { ContactSituation, UserId } from "@fairlead/engine";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { recordAudit } from "../../audit/record-audit.ts";
import type { Tx } from "../../client.ts";
import { contactGroupMembers, contactShares, contacts, loanParticipants, loans } from "../../schema/index.ts";
import { ensureGroup } from "../../workflows/additions.ts";
import type { ActionBy } from "./action-by.ts";
import { copyContacts } from "./copy-contacts.ts";
import { readGoingAlong } from "./loan-bystanders.ts";

export interface OwnerChange {
  readonly ownerUserId: UserId;
  readonly transferLoans: boolean;
  readonly shareWithFormerOwner: boolean;
  readonly groupName: string | null;
}

interface Changing extends ActionBy {
  readonly situations: ReadonlyMap<string, ContactSituation>;
  /** A query of the ids of all contacts whose owner is changed together, this batch's among them. */
  readonly together: SQL;
}

/**
 * Gives contacts to another owner.
 *
 * With their loans: whoever else is on these loans and had the same owner goes along, and as a copy where another loan of
 * theirs stays. Without: on their loans stays an archived copy with the owner before, unless it is shared with them.
 */
export async function changeOwner(
  tx: Tx,
  ids: readonly string[],
  change: OwnerChange,
  changing: Changing,
): Promise<void> {
  const { situations } = changing;
  const onLoans = ids.filter((id) => situations.get(id)?.isOnLoan);
  if (change.transferLoans) {
    await giveBystanders(tx, onLoans, change, changing);
    await giveLoans(tx, onLoans, change, changing);
  } else if (!change.shareWithFormerOwner) {
    await leaveCopies(tx, onLoans, changing);
  }
  await giveContacts(tx, ids, change, changing);
}

async function giveContacts(
  tx: Tx,
  ids: readonly string[],
  { ownerUserId, shareWithFormerOwner, groupName }: OwnerChange,
  { actor, situations, nowMs }: Pick<Changing, "actor" | "situations" | "nowMs">,
): Promise<void> {
  if (ids.length === 0) return;
  const { organizationId } = actor;
  const at = new Date(nowMs);
  const formerOf = (id: string) => situations.get(id)?.ownerUserId ?? null;
  await tx
    .update(contacts)
    .set({
      ...{ ownerUserId, updatedAt: at },
      assignedUserId: sql`nullif(${contacts.assignedUserId}, ${ownerUserId})`,
    })
    .where(inArray(contacts.id, [...ids]));
  await tx
    .delete(contactShares)
    .where(and(inArray(contactShares.contactId, [...ids]), eq(contactShares.userId, ownerUserId)));
  const kept = shareWithFormerOwner
    ? ids.flatMap((contactId) => {
        const userId = formerOf(contactId);
        return userId === null ? [] : [{ organizationId, contactId, userId, sharedAt: at }];
      })
    : [];
  if (kept.length > 0) await tx.insert(contactShares).values(kept).onConflictDoNothing();
  if (groupName !== null) {
    const groupId = await ensureGroup(tx, organizationId, groupName);
    await tx
      .insert(contactGroupMembers)
      .values(ids.map((contactId) => ({ organizationId, groupId, contactId, addedAt: at })))
      .onConflictDoNothing();
  }
  const details = (id: string) => ({ userId: ownerUserId, formerUserId: formerOf(id) });
  await recordAudit(
    tx,
    actor,
    nowMs,
    ids.map((id) => ({
      ...{ subject: "contact", subjectId: id, action: "ownerChanged" },
      details: details(id),
    })),
  );
}

/** The loans themselves, of whatever owner. */
async function giveLoans(
  tx: Tx,
  contactIds: readonly string[],
  { ownerUserId }: OwnerChange,
  { actor, nowMs }: Changing,
): Promise<void> {
  if (contactIds.length === 0) return;
  const theirs = tx
    .select({ id: loanParticipants.loanId })
    .from(loanParticipants)
    .where(inArray(loanParticipants.contactId, [...contactIds]));
  const given = await tx
    .update(loans)
    .set({ ownerUserId, updatedAt: new Date(nowMs) })
    .where(inArray(loans.id, theirs))
    .returning({ id: loans.id });
  await recordAudit(
    tx,
    actor,
    nowMs,
    given.map(({ id }) => ({
      ...{ subject: "loan", subjectId: id, action: "ownerChanged" },
      details: { userId: ownerUserId },
    })),
  );
}

/** Those who are on the same loans without having been selected. */
async function giveBystanders(
  tx: Tx,
  contactIds: readonly string[],
  change: OwnerChange,
  changing: Changing,
): Promise<void> {
  if (contactIds.length === 0) return;
  const owners = new Set(contactIds.map((id) => changing.situations.get(id)?.ownerUserId ?? null));
  const { bystanders, situations } = await readGoingAlong(tx, changing.viewer, contactIds, {
    ...{ together: changing.together, owners, lock: true },
  });
  const going = bystanders.filter(
    ({ contactId }) => situations.get(contactId)?.ownerUserId !== change.ownerUserId,
  );
  const whole = going.filter(({ staysOnAnother }) => !staysOnAnother).map(({ contactId }) => contactId);
  await giveContacts(tx, whole, change, { ...changing, situations });
  const split = going.filter(({ staysOnAnother }) => staysOnAnother);
  await copyContacts(
    tx,
    split.map(({ contactId }) => ({ contactId, ownerUserId: change.ownerUserId })),
    {
      ...changing,
      archived: false,
      takes: sql`${loanParticipants.loanId} in (select loan_id from ${loanParticipants}
        where contact_id in (${changing.together}))`,
    },
  );
}

/** What the owner before keeps of contacts whose loans stay: archived, on the loans. */
async function leaveCopies(tx: Tx, contactIds: readonly string[], changing: Changing): Promise<void> {
  const kept = contactIds.flatMap((contactId) => {
    const ownerUserId = changing.situations.get(contactId)?.ownerUserId ?? null;
    return ownerUserId === null ? [] : [{ contactId, ownerUserId }];
  });
  await copyContacts(tx, kept, { ...changing, archived: true, takes: sql`true` });
}
