import type { GroupId, UserId } from "../ids.ts";
import type { ArchiveReason } from "./archive-reasons.ts";

/** What can be done with one contact or with many at once. */
export type ContactActionRequest =
  | {
      readonly kind: "share" | "unshare" | "assign" | "unassign";
      readonly userId: UserId;
      readonly notifyUserIds: readonly UserId[];
    }
  | {
      /** Manual groups; who is in a smart one is said by its rules. */
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
      /** The manual group that the contacts are added to, made if there is none of that name. */
      readonly groupName: string | null;
    }
  | { readonly kind: "archive"; readonly reason: ArchiveReason | null }
  | { readonly kind: "unarchive" | "silence" | "unsilence" | "delete" };

/** How far an action on many contacts has come. */
export type BulkActionState = "running" | "done" | "cancelled";

/** More contacts than this are acted on by a job of their own, with progress. */
export const AT_ONCE = 100;
/** As many contacts as can be named one by one; more are selected by the rules of a list. */
export const MAX_NAMED_CONTACTS = 1_000;
