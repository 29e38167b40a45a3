import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { fromNearerEnd, type NumberedPage, pageWithin } from "../numbered-page.ts";
import { contacts } from "../schema/index.ts";
import {
  type ContactOrder,
  creation,
  inStretch,
  inWhole,
  type OrderedParts,
  type Stretch,
} from "./contact-order.ts";

/** Which contacts, in which order. */
export interface Listing {
  readonly where: SQL | undefined;
  /** Whether it has only some of the contacts that stand as asked. */
  readonly isNarrowed: boolean;
  /** Whether it is known to have too many to be found by one look. */
  readonly isLong: boolean;
  readonly order: ContactOrder;
  /** What tells how many it has without a look at each; `null`: nothing does. */
  readonly size: SQL<number> | null;
  /** The same contacts by conditions of which each meets one alone: they are counted beside each other, each as it is counted best. */
  readonly parts: readonly (SQL | undefined)[];
}

export interface ListPlace extends NumberedPage {
  /** Lists of no more than this are found as a whole by one look. */
  readonly few: number;
  /** How many a longer list has, where that is known; `null`: it is counted. */
  readonly counted: number | null;
}

export interface ListedPage {
  readonly ids: readonly string[];
  /** How many there are on all pages. */
  readonly total: number;
  /** The page that it is: the last one where a later one was asked for. */
  readonly page: number;
}

/** To put so many in order takes a few milliseconds; more are read as an index has them. */
export const FEW = 10_000;

/** The share of a list within which its order's index comes upon a page sooner than all that match are found and ordered. */
const NEAR = 0.1;
/** Postgres knows less of how many match: to it, what is looked for within texts may be rare. */
const NO_SCAN = [
  sql`set_config('enable_seqscan', 'off', true)`,
  sql`set_config('enable_bitmapscan', 'off', true)`,
];
/** Processes that read along one index wait for each other at each of its pages: one alone is quicker. */
const ALONE = sql`set_config('max_parallel_workers_per_gather', '0', true)`;
/** Of the places where contacts are stored, so many are looked at to tell long lists. */
const SAMPLED_PERCENT = 0.5;
/** A list of which so many are in the sample has some 15,000, well above `FEW`; a sample that errs costs time alone. */
const OF_MANY = 75;

/** A page of a list of any length. */
export async function readListPage(tx: Tx, list: Listing, place: ListPlace): Promise<ListedPage> {
  const small = list.isLong ? null : await readSmallList(tx, list, place);
  if (small) return small;
  const stretches = await stretchesOf(tx, list);
  const total = sizeOf(stretches) ?? place.counted ?? (await countAll(tx, list));
  const page = pageWithin(total, place);
  const start = (page - 1) * place.pageSize;
  if (list.order.isIndexed) {
    const isNear = list.isNarrowed && start < total * NEAR;
    await tx.execute(sql`select ${sql.join([ALONE, ...(isNear ? NO_SCAN : [])], COMMA)}`);
  }
  const ids = await idsBetween(tx, list, stretches, { start, end: start + place.pageSize, total });
  // Since it was counted, they became fewer.
  if (ids.length === 0 && place.counted !== null) return readListPage(tx, list, { ...place, counted: null });
  return { ids, total, page };
}

/** How many there are. */
export async function countAll(tx: Tx, { size, parts }: Pick<Listing, "size" | "parts">): Promise<number> {
  const counts = parts.map((part) => sql`select count(*) as size from ${contacts} where ${part}`);
  const sum = sql`(select sum(size)::int from (${sql.join(counts, sql` union all `)}) as part)`;
  const [counted] = await tx.execute<{ size: number }>(sql`select ${size ?? sum} as size`);
  return counted?.size ?? 0;
}

function countStretch(tx: Tx, { where }: Listing, stretch: SQL | undefined): Promise<number> {
  return countAll(tx, { size: null, parts: [and(where, stretch)] });
}

/** All of them in order, as a query that has yet to run. */
export function idsInOrder(list: Listing): SQL {
  return sql`select ${contacts.id} as id ${fromContacts(list)} order by ${sql.join(list.order.whole.map(inWhole), COMMA)}`;
}

const COMMA = sql`, `;

function fromContacts({ where, order: { named } }: Listing): SQL {
  const join = named ? sql`left join ${named.table} on ${named.table.id} = ${named.key}` : sql``;
  return sql`from ${contacts} ${join} where ${where}`;
}

/** What a sample tells of a list. */
export interface Sample {
  /** Whether it is surely no short one, so that nobody need look for all of it at once in vain. */
  readonly isOfLong: boolean;
  /** When half of them were there, as Postgres writes it; `null`: the sample has none. */
  readonly halfSince: string | null;
}

/**
 * @param times how much longer than usual a list may be that is no long one
 * @param percent of the places where contacts are stored
 */
export async function sampleOf(
  tx: Tx,
  where: SQL | undefined,
  times = 1,
  percent: number = SAMPLED_PERCENT,
): Promise<Sample> {
  const [sample] = await tx.execute<{ size: number; halfSince: string | null }>(sql`
    select count(*)::int as size, (percentile_disc(0.5) within group (order by ${contacts.createdAt}))::text as "halfSince"
    from ${contacts} tablesample system (${sql.raw(String(percent))}) where ${where}`);
  return { isOfLong: (sample?.size ?? 0) >= OF_MANY * times, halfSince: sample?.halfSince ?? null };
}

