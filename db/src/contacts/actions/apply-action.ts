import {
  assertNever,
  type ContactAction,
  type ContactActionRequest,
  type ContactSituation,
  type ContactViewer,
  whyNot,
} from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { readSituations } from "../contact-situations.ts";
import type { ActionBy, ActionOutcome } from "./action-by.ts";
import { readMemberships, requireManualGroups, requireManualName } from "./group-members.ts";
import { requireTeamMember } from "./team-members.ts";
import { writeAction } from "./write-action.ts";

const RIGHTS: Readonly<Record<ContactActionRequest["kind"], ContactAction>> = {
  ...{ share: "share", unshare: "share", assign: "assign", unassign: "assign" },
  ...{ addToGroups: "setGroups", removeFromGroups: "setGroups", changeOwner: "changeOwner" },
  ...{ archive: "archive", unarchive: "unarchive", silence: "silence", unsilence: "silence" },
  delete: "delete",
};

/**
 * Does something with contacts, each by itself: those that refuse stay as they are, the others are done, in this transaction.
 *
 * @param by.together a query of the ids of the whole selection, where these are only a part of it
 * @returns an outcome for each id, in their order
 * @throws AppError INVALID_VALUE as `requireAction` says
 */
export async function applyContactAction(
  tx: Tx,
  contactIds: readonly string[],
  action: ContactActionRequest,
  by: ActionBy & { readonly together?: SQL },
): Promise<readonly ActionOutcome[]> {
  await requireAction(tx, by.viewer, action);
  const situations = await readSituations(tx, by.viewer, contactIds, { lock: true });
  const memberships =
    "groupIds" in action ? await readMemberships(tx, contactIds, action.groupIds) : NO_MEMBERSHIPS;
  const outcomes = contactIds.map((contactId) => {
    const situation = situations.get(contactId);
    const refusal = situation
      ? refusalOf(action, situation, memberships.get(contactId)?.size ?? 0, by.viewer)
      : "There is no such contact that you may see.";
    return { contactId, refusal };
  });
  const doable = outcomes.flatMap(({ contactId, refusal }) => (refusal === null ? [contactId] : []));
  const together = by.together ?? sql`select unnest(${sql.param([...contactIds])}::text[])`;
  if (doable.length > 0) await writeAction(tx, doable, action, { ...by, situations, memberships, together });
  return outcomes;
}

const NO_MEMBERSHIPS: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/**
 * Refuses an action that can be done with no contact at all.
 *
 * @throws AppError INVALID_VALUE where somebody is to get the contacts who may not, or a group is not there or has rules
 */
export async function requireAction(
  tx: Tx,
  viewer: ContactViewer,
  action: ContactActionRequest,
): Promise<void> {
  if (action.kind === "share" || action.kind === "assign") {
    await requireTeamMember(tx, viewer, action.userId, "/action/userId");
  }
  if (action.kind === "changeOwner") {
    await requireTeamMember(tx, viewer, action.ownerUserId, "/action/ownerUserId");
    if (action.groupName !== null) await requireManualName(tx, action.groupName);
  }
  if ("groupIds" in action) await requireManualGroups(tx, action.groupIds);
}

function refusalOf(
  action: ContactActionRequest,
  contact: ContactSituation,
  groups: number,
  viewer: ContactViewer,
): string | null {
  const reason = whyNot(viewer, RIGHTS[action.kind], contact);
  if (reason !== null) return reason;
  switch (action.kind) {
    case "share":
      if (contact.ownerUserId === action.userId) return "They own the contact already.";
      return contact.sharedUserIds.includes(action.userId) ? "It is shared with them already." : null;
    case "unshare":
      return contact.sharedUserIds.includes(action.userId) ? null : "It is not shared with them.";
    case "assign":
      return contact.assignedUserId === action.userId ? "It is assigned to them already." : null;
    case "unassign":
      return contact.assignedUserId === action.userId ? null : "It is not assigned to them.";
    case "addToGroups":
      return groups === action.groupIds.length ? "It is in all of these groups already." : null;
    case "removeFromGroups":
      return groups === 0 ? "It is in none of these groups." : null;
    case "changeOwner":
      return contact.ownerUserId === action.ownerUserId ? "They own the contact already." : null;
    case "archive":
    case "unarchive":
    case "silence":
    case "unsilence":
    case "delete":
      return null;
    default:
      return assertNever(action);
  }
}
