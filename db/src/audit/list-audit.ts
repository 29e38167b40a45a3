import {
  AUDIT_SUBJECTS,
  type AuditAction,
  type AuditSubject,
  type AuditValue,
  groupBy,
  isSecuritySubject,
  type ToldAudit,
} from "@fairlead/engine";
import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type PageKey, type PageOf, toPage } from "../page.ts";
import { auditEvents, auditValues, contactMerges, securityEvents } from "../schema/index.ts";
import { shownAs, storedKind } from "./stored-as.ts";

export interface AuditFilter {
  readonly subject?: AuditSubject | undefined;
  readonly subjectId?: string | undefined;
  readonly actorUserId?: string | undefined;
  readonly action?: AuditAction | undefined;
  /** Any of these. */
  readonly actions?: readonly AuditAction[] | undefined;
  /** At or after this instant. */
  readonly from?: Date | undefined;
  /** Before this instant. */
  readonly until?: Date | undefined;
  /** What else tells of is left out, such as notes where they stand themselves. */
  readonly without?: AuditAction | undefined;
}

export interface AuditRow extends ToldAudit {
  /** Digits that sort as they were written. */
  readonly id: string;
  readonly at: Date;
  readonly actorUserId: string | null;
  readonly actorName: string | null;
  /** Whether an API key did it. */
  readonly isByKey: boolean;
  /** What that key is called. */
  readonly keyName: string | null;
  /** The network address that it was done from; `null` where it was not kept. */
  readonly address: string | null;
  readonly subjectId: string;
  /** What the contact is called that it was done with; `null` for others, and for one that is gone. */
  readonly contactName: string | null;
  /** What changed from what to what, as far as it was written down and the contact is still there. */
  readonly values: readonly AuditValue[];
}

type Log = typeof auditEvents | typeof securityEvents;

/** What was done, the newest first; of one instant, what was written last. Of each log no more is read than the page. */
export async function listAudit(
  tx: Tx,
  filter: AuditFilter,
  { after, limit }: { readonly after: PageKey | null; readonly limit: number },
): Promise<PageOf<AuditRow>> {
  const { subject } = filter;
  const logs = [auditEvents, securityEvents].filter(
    (log) => subject === undefined || isSecuritySubject(subject) === (log === securityEvents),
  );
  const pages = await Promise.all(logs.map((log) => readLog(tx, log, filter, after, limit + 1)));
  const page = toPage(pages.flat().sort(newestFirst), limit, ({ at, id }) => ({ at, id }));
  return { ...page, items: await withValues(tx, page.items) };
}

type ReadRow = Omit<AuditRow, "values">;

async function withValues(tx: Tx, rows: readonly ReadRow[]): Promise<readonly AuditRow[]> {
  const ofContacts = rows.flatMap(({ subject, id }) => (subject === "contact" ? [id] : []));
  if (ofContacts.length === 0) return rows.map((row) => ({ ...row, values: [] }));
  const { sequence, field, before, after } = auditValues;
  const found = await tx
    .select({ sequence, field, before, after })
    .from(auditValues)
    .where(sql`${sequence} = any (${sql.param(ofContacts)}::bigint[])`)
    .orderBy(asc(sequence), asc(field));
  const byEntry = groupBy(found, (value) => value.sequence);
  return rows.map((row) => {
    const values = row.subject === "contact" ? (byEntry.get(Number(row.id)) ?? []) : [];
    return { ...row, values: values.map(({ sequence: _of, ...value }) => value) };
  });
}

