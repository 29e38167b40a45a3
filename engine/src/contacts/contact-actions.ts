import type { GroupId, UserId } from "../ids.ts";
import type { ArchiveReason } from "./archive-reasons.ts";

/** What can be done with one contact or with many at once. */
export type ContactActionRequest =
  | {
      readonly kind: "share" | "unshare" | "assign";
      readonly userId: UserId;
      readonly notifyUserIds: readonly UserId[];
    }
  | { readonly kind: "unassign"; readonly userId: UserId; readonly notifyUserIds: readonly UserId[] }
  | {
      readonly kind: "addToGroups" | "removeFromGroups";
      readonly groupIds: readonly GroupId[];
      readonly notifyUserIds: readonly UserId[];
    }
  | {
      readonly kind: "changeOwner";
      readonly ownerUserId: UserId;
      /** Whether the loans that the contacts take part in go with them. */
      readonly transferLoans: boolean;
      /** Whether the owner before keeps them, shared. */
      readonly shareWithFormerOwner: boolean;
      /** The group that the contacts are added to. */
      readonly groupId: GroupId | null;
    }
  | { readonly kind: "archive"; readonly reason: ArchiveReason | null }
  | { readonly kind: "unarchive" | "silence" | "unsilence" | "delete" };

/** How far an action on many contacts has come. */
export type BulkActionState = "running" | "done" | "cancelled";

/** More contacts than this are acted on by a job of their own, with progress. */
export const AT_ONCE = 100;

/** What users are told when somebody did something with contacts that are shared with them. */
export interface ContactNotice {
  readonly action: ContactActionRequest["kind"];
  readonly contacts: number;
  /** The contact, where it is one. */
  readonly contactId: string | null;
  readonly actorUserId: string;
}
