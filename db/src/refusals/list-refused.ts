import { AppError } from "@fairlead/engine";
import { and, count, desc, eq, getTableColumns, max, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "../client.ts";
import { readUserNames } from "../identity/user-names.ts";
import { type PageKey, type PageOf, pageAfter, toPage } from "../page.ts";
import {
  apiKeys,
  type RefusedSubmissionState,
  type RefusedTry,
  refusedSubmissionDays,
  refusedSubmissions,
  users,
} from "../schema/index.ts";

export interface RefusedFilter {
  readonly source?: string | undefined;
  readonly state?: RefusedSubmissionState | undefined;
}

/** A refused submission with whom it names. */
export type RefusedRow = Omit<
  typeof refusedSubmissions.$inferSelect,
  "body" | "mended" | "tries" | "sentBody"
> & {
  readonly keyName: string | null;
  readonly userName: string | null;
  readonly settledByName: string | null;
};
export type RefusedRecord = RefusedRow &
  Pick<typeof refusedSubmissions.$inferSelect, "body" | "mended" | "sentBody"> & {
    readonly tries: readonly (RefusedTry & { readonly userName: string | null })[];
  };

/** How many submissions of a source are kept, by their state, and how many more were refused. */
export interface RefusedOfSource {
  readonly source: string;
  readonly open: number;
  readonly sent: number;
  readonly dismissed: number;
  /** Refused beyond those that are kept of a day. */
  readonly notKept: number;
  /** `null`: none is kept. */
  readonly lastAt: Date | null;
}

const { body, mended, tries, sentBody, ...COLUMNS } = getTableColumns(refusedSubmissions);
const NAMES = {
  keyName: sql<string | null>`(select k.name from ${apiKeys} k where k.id = ${refusedSubmissions.keyId})`,
  userName: nameOf(refusedSubmissions.userId),
  settledByName: nameOf(refusedSubmissions.settledBy),
};

/** Refused submissions, the newest first, without their bodies. */
export async function listRefused(
  tx: Tx,
  { source, state }: RefusedFilter,
  { after, limit }: { readonly after: PageKey | null; readonly limit: number },
): Promise<PageOf<RefusedRow>> {
  const { cameAt, id } = refusedSubmissions;
  const rows = await tx
    .select({ ...COLUMNS, ...NAMES })
    .from(refusedSubmissions)
    .where(
      and(
        source === undefined ? undefined : eq(refusedSubmissions.sourceName, source),
        state === undefined ? undefined : eq(refusedSubmissions.state, state),
        pageAfter(cameAt, id, after),
      ),
    )
    .orderBy(desc(cameAt), desc(id))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => ({ at: row.cameAt, id: row.id }));
}

/** One of them, whole. @throws AppError NOT_FOUND */
export async function readRefused(tx: Tx, id: string): Promise<RefusedRecord> {
  const [row] = await tx
    .select({ ...COLUMNS, ...NAMES, body, mended, tries, sentBody })
    .from(refusedSubmissions)
    .where(eq(refusedSubmissions.id, id));
  if (row) return { ...row, tries: await withNames(tx, row.tries ?? []) };
  throw new AppError("NOT_FOUND", "There is no such refused submission; they are kept for 30 days.");
}

async function withNames(tx: Tx, of: readonly RefusedTry[]) {
  const names = await readUserNames(
    tx,
    of.map(({ userId }) => userId),
  );
  return of.map((one) => ({ ...one, userName: names.get(one.userId) ?? null }));
}

/** Refused submissions counted by source, those with the most that are open first. */
export async function countRefused(tx: Tx): Promise<readonly RefusedOfSource[]> {
  const ofState = (state: RefusedSubmissionState) =>
    sql<number>`(count(*) filter (where ${refusedSubmissions.state} = ${state}))::int`;
  const kept = await tx
    .select({
      ...{ source: refusedSubmissions.sourceName, lastAt: max(refusedSubmissions.cameAt) },
      ...{ open: ofState("open"), sent: ofState("sent"), dismissed: ofState("dismissed") },
    })
    .from(refusedSubmissions)
    .groupBy(refusedSubmissions.sourceName);
  const counted = await tx
    .select({
      source: refusedSubmissionDays.sourceName,
      more: sql<number>`sum(${refusedSubmissionDays.more})::int`,
      days: count(),
    })
    .from(refusedSubmissionDays)
    .groupBy(refusedSubmissionDays.sourceName);
  const more = new Map(counted.map((row) => [row.source, row.more]));
  const none = { open: 0, sent: 0, dismissed: 0, lastAt: null };
  const keptNames = new Set(kept.map(({ source }) => source));
  const alone = [...more].filter(([source, number]) => number > 0 && !keptNames.has(source));
  return [...kept, ...alone.map(([source]) => ({ source, ...none }))]
    .map((row): RefusedOfSource => ({ ...row, notKept: more.get(row.source) ?? 0 }))
    .sort((a, b) => b.open - a.open || (a.source < b.source ? -1 : 1));
}

function nameOf(id: AnyPgColumn): SQL<string | null> {
  return sql<string | null>`(select u.name from ${users} u where u.id = ${id})`;
}
