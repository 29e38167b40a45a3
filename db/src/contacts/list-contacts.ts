import {
  type ContactSituation,
  type ContactSort,
  type ContactTab,
  type ContactView,
  type ContactViewer,
  parseContactSearch,
  type SmartGroup,
} from "@fairlead/engine";
import { and, asc, count, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { contacts, users } from "../schema/index.ts";
import { CONTACT_SORTS, SHOWN_BESIDE } from "./contact-columns.ts";
import { IS_THERE } from "./contact-situations.ts";
import { contactsSeenBy, onTab } from "./contacts-seen.ts";
import { allGroupNames, listedBy, readSmartMemberships, smartGroupsFor } from "./groups/smart-groups.ts";

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
}

export type ContactRow = Awaited<ReturnType<typeof readContactRows>>[number];

export interface ContactPage {
  readonly items: readonly ContactRow[];
  /** How many there are on all pages. */
  readonly total: number;
  /** The page that it is: the last one where a later one was asked for. */
  readonly page: number;
}

/** A page of the contacts that somebody sees, and how many they are. */
export async function listContacts(
  tx: Tx,
  viewer: ContactViewer,
  { page: asked, pageSize, ...query }: ContactListQuery,
): Promise<ContactPage> {
  const total = await countContacts(tx, viewer, query);
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)));
  const listed = await listedIds(tx, viewer, query);
  const ids = await listed.query.limit(pageSize).offset((page - 1) * pageSize);
  return {
    items: await readContactRows(
      tx,
      ids.map(({ id }) => id),
      query.nowMs,
    ),
    total,
    page,
  };
}

/** How many there are. */
export async function countContacts(tx: Tx, viewer: ContactViewer, query: ListedContacts): Promise<number> {
  const [counted] = await tx
    .select({ total: count() })
    .from(contacts)
    .where(isListed(tx, viewer, query, await smartGroupsFor(tx, query.view)));
  return counted?.total ?? 0;
}

/** Their ids in order, as a query that has yet to run. */
export async function listedIds(tx: Tx, viewer: ContactViewer, query: ListedContacts) {
  const smart = await smartGroupsFor(tx, query.view);
  const listed = tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(isListed(tx, viewer, query, smart))
    .orderBy(...orderOf(query.view.sort, smart, query.nowMs))
    .$dynamic();
  // A join of its own: looked up for each row, a million names take seconds.
  if (query.view.sort.column === "owner") listed.leftJoin(users, eq(users.id, contacts.ownerUserId));
  // A query is a promise too: within an object it is not run by being waited for.
  return { query: listed };
}

function isListed(
  tx: Tx,
  viewer: ContactViewer,
  { standing = "inUse", tab, view, search, nowMs }: ListedContacts,
  smart: readonly SmartGroup[],
): SQL | undefined {
  return and(
    STANDS[standing],
    contactsSeenBy(tx, viewer),
    onTab(viewer.userId, tab),
    listedBy(view, smart, nowMs),
    search === "" ? undefined : matchesText(search),
  );
}

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
  return rows.map(({ groupNames, ...row }) => {
    const names = smart.get(row.contact.id);
    return { ...row, groupNames: names ? [...groupNames, ...names].sort() : groupNames };
  });
}

/** Whoever has no value comes last either way; equals keep the order of their creation, so that no page repeats another's row. */
function orderOf(
  { column, descending }: ContactSort,
  smart: readonly SmartGroup[],
  nowMs: number,
): readonly SQL[] {
  const expression = column === "groups" ? allGroupNames(smart, nowMs) : CONTACT_SORTS[column];
  const missingLast = descending ? sql`${expression} desc nulls last` : sql`${expression} asc nulls last`;
  const newestFirst = [desc(contacts.createdAt), desc(contacts.id)];
  if (column !== "createdAt") return [missingLast, ...newestFirst];
  return descending ? newestFirst : [asc(contacts.createdAt), asc(contacts.id)];
}

/** As the engine's `parseContactSearch` says. */
function matchesText(search: string): SQL | undefined {
  const { words, email, digits } = parseContactSearch(search);
  const names = sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}, ${contacts.nickname})`;
  const phones = sql`concat_ws(' ', ${contacts.cellPhone}, ${contacts.homePhone}, ${contacts.workPhone})`;
  return or(
    sql`${names} ilike all (${sql.param(words.map(containing))}::text[])`,
    email === null ? undefined : sql`${contacts.email} ilike ${containing(email)}`,
    digits === null ? undefined : sql`${phones} like ${containing(digits)}`,
  );
}

/** A pattern for texts that contain this one. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
