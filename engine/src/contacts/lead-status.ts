/** What a contact's lead status can be; fixed, each with the colour of its bar at the left of a list. */
export const LEAD_STATUSES = {
  new: { label: "New", color: null },
  hot: { label: "Hot", color: "red" },
  medium: { label: "Medium", color: "orange" },
  cool: { label: "Cool", color: "blue" },
  convert: { label: "Convert", color: "green" },
  badInformation: { label: "Bad Information", color: "gray" },
} as const satisfies Record<string, { readonly label: string; readonly color: string | null }>;
export type LeadStatus = keyof typeof LEAD_STATUSES;
