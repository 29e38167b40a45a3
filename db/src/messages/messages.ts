import {
  type ContactNotice,
  contactName,
  noticeSentence,
  type OrganizationId,
  shownContact,
  type UserId,
} from "@fairlead/engine";
import { and, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { type PageKey, type PageOf, pageAfter, toPage } from "../page.ts";
import { contacts, leads, mailboxMessages, notifications, organizations, users } from "../schema/index.ts";

interface PageRequest {
  readonly after: PageKey | null;
  readonly limit: number;
}

/** A user's notifications, newest first, and how many are unread. */
export async function listNotifications(tx: Tx, userId: UserId, page: PageRequest) {
  const [rows, [unread]] = await Promise.all([
    tx
      .select({
        id: notifications.id,
        kind: notifications.kind,
        leadId: leads.id,
        notice: notifications.notice,
        contact: {
          firstName: contacts.firstName,
          lastName: contacts.lastName,
          email: contacts.email,
          cellPhone: contacts.cellPhone,
          preferredLanguage: contacts.preferredLanguage,
        },
        shownContactFields: leads.shownContactFields,
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
  const told = items.map(({ contact, shownContactFields, notice, ...row }) => {
    const name = contact && contactName(shownContact(contact, shownContactFields));
    return { ...row, contactName: name, notice: notice && toldNotice(notice, name, userId, nameOf) };
  });
  return { items: told, next, unreadCount: unread?.count ?? 0 };
}

async function namesIn(tx: Tx, notices: readonly ContactNotice[]): Promise<ReadonlyMap<string, string>> {
  if (notices.length === 0) return new Map();
  const ids = notices.flatMap(({ actorUserId, userId }) => [actorUserId, userId ?? []].flat());
  const rows = await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
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

/** Caught mails, newest first. */
export async function listMails(
  tx: Tx,
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
        pageAfter(mailboxMessages.receivedAt, mailboxMessages.id, page.after),
      ),
    )
    .orderBy(desc(mailboxMessages.receivedAt), desc(mailboxMessages.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.receivedAt, id: row.id }));
}

/** One caught mail; `null` when there is none. */
export async function readMail(tx: Tx, id: string) {
  const [row] = await tx.select().from(mailboxMessages).where(eq(mailboxMessages.id, id));
  return row ?? null;
}
