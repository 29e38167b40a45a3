import type { OrganizationId, UserId } from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import {
  contacts,
  type LeadNewsKind,
  leads,
  messages,
  organizations,
  sources,
  users,
} from "../schema/index.ts";
import { hiddenInNotice, nameInNotice, noticeColumns } from "./lead-notice.ts";

/** A queued email with what its text needs. */
export interface OutgoingMessage {
  readonly id: string;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly key: string;
  readonly kind: LeadNewsKind;
  readonly to: { readonly name: string; readonly email: string; readonly timeZone: string };
  readonly leadId: string;
  readonly contactName: string;
  readonly source: string;
  readonly amountUsd: number | null;
  readonly propertyState: string | null;
  readonly waitUntil: Date | null;
}

/** Reads queued messages for delivery; those that are sent already are left out. */
export async function readQueuedMessages(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly OutgoingMessage[]> {
  const rows = await tx
    .select({
      id: messages.id,
      organizationId: messages.organizationId,
      organizationName: organizations.name,
      key: messages.key,
      kind: messages.kind,
      state: messages.state,
      userName: users.name,
      email: users.email,
      timeZone: users.timeZone,
      leadId: messages.leadId,
      userId: messages.userId,
      contact: {
        firstName: contacts.firstName,
        lastName: contacts.lastName,
        email: contacts.email,
        cellPhone: contacts.cellPhone,
        preferredLanguage: contacts.preferredLanguage,
      },
      lead: noticeColumns(messages.userId),
      source: sources.name,
      amountUsd: leads.amountUsd,
      propertyState: leads.propertyState,
      waitUntil: leads.waitUntil,
    })
    .from(messages)
    .innerJoin(organizations, eq(organizations.id, messages.organizationId))
    .innerJoin(users, eq(users.id, messages.userId))
    .innerJoin(leads, eq(leads.id, messages.leadId))
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(sources, eq(sources.id, leads.sourceId))
    .where(sql`${messages.id} = any(${sql.param([...ids])})`);
  return rows
    .filter((row) => row.state !== "sent")
    .map(({ userName, email, timeZone, contact, lead, userId, ...row }) => {
      const hidden = hiddenInNotice(userId as UserId, lead);
      return {
        ...row,
        organizationId: row.organizationId as OrganizationId,
        to: { name: userName, email, timeZone },
        contactName: nameInNotice(contact, lead, hidden) ?? "A new contact",
        amountUsd: hidden.has("loan.amountUsd") ? null : row.amountUsd,
      };
    });
}

/** Notes that messages were handed to the provider. */
export async function markSent(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx
    .update(messages)
    .set({ state: "sent", sentAt: at, attempts: sql`${messages.attempts} + 1`, lastError: null })
    .where(sql`${messages.id} = any(${sql.param([...ids])})`);
}

/** Notes that a try failed; `final` when it will not be tried again. */
export async function markFailed(tx: Tx, id: string, error: string, final: boolean): Promise<void> {
  await tx
    .update(messages)
    .set({ attempts: sql`${messages.attempts} + 1`, lastError: error, ...(final ? { state: "failed" } : {}) })
    .where(eq(messages.id, id));
}