/** A list in two parts of about the same length. */
export function inHalves(halfSince: string): readonly SQL[] {
  const since = sql`${halfSince}::timestamptz`;
  return [sql`${contacts.createdAt} < ${since}`, sql`${contacts.createdAt} >= ${since}`];
}

/**
 * A page of a list that is short, found and counted by one look at the contacts; `null` where it is long. What no index answers would
 * have to be looked for twice.
 */
async function readSmallList(tx: Tx, list: Listing, place: ListPlace): Promise<ListedPage | null> {
  const { page, pageSize, few } = place;
  const names = list.order.whole.map((_term, at) => sql.raw(`term_${at}`));
  const terms = list.order.whole.map(({ by }, at) => sql`${by} as ${names[at]}`);
  const order = list.order.whole.map((term, at) => inWhole({ ...term, by: names[at] ?? term.by }));
  const [look] = await tx.execute<{ size: number; ids: string[] }>(sql`
    with found as materialized (
      select ${contacts.id} as id, ${sql.join(terms, COMMA)} ${fromContacts(list)} limit ${few + 1})
    select count(*)::int as size, array(
      select id from found order by ${sql.join(order, COMMA)} limit ${pageSize} offset ${(page - 1) * pageSize}) as ids
    from found`);
  if (!look || look.size > few) return null;
  const shown = pageWithin(look.size, place);
  if (shown !== page) return readSmallList(tx, list, { ...place, page: shown });
  return { ids: look.ids, total: look.size, page };
}

/** A stretch of a list, and how many it has, where that is known. */
interface SizedStretch extends Stretch {
  readonly size: number | null;
}

async function stretchesOf(tx: Tx, list: Listing): Promise<readonly SizedStretch[]> {
  const { stretches } = list.order;
  if ("key" in stretches) return countParts(tx, list, stretches);
  const [first, missing] = stretches;
  if (first?.isOfFew && missing && !list.isNarrowed && !(await hasAny(tx, list, first.where))) {
    return [{ by: missing.by, where: undefined, size: null }];
  }
  return stretches.map((stretch) => ({ ...stretch, size: null }));
}

async function hasAny(tx: Tx, { where }: Listing, stretch: SQL | undefined): Promise<boolean> {
  const found = await tx.select({ id: contacts.id }).from(contacts).where(and(where, stretch)).limit(1);
  return found.length > 0;
}

/** One stretch for each value, in order, the missing one last. */
async function countParts(
  tx: Tx,
  { where }: Listing,
  { key, rank, named, descending }: OrderedParts,
): Promise<readonly SizedStretch[]> {
  const join = named ? sql`left join ${named.table} on ${named.table.id} = part.key` : sql``;
  const parts = await tx.execute<{ key: string | null; size: number }>(sql`
    with part as (select ${key} as key, count(*)::int as size from ${contacts} where ${where} group by 1)
    select part.key, part.size from part ${join} order by ${inWhole({ by: rank, descending })}, part.key`);
  return parts.map((part) => ({
    where: part.key === null ? isNull(key) : eq(key, part.key),
    by: creation(true),
    size: part.size,
  }));
}

function sizeOf(stretches: readonly SizedStretch[]): number | null {
  return stretches.reduce<number | null>(
    (sum, { size }) => (sum === null || size === null ? null : sum + size),
    0,
  );
}

/** The ids from one place of the list to another; what lies in its second half is reached from its end. */
async function idsBetween(
  tx: Tx,
  list: Listing,
  stretches: readonly SizedStretch[],
  { start, end, total }: { readonly start: number; readonly end: number; readonly total: number },
): Promise<readonly string[]> {
  const last = Math.min(end, total);
  const fromEnd = start > total / 2;
  const ids: string[] = [];
  let skip = fromEnd ? total - last : start;
  for (const stretch of fromEnd ? stretches.toReversed() : stretches) {
    const wanted = last - start - ids.length;
    if (wanted <= 0) break;
    const { where, by } = stretch;
    const size = stretches.length === 1 ? total : stretch.size;
    const take = Math.max(0, Math.min(wanted, size === null ? wanted : size - skip));
    const found = await readStretch(tx, list, { where, by, size }, { skip, take, fromEnd });
    ids.push(...found);
    if (found.length === wanted) break;
    if (skip === 0) continue;
    const whole = size ?? (found.length > 0 ? skip + found.length : await countStretch(tx, list, where));
    skip = Math.max(0, skip - whole);
  }
  return fromEnd ? ids.reverse() : ids;
}

/** Some of a stretch, counted from its beginning or its end; where its size is known, it is read from where they are nearer. */
async function readStretch(
  tx: Tx,
  list: Listing,
  { where, by, size }: SizedStretch,
  { skip, take, fromEnd }: { readonly skip: number; readonly take: number; readonly fromEnd: boolean },
): Promise<readonly string[]> {
  if (take === 0) return [];
  const { isTurned, offset } = fromNearerEnd({ skip, take, size });
  const rows = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(list.where, where))
    .orderBy(...by.map((term) => inStretch(term, fromEnd !== isTurned)))
    .limit(take)
    .offset(offset);
  const ids = rows.map(({ id }) => id);
  return isTurned ? ids.reverse() : ids;
}
