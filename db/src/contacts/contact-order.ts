import { type ContactSort, LEAD_STATUSES, type Moment } from "@fairlead/engine";
import { and, type Column, isNotNull, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { contacts, sources, users } from "../schema/index.ts";
import { type AnyGroup, groupTests } from "./groups/smart-groups.ts";

/**
 * The order of a list: by what was asked for, whoever has no value last, and equals by their creation, so that no page repeats
 * another's row. What has few values lists equals the newest first; what has many turns them round with the rest.
 */
export interface ContactOrder {
  /** All of it, for a query over contacts joined with what is `named`; of each term, what is missing comes last. */
  readonly whole: readonly OrderTerm[];
  /** A table that the whole order needs. Looked up for each row, a million names would take seconds. */
  readonly named: NamedBy | null;
  /** Whether an index has it. */
  readonly isIndexed: boolean;
  /** The same list in stretches, one after the other, each in an order that an index may give. */
  readonly stretches: readonly Stretch[] | OrderedParts;
}

/** A part of a list, in an order of which it has all values or none. */
export interface Stretch {
  readonly where: SQL | undefined;
  readonly by: readonly OrderTerm[];
  /** Whether it has what few contacts have, of which an index tells at once if there are any. */
  readonly isOfFew?: boolean;
}

export interface OrderTerm {
  readonly by: SQLWrapper;
  readonly descending: boolean;
}

/** The stretches are the contacts of each value of a column, of which there are few: they are counted to find a place. */
export interface OrderedParts {
  readonly key: Column;
  /** The order of the values, in a query that has them as `part.key`. */
  readonly rank: SQL;
  readonly named: NamedBy | null;
  readonly descending: boolean;
}

export interface NamedBy {
  readonly key: Column;
  readonly table: typeof users | typeof sources;
}

interface Few {
  readonly key: Column;
  readonly rank: (key: SQLWrapper) => SQL;
  /** Where the key's name stands, if that is what ranks. */
  readonly namedIn?: NamedBy["table"];
}

type SortedBy = ContactSort["column"];
type SortedByParts =
  | ("owner" | "source" | "leadStatus" | "state" | "loanPurpose" | "propertyState")
  | ("prefersText" | "preferredLanguage");
type SortedBySparse =
  | ("nickname" | "homePhone" | "workPhone" | "birthday")
  | ("address" | "postalCode" | "referredBy" | "accounts");

/** Columns that hold few values, by which their contacts are counted. */
const PARTS: Readonly<Record<SortedByParts, Few>> = {
  owner: { key: contacts.ownerUserId, rank: () => sql`fold_text(${users.name}) collate "C"`, namedIn: users },
  source: {
    key: contacts.sourceId,
    rank: () => sql`fold_text(${sources.name}) collate "C"`,
    namedIn: sources,
  },
  leadStatus: {
    key: contacts.leadStatus,
    rank: (key) => sql`array_position(${sql.param(Object.keys(LEAD_STATUSES))}::text[], ${key})`,
  },
  state: { key: contacts.state, rank: (key) => sql`${key}` },
  loanPurpose: { key: contacts.loanPurpose, rank: (key) => sql`${key}` },
  propertyState: { key: contacts.loanPropertyState, rank: (key) => sql`${key}` },
  prefersText: { key: contacts.prefersText, rank: (key) => sql`${key}` },
  preferredLanguage: { key: contacts.preferredLanguage, rank: (key) => sql`${key}` },
};

interface Sparse {
  readonly by: Column;
  /** What is null just where `by` is: it comes sooner in a row, or has an index of its own. */
  readonly missing: Column;
  readonly isMissingIndexed?: boolean;
}

/** Columns that may be empty for most, whose indexes have the others alone; names and texts as they are folded. */
const SPARSE: Readonly<Record<SortedBySparse, Sparse>> = {
  nickname: { by: contacts.nicknameFold, missing: contacts.nickname },
  homePhone: { by: contacts.homePhone, missing: contacts.homePhone },
  workPhone: { by: contacts.workPhone, missing: contacts.workPhone },
  birthday: { by: contacts.birthday, missing: contacts.birthday },
  address: { by: contacts.streetFold, missing: contacts.street },
  postalCode: { by: contacts.postalCode, missing: contacts.postalCode },
  referredBy: { by: contacts.referredByFold, missing: contacts.referredBy },
  // Every loan has a status.
  accounts: { by: contacts.accountFold, missing: contacts.loanStatus, isMissingIndexed: true },
};

/** Columns of many values, which an index has in order; names as they are folded. */
const VALUES: Readonly<
  Record<Exclude<SortedBy, SortedByParts | SortedBySparse | "createdAt" | "groups">, Column>
> = {
  name: contacts.nameFold,
  email: contacts.email,
  cellPhone: contacts.cellPhone,
  city: contacts.cityFold,
  contactedAt: contacts.contactedAt,
  loanAmountUsd: contacts.loanAmountUsd,
};

/** What is folded, by the column that is ordered by while not all contacts have it: without regard to case alone. */
const BEFORE_FOLDED = new Map<SQLWrapper, Column>([
  [contacts.nameFold, contacts.nameKey],
  [contacts.cityFold, contacts.cityKey],
  [contacts.nicknameFold, contacts.nicknameKey],
  [contacts.streetFold, contacts.streetKey],
  [contacts.referredByFold, contacts.referredByKey],
  [contacts.accountFold, contacts.accountKey],
]);

/**
 * @param groups those of the organization, where the order is that of groups
 * @param moment when smart groups are asked
 * @param isFolded whether all contacts of the organization have what is folded
 */
export function contactOrder(
  { column, descending }: ContactSort,
  groups: readonly AnyGroup[],
  moment: Moment,
  isFolded: boolean,
): ContactOrder {
  if (column === "createdAt") {
    const by = creation(descending);
    return { whole: by, named: null, isIndexed: true, stretches: [{ where: undefined, by }] };
  }
  if (isIn(PARTS, column)) return orderByParts(PARTS[column], descending);
  if (column === "groups") return orderByGroups(groups, descending, moment, isFolded);
  const now = (by: Column) => (isFolded ? by : (BEFORE_FOLDED.get(by) ?? by));
  if (!isIn(SPARSE, column)) return orderByValues(now(VALUES[column]), descending);
  const sparse = SPARSE[column];
  return orderBySparse({ ...sparse, by: now(sparse.by) }, descending);
}

function orderByValues(by: SQLWrapper, descending: boolean): ContactOrder {
  const terms = [{ by, descending }, ...creation(!descending)];
  return {
    whole: terms,
    named: null,
    isIndexed: true,
    stretches: descending
      ? [isNotNull(by), isNull(by)].map((where) => ({ where, by: terms }))
      : [{ where: undefined, by: terms }],
  };
}

/** Who has nothing there is found among all by their creation, or in an index of what is missing. */
function orderBySparse({ by, missing, isMissingIndexed }: Sparse, descending: boolean): ContactOrder {
  const equals = creation(!descending);
  const terms = [{ by, descending }, ...equals];
  const ofMissing = isMissingIndexed ? [{ by: missing, descending }, ...equals] : equals;
  return {
    whole: terms,
    named: null,
    isIndexed: true,
    stretches: [
      { where: isNotNull(by), by: terms, isOfFew: true },
      { where: isNull(missing), by: ofMissing },
    ],
  };
}

/** By the first of a contact's groups: whoever is in it and in none before it. Equals the newest first. */
function orderByGroups(
  groups: readonly AnyGroup[],
  descending: boolean,
  moment: Moment,
  isFolded: boolean,
): ContactOrder {
  const tests = groupTests(groups, moment, isFolded);
  const firsts = tests.map(({ isIn }, at) => sql`when ${isIn} then ${sql.raw(String(at))}`);
  const first = tests.length === 0 ? sql`null::int` : sql`case ${sql.join(firsts, sql` `)} end`;
  if (groups.length > FEW_GROUPS) return { ...orderByValues(first, descending), isIndexed: false };
  const equals = creation(true);
  const inNoneOf = (some: typeof tests) => and(...some.map(({ isOut }) => isOut));
  const ofGroups = tests.map(({ isIn }, at) => ({
    where: and(isIn, inNoneOf(tests.slice(0, at))),
    by: equals,
  }));
  return {
    whole: [{ by: first, descending }, ...equals],
    named: null,
    isIndexed: false,
    stretches: [...(descending ? ofGroups.toReversed() : ofGroups), { where: inNoneOf(tests), by: equals }],
  };
}

/** Of more groups, all contacts are put in order at once: to look for a page group by group would ask too often. */
const FEW_GROUPS = 12;

/** Equals the newest first, or the oldest. */
export function creation(newestFirst: boolean): readonly OrderTerm[] {
  return [contacts.createdAt, contacts.id].map((by) => ({ by, descending: newestFirst }));
}

/** What an `order by` says of a stretch, or of it read from its end: as an index has it, in which null is the highest value. */
export function inStretch({ by, descending }: OrderTerm, fromEnd: boolean): SQL {
  return descending === fromEnd ? sql`${by} asc` : sql`${by} desc`;
}

/** What an `order by` says of a whole list; the creation is never missing, and so written as its index has it. */
export function inWhole({ by, descending }: OrderTerm): SQL {
  if (!descending) return sql`${by} asc`;
  const isThere = by === contacts.createdAt || by === contacts.id;
  return isThere ? sql`${by} desc` : sql`${by} desc nulls last`;
}

function orderByParts({ key, rank, namedIn }: Few, descending: boolean): ContactOrder {
  const named = namedIn ? { key, table: namedIn } : null;
  return {
    whole: [{ by: rank(key), descending }, { by: key, descending: false }, ...creation(true)],
    named,
    isIndexed: true,
    stretches: { key, rank: rank(sql`part.key`), named, descending },
  };
}

function isIn<Name extends string>(columns: Readonly<Record<Name, unknown>>, column: string): column is Name {
  return Object.hasOwn(columns, column);
}
