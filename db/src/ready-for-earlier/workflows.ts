import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { leads, plans, workflows } from "../schema/index.ts";
import type { EarlierCheck, Found } from "./earlier-check.ts";
import { KNOWN_TO_EARLIER } from "./known-to-earlier.ts";
import type { TickedSwitch } from "./known-to-release.ts";
import { asksUnknown, words } from "./known-words-sql.ts";

const { release, overwritten } = KNOWN_TO_EARLIER;
const { duplicates } = workflows;
const SWITCHES = Object.keys(overwritten) as readonly TickedSwitch[];

/** Workflows that overwrite, or show, a field that the earlier release does not know. */
export const UNKNOWN_TICKS: EarlierCheck = {
  name: "Workflows without ticks for fields that are newer",
  why: `${release} answers 500 to the list of workflows while there is one.`,
  find: (tx) => {
    const { id, name } = workflows;
    const hasUnknown = sql.join(SWITCHES.map(hasUnknownTick), sql` or `);
    return tx.select({ id, name }).from(workflows).where(hasUnknown).orderBy(name, id);
  },
  mend: { kind: "takenOut", takeOut: takeTicksOut },
};

/** Workflows whose live version asks what the earlier release cannot. */
export const UNKNOWN_FILTERS: EarlierCheck = {
  name: "Workflows whose live version has a filter that is newer",
  why: `${release} answers 500 to their leads.`,
  find: (tx) =>
    found(
      tx,
      sql`select w.id, w.name from ${workflows} w join ${plans} p on p.hash = w.published_plan_hash
        where w.state <> 'archived' and ${asksUnknown(sql`p.plan`)} order by w.name, w.id`,
    ),
  mend: { kind: "byPeople", todo: "Publish these workflows without that filter." },
};

/** Workflows with open leads that wait in a version which asks what the earlier release cannot. */
export const STUCK_LEADS: EarlierCheck = {
  name: "Workflows with leads that wait in a version with a filter that is newer",
  why: `${release} leaves these leads where they are.`,
  find: (tx) =>
    found(
      tx,
      sql`with waiting as (
          select workflow_id, plan_hash, count(*) as leads from ${leads}
          where closed_at is null and wait_kind is not null group by workflow_id, plan_hash)
        select w.id, w.name || ' (' || sum(leads) || case sum(leads) when 1 then ' lead)' else ' leads)' end as name
        from waiting join ${plans} p on p.hash = waiting.plan_hash
        join ${workflows} w on w.id = waiting.workflow_id
        where ${asksUnknown(sql`p.plan`)} group by w.id, w.name order by w.name, w.id`,
    ),
  mend: { kind: "byPeople", todo: "Move these leads to the live version, on the canvas below Versions." },
};

async function found(tx: Tx, question: ReturnType<typeof sql>): Promise<readonly Found[]> {
  return tx.execute<{ id: string; name: string }>(question);
}

function ticksOf(one: TickedSwitch) {
  return sql`(${duplicates} -> ${sql.raw(`'${one}'`)})`;
}

/** False where the switch is off. */
function hasUnknownTick(one: TickedSwitch) {
  return sql`(jsonb_typeof(${ticksOf(one)}) = 'array' and not ${ticksOf(one)} <@ ${words(overwritten[one])})`;
}

async function takeTicksOut(tx: Tx, ids: readonly string[]): Promise<void> {
  const left = (one: TickedSwitch) => sql`case when ${hasUnknownTick(one)} then (
      select coalesce(jsonb_agg(ticked.field order by ticked.place), '[]')
      from jsonb_array_elements_text(${ticksOf(one)}) with ordinality as ticked (field, place)
      where ${words(overwritten[one])} ? ticked.field)
    else ${ticksOf(one)} end`;
  const changed = SWITCHES.map((one) => sql`${sql.raw(`'${one}'`)}, ${left(one)}`);
  await tx
    .update(workflows)
    .set({ duplicates: sql`${duplicates} || jsonb_build_object(${sql.join(changed, sql`, `)})` })
    .where(isOneOf(workflows.id, ids));
}
