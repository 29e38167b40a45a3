import type { ContactActionRequest, ContactNotice, ContactViewer, OrganizationId } from "@fairlead/engine";
import { inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { newId } from "../../ids.ts";
import { publishLive } from "../../live.ts";
import { contactGroups, contactShares, contacts, notifications, users } from "../../schema/index.ts";
import { IS_THERE } from "../contact-situations.ts";
import { contactsSeenBy } from "../contacts-seen.ts";
import { type ContactSelection, selectedIds } from "./selection.ts";

/** Somebody who has contacts of a selection: as their owner, assigned or shared. */
export interface SharedUser {
  readonly id: string;
  readonly name: string;
  /** How many of the selected ones. */
  readonly contacts: number;
}

/** Who else has the selected contacts, and could be told of what is done with them; active users, by name. */
export async function listSharedUsers(
  tx: Tx,
  viewer: ContactViewer,
  selection: ContactSelection,
): Promise<readonly SharedUser[]> {
  const selected = sql`select ${contacts.id} from ${contacts}
    where ${contacts.id} in (select id from (${await selectedIds(tx, viewer, selection)}) as selected)
      and ${IS_THERE} and ${contactsSeenBy(tx, viewer) ?? sql`true`}`;
  const rows = await tx.execute<{ id: string; name: string; contacts: number }>(sql`
    select ${users.id}, ${users.name}, count(*)::int as contacts
    from (${holdersOf(selected)}) as held join ${users} on ${users.id} = held.user_id
    where ${users.active} and ${users.id} is distinct from ${viewer.userId}
    group by ${users.id}, ${users.name} order by ${users.name}, ${users.id}`);
  return [...rows];
}

/** Each user who has one of the contacts, once a contact. */
function holdersOf(contactIds: SQL): SQL {
  return sql`
    select ${contacts.id} as contact_id, ${contacts.ownerUserId} as user_id from ${contacts}
      where ${contacts.id} in (${contactIds}) and ${contacts.ownerUserId} is not null
    union
    select ${contacts.id}, ${contacts.assignedUserId} from ${contacts}
      where ${contacts.id} in (${contactIds}) and ${contacts.assignedUserId} is not null
    union
    select ${contactShares.contactId}, ${contactShares.userId} from ${contactShares}
      where ${contactShares.contactId} in (${contactIds})`;
}

export interface NoticeOf {
  readonly organizationId: OrganizationId;
  readonly actorUserId: string;
  readonly action: ContactActionRequest;
  /** A query of the ids of the contacts with which it was done. */
  readonly done: SQL;
  /** Makes a repeat impossible: one notice for each user and occasion. */
  readonly occasion: string;
  readonly nowMs: number;
}

/**
 * Tells those who were picked, each of as many of the contacts as they have; whoever was taken off them is told of all.
 * Users who have none of them are told nothing.
 */
export async function notifySharedUsers(tx: Tx, notice: NoticeOf): Promise<void> {
  const { organizationId, action, actorUserId, done, occasion, nowMs } = notice;
  if (!("notifyUserIds" in action) || action.notifyUserIds.length === 0) return;
  const target = "userId" in action ? action.userId : null;
  const rows = await tx.execute<{ user_id: string; contacts: number; contact_id: string }>(sql`
    select user_id, count(*)::int as contacts, min(contact_id) as contact_id
    from (${holdersOf(done)}
      union select id, ${target}::text from (${done}) as done (id) where ${target}::text is not null) as held
    where user_id = any (${sql.param([...action.notifyUserIds])}::text[])
      and user_id in (select ${users.id} from ${users} where ${users.active})
    group by user_id`);
  if (rows.length === 0) return;
  const groupNames = "groupIds" in action ? await namesOfGroups(tx, action.groupIds) : [];
  await tx
    .insert(notifications)
    .values(
      rows.map((row) => ({
        ...{ organizationId, id: newId("notification"), key: `${occasion}/${row.user_id}` },
        ...{ userId: row.user_id, kind: "contactsChanged" as const, createdAt: new Date(nowMs) },
        notice: {
          ...{ action: action.kind, contacts: row.contacts, actorUserId, userId: target, groupNames },
          contactId: row.contacts === 1 ? row.contact_id : null,
        } satisfies ContactNotice,
      })),
    )
    .onConflictDoNothing();
  const userIds = rows.map((row) => row.user_id);
  await publishLive(tx, { organizationId, userIds, event: { type: "notification" } });
}

async function namesOfGroups(tx: Tx, groupIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .select({ name: contactGroups.name })
    .from(contactGroups)
    .where(inArray(contactGroups.id, [...groupIds]))
    .orderBy(contactGroups.name);
  return rows.map(({ name }) => name);
}
