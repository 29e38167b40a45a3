import { ACTIVITY_KINDS, type ActivityKind } from "@fairlead/engine/contract";
import { type DoneSearch, doneQuery, parseDone } from "../audit/audit-search.ts";

/** What of a contact's activity is shown; part of the address. */
export interface ActivitySearch extends DoneSearch {
  readonly kind?: ActivityKind | undefined;
}

/** Reads an address; what cannot be asked is left out. */
export function parseActivitySearch(raw: Record<string, unknown> | ActivitySearch): ActivitySearch {
  const { kind } = raw as Record<string, unknown>;
  const known = ACTIVITY_KINDS.find((one) => one === kind);
  return { ...(known === undefined ? {} : { kind: known }), ...parseDone(raw) };
}

/** What the API is asked. */
export function activityQuery({ kind, ...done }: ActivitySearch) {
  return { ...(kind === undefined ? {} : { kind }), ...doneQuery(done) };
}
