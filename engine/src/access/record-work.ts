import { type ContactSituation, whyNot } from "./contact-rights.ts";
import type { ContactViewer } from "./contact-view.ts";

/** A memo, a task or an appointment on a contact's record, as far as it decides who changes it. */
export interface RecordWork {
  /** Who wrote the memo; who meets the contact; who is to do the task, and who added it. `null`: an API key. */
  readonly ofUserIds: readonly (string | null)[];
}

/**
 * Why somebody cannot change or take away a memo, a task or an appointment that they see, in a sentence for them; `null` where
 * they can.
 *
 * It is for those whose it is, and for all who may edit the contact: its owner, the assigned user, managers of the team and
 * admins. Others with whom the contact is shared read it, and add their own.
 */
export function whyNotChange(
  viewer: ContactViewer,
  contact: ContactSituation,
  { ofUserIds }: RecordWork,
): string | null {
  if (viewer.userId !== null && ofUserIds.includes(viewer.userId)) return null;
  if (whyNot(viewer, "edit", contact) === null) return null;
  return "This is somebody else's: only they, and those who work the contact, can change it.";
}
