/** What may have become of a lead; what each means is told in `db/src/schema/leads.ts`. */
export const LEAD_STATES = {
  offered: "Offered",
  assigned: "Assigned",
  held: "On hold",
  exception: "Exception",
} as const;
export type LeadState = keyof typeof LEAD_STATES;