function readLog(tx: Tx, log: Log, filter: AuditFilter, after: PageKey | null, limit: number) {
  const { at, sequence, details, actorUserId, actorKeyId } = log;
  const nameOf = (id: SQL) => sql<string | null>`(select users.name from users where users.id = ${id})`;
  return tx
    .select({
      id: sql<string>`lpad(${sequence}::text, 20, '0')`,
      at,
      actorUserId,
      actorName: nameOf(sql`${actorUserId}`),
      isByKey: sql<boolean>`${actorKeyId} is not null`,
      keyName: sql<string | null>`(select k.name from api_keys k where k.id = ${actorKeyId})`,
      address: log.fromAddress,
      ...shownAs(log),
      subjectId: log.subjectId,
      details,
      contactName: sql<
        string | null
      >`(select coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.email) from contacts c
        where ${log.subjectKind} = 'contact' and c.id = ${log.subjectId})`,
      subjectName: subjectName(log),
      userName: nameOf(sql`${details} ->> 'userId'`),
      formerUserName: nameOf(sql`${details} ->> 'formerUserId'`),
      groupName: sql<
        string | null
      >`(select g.name from contact_groups g where g.id = ${details} ->> 'groupId')`,
    })
    .from(log)
    .where(and(matches(log, filter), after === null ? undefined : isBefore(log, after)))
    .orderBy(desc(at), desc(sequence))
    .limit(limit);
}

/** What something other than a contact is called now; `null` where it is gone or has no name. */
function subjectName(log: Log): SQL<string | null> {
  const id = log.subjectId;
  return sql<string | null>`case ${log.subjectKind}
    when 'group' then (select g.name from contact_groups g where g.id = ${id})
    when 'tab' then (select t.label from contact_tabs t where t.id = ${id})
    when 'list' then (select l.name from contact_lists l where l.id = ${id})
    when 'user' then (select u.name from users u where u.id = ${id})
    when 'team' then (select t.name from teams t where t.id = ${id})
    when 'apiKey' then (select k.name from api_keys k where k.id = ${id})
    when 'workflow' then (select w.name from workflows w where w.id = ${id})
    when 'import' then (select i.file_name from imports i where i.id = ${id})
  end`;
}

function newestFirst(a: ReadRow, b: ReadRow): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);
}

function matches(
  log: Log,
  { subject, subjectId, actorUserId, action, actions, from, until, without }: AuditFilter,
): SQL | undefined {
  const shown = shownAs(log);
  // The indexes of subjects begin with their kind.
  const kinds = subject === undefined ? [...AUDIT_SUBJECTS] : [subject];
  return and(
    subject === undefined && subjectId === undefined
      ? undefined
      : inArray(log.subjectKind, [...new Set(kinds.map(storedKind))]),
    subject === undefined ? undefined : sql`${shown.subject} = ${subject}`,
    subjectId === undefined ? undefined : ofSubject(log, subjectId),
    actorUserId === undefined ? undefined : eq(log.actorUserId, actorUserId),
    action === undefined ? undefined : sql`${shown.action} = ${action}`,
    actions === undefined ? undefined : inArray(sql`${shown.action}`, [...actions]),
    from === undefined ? undefined : gte(log.at, from),
    until === undefined ? undefined : lt(log.at, until),
    without === undefined ? undefined : sql`${shown.action} <> ${without}`,
  );
}

const MAX_SEQUENCE = 2n ** 63n - 1n;

/**
 * What stands behind a page's end. An id that is no number of this log, such as a note's between which the log is shown, comes
 * before all entries of its instant.
 */
function isBefore(log: Log, { at, id }: PageKey): SQL {
  const number = /^\d+$/.test(id) ? BigInt(id) : MAX_SEQUENCE;
  const sequence = number < MAX_SEQUENCE ? number : MAX_SEQUENCE;
  return sql`(${log.at}, ${log.sequence}) < (${at.toISOString()}::timestamptz, ${String(sequence)}::bigint)`;
}

/** What was done with it, and with whatever was merged into it since. */
function ofSubject(log: Log, id: string): SQL {
  return sql`${log.subjectId} in (
    with recursive merged (id) as (
      select ${id}::text
      union select m.contact_id from ${contactMerges} as m join merged on m.primary_contact_id = merged.id
    ) select id from merged)`;
}
