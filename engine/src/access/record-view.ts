import { assertNever } from "../assert-never.ts";
import type { NoteAudience } from "../contacts/notes.ts";
import type { ContactHolders, ContactViewer } from "./contact-view.ts";

/** Who opens a contact's record. */
export interface RecordViewer extends ContactViewer {
  /** A co-marketing partner, who works outside the organization. */
  readonly isPartner: boolean;
}

/** What of a record not everybody is shown who sees the contact. */
export type RecordPart = "loans" | "groups" | "activity" | "leads" | "othersTasks";

/**
 * Whether somebody who sees a contact is shown a part of its record: "loan data, private notes, groups, activity records,
 * tasks that are not assigned to them" are kept from co-marketing partners.
 */
export function seesPart({ isPartner }: RecordViewer, part: RecordPart): boolean {
  return part === "leads" || !isPartner;
}

/** A note, as far as it decides who is shown it. */
export interface NoteReach {
  readonly audience: NoteAudience;
  /** `null`: an API key, or the product itself. */
  readonly authorUserId: string | null;
}

/** Whether somebody who sees a contact is shown a note on it; `notesSeenBy` says the same of rows. */
export function seesNote(
  { userId, isPartner }: RecordViewer,
  { ownerUserId }: Pick<ContactHolders, "ownerUserId">,
  { audience, authorUserId }: NoteReach,
): boolean {
  switch (audience) {
    case "public":
      return true;
    case "notPartners":
      return !isPartner || (userId !== null && userId === authorUserId);
    case "private":
      return userId !== null && (userId === authorUserId || userId === ownerUserId);
    default:
      return assertNever(audience);
  }
}
