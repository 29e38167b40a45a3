import type postgres from "postgres";

/** What was written, under names that nothing else has; but for the workflow, which is there. */
export const NEWER = {
  ticked: "Queue Leads",
  columns: "Newer columns",
  operator: "Newer operator",
  value: "Newer value",
  group: "Newer group",
} as const;
const NEWER_RULE = { field: "contact.createdAt", operator: "isWithinNewerSpan", value: "7 days" };
const NEWER_VALUE = { field: "contact.birthday", operator: "after", value: { amount: 14, unit: "days" } };
const NEWEST_FIRST = { column: "createdAt", descending: true };

/**
 * Keeps lists and a workflow, as a release would that knows more columns, operators, values and fields than any so far.
 *
 * Safe to repeat: they become as they were written first.
 */
export async function writeNewerWords(sql: postgres.Sql, email: string): Promise<void> {
  await writeList(sql, email, NEWER.columns, {
    columns: ["email", "newerColumn", "owner"],
    sort: { column: "newerColumn", descending: false },
  });
  await writeList(sql, email, NEWER.operator, { include: [NEWER_RULE] });
  await writeList(sql, email, NEWER.value, { include: [NEWER_VALUE] });
  await sql`
    update workflows set duplicates = jsonb_set(duplicates, '{updateLead}', duplicates -> 'updateLead' || '"newerField"')
    where name = ${NEWER.ticked}`;
}

/** The same of a smart group. */
export async function writeNewerGroup(sql: postgres.Sql): Promise<void> {
  const rules = sql.json({ include: [NEWER_RULE], exclude: [] });
  await sql`
    insert into contact_groups (organization_id, id, name, rules)
    select id, 'grp_newer', ${NEWER.group}, ${rules} from organizations`;
}

export async function deleteNewerGroup(sql: postgres.Sql): Promise<void> {
  await sql`delete from contact_groups where name = ${NEWER.group}`;
}

async function writeList(sql: postgres.Sql, email: string, name: string, view: object): Promise<void> {
  const stored = { include: [], exclude: [], columns: ["email"], sort: NEWEST_FIRST, ...view };
  await sql`
    insert into contact_lists (organization_id, id, user_id, subject, tab, name, view)
    select organization_id, ${`lst_${name.replace(" ", "_")}`}, id, 'contacts', 'all', ${name}, ${sql.json(stored)}
    from users where email = ${email}
    on conflict (organization_id, id) do update set view = excluded.view`;
}
