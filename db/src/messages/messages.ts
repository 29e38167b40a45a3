import {
  type ContactNotice,
  type ContactViewer,
  contactName,
  noticeSentence,
  type OrganizationId,
  type UserId,
} from "@fairlead/engine";
import { and, count, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contactsSeenBy } from "../contacts/contacts-seen.ts";
import { readUserNames } from "../identity/user-names.ts";
import { newId } from "../ids.ts";
import { hiddenInNotice, nameInNotice, noticeColumns } from "../leads/lead-notice.ts";
import { type PageKey, type PageOf, pageAfter, toPage } from "../page.ts";
import { contacts, leads, mailboxMessages, notifications, organizations, users } from "../schema/index.ts";

interface PageRequest {
  readonly after: PageKey | null;
  readonly limit: number;
}

/** A user's notifications, newest first, and how many are unread; contacts that they no longer see are not named. */
export async function listNotifications(
  tx: Tx,
  viewer: ContactViewer & { readonly userId: UserId },
  page: PageRequest,
) {
  const { userId } = viewer;
  const [rows, [unread]] = await Promise.all([
    tx
      .select({
        id: notifications.id,
        kind: notifications.kind,
        leadId: leads.id,
        notice: notifications.notice,
        contact: {
          // First, since a joined row without its first value is taken for one that is not there.
          id: contacts.id,
          firstName: contacts.firstName,
          lastName: contacts.lastName,
          email: contacts.email,
          cellPhone: contacts.cellPhone,
          preferredLanguage: contacts.preferredLanguage,
        },
        lead: noticeColumns(notifications.userId),
        seesContact: sql<boolean>`${contactsSeenBy(tx, viewer) ?? true}`,
        createdAt: notifications.createdAt,
        readAt: notifications.readAt,
      })
      .from(notifications)
      .leftJoin(leads, eq(leads.id, notifications.leadId))
      .leftJoin(
        contacts,
        sql`${contacts.id} = coalesce(${leads.contactId}, ${notifications.notice} ->> 'contactId')`,
      )
      .where(
        and(
          eq(notifications.userId, userId),
          pageAfter(notifications.createdAt, notifications.id, page.after),
        ),
      )
      .orderBy(desc(notifications.createdAt), desc(notifications.id))
      .limit(page.limit + 1),
    tx
      .select({ count: count() })
      .from(notifications)
      .where(and(eq(notifications.userId, userId), isNull(notifications.readAt))),
  ]);
  const { items, next } = toPage(rows, page.limit, (row) => ({ at: row.createdAt, id: row.id }));
  const nameOf = await namesIn(
    tx,
    items.flatMap(({ notice }) => notice ?? []),
  );
  const told = items.map(({ contact, lead, notice, seesContact, ...row }) => {
    const known = contact && (row.leadId !== null || seesContact) ? contact : null;
    const name =
      known &&
      (row.leadId && lead ? nameInNotice(known, lead, hiddenInNotice(userId, lead)) : contactName(known));
    return { ...row, contactName: name, notice: notice && toldNotice(notice, name, userId, nameOf) };
  });
  return { items: told, next, unreadCount: unread?.count ?? 0 };
}

function namesIn(tx: Tx, notices: readonly ContactNotice[]): Promise<ReadonlyMap<string, string>> {
  return readUserNames(
    tx,
    notices.flatMap(({ actorUserId, userId }) => [actorUserId, userId ?? []].flat()),
  );
}

function toldNotice(
  { contactId, actorUserId, ...notice }: ContactNotice,
  name: string | null,
  readerUserId: UserId,
  nameOf: ReadonlyMap<string, string>,
) {
  const userName =
    notice.userId === readerUserId ? "you" : ((notice.userId && nameOf.get(notice.userId)) ?? null);
  const actorName = nameOf.get(actorUserId) ?? "Somebody";
  return { contactId, sentence: noticeSentence({ ...notice, contactName: name, actorName, userName }) };
}

/** Marks all of a user's notifications read. */
export async function markNotificationsRead(tx: Tx, userId: UserId, at: Date): Promise<void> {
  await tx
    .update(notifications)
    .set({ readAt: at })
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)));
}

export interface CaughtMail {
  readonly messageId: string;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

/**
 * Stores a mail that the local mailbox received; one with a known Message-ID is dropped.
 *
 * @returns whether the organization exists
 */
export async function storeMail(tx: Tx, organizationId: OrganizationId, mail: CaughtMail): Promise<boolean> {
  const [known] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!known) return false;
  await tx
    .insert(mailboxMessages)
    .values({ organizationId, id: newId("message"), ...mail })
    .onConflictDoNothing();
  return true;
}

/** Whose mails may be read: everybody's, or those to some users alone. */
export type MailReach = "all" | { readonly userIds: readonly string[] };

/** Caught mails, newest first. */
export async function listMails(
  tx: Tx,
  reach: MailReach,
  filter: { readonly to?: string | undefined },
  page: PageRequest,
): Promise<
  PageOf<Omit<typeof mailboxMessages.$inferSelect, "text" | "html" | "organizationId" | "messageId">>
> {
  const rows = await tx
    .select({
      id: mailboxMessages.id,
      fromAddress: mailboxMessages.fromAddress,
      toAddress: mailboxMessages.toAddress,
      subject: mailboxMessages.subject,
      receivedAt: mailboxMessages.receivedAt,
    })
    .from(mailboxMessages)
    .where(
      and(
        filter.to ? sql`strpos(lower(${mailboxMessages.toAddress}), lower(${filter.to})) > 0` : undefined,
        isWithin(reach),
        pageAfter(mailboxMessages.receivedAt, mailboxMessages.id, page.after),
      ),
    )
    .orderBy(desc(mailboxMessages.receivedAt), desc(mailboxMessages.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.receivedAt, id: row.id }));
}

/** One caught mail; `null` when there is none that may be read. */
export async function readMail(tx: Tx, reach: MailReach, id: string) {
  const [row] = await tx
    .select()
    .from(mailboxMessages)
    .where(and(eq(mailboxMessages.id, id), isWithin(reach)));
  return row ?? null;
}

/** A caught mail's addresses stand as the header has them, with names and in angle brackets. */
function isWithin(reach: MailReach): SQL | undefined {
  if (reach === "all") return undefined;
  return sql`exists (select from ${users} u where u.organization_id = ${mailboxMessages.organizationId}
    and u.id = any(${sql.param([...reach.userIds])}::text[])
    and lower(u.email) = any(regexp_split_to_array(lower(${mailboxMessages.toAddress}), '[\\s<>,"]+')))`;
}
