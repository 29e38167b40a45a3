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
  /** An import by its id: the leads of its rows. */
  readonly import?: string;
  /** With `import`: those alone that its rows made, updated or met. */
  readonly importOutcome?: ImportOutcome;
}

export const IMPORT_OUTCOMES = ["created", "updated", "repeated"] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export const LEAD_STATES = ["offered", "assigned", "exception"] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** What of an address narrows the list beside its rules. */
export const LEAD_FILTERS = [
  ...(["state", "assigneeId", "workflowId", "import", "importOutcome", "search"] as const),
] as const;

/** Reads an address; what is no filter, and what cannot be asked, is left out. */
export function parseLeadSearch(raw: Record<string, unknown>): LeadSearch {
  const state = LEAD_STATES.find((known) => known === raw.state);
  const importOutcome = IMPORT_OUTCOMES.find((known) => raw.import && known === raw.importOutcome);
  const mayAsk = (rule: ContactRule) => checkLeadView({ ...DEFAULT_LEAD_VIEW, include: [rule] }).length === 0;
  return {
    ...(state === undefined ? {} : { state }),
    ...text(raw, "assigneeId"),
    ...text(raw, "workflowId"),
    ...text(raw, "import"),
    ...(importOutcome === undefined ? {} : { importOutcome }),
    ...parseListSearch(raw, { isColumn: isLeadColumn, mayAsk }),
  };
}

/** A change of what is listed: it begins at the first page again. */
export function withLeadView(search: LeadSearch, change: Partial<LeadSearch>): LeadSearch {
  const { page: _page, look: _look, ...kept } = search;
  return parseLeadSearch({ ...kept, ...change });
}

/** A list as it was saved, narrowed as before; `null`: the default one. */
export function withLeadList(search: LeadSearch, list: string | null): LeadSearch {
  const narrowed = Object.fromEntries(LEAD_FILTERS.map((key) => [key, search[key]]));
  return parseLeadSearch({ ...narrowed, ...(list === null ? {} : { list }) });
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
