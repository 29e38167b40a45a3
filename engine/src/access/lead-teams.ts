import type { TeamId } from "../ids.ts";
import { type LeadHolders, whoHas } from "./lead-view.ts";

/** A lead of a contact, as far as it decides who sees the contact. */
export interface LeadOfContact extends Pick<LeadHolders, "state" | "assigneeUserId" | "offeredUserIds"> {
  readonly isOpen: boolean;
}

/** The teams of those who have one of a contact's open leads; `null`: nobody has one. */
export function leadTeamsOf(
  leads: readonly LeadOfContact[],
  teamsOf: (userId: string) => readonly TeamId[],
): readonly TeamId[] | null {
  const had = leads.flatMap((lead) => (lead.isOpen ? [whoHas(lead)] : [])).filter((who) => who !== null);
  return had.length === 0 ? null : [...new Set(had.flat().flatMap(teamsOf))];
}
