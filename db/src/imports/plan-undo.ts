import {
  addCounts,
  archivesContact,
  countedFields,
  NOTHING_UNDONE,
  UNDO_OBSTACLES,
  type UndoCounts,
  type UndoObstacle,
  undoOf,
} from "@fairlead/engine";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contacts, importRows, leads } from "../schema/index.ts";
import { readUndoableRows, type UndoableRow } from "./imported-rows.ts";
import { CurrentFields, readChanges } from "./undo-changes.ts";

/** Rows that are looked at together. */
const PAGE = 1_000;

/** What an undo would do, or did. */
export interface UndoPlan {
  readonly counts: UndoCounts;
  /** How many leads stay, by the reason; those with none are left out. */
  readonly kept: readonly { readonly reason: UndoObstacle; readonly leads: number }[];
}

/** What undoing an import would come to now; nothing is written. */
export async function planUndo(tx: Tx, importId: string): Promise<UndoPlan> {
  const kept = new Map<UndoObstacle, number>();
  const closed: UndoableRow[] = [];
  const staying = new Set<string>();
  for await (const row of allRows(tx, importId)) {
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
  const counts: Partial<UndoCounts> = {
    leadsClosed: closed.length,
    leadsKept: [...kept.values()].reduce((sum, one) => sum + one, 0),
    contactsArchived: archived.size,
    ...(await countFields(tx, importId, staying)),
    ...(await countAdditions(tx, closed)),
  };
  return { counts: addCounts(NOTHING_UNDONE, counts), kept: byReason(kept) };
}

/** Why the leads stay that an undo left, with how many. */
export async function readKeptReasons(tx: Tx, importId: string): Promise<UndoPlan["kept"]> {
  const rows = await tx
    .select({ reason: importRows.undone, leads: sql<number>`count(*)::int` })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(importRows.undone, OBSTACLES)))
    .groupBy(importRows.undone);
  return byReason(new Map(rows.map(({ reason, leads: n }) => [reason as UndoObstacle, n])));
}

/** A lead that stays although its import is undone. */
export interface KeptLead {
  readonly line: number;
  readonly leadId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly reason: UndoObstacle;
}

/**
 * Leads that an undo leaves, or left, in file order, after a line.
 *
 * @returns those of the next `PAGE` rows at most, and the line to go on after; `null` at the end
 */
export async function listKept(
  tx: Tx,
  importId: string,
  { afterLine, isUndone }: { readonly afterLine: number; readonly isUndone: boolean },
): Promise<{ readonly items: readonly KeptLead[]; readonly next: number | null }> {
  const found = isUndone
    ? await leftBehind(tx, importId, afterLine)
    : await readUndoableRows(tx, { importId, afterLine, limit: PAGE, onlyLeft: false }).then((rows) => ({
        kept: rows.flatMap((row) => {
          const undo = undoOf(row);
          return undo.kind === "keep" ? [{ line: row.line, leadId: row.leadId, reason: undo.because }] : [];
        }),
        last: rows.length < PAGE ? null : (rows.at(-1)?.line ?? null),
      }));
  const names = await tx
    .select({
      ...{ id: leads.id, firstName: contacts.firstName, lastName: contacts.lastName },
      email: contacts.email,
    })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .where(
      inArray(
        leads.id,
        found.kept.map(({ leadId }) => leadId),
      ),
    );
  const byId = new Map(names.map((row) => [row.id, row]));
  const items = found.kept.map((row) => {
    const { firstName = null, lastName = null, email = null } = byId.get(row.leadId) ?? {};
    return { ...row, firstName, lastName, email };
  });
  return { items, next: found.last };
}

const OBSTACLES = Object.keys(UNDO_OBSTACLES) as UndoObstacle[];

async function leftBehind(tx: Tx, importId: string, afterLine: number) {
  const rows = await tx
    .select({ line: importRows.line, leadId: importRows.leadId, reason: importRows.undone })
    .from(importRows)
    .where(
      and(
        ...[eq(importRows.importId, importId), gt(importRows.line, afterLine)],
        inArray(importRows.undone, OBSTACLES),
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(PAGE);
  const kept = rows.map((row) => ({ ...row, reason: row.reason as UndoObstacle }));
  return { kept, last: rows.length < PAGE ? null : (rows.at(-1)?.line ?? null) };
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

async function countFields(
  tx: Tx,
  importId: string,
  staying: ReadonlySet<string>,
): Promise<Partial<UndoCounts>> {
  const current = new CurrentFields();
  let before = Number.MAX_SAFE_INTEGER;
  let counts = NOTHING_UNDONE;
  for (;;) {
    const changes = await readChanges(tx, importId, { before, limit: PAGE });
    await current.read(tx, changes, { lock: false });
    for (const change of changes) {
      const { back, kept } = current.undo(change, staying);
      const more = {
        fieldsGivenBack: countedFields(Object.keys(back)).length,
        fieldsKept: countedFields(kept).length,
      };
      counts = addCounts(counts, more);
    }
    if (changes.length < PAGE) break;
    before = changes.at(-1)?.sequence ?? 0;
  }
  const { fieldsGivenBack, fieldsKept } = counts;
  return { fieldsGivenBack, fieldsKept };
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
  return OBSTACLES.flatMap((reason) => {
    const found = kept.get(reason) ?? 0;
    return found === 0 ? [] : [{ reason, leads: found }];
  });
}
