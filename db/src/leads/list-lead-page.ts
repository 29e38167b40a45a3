import {
  asksFor,
  type LeadScope,
  type LeadView,
  listCondition,
  parseContactSearch,
  resolveDates,
} from "@fairlead/engine";
import { and, asc, count, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgSelect } from "drizzle-orm/pg-core";
import type { Tx } from "../client.ts";
import { momentFor } from "../conditions/moment.ts";
import type { Named } from "../conditions/named-set-column.ts";
import { conditionToSql } from "../conditions/to-sql.ts";
import {
  contactsHolding,
  containing,
  MOST_LOOKED_UP,
  SHORTEST_LOOKED_UP,
} from "../contacts/search-contacts.ts";
import { isOneOf } from "../is-one-of.ts";
import { fromNearerEnd, pageWithin } from "../numbered-page.ts";
import { contacts, imports, type LeadState, leads, sources, workflows } from "../schema/index.ts";
import { type LeadExpressions, leadExpressions, listAssignee } from "./lead-columns.ts";
import { leadsInScope } from "./leads-in-scope.ts";
import { type ImportFilter, isOfImport } from "./leads-of-import.ts";
import { type LeadRecord, readLeadRecords } from "./read-leads.ts";
import { matchesText } from "./search-leads.ts";

/** Which leads, in which order. */
export interface LeadListQuery extends ImportFilter {
  readonly view: Pick<LeadView, "include" | "exclude" | "sort">;
  readonly state?: LeadState | undefined;
  readonly assigneeId?: string | undefined;
  readonly workflowId?: string | undefined;
  /** In name, email, phone and external id; empty: all. */
  readonly search: string;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly nowMs: number;
}

export interface LeadPage {
  readonly items: readonly LeadRecord[];
  /** How many there are on all pages. */
  readonly total: number;
  /** The page that it is: the last one where a later one was asked for. */
  readonly page: number;
}

/** A page of the leads that somebody sees, and how many they are. */
export async function listLeadPage(tx: Tx, scope: LeadScope, query: LeadListQuery): Promise<LeadPage> {
  const expressions = leadExpressions(scope, await importsFor(tx, query.view));
  const { fields, sorts } = expressions;
  const moment = await momentFor(tx, query.nowMs, [query.view]);
  const condition = resolveDates(listCondition(query.view), moment);
  const listed = and(
    leadsInScope(tx, scope),
    query.state ? eq(leads.state, query.state) : undefined,
    query.assigneeId ? eq(leads.assigneeUserId, query.assigneeId) : undefined,
    query.workflowId ? eq(leads.workflowId, query.workflowId) : undefined,
    isOfImport(tx, query),
    asksAnything(query.view) ? conditionToSql(condition, fields, query.nowMs) : undefined,
    query.search === "" ? undefined : matchesText(query.search, expressions),
    query.search === "" ? undefined : await mayBeFound(tx, query.search),
  );
  const asks = asksAnything(query.view) || query.search !== "";
  const idsOn = (page: number, size: number | null) => {
    // How many there are comes with them where finding them reads everything: a search is not made twice.
    const total =
      query.search === "" ? sql<number | null>`null` : sql<number>`count(*) over ()`.mapWith(Number);
    const skip = (page - 1) * query.pageSize;
    const take = size === null ? query.pageSize : Math.min(query.pageSize, size - skip);
    const { isTurned, offset } = fromNearerEnd({ skip, take, size });
    const rows = joined(tx.select({ id: leads.id, total }).from(leads).$dynamic(), {
      if: asks || !isOfLeadAlone(query.view.sort.column),
    })
      .where(listed)
      .orderBy(...orderOf(query.view.sort, sorts, isTurned))
      .limit(take)
      .offset(offset);
    return rows.then((found) => (isTurned ? found.reverse() : found));
  };
  const countAll = async () => {
    const [counted] = await joined(tx.select({ total: count() }).from(leads).$dynamic(), { if: asks }).where(
      listed,
    );
    return counted?.total ?? 0;
  };
  const found = query.search === "" ? [] : await idsOn(query.page, null);
  const isFound = found.length > 0 || (query.search !== "" && query.page === 1);
  const total = isFound ? (found[0]?.total ?? 0) : await countAll();
  const page = pageWithin(total, query);
  const rows = isFound ? found : await idsOn(page, total);
  const items = await readLeadRecords(
    tx,
    scope,
    rows.map(({ id }) => id),
  );
  return { items, total, page };
}

/** Whether ordering by a column asks nothing but the lead: without joins, an index alone may answer. */
function isOfLeadAlone(column: LeadView["sort"]["column"]): boolean {
  return !JOINED_COLUMNS.includes(column);
}

const JOINED_COLUMNS: readonly LeadView["sort"]["column"][] = [
  ...(["name", "email", "cellPhone", "preferredLanguage", "leadStatus"] as const),
  ...(["assignee", "workflow", "source"] as const),
];

/** Joined, if need be, by their whole keys and from the left, so that Postgres leaves out what a query does not ask about. */
function joined<Query extends PgSelect>(query: Query, need: { readonly if: boolean }): Query {
  if (!need.if) return query;
  return query
    .leftJoin(contacts, sameRow(contacts, leads.contactId))
    .leftJoin(sources, sameRow(sources, leads.sourceId))
    .leftJoin(workflows, sameRow(workflows, leads.workflowId))
    .leftJoin(listAssignee, sameRow(listAssignee, leads.assigneeUserId)) as unknown as Query;
}

interface Keyed {
  readonly organizationId: PgColumn;
  readonly id: PgColumn;
}

function sameRow(table: Keyed, id: PgColumn): SQL | undefined {
  return and(eq(table.organizationId, leads.organizationId), eq(table.id, id));
}

/** The imports that rules may name, where one asks for them. */
async function importsFor(tx: Tx, view: LeadListQuery["view"]): Promise<readonly Named[]> {
  if (!asksFor(view, "lead.imports")) return [];
  return tx.select({ id: imports.id, name: imports.fileName }).from(imports);
}

function asksAnything({ include, exclude }: LeadListQuery["view"]): boolean {
  return include.length + exclude.length > 0;
}

/** Whatever has no value comes last either way; equals keep the order of their creation, so that no page repeats another's row. */
function orderOf(
  { column, descending }: LeadView["sort"],
  sorts: LeadExpressions["sorts"],
  fromEnd: boolean,
): readonly SQL[] {
  const creation = (isDescending: boolean) =>
    [leads.createdAt, leads.id].map((by) => (isDescending ? desc(by) : asc(by)));
  if (column === "createdAt") return creation(descending !== fromEnd);
  const direction = descending === fromEnd ? sql`asc` : sql`desc`;
  const missing = fromEnd ? sql`first` : sql`last`;
  return [sql`${sorts[column]} ${direction} nulls ${missing}`, ...creation(!fromEnd)];
}

/** The leads among which are all that a search finds, as indexes tell them; nothing where no index can. */
async function mayBeFound(tx: Tx, search: string): Promise<SQL | undefined> {
  if (search.length < SHORTEST_LOOKED_UP) return undefined;
  const contactIds = await contactsHolding(tx, parseContactSearch(search));
  if (!contactIds) return undefined;
  const byExternalId = await tx.execute<{ id: string }>(
    sql`select id from leads_holding(${containing(search)}, ${MOST_LOOKED_UP + 1}) as held (id)`,
  );
  if (byExternalId.length > MOST_LOOKED_UP) return undefined;
  const ids = byExternalId.map(({ id }) => id);
  return or(isOneOf(leads.contactId, contactIds), isOneOf(leads.id, ids));
}
