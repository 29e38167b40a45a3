import { checkListView, type ListSort, type ListView } from "../contacts/contact-list.ts";
import type { FieldError } from "../errors.ts";
import { LEAD_LIST_COLUMNS, type LeadColumn } from "./lead-columns.ts";

/** How a list of leads is looked at. */
export type LeadView = ListView<LeadColumn>;
export type LeadSort = ListSort<LeadColumn>;

/** What one sees who has chosen nothing: every lead, the newest first. */
export const DEFAULT_LEAD_VIEW: LeadView = {
  include: [],
  exclude: [],
  columns: ["state", "assignee", "workflow", "amountUsd", "propertyState", "timeLeft", "createdAt"],
  sort: { column: "createdAt", descending: true },
};

/** Finds what is wrong with a view of leads, with pointers into it; empty when it can be read. */
export function checkLeadView(view: LeadView): readonly FieldError[] {
  return checkListView(view, "leads", LEAD_LIST_COLUMNS);
}
