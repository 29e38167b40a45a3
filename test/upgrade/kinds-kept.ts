import type postgres from "postgres";

interface Kind {
  readonly kind: string;
  /** The first release that knows it. */
  readonly since: string;
  /** What a `select exists (…)` asks. */
  readonly found: string;
}

/** What a kept release has at least one of. What is new since the last release is added here and in `drive-news.ts`. */
const KINDS: readonly Kind[] = [
  ...["assigned", "exception", "held", "offered"].map((state) => ({
    kind: `a lead that is ${state}`,
    since: "0.2.0",
    found: `select from leads where state = '${state}'`,
  })),
  of(
    "0.2.0",
    "a draft beyond its version",
    `select from workflow_drafts d join workflows w on w.id = d.workflow_id
    join workflow_versions v on v.id = w.published_version_id where d.graph <> v.graph`,
  ),
  of("0.2.0", "a second version", "select from workflow_versions where number = 2"),
  of("0.2.0", "a restore point", "select from workflow_restore_points"),
  of("0.2.0", "a list of contacts", "select from contact_lists where subject = 'contacts'"),
  of("0.2.0", "a list of leads", "select from contact_lists where subject = 'leads'"),
  of(
    "0.2.0",
    "a group by hand",
    "select from contact_groups g join contact_group_members m on m.group_id = g.id",
  ),
  of("0.2.0", "a group by rules", "select from contact_groups where rules is not null"),
  of("0.2.0", "a tab for everybody", "select from contact_tabs where published_at is not null"),
  of(
    "0.2.0",
    "a note, a task, a memo, an appointment and a loan",
    `select from contact_notes, contact_tasks,
    contact_memos, appointments, loans`,
  ),
  of("0.2.0", "a merge", "select from contact_merges"),
  of("0.2.0", "somebody not to be contacted", "select from contacts where do_not_contact"),
  of("0.2.0", "a user who has left", "select from users where not active"),
  of("0.2.0", "an absence", "select from user_absences"),
  of("0.2.0", "turns by share", "select from turn_credits"),
  of("0.2.0", "an import half done", "select from imports where state = 'running' and rows_done > 0"),
  of(
    "0.2.0",
    "a bulk action half done",
    `select from bulk_actions
    where state = 'running' and done > 0 and done < total`,
  ),
  of("0.2.0", "an entry that is queued", "select from graphile_worker.jobs where locked_at is null"),
  of("0.3.0", "a key that expires", "select from api_keys where expires_at is not null"),
  of("0.3.0", "a key of a source", "select from api_keys where source_ids is not null"),
  of(
    "0.3.0",
    "since when somebody is not to be contacted",
    `select from contacts
    where do_not_contact_at is not null`,
  ),
  of("0.3.0", "a record beside it that may be", "select from contacts where contactable_since is not null"),
  of("0.3.0", "a former address", "select from contact_former_addresses"),
  of("0.3.0", "a place in a queue", "select from queue_places"),
  of("0.3.0", "a last turn of a queue", "select from rotation_cursors where last_turn is not null"),
  of("0.3.0", "a manager of a team", "select from team_managers"),
  of(
    "0.3.0",
    "what a version changed",
    `select from workflow_version_changes where cardinality(changes) > 0`,
  ),
  of("0.3.0", "the occupancy of a lead", "select from leads where occupancy is not null"),
  of(
    "0.3.0",
    "a word for it that is not known",
    `select from lead_events
    where jsonb_array_length(data -> 'notes') > 0`,
  ),
  of("0.3.0", "a lead about to be shared out", "select from leads where hold_reason = 'sharedOut'"),
  of("0.3.0", "a lead of a loan's officer", "select from assignments where basis = 'loanOfficer'"),
  of("0.3.0", "a communication that came in", "select from communications where direction = 'inbound'"),
  of(
    "0.3.0",
    "hours over midnight",
    `select from users, jsonb_array_elements(working_hours) hours
    where (hours ->> 'toMinute')::int > 1440`,
  ),
  of("0.3.0", "an entry of the log of security", "select from security_events"),
  of(
    "0.4.0",
    "a file that is looked at and not started",
    `select from import_previews p join imports i on i.id = p.import_id
    where i.state = 'receiving' and p.check ->> 'done' = 'true'`,
  ),
  of(
    "0.4.0",
    "an import of another encoding and separator",
    `select from imports
    where state = 'done' and encoding = 'windows-1252' and separator = ';'`,
  ),
  of("0.4.0", "a choice of columns", "select from column_choices where becomes is not null"),
  of("0.4.0", "a column that is left out", "select from column_choices where becomes is null"),
  of(
    "0.4.0",
    "a row of a file that made a lead",
    "select from import_rows where outcome = 'created' and fingerprint is not null",
  ),
  of("0.4.0", "a row of a file with a note", "select from import_rows where notes is not null"),
  of("0.4.0", "what a row of a file wrote over", "select from import_changes"),
  of(
    "0.4.0",
    "an import that was undone",
    `select from imports i join import_rows r on r.import_id = i.id
    where i.undo_state = 'done' and r.undone = 'closedAndArchived'`,
  ),
  of("0.4.0", "a refused submission that is open", "select from refused_submissions where state = 'open'"),
  of("0.4.0", "a refused submission that is sent", "select from refused_submissions where state = 'sent'"),
  of(
    "0.4.0",
    "a refused submission that is dismissed",
    "select from refused_submissions where state = 'dismissed'",
  ),
  of(
    "0.4.0",
    "a refused submission that was mended in vain",
    "select from refused_submissions where tries_in_vain > 0 and mended is not null",
  ),
  of(
    "0.4.0",
    "the id of somebody else",
    "select from refused_submissions where problem ->> 'code' = 'EXTERNAL_ID_TAKEN'",
  ),
  of(
    "0.4.0",
    "an extension of a further phone",
    "select from contact_former_addresses where extension is not null",
  ),
  of("0.4.0", "a word for a fact of loans", "select from loan_words where value is not null"),
  of("0.4.0", "a word that means nothing", "select from loan_words where value is null"),
  of("0.4.0", "a word that nobody taught", "select from loan_word_sightings"),
  of(
    "0.4.0",
    "a note of a value",
    `select from lead_events, jsonb_array_elements(data -> 'notes') as note
    where note ->> 'pointer' = '/loan/amountUsd'`,
  ),
  of(
    "0.4.0",
    "an extension",
    "select from contacts where cell_phone_extension is not null and work_phone_extension is not null",
  ),
  of(
    "0.4.0",
    "a further email and a further phone",
    `select from contact_former_addresses e join contact_former_addresses p
    using (organization_id, contact_id) where e.address like '%@%' and p.address like '+%'`,
  ),
  of("0.4.0", "a name that is in doubt", "select from leads where name_review = 'open'"),
  of("0.4.0", "a name that is of the same person", "select from leads where name_review = 'samePerson'"),
  of("0.4.0", "a name that is of another person", "select from leads where name_review = 'anotherPerson'"),
  of(
    "0.4.0",
    "a merge with somebody not to be contacted",
    `select from contact_merges m
    join contacts c on c.id = m.primary_contact_id join contacts o on o.id = m.contact_id
    where c.do_not_contact and o.do_not_contact`,
  ),
  of(
    "0.4.0",
    "from what to what a field went",
    "select from audit_values where before is not null and after is not null",
  ),
  of("0.4.0", "a list by the day", "select from contact_lists where view::text like '%inLastDays%'"),
  of("0.4.0", "a group by the day", "select from contact_groups where rules::text like '%dayInNextDays%'"),
  of(
    "0.4.0",
    "a name that is folded",
    `select from contacts where first_name <> first_name_fold and search_fold is not null
    and first_name ~ '[^ -~]'`,
  ),
];

function of(since: string, kind: string, found: string): Kind {
  return { since, kind, found };
}

/** The kinds that a database of a release should have one of and has not; empty when it is complete. */
export async function missingKinds(sql: postgres.Sql, release: string): Promise<readonly string[]> {
  return missingOf(sql, (since) => compareReleases(since, release) <= 0);
}

/** The kinds that are newer than a release and that a database has not; empty when it has them all. */
export async function missingNews(sql: postgres.Sql, release: string): Promise<readonly string[]> {
  return missingOf(sql, (since) => compareReleases(since, release) > 0);
}

async function missingOf(sql: postgres.Sql, asks: (since: string) => boolean): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { kind, found } of KINDS.filter((one) => asks(one.since))) {
    const [row] = await sql.unsafe<{ exists: boolean }[]>(`select exists (${found})`);
    if (!row?.exists) missing.push(kind);
  }
  return missing;
}

function compareReleases(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
