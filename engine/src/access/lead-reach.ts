import type { Binding } from "../contacts/do-not-contact.ts";
import type { LeadDiscretion } from "./lead-view.ts";

type Shown = Pick<LeadDiscretion, "shownContactFields">;

/** Whether a lead's workflow honored that its contact asked not to be contacted: nobody begins to reach them by this lead. */
export function honorsDoNotContact({ shownContactFields }: Shown): boolean {
  return shownContactFields !== null;
}

/** Whether nobody may begin to contact the person of a lead, by what its workflow honored or by any record of theirs. */
export function isLeadBound(lead: Shown, binding: Binding): boolean {
  return honorsDoNotContact(lead) || binding.kind === "bound";
}
