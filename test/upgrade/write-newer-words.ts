import type postgres from "postgres";

/** What was written, under names that nothing else has. */
export const NEWER = {
  columns: "Newer columns",
  operator: "Newer operator",
  value: "Newer value",
  group: "Newer group",
} as const;
const NEWER_RULE = { field: "contact.createdAt", operator: "isWithinNewerSpan", value: "7 days" };
const NEWER_VALUE = { field: "contact.birthday", operator: "after", value: { amount: 14, unit: "days" } };
const NEWEST_FIRST = { column: "createdAt", descending: true };

/** Keeps lists, as a release would that knows more columns, operators and values than any so far. */
export async function writeNewerLists(sql: postgres.Sql, email: string): Promise<void> {
  await writeList(sql, email, NEWER.columns, {
    columns: ["email", "newerColumn", "owner"],
    sort: { column: "newerColumn", descending: false },
  });
  await writeList(sql, email, NEWER.operator, { include: [NEWER_RULE] });
  await writeList(sql, email, NEWER.value, { include: [NEWER_VALUE] });
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
    from users where email = ${email}`;
}
