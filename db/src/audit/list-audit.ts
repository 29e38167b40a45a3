import type { AuditAction, AuditSubject, ToldAudit } from "@fairlead/engine";
import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type PageKey, type PageOf, pageAfter, toPage } from "../page.ts";
import { auditEvents, contactMerges } from "../schema/index.ts";

export interface AuditFilter {
  readonly subject?: AuditSubject | undefined;
  readonly subjectId?: string | undefined;
  readonly actorUserId?: string | undefined;
  readonly action?: AuditAction | undefined;
  /** What else tells of is left out, such as notes where they stand themselves. */
  readonly without?: AuditAction | undefined;
}

export interface AuditRow extends ToldAudit {
  /** In the order of writing, as text. */
  readonly id: string;
  readonly at: Date;
  readonly actorUserId: string | null;
  readonly actorName: string | null;
  /** Whether an API key did it. */
  readonly isByKey: boolean;
  readonly subjectId: string;
}

/** As many digits as a sequence can have, so that texts sort as their numbers do. */
const AUDIT_ID: SQL<string> = sql<string>`lpad(audit_events.sequence::text, 20, '0')`;

/** What was changed, the newest first. */
export async function listAudit(
  tx: Tx,
  filter: AuditFilter,
  { after, limit }: { readonly after: PageKey | null; readonly limit: number },
): Promise<PageOf<AuditRow>> {
  const { subject, subjectId, actorUserId, action, without } = filter;
  const nameOf = (id: SQL) => sql<string | null>`(select users.name from users where users.id = ${id})`;
  const rows = await tx
    .select({
      id: sql<string>`${AUDIT_ID}`,
      at: auditEvents.at,
      actorUserId: auditEvents.actorUserId,
      actorName: nameOf(sql`audit_events.actor_user_id`),
      isByKey: sql<boolean>`audit_events.actor_key_id is not null`,
      subject: auditEvents.subjectKind,
      subjectId: auditEvents.subjectId,
      action: auditEvents.action,
      details: auditEvents.details,
      userName: nameOf(sql`audit_events.details ->> 'userId'`),
      formerUserName: nameOf(sql`audit_events.details ->> 'formerUserId'`),
      groupName: sql<
        string | null
      >`(select g.name from contact_groups g where g.id = audit_events.details ->> 'groupId')`,
    })
    .from(auditEvents)
    .where(
      and(
        subject === undefined ? undefined : eq(auditEvents.subjectKind, subject),
        subjectId === undefined ? undefined : ofSubject(subjectId),
        actorUserId === undefined ? undefined : eq(auditEvents.actorUserId, actorUserId),
        action === undefined ? undefined : eq(auditEvents.action, action),
        without === undefined ? undefined : ne(auditEvents.action, without),
        pageAfter(auditEvents.at, AUDIT_ID, after),
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.sequence))
    .limit(limit + 1);
  return toPage(rows, limit, ({ at, id }) => ({ at, id }));
}

/** What was done with it, and with whatever was merged into it since. */
function ofSubject(id: string): SQL {
  return sql`${auditEvents.subjectId} in (
    with recursive merged (id) as (
      select ${id}::text
      union select m.contact_id from ${contactMerges} as m join merged on m.primary_contact_id = merged.id
    ) select id from merged)`;
}
