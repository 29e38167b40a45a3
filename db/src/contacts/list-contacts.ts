import type {
  Binding,
  ContactSituation,
  ContactTab,
  ContactView,
  ContactViewer,
  FieldId,
} from "@fairlead/engine";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { momentFor } from "../conditions/moment.ts";
import { areContactsFolded } from "../fill/fold-contacts.ts";
import { isOneOf } from "../is-one-of.ts";
import { contacts } from "../schema/index.ts";
import { readBindings } from "./bindings.ts";
import { SHOWN_BESIDE } from "./contact-columns.ts";
import { contactOrder } from "./contact-order.ts";
import { IS_THERE } from "./contact-situations.ts";
import { apart, contactsListedFor, contactsSeenBy, oneOf } from "./contacts-seen.ts";
import { sizeByGroupAlone } from "./groups/group-size.ts";
import { groupsFor, listedBy, readSmartMemberships, rulesOf } from "./groups/smart-groups.ts";
import { countAll, FEW, idsInOrder, inHalves, type Listing, readListPage, sampleOf } from "./list-page.ts";
import { holdsWhatIsAsked, isFoundBy, isFoundByText } from "./search-contacts.ts";
import { sizeByRest } from "./size-by-rest.ts";

const FREE: Binding = { kind: "free" };

/** Written out, so that Postgres sees the partial index of those in use fit whenever it plans. */
const STANDS: Readonly<Record<ContactSituation["standing"], SQL>> = {
  inUse: sql`${contacts.standing} = 0`,
  archived: sql`${contacts.standing} = 1`,
  doNotContact: sql`${contacts.standing} = 2`,
};

/** Which contacts, in which order. */
export interface ListedContacts {
  /** Those in use, unless the archived or those not to be contacted are asked for. */
  readonly standing?: ContactSituation["standing"];
  readonly tab: ContactTab;
  readonly view: Pick<ContactView, "include" | "exclude" | "sort">;
  /** In name, nickname, email and phone; empty: everybody. */
  readonly search: string;
  readonly nowMs: number;
}

export interface ContactListQuery extends ListedContacts {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** How many there are, where another page told so a moment ago. */
  readonly counted?: number | null;
}

export type ContactRow = Awaited<ReturnType<typeof readContactRows>>[number];

export interface ContactPage {
  readonly items: readonly ContactRow[];
  /** How many there are on all pages. */
  readonly total: number;
  /** The page that it is: the last one where a later one was asked for. */
  readonly page: number;
}

/**
 * A page of the contacts that somebody sees, and how many they are.
 *
 * @param few lists of no more than this are found as a whole by one look, and then ordered
 */
export async function listContacts(
  tx: Tx,
  viewer: ContactViewer,
  { page: asked, pageSize, counted = null, ...query }: ContactListQuery,
  fewAtMost: number = FEW,
): Promise<ContactPage> {
  const few = fewAtMost * timesFew(query);
  const list = await listing(tx, viewer, query, { isLong: (counted ?? 0) > few });
  const found = await readListPage(tx, list, { page: asked, pageSize, few, counted });
  return { ...found, items: await readContactRows(tx, found.ids, query.nowMs) };
}

/** How many there are. */
export async function countContacts(tx: Tx, viewer: ContactViewer, query: ListedContacts): Promise<number> {
  return countAll(tx, await listing(tx, viewer, query));
}

/** Their ids in order, as a query that has yet to run. */
export async function listedIds(tx: Tx, viewer: ContactViewer, query: ListedContacts): Promise<SQL> {
  return idsInOrder(await listing(tx, viewer, query));
}

async function listing(
  tx: Tx,
  viewer: ContactViewer,
  query: ListedContacts,
  known: { readonly isLong: boolean } = { isLong: false },
): Promise<Listing> {
  const { standing = "inUse", tab, view, search, nowMs } = query;
  const [groups, isFolded] = await Promise.all([groupsFor(tx, view), areContactsFolded(tx)]);
  const moment = await momentFor(tx, nowMs, [view, ...rulesOf(groups)]);
  const forViewer = contactsListedFor(tx, viewer, tab);
  const hasRules = view.include.length + view.exclude.length > 0;
  const narrowing = [
    hasRules ? listedBy(view, groups, moment, isFolded) : undefined,
    search === "" ? undefined : isFoundBy(search, isFolded),
  ];
  const isNarrowed = [forViewer, ...narrowing].some((one) => one !== undefined);
  const asked = and(STANDS[standing], ...narrowing);
  const where = and(asked, forViewer && oneOf(forViewer));
  const sample = isNarrowed && !known.isLong ? await sampleOf(tx, where, timesFew(query)) : null;
  const isLong = !sample || sample.isOfLong;
  const halves = isReadAlongOneIndex(view, search) && sample?.halfSince ? inHalves(sample.halfSince) : null;
  const parts = (forViewer ? apart(forViewer) : halves) ?? [undefined];
  return {
    where: isLong ? where : and(where, await holdsWhatIsAsked(tx, search, view.include)),
    ...{ isNarrowed, isLong, order: contactOrder(view.sort, groups, moment, isFolded) },
    size:
      standing === "inUse" && search === "" && !forViewer
        ? (sizeByGroupAlone(view, groups) ?? sizeByRest(view, moment))
        : null,
    parts: parts.map((part) => and(asked, part)),
  };
}

/** Whether an index with an entry for each contact answers it: of such a list each half is counted by a process of its own. */
function isReadAlongOneIndex({ include, exclude }: ListedContacts["view"], search: string): boolean {
  if (exclude.length > 0) return false;
  const [rule, ...others] = include;
  if (!rule) return search !== "" && isFoundByText(search);
  return search === "" && others.length === 0 && HAVING_RANGES.includes(rule.field);
}

/**
 * How much longer a list may be to be found as a whole: what a range of an index has, also in the order of creation, is put
 * in order sooner than the newest of all are looked through for those within it, who may all be old.
 */
function timesFew({ view, search }: Pick<ListedContacts, "view" | "search">): number {
  return view.include.length === 1 && isReadAlongOneIndex(view, search) ? 6 : 1;
}

/** Fields of many values with an index in their order. */
const HAVING_RANGES: readonly FieldId[] = ["loan.amountUsd", "contact.contactedAt", "contact.createdAt"];

/** A contact that somebody sees, also one that is archived or must not be contacted; `null` where there is none. */
export async function readContact(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
  nowMs: number,
): Promise<ContactRow | null> {
  const [found] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.id, contactId), IS_THERE, contactsSeenBy(tx, viewer)));
  const [row] = await readContactRows(tx, found ? [found.id] : [], nowMs);
  return row ?? null;
}

/** Rows in the order of their ids. */
export async function readContactRows(tx: Tx, ids: readonly string[], nowMs: number) {
  if (ids.length === 0) return [];
  const smart = await readSmartMemberships(tx, ids, nowMs);
  const rows = await tx
    .select({
      contact: contacts,
      ...SHOWN_BESIDE,
    })
    .from(contacts)
    .where(isOneOf(contacts.id, ids))
    .orderBy(sql`array_position(${sql.param(ids)}::text[], ${contacts.id})`);
  const bindings = await readBindings(
    tx,
    rows.map(({ contact }) => contact),
  );
  return rows.map(({ groupNames, ...row }) => {
    const names = smart.get(row.contact.id);
    return {
      ...row,
      binding: bindings.get(row.contact.id) ?? FREE,
      groupNames: names ? [...groupNames, ...names].sort() : groupNames,
    };
  });
}
