import type { OrganizationId } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import { LIVE_CHANNEL } from "../live.ts";
import { assignments, type LeadState, leads, offers } from "../schema/index.ts";

/** `NOTIFY` payloads are limited to 8 000 bytes: so many users' ids leave room for the rest. */
const MAX_USERS = 120;

/** A lead that a transaction changed. */
export interface ChangedLead {
  readonly id: string;
  /** Those whom what happened names. */
  readonly userIds: readonly string[];
  /** Whether the transaction gives it to somebody, or offers it. */
  readonly isGiven: boolean;
}

/**
 * Has browsers told of leads that changed, each by itself, with those whom it concerns: the users whom the transaction names, and
 * whoever has or had the lead before. A part of the select of the statement that writes; leads that it inserts itself are not
 * there yet.
 *
 * @param many whether to say only that many leads changed, without their ids
 */
export function leadNews(
  organizationId: OrganizationId,
  changed: readonly ChangedLead[],
  many: boolean,
): SQL {
  const nobodys = sql.param(["held", "exception"] satisfies LeadState[]);
  return sql`(select count(pg_notify(${LIVE_CHANNEL}, told.message)) from (
    select json_build_object(
      'organizationId', ${organizationId}::text,
      'event', json_build_object('type', 'leads', 'leadIds', array_remove(array[numbered.id], null)),
      'concern', json_build_object(
        'userIds', coalesce(json_agg(numbered.user_id) filter (where numbered.user_id is not null), '[]'::json),
        'isNobodys', bool_or(numbered.nobodys)))::text as message
    from (
      select heard.*, (row_number() over (partition by heard.id order by heard.user_id) - 1) / ${MAX_USERS}::int as part
      from (
        select ${many ? sql`null::text` : sql`changed.id`} as id, named.user_id, bool_or(not changed."isGiven" and coalesce(
          (select l.state = any(${nobodys}::text[]) from ${leads} l
            where l.organization_id = ${organizationId} and l.id = changed.id), true)) as nobodys
        from json_to_recordset(${JSON.stringify(changed)}::json) as changed (id text, "userIds" json, "isGiven" boolean)
        left join lateral (
          select json_array_elements_text(changed."userIds") as user_id
          union select o.user_id from ${offers} o where o.organization_id = ${organizationId} and o.lead_id = changed.id
          union select a.user_id from ${assignments} a where a.organization_id = ${organizationId} and a.lead_id = changed.id
        ) named on true
        group by 1, 2
      ) heard
    ) numbered
    group by numbered.id, numbered.part
  ) told)`;
}
