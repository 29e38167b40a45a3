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
];

function of(since: string, kind: string, found: string): Kind {
  return { since, kind, found };
}

/** The kinds that a database of a release should have one of and has not; empty when it is complete. */
export async function missingKinds(sql: postgres.Sql, release: string): Promise<readonly string[]> {
  const known = KINDS.filter(({ since }) => since.localeCompare(release, "en", { numeric: true }) <= 0);
  const missing: string[] = [];
  for (const { kind, found } of known) {
    const [row] = await sql.unsafe<{ exists: boolean }[]>(`select exists (${found})`);
    if (!row?.exists) missing.push(kind);
  }
  return missing;
}
