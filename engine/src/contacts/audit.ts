/** What a change was made to. */
export const AUDIT_SUBJECTS = ["contact", "loan", "group", "tab", "list"] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** What was done; the words are for people, see `auditSentence`. */
export const AUDIT_ACTIONS = [
  "created",
  "updated",
  "deleted",
  "merged",
  "archived",
  "unarchived",
  "silenced",
  "unsilenced",
  "setDoNotContact",
  "shared",
  "unshared",
  "assigned",
  "unassigned",
  "ownerChanged",
  "copied",
  "addedToGroup",
  "removedFromGroup",
  "noteAdded",
  "memoAdded",
  "memoUpdated",
  "memoDeleted",
  "taskAdded",
  "taskUpdated",
  "taskCompleted",
  "taskReopened",
  "taskDeleted",
  "appointmentAdded",
  "appointmentUpdated",
  "appointmentDeleted",
  "loanAdded",
  "loanUpdated",
  "exported",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/**
 * What a change was about, without personal values: of names, addresses, phones, birthdays and texts the field alone is named.
 */
export interface AuditDetails {
  /** Names of the fields that changed. */
  readonly fields?: readonly string[];
  readonly userId?: string | null;
  readonly formerUserId?: string | null;
  readonly groupId?: string;
  readonly contactId?: string;
  readonly loanId?: string;
  readonly reason?: string | null;
  /** How many rows an export had. */
  readonly count?: number;
  /** Which contacts an export was of: those of the view, or everything that its author sees. */
  readonly extent?: "view" | "everything";
  /** The action on many contacts that it was part of. */
  readonly bulkActionId?: string;
}
