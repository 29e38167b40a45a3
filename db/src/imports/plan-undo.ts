import {
  addCounts,
  archivesContact,
  KEPT_OUTCOMES,
  NOTHING_UNDONE,
  obstacleOf,
  UNDO_OBSTACLE_NAMES,
  type UndoCounts,
  type UndoObstacle,
  undoOf,
} from "@fairlead/engine";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { importRows } from "../schema/index.ts";
import { readUndoableRows, type UndoableRow } from "./imported-rows.ts";
import { countAddresses } from "./undo-addresses.ts";
import { CurrentFields, countFields, readChanges, type UndoneChange } from "./undo-changes.ts";

/** Rows that are looked at together. */
const PAGE = 1_000;
/** So many rows, and changes of fields, are looked at: some hundredths of a second for each thousand. */
const MAX_PLANNED = 5_000;

/** What an undo would do, or did. */
export interface UndoPlan {
  readonly counts: UndoCounts;
  /** How many leads stay, by the reason; those with none are left out. */
  readonly kept: readonly { readonly reason: UndoObstacle; readonly leads: number }[];
  /** Whether all rows are counted; of a large file only the first ones are, before it is undone. */
  readonly isWhole: boolean;
}

/** What undoing an import would come to now; nothing is written. @param most rows that are looked at */
export async function planUndo(
  tx: Tx,
  importId: string,
  nowMs: number,
  most: number = MAX_PLANNED,
): Promise<UndoPlan> {
  const kept = new Map<UndoObstacle, number>();
  const closed: UndoableRow[] = [];
  const staying = new Set<string>();
  let looked = 0;
  let isEnd = true;
  for await (const row of allRows(tx, importId)) {
    if (looked === most) {
      isEnd = false;
      break;
    }
    looked += 1;
    const undo = undoOf(row);
    if (undo.kind === "close") closed.push(row);
    if (undo.kind !== "keep") continue;
    kept.set(undo.because, (kept.get(undo.because) ?? 0) + 1);
    staying.add(row.contactId);
  }
  const archived = new Set(
    closed
      .filter(({ contactId, contact }) =>
        archivesContact({ ...contact, hasOtherLeads: contact.hasLeadsOfOthers || staying.has(contactId) }),
      )
      .map(({ contactId }) => contactId),
  );
  const fields = await planFields(tx, importId, { staying, most });
  const closedLeadIds = closed.map(({ leadId }) => leadId);
  const counts: Partial<UndoCounts> = {
    leadsClosed: closed.length,
    leadsKept: [...kept.values()].reduce((sum, one) => sum + one, 0),
    contactsArchived: archived.size,
    ...fields.counts,
    ...(await countAdditions(tx, closed)),
    ...(await countAddresses(tx, importId, { closedLeadIds, ...fields.former, nowMs })),
  };
  return {
    counts: addCounts(NOTHING_UNDONE, counts),
    kept: byReason(kept),
    isWhole: isEnd && fields.isWhole,
  };
}

/** Why the leads stay that an undo left, with how many. */
export async function readKeptReasons(tx: Tx, importId: string): Promise<UndoPlan["kept"]> {
  const rows = await tx
    .select({ reason: importRows.undone, leads: sql<number>`count(*)::int` })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(importRows.undone, KEPT_OUTCOMES)))
    .groupBy(importRows.undone);
  return byReason(
    new Map(
      rows.flatMap(({ reason, leads: n }) => {
        const obstacle = reason === null ? null : obstacleOf(reason);
        return obstacle === null ? [] : [[obstacle, n] as const];
      }),
    ),
  );
}

async function* allRows(tx: Tx, importId: string): AsyncGenerator<UndoableRow> {
  let afterLine = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await readUndoableRows(tx, { importId, afterLine, limit: PAGE, onlyLeft: false });
    yield* rows;
    if (rows.length < PAGE) return;
    afterLine = rows.at(-1)?.line ?? afterLine;
  }
}

async function planFields(
  tx: Tx,
  importId: string,
  { staying, most }: { readonly staying: ReadonlySet<string>; readonly most: number },
) {
  const former = { backFormer: [] as string[], keptFormer: [] as string[] };
  const current = new CurrentFields();
  let before = Number.MAX_SAFE_INTEGER;
  const undone: UndoneChange[] = [];
  let isWhole = false;
  for (let looked = 0; looked < most; looked += PAGE) {
    const changes = await readChanges(tx, importId, { before, limit: PAGE });
    await current.read(tx, changes);
    for (const change of changes) {
      const planned = current.undo(change, staying);
      const list = Object.keys(planned.kept).length > 0 ? former.keptFormer : former.backFormer;
      list.push(...Object.values(change.former).map((value) => `${change.contactId}/${value}`));
      undone.push(planned);
    }
    isWhole = changes.length < PAGE;
    if (isWhole) break;
    before = changes.at(-1)?.sequence ?? 0;
  }
  return { counts: countFields(undone), former, isWhole };
}

async function countAdditions(tx: Tx, closed: readonly UndoableRow[]): Promise<Partial<UndoCounts>> {
  const leadIds = sql`${sql.param(closed.map(({ leadId }) => leadId))}::text[]`;
  const [row] = await tx.execute<{ groups: number; shares: number; campaigns: number }>(sql`
    with closed as (select id, contact_id from leads where id = any (${leadIds}))
    select
      (select count(*)::int from closed join contact_group_members m
        on m.contact_id = closed.contact_id and m.lead_id = closed.id) as groups,
      (select count(*)::int from closed join contact_shares s
        on s.contact_id = closed.contact_id and s.lead_id = closed.id) as shares,
      (select count(*)::int from closed join campaign_members c
        on c.contact_id = closed.contact_id and c.lead_id = closed.id)
      + (select count(*)::int from closed join journey_trigger_events e
        on e.lead_id = closed.id and e.taken_at is null) as campaigns`);
  return {
    groupsTakenBack: row?.groups ?? 0,
    sharesTakenBack: row?.shares ?? 0,
    campaignsTakenBack: row?.campaigns ?? 0,
  };
}

function byReason(kept: ReadonlyMap<UndoObstacle, number>): UndoPlan["kept"] {
  return UNDO_OBSTACLE_NAMES.flatMap((reason) => {
    const found = kept.get(reason) ?? 0;
    return found === 0 ? [] : [{ reason, leads: found }];
  });
}
