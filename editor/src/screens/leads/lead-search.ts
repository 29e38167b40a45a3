import {
  type ContactRule,
  checkLeadView,
  DEFAULT_LEAD_VIEW,
  isLeadColumn,
  type LeadColumn,
} from "@fairlead/engine";
import { type ListSearch, parseListSearch } from "../lists/list-search.ts";

/** What the list of leads is narrowed to and how it is looked at. */
export interface LeadSearch extends ListSearch<LeadColumn> {
  readonly state?: LeadState;
  readonly assigneeId?: string;
  readonly workflowId?: string;
}

export const LEAD_STATES = ["offered", "assigned", "exception"] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** What of an address narrows the list beside its rules. */
export const LEAD_FILTERS = ["state", "assigneeId", "workflowId", "search"] as const;

/** Reads an address; what is no filter, and what cannot be asked, is left out. */
export function parseLeadSearch(raw: Record<string, unknown>): LeadSearch {
  const state = LEAD_STATES.find((known) => known === raw.state);
  const mayAsk = (rule: ContactRule) => checkLeadView({ ...DEFAULT_LEAD_VIEW, include: [rule] }).length === 0;
  return {
    ...(state === undefined ? {} : { state }),
    ...text(raw, "assigneeId"),
    ...text(raw, "workflowId"),
    ...parseListSearch(raw, { isColumn: isLeadColumn, mayAsk }),
  };
}

/** A change of what is listed: it begins at the first page again. */
export function withLeadView(search: LeadSearch, change: Partial<LeadSearch>): LeadSearch {
  const { page: _page, look: _look, ...kept } = search;
  return parseLeadSearch({ ...kept, ...change });
}

/** A list as it was saved, narrowed as before; `null`: the default one. */
export function withLeadList(
  { state, assigneeId, workflowId, search }: LeadSearch,
  list: string | null,
): LeadSearch {
  return parseLeadSearch({ state, assigneeId, workflowId, search, ...(list === null ? {} : { list }) });
}

/** The same list with nothing looked at beside it. */
export function withoutLook({ look: _look, ...kept }: LeadSearch): LeadSearch {
  return kept;
}

function text<Key extends string>(raw: Record<string, unknown>, key: Key): { readonly [K in Key]?: string } {
  const value = raw[key];
  return typeof value === "string" && value.trim() !== ""
    ? ({ [key]: value } as { [K in Key]?: string })
    : {};
}
