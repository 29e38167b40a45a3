import type { LeadState } from "@fairlead/engine";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { leads, type OfferState, offers, teamMembers } from "../schema/index.ts";

const HAD = ["offered", "assigned"] as const satisfies LeadState[];
const OPEN: OfferState = "open";

/** Written out, so that Postgres sees the partial index of them fit whenever it plans. */
const IS_HAD = sql`l.contact_id = contacts.id and l.closed_at is null
  and l.state in (${sql.raw(HAD.map((state) => `'${state}'`).join(", "))})`;
const IS_OFFERED = sql`o.lead_id = l.id and o.state = ${OPEN} and l.assignee_user_id is null`;

/** Whether somebody has an open lead of a row's contact, on offer or assigned, as the engine's `whoHas` says. */
export const HAS_LEAD_OF_SOMEBODY: SQL = sql`exists (select from ${leads} l where ${IS_HAD})`;

/** Whether one of some users has such a lead. */
export function hasLeadOf(userIds: SQLWrapper): SQL {
  return sql`exists (select from ${leads} l where ${IS_HAD} and (l.assignee_user_id = any(${userIds})
    or exists (select from ${offers} o where ${IS_OFFERED} and o.user_id = any(${userIds}))))`;
}

/** The teams of those who have such a lead; null where nobody has one: the engine's `leadTeamsOf`. */
export const LEAD_TEAM_IDS: SQL = sql`case when ${HAS_LEAD_OF_SOMEBODY} then array(
  select distinct m.team_id from ${leads} l left join ${offers} o on ${IS_OFFERED}
  join ${teamMembers} m on m.user_id = coalesce(l.assignee_user_id, o.user_id) where ${IS_HAD}) end`;
