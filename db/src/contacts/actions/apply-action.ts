import {
  AppError,
  type ArchiveReason,
  type AuditAction,
  type AuditDetails,
  assertNever,
  type ContactAction,
  type ContactSituation,
  type ContactViewer,
  type UserId,
  whyNot,
} from "@fairlead/engine";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, recordAudit } from "../../audit/record-audit.ts";
import type { Tx } from "../../client.ts";
import { campaignMembers, contactShares, contacts, journeyTriggerEvents } from "../../schema/index.ts";
import { readSituations } from "../contact-situations.ts";
import { requireTeamMember } from "./team-members.ts";

/** What can be done with one contact or with several at once. */
export type SetAction =
  | { readonly kind: "share" | "unshare" | "assign" | "unassign"; readonly userId: UserId }
  | { readonly kind: "archive"; readonly reason: ArchiveReason | null }
  | { readonly kind: "unarchive" | "silence" | "unsilence" };

export interface ActionOutcome {
  readonly contactId: string;
  /** Why nothing was done, in a sentence; `null`: it is done. */
  readonly refusal: string | null;
}

interface By {
  readonly actor: Actor;
  readonly nowMs: number;
}

const RIGHTS: Readonly<Record<SetAction["kind"], ContactAction>> = {
  ...{ share: "share", unshare: "share", assign: "assign", unassign: "assign" },
  ...{ archive: "archive", unarchive: "unarchive", silence: "silence", unsilence: "silence" },
};

const AUDITED: Readonly<Record<SetAction["kind"], AuditAction>> = {
  ...{ share: "shared", unshare: "unshared", assign: "assigned", unassign: "unassigned" },
  ...{ archive: "archived", unarchive: "unarchived", silence: "silenced", unsilence: "unsilenced" },
};

/**
 * Does something with contacts, each by itself: those that refuse stay as they are, the others are done, in this transaction.
 *
 * @returns an outcome for each id, in their order
 * @throws AppError INVALID_VALUE where somebody is to get the contacts who may not
 */
export async function applyContactAction(
  tx: Tx,
  viewer: ContactViewer,
  contactIds: readonly string[],
  action: SetAction,
  by: By,
): Promise<readonly ActionOutcome[]> {
  if (action.kind === "share" || action.kind === "assign") await requireTeamMember(tx, viewer, action.userId);
  const situations = await readSituations(tx, viewer, contactIds, { lock: true });
  const outcomes = contactIds.map((contactId) => {
    const situation = situations.get(contactId);
    const refusal = situation
      ? refusalOf(viewer, action, situation)
      : "There is no such contact that you may see.";
    return { contactId, refusal };
  });
  const doable = outcomes.flatMap(({ contactId, refusal }) => (refusal === null ? [contactId] : []));
  if (doable.length === 0) return outcomes;
  await write(tx, doable, action, by);
  const details = detailsOf(action);
  await recordAudit(
    tx,
    by.actor,
    by.nowMs,
    doable.map((subjectId) => ({ subject: "contact", subjectId, action: AUDITED[action.kind], details })),
  );
  return outcomes;
}

function refusalOf(viewer: ContactViewer, action: SetAction, contact: ContactSituation): string | null {
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
    case "archive":
    case "unarchive":
    case "silence":
    case "unsilence":
      return null;
    default:
      return assertNever(action);
  }
}

async function write(tx: Tx, ids: readonly string[], action: SetAction, { actor, nowMs }: By): Promise<void> {
  const { organizationId } = actor;
  const at = new Date(nowMs);
  const set = async (columns: Partial<typeof contacts.$inferInsert>) => {
    await tx
      .update(contacts)
      .set({ ...columns, updatedAt: at })
      .where(inArray(contacts.id, [...ids]));
  };
  switch (action.kind) {
    case "share":
      await tx
        .insert(contactShares)
        .values(ids.map((contactId) => ({ organizationId, contactId, userId: action.userId, sharedAt: at })));
      return;
    case "unshare":
      await tx
        .delete(contactShares)
        .where(and(inArray(contactShares.contactId, [...ids]), eq(contactShares.userId, action.userId)));
      return;
    case "assign":
      return set({ assignedUserId: action.userId });
    case "unassign":
      return set({ assignedUserId: null });
    case "archive":
      return set({ archivedAt: at, archiveReason: action.reason });
    case "unarchive":
      return set({ archivedAt: null, archiveReason: null });
    case "silence":
      return set({ silencedAt: at });
    case "unsilence":
      return set({ silencedAt: null });
    default:
      return assertNever(action);
  }
}

function detailsOf(action: SetAction): AuditDetails {
  if ("userId" in action) return { userId: action.userId };
  return action.kind === "archive" ? { reason: action.reason } : {};
}

/**
 * Sets a contact as "Do not contact", for good: nothing takes it back.
 *
 * @throws AppError NOT_FOUND; FORBIDDEN with the reason
 */
export async function setDoNotContact(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
  { actor, nowMs }: By,
): Promise<void> {
  const situation = (await readSituations(tx, viewer, [contactId], { lock: true })).get(contactId);
  if (!situation) throw new AppError("NOT_FOUND", `There is no contact "${contactId}" that you may see.`);
  const reason = whyNot(viewer, "setDoNotContact", situation);
  if (reason !== null) throw new AppError("FORBIDDEN", reason);
  await tx
    .update(contacts)
    .set({ doNotContact: true, updatedAt: new Date(nowMs) })
    .where(eq(contacts.id, contactId));
  await tx.delete(campaignMembers).where(eq(campaignMembers.contactId, contactId));
  // A journey that was to begin never does.
  await tx
    .delete(journeyTriggerEvents)
    .where(and(eq(journeyTriggerEvents.contactId, contactId), isNull(journeyTriggerEvents.takenAt)));
  await recordAudit(tx, actor, nowMs, [
    { subject: "contact", subjectId: contactId, action: "setDoNotContact" },
  ]);
}
