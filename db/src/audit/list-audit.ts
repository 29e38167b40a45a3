import type { AuditAction, AuditDetails, AuditSubject, ToldAudit } from "@fairlead/engine";
import { and, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type PageKey, type PageOf, toPage } from "../page.ts";
import { auditEvents, contactMerges, securityEvents } from "../schema/index.ts";

export interface AuditFilter {
  readonly subject?: AuditSubject | undefined;
  readonly subjectId?: string | undefined;
  readonly actorUserId?: string | undefined;
  readonly action?: AuditAction | undefined;
  /** At or after this instant. */
  readonly from?: Date | undefined;
  /** Before this instant. */
  readonly until?: Date | undefined;
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
  /** What that key is called. */
  readonly keyName: string | null;
  /** The network address that it was done from. */
  readonly address: string | null;
  readonly subjectId: string;
  /** What the contact is called that it was done with; `null` for others, and for one that is gone. */
  readonly contactName: string | null;
}

/** What was done with contacts and what was done with accounts, as one log; ids are digits that sort as they were written. */
const LOG = sql`(
  select at, lpad(sequence::text, 20, '0') as id, actor_user_id, actor_key_id, from_address, subject_kind, subject_id,
    action, details
  from ${auditEvents}
  union all
  select at, '9' || lpad(sequence::text, 20, '0'), actor_user_id, actor_key_id, from_address, subject_kind, subject_id, action,
    details
  from ${securityEvents}) as logged`;

/** What was done, the newest first. */
export async function listAudit(
  tx: Tx,
  filter: AuditFilter,
  { after, limit }: { readonly after: PageKey | null; readonly limit: number },
): Promise<PageOf<AuditRow>> {
  const { subject, subjectId, actorUserId, action, from, until, without } = filter;
  const nameOf = (id: SQL) => sql<string | null>`(select users.name from users where users.id = ${id})`;
  const rows = await tx
    .select({
      id: sql<string>`logged.id`,
      at: sql<Date>`logged.at`.mapWith(auditEvents.at),
      actorUserId: sql<string | null>`logged.actor_user_id`,
      actorName: nameOf(sql`logged.actor_user_id`),
      isByKey: sql<boolean>`logged.actor_key_id is not null`,
      keyName: sql<string | null>`(select k.name from api_keys k where k.id = logged.actor_key_id)`,
      address: sql<string | null>`logged.from_address`,
      subject: sql<AuditSubject>`logged.subject_kind`,
      subjectId: sql<string>`logged.subject_id`,
      action: sql<AuditAction>`logged.action`,
      details: sql<AuditDetails>`logged.details`,
      contactName: sql<
        string | null
      >`(select nullif(trim(c.first_name || ' ' || c.last_name), '') from contacts c
        where logged.subject_kind = 'contact' and c.id = logged.subject_id)`,
      userName: nameOf(sql`logged.details ->> 'userId'`),
      formerUserName: nameOf(sql`logged.details ->> 'formerUserId'`),
      groupName: sql<
        string | null
      >`(select g.name from contact_groups g where g.id = logged.details ->> 'groupId')`,
    })
    .from(LOG)
    .where(
      and(
        subject === undefined ? undefined : sql`logged.subject_kind = ${subject}`,
        subjectId === undefined ? undefined : ofSubject(subjectId),
        actorUserId === undefined ? undefined : sql`logged.actor_user_id = ${actorUserId}`,
        action === undefined ? undefined : sql`logged.action = ${action}`,
        from === undefined ? undefined : sql`logged.at >= ${from.toISOString()}::timestamptz`,
        until === undefined ? undefined : sql`logged.at < ${until.toISOString()}::timestamptz`,
        without === undefined ? undefined : sql`logged.action <> ${without}`,
        after === null
          ? undefined
          : sql`(logged.at, logged.id) < (${after.at.toISOString()}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(sql`logged.at desc`, sql`logged.id desc`)
    .limit(limit + 1);
  return toPage(rows, limit, ({ at, id }) => ({ at, id }));
}

/** What was done with it, and with whatever was merged into it since. */
function ofSubject(id: string): SQL {
  return sql`logged.subject_id in (
    with recursive merged (id) as (
      select ${id}::text
      union select m.contact_id from ${contactMerges} as m join merged on m.primary_contact_id = merged.id
    ) select id from merged)`;
}
