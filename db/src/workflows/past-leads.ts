import type { Facts, LeadId, PastLead, UserFacts, UserId } from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { DecidedEvent } from "../lead-event.ts";
import { slices } from "../yield-to-loop.ts";
import { type CamePeriod, cameTo, decidedBy } from "./came-to.ts";
import { Directories } from "./directories.ts";

/** Leads read at once: few enough for memory, many enough that the round trips do not count. */
const PAGE = 2_000;

export interface PastPeriod extends CamePeriod {
  readonly limit: number;
  /** Everybody as they are now, for users who were not there at the time. */
  readonly users: ReadonlyMap<UserId, UserFacts>;
}

/**
 * The leads that came to a workflow in a period, in the order of their first decisions, with the facts those were taken on
 * and the people of that moment. Who has come since is added as they are now.
 */
export async function* readPastLeads(tx: Tx, period: PastPeriod): AsyncGenerator<PastLead> {
  const directories = new Directories(tx, period.users);
  const letOthersIn = slices();
  let after: { at: string; id: string } | null = null;
  for (let left = period.limit; left > 0; ) {
    const page: readonly PastRow[] = await readPage(tx, period, after, Math.min(PAGE, left));
    for (const row of page) {
      await letOthersIn();
      const users = await directories.at(row.decided.on.directoryVersion);
      yield {
        leadId: row.id,
        facts: row.decided.on.facts as Facts,
        users,
        decidedUserIds: row.decided.userIds,
        gotUserId: row.got,
        inException: row.excepted,
        contactedAtMs: row.contacted_at_ms,
      };
    }
    const last = page.at(-1);
    left -= page.length;
    if (!last || page.length < PAGE) return;
    after = { at: last.at, id: last.id };
  }
}

type PastRow = {
  readonly id: LeadId;
  readonly at: string;
  readonly decided: DecidedEvent;
  readonly got: UserId | null;
  readonly excepted: boolean;
  readonly contacted_at_ms: number | null;
};

function readPage(
  tx: Tx,
  period: PastPeriod,
  after: { readonly at: string; readonly id: string } | null,
  limit: number,
): Promise<readonly PastRow[]> {
  return tx.execute<PastRow>(sql`
    select l.id, l.created_at::text as at, decided.data as decided, first.user_id as got,
      (decided.data ->> 'outcome') in ('exception', 'handOn') as excepted,
      (extract(epoch from l.contacted_at) * 1000)::float8 as contacted_at_ms
    from leads l
    cross join lateral (
      select e.data from lead_events e
      where ${decidedBy(period)}
      order by e.sequence limit 1
    ) decided
    left join lateral (
      select a.user_id from assignments a where a.lead_id = l.id order by a.assigned_at, a.step limit 1
    ) first on true
    where ${cameTo(period)}
      and (decided.data -> 'on' -> 'facts') is not null
      ${after ? sql`and (l.created_at, l.id) > (${after.at}::timestamptz, ${after.id})` : sql``}
    order by l.created_at, l.id
    limit ${limit}`);
}
