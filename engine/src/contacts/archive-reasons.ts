/** Why a contact is archived; fixed. A reason is optional. */
export const ARCHIVE_REASONS = {
  duplicate: "Duplicate",
  badInformation: "Bad contact information",
  notInterested: "Not interested",
  otherLender: "Working with another lender",
  deceased: "Deceased",
  other: "Other",
} as const;
export type ArchiveReason = keyof typeof ARCHIVE_REASONS;
