import { assertNever } from "../assert-never.ts";
import type { UserId } from "../ids.ts";
import { type ContactHolders, type ContactViewer, holdOfTeams } from "./contact-view.ts";
import type { Permission } from "./permissions.ts";

/** What somebody can do with a contact that they see. */
export const CONTACT_ACTIONS = [
  "edit",
  /** Adding notes, memos, tasks and appointments; who changes them is `whyNotChange`. */
  "annotate",
  "setGroups",
  "share",
  "assign",
  "changeOwner",
  "silence",
  "archive",
  "unarchive",
  "setDoNotContact",
  "delete",
  "merge",
] as const;
export type ContactAction = (typeof CONTACT_ACTIONS)[number];

/** A contact, as far as it decides what can be done with it. */
export interface ContactSituation extends ContactHolders {
  readonly standing: "inUse" | "archived" | "doNotContact";
  /** Whether the owner's account is active; true where nobody owns the contact. */
  readonly isOwnerActive: boolean;
  readonly isOnLoan: boolean;
}

/** What somebody is to a contact, the strongest first; `null`: they only see it. */
type Hold = "all" | "team" | "owner" | "assigned" | "shared" | null;

/** What each hold allows, before the contact's own state is looked at. */
const ALLOWED: Readonly<Record<Exclude<Hold, null>, readonly ContactAction[]>> = {
  all: CONTACT_ACTIONS,
  team: CONTACT_ACTIONS,
  owner: CONTACT_ACTIONS,
  assigned: CONTACT_ACTIONS.filter((action) => action !== "delete"),
  shared: ["annotate"],
};

/** Beside the hold, these need a permission of their own. */
const NEEDED: Partial<Record<ContactAction, Permission>> = {
  changeOwner: "contacts:changeOwner",
  merge: "contacts:merge",
  setGroups: "groups:read",
};

/** What everybody has who works in the organization: partners are shown neither groups nor loans. */
const INSIDE: Permission = "groups:read";

/**
 * Why somebody cannot do something with a contact that they see, in a sentence for them; `null` where they can.
 *
 * The owner and the assigned user work the contact, but only the owner deletes it; whoever it is shared with adds notes, tasks
 * and appointments and changes nothing else. Managers stand in for the owners and assigned users of their teams, admins for all.
 *
 * A deactivated owner's contacts can only be looked at until the account is active again. Two things remain: whom a contact
 * is assigned to goes on working it, and anybody who may work it can set it to do not contact, since that wish cannot wait.
 */
export function whyNot(
  viewer: ContactViewer,
  action: ContactAction,
  contact: ContactSituation,
): string | null {
  const hold = holdOf(viewer, contact);
  if (hold === null) return "You may look at this contact, not change it.";
  if (!ALLOWED[hold].includes(action)) {
    return hold === "assigned"
      ? "Only its owner can delete a contact."
      : "The contact is shared with you: you can add notes, tasks and appointments, nothing else.";
  }
  const needed = NEEDED[action];
  if (needed && !viewer.permissions.includes(needed)) return `This needs the permission ${needed}.`;
  if (!contact.isOwnerActive && hold !== "assigned" && action !== "setDoNotContact") {
    return "The owner's account is deactivated. Activate it again to act on this contact.";
  }
  return refusalOf(viewer, action, contact);
}

/** All that somebody can do with a contact. */
export function contactRights(viewer: ContactViewer, contact: ContactSituation): readonly ContactAction[] {
  return CONTACT_ACTIONS.filter((action) => whyNot(viewer, action, contact) === null);
}

/**
 * Why the standing of a contact alone forbids an action to everybody, in a sentence for whoever asks; `null` where it
 * does not.
 */
export function refusalOfStanding(
  action: ContactAction,
  standing: ContactSituation["standing"],
): string | null {
  switch (action) {
    case "delete":
      return standing === "doNotContact"
        ? "A contact on the Do Not Contact List stays there, so that nobody contacts them again."
        : null;
    case "archive":
      if (standing === "archived") return "The contact is archived already.";
      return standing === "doNotContact" ? "The contact is on the Do Not Contact List already." : null;
    case "unarchive":
      return standing === "archived" ? null : "The contact is not archived.";
    case "setDoNotContact":
      return standing === "doNotContact" ? "The contact is on the Do Not Contact List already." : null;
    case "silence":
      return standing === "doNotContact"
        ? "Nobody sends anything to a contact on the Do Not Contact List."
        : null;
    case "merge":
      return standing === "archived" ? "An archived contact cannot be merged; bring it back first." : null;
    case "edit":
    case "annotate":
    case "setGroups":
    case "share":
    case "assign":
    case "changeOwner":
      return null;
    default:
      return assertNever(action);
  }
}

function holdOf(viewer: ContactViewer, contact: ContactHolders): Hold {
  const { userId, permissions } = viewer;
  if (permissions.includes("contacts:editAll")) return "all";
  const { ownerUserId, assignedUserId, sharedUserIds } = contact;
  const ofTeams = permissions.includes("contacts:editTeam") ? holdOfTeams(viewer, contact) : null;
  if (ofTeams === "owned") return "team";
  const isOwnToEdit = userId !== null && permissions.includes("contacts:editOwn");
  if (isOwnToEdit && ownerUserId === userId) return "owner";
  if (ofTeams === "assigned" || (isOwnToEdit && assignedUserId === userId)) return "assigned";
  if (!isOwnToEdit) return null;
  return sharedUserIds.includes(userId as UserId) ? "shared" : null;
}

function refusalOf(
  { permissions }: ContactViewer,
  action: ContactAction,
  { standing, isOnLoan, sharedUserIds }: ContactSituation,
): string | null {
  const refusal = refusalOfStanding(action, standing);
  if (refusal !== null || action !== "delete") return refusal;
  if (isOnLoan) {
    return permissions.includes(INSIDE)
      ? "A contact that takes part in a loan cannot be deleted; archive it instead."
      : "This contact cannot be deleted; archive it instead.";
  }
  return sharedUserIds.length > 0
    ? "A contact that is shared cannot be deleted; unshare it first, or archive it instead."
    : null;
}
