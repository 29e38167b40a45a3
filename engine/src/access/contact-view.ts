import { assertNever } from "../assert-never.ts";
import type { TeamId, UserId } from "../ids.ts";
import type { Permission } from "./permissions.ts";

/** Who looks at contacts. */
export interface ContactViewer {
  readonly userId: UserId | null;
  /** The teams that they are in or manage. */
  readonly teamIds: readonly TeamId[];
  readonly permissions: readonly Permission[];
}

/** Whose a contact is, as far as it decides who sees it. */
export interface ContactHolders {
  readonly ownerUserId: UserId | null;
  /** The teams that the owner is in. */
  readonly ownerTeamIds: readonly TeamId[];
  readonly assignedUserId: UserId | null;
  /** The teams that the assigned user is in. */
  readonly assignedTeamIds: readonly TeamId[];
  readonly sharedUserIds: readonly UserId[];
  /** The teams of those who have one of its open leads, on offer or assigned, as `leadTeamsOf` says; `null`: nobody has one. */
  readonly leadTeamIds: readonly TeamId[] | null;
}

/** The tabs of the contact list that everybody has. */
export const CONTACT_TABS = ["my", "all", "unassigned"] as const;
export type ContactTab = (typeof CONTACT_TABS)[number];
/** A tab that everybody has, or the id of one that somebody made. */
export type TabId = ContactTab | (string & {});

/** Whose contacts stand on a tab: those that somebody made show all that one sees. */
export function contactsOfTab(tab: TabId): ContactTab {
  return CONTACT_TABS.find((known) => known === tab) ?? "all";
}

/**
 * Whether somebody sees a contact at all: their own, those assigned to or shared with them; a manager also those owned by or
 * assigned to members of their teams and what nobody has, and everything where the role reads all. A contact whose lead is on
 * offer or assigned is not what nobody has: it is seen by the managers of those who have the lead. `contactsSeenBy` says the
 * same of rows.
 */
export function seesContact(viewer: ContactViewer, contact: ContactHolders): boolean {
  const { userId, permissions } = viewer;
  if (permissions.includes("contacts:readAll")) return true;
  if (permissions.includes("contacts:readTeam") && holdOfTeams(viewer, contact) !== null) return true;
  if (userId === null || !permissions.includes("contacts:readOwn")) return false;
  return isMine(userId, contact) || contact.sharedUserIds.includes(userId);
}

/** How the members of a manager's teams have a contact: as whoever owns it, or is assigned to it; `null`: not at all. */
export function holdOfTeams(
  { teamIds }: Pick<ContactViewer, "teamIds">,
  { ownerUserId, ownerTeamIds, assignedUserId, assignedTeamIds, leadTeamIds }: ContactHolders,
): "owned" | "assigned" | null {
  const isTheirs = (ids: readonly TeamId[]) => ids.some((id) => teamIds.includes(id));
  if (isTheirs(ownerTeamIds)) return "owned";
  const isAssigned = isTheirs(assignedTeamIds);
  // What nobody owns is the manager's to give away, unless another team works it or has its lead.
  const isFree = ownerUserId === null && (leadTeamIds === null || isTheirs(leadTeamIds));
  if (isFree && (assignedUserId === null || isAssigned)) return "owned";
  return isAssigned ? "assigned" : null;
}

/** Whether a contact that somebody sees stands on a tab of theirs. */
export function standsOnTab(viewer: ContactViewer, contact: ContactHolders, tab: ContactTab): boolean {
  switch (tab) {
    case "my":
      return viewer.userId !== null && isMine(viewer.userId, contact);
    case "all":
      return true;
    case "unassigned":
      return contact.ownerUserId === null;
    default:
      return assertNever(tab);
  }
}

function isMine(userId: UserId, { ownerUserId, assignedUserId }: ContactHolders): boolean {
  return ownerUserId === userId || assignedUserId === userId;
}
