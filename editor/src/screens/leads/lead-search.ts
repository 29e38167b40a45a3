/** What the list of leads is narrowed to; it stands in the address, so that a view can be shared. */
export interface LeadSearch {
  readonly state?: LeadState;
  readonly assigneeId?: string;
  readonly workflowId?: string;
  readonly search?: string;
}

export const LEAD_STATES = ["offered", "assigned", "exception"] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** Reads an address; what is no filter is left out. */
export function parseLeadSearch(raw: Record<string, unknown>): LeadSearch {
  const state = LEAD_STATES.find((known) => known === raw.state);
  return {
    ...(state === undefined ? {} : { state }),
    ...text(raw, "assigneeId"),
    ...text(raw, "workflowId"),
    ...text(raw, "search"),
  };
}

function text<Key extends string>(raw: Record<string, unknown>, key: Key): { readonly [K in Key]?: string } {
  const value = raw[key];
  const words = typeof value === "number" ? String(value) : value;
  return typeof words === "string" && words.trim() !== ""
    ? ({ [key]: words } as { [K in Key]?: string })
    : {};
}
