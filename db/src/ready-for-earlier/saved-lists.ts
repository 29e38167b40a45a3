import type { ListSubject } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { contactLists } from "../schema/index.ts";
import type { EarlierCheck, Found } from "./earlier-check.ts";
import { KNOWN_TO_EARLIER } from "./known-to-earlier.ts";
import { isKnownRule, isReadableValue, words } from "./known-words-sql.ts";

const { release, columns } = KNOWN_TO_EARLIER;
const { view, subject } = contactLists;
const RULES = sql`jsonb_array_elements((${view} -> 'include') || (${view} -> 'exclude')) as listed (rule)`;
const RULE = sql`listed.rule`;
const SIDES = ["include", "exclude"] as const;

/** Saved lists that show columns which the earlier release does not know, or are sorted by one. */
export const UNKNOWN_COLUMNS: EarlierCheck = {
  name: "Saved lists without columns, or an order, that are newer",
  why: `${release} shows no saved list to whoever has one of them.`,
  find: (tx) =>
    listsWhere(
      tx,
      bySubject((known) => hasUnknownColumn(known)),
    ),
  mend: { kind: "takenOut", takeOut: takeColumnsOut },
};

/** Saved lists with a rule whose value the earlier release cannot even tell. */
export const UNREADABLE_VALUES: EarlierCheck = {
  name: "Saved lists with a rule whose value is to be given anew",
  why: `${release} shows no saved list to whoever has one of them; without the value it refuses that list alone.`,
  find: (tx) => listsWhere(tx, hasRule(sql`not ${isReadableValue(sql`${RULE} -> 'value'`)}`)),
  mend: { kind: "takenOut", takeOut: takeValuesOut },
};

/** Saved lists with a rule that the earlier release cannot ask; to take it out would list more than their owner asked for. */
export const UNKNOWN_RULES: EarlierCheck = {
  name: "Saved lists with a rule that is newer",
  why: `${release} refuses to show what is on such a list until the rule is removed; after upgrading again it works.`,
  find: (tx) =>
    listsWhere(
      tx,
      hasRule(sql`not case ${subject} when 'leads' then ${isKnownRule(RULE, "leads")}
        else ${isKnownRule(RULE, "lists")} end`),
    ),
  mend: { kind: "left" },
};

async function listsWhere(tx: Tx, condition: SQL): Promise<readonly Found[]> {
  const { id, name } = contactLists;
  return tx.select({ id, name }).from(contactLists).where(condition).orderBy(name, id);
}

function hasRule(condition: SQL): SQL {
  return sql`exists (select from ${RULES} where ${condition})`;
}

function hasUnknownColumn(known: SQL): SQL {
  return sql`(exists (select from jsonb_array_elements_text(${view} -> 'columns') as shown (name) where not ${known} ? shown.name)
    or ${isSortUnknown(known)})`;
}

function isSortUnknown(known: SQL): SQL {
  const sorted = sql`${view} -> 'sort' ->> 'column'`;
  return sql`(${sorted} <> 'name' and not ${known} ? (${sorted}))`;
}

/** An expression for either subject, by the columns that are known of it. */
function bySubject(of: (known: SQL) => SQL): SQL {
  const known = (one: ListSubject) => words(columns[one]);
  return sql`case ${subject} when 'leads' then ${of(known("leads"))} else ${of(known("contacts"))} end`;
}

async function takeColumnsOut(tx: Tx, ids: readonly string[]): Promise<void> {
  const newest = words({ sort: { column: "createdAt", descending: true } });
  const kept = (known: SQL) => sql`(select coalesce(jsonb_agg(shown.name order by shown.place), '[]')
    from jsonb_array_elements_text(${view} -> 'columns') with ordinality as shown (name, place)
    where ${known} ? shown.name)`;
  const rest = (known: SQL) => sql`jsonb_set(${view}, '{columns}', ${kept(known)})
    || case when ${isSortUnknown(known)} then ${newest} else '{}' end`;
  await tx
    .update(contactLists)
    .set({ view: bySubject(rest) })
    .where(isOneOf(contactLists.id, ids));
}

async function takeValuesOut(tx: Tx, ids: readonly string[]): Promise<void> {
  const isReadable = isReadableValue(sql`each.rule -> 'value'`);
  const sides = SIDES.map((side) => {
    const rules = sql`${view} -> ${sql.raw(`'${side}'`)}`;
    return sql`${sql.raw(`'${side}'`)}, (select coalesce(jsonb_agg(
        case when ${isReadable} then each.rule else each.rule - 'value' end order by each.place), '[]')
      from jsonb_array_elements(${rules}) with ordinality as each (rule, place))`;
  });
  const changed = sql`${view} || jsonb_build_object(${sql.join(sides, sql`, `)})`;
  await tx.update(contactLists).set({ view: changed }).where(isOneOf(contactLists.id, ids));
}
