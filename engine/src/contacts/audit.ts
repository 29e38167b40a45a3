import type { Role } from "../access/permissions.ts";

/** What a change was made to. */
export const CONTACT_AUDIT_SUBJECTS = ["contact", "loan", "group", "tab", "list"] as const;
/** What stands in the log of security, which no contact's activity shows. */
export const SECURITY_AUDIT_SUBJECTS = [
  "user",
  "team",
  "apiKey",
  "workflow",
  "import",
  "bulkAction",
  "loanWord",
  "refusedSubmission",
] as const;
export const AUDIT_SUBJECTS = [...CONTACT_AUDIT_SUBJECTS, ...SECURITY_AUDIT_SUBJECTS] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];
export type SecurityAuditSubject = (typeof SECURITY_AUDIT_SUBJECTS)[number];

/** Whether what is done with it stands in the log of security. */
export function isSecuritySubject(subject: AuditSubject): subject is SecurityAuditSubject {
  return SECURITY_AUDIT_SUBJECTS.some((known) => known === subject);
}

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
  "unboundByCorrection",
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
  "signedIn",
  "signedOut",
  "signInFailed",
  "roleChanged",
  "deactivated",
  "activated",
  "managerAdded",
  "managerRemoved",
  "handedOver",
  "ended",
  "published",
  "rolledBack",
  "paused",
  "taught",
  "forgotten",
  "sentAgain",
  "setAside",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What happened with a contact, in kinds by which its activity is narrowed; notes stand beside the log. */
export const ACTIVITY_KINDS = [
  "notes",
  "profile",
  "tasks",
  "appointments",
  "memos",
  "loans",
  "groups",
  "people",
  "status",
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Which actions each kind of activity is of. */
export const ACTIVITY_ACTIONS: Readonly<Record<ActivityKind, readonly AuditAction[]>> = {
  notes: ["noteAdded"],
  profile: ["created", "updated", "merged", "copied", "unboundByCorrection"],
  tasks: ["taskAdded", "taskUpdated", "taskCompleted", "taskReopened", "taskDeleted"],
  appointments: ["appointmentAdded", "appointmentUpdated", "appointmentDeleted"],
  memos: ["memoAdded", "memoUpdated", "memoDeleted"],
  loans: ["loanAdded", "loanUpdated"],
  groups: ["addedToGroup", "removedFromGroup"],
  people: ["shared", "unshared", "assigned", "unassigned", "ownerChanged"],
  status: ["archived", "unarchived", "silenced", "unsilenced", "setDoNotContact", "deleted"],
};

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
  readonly role?: Role;
  readonly formerRole?: Role;
  /** What the API key, workflow, team, group or tab is called: it stays readable when that is gone. */
  readonly name?: string;
  /** The number of a workflow's version. */
  readonly version?: number;
  /** How many rows an export had, or how often signing in failed within a quarter of an hour. */
  readonly count?: number;
  /** Which contacts an export was of: those of the view, or everything that its author sees. */
  readonly extent?: "view" | "everything";
  /** The action on many contacts that it was part of. */
  readonly bulkActionId?: string;
  /** What an entry is that is stored as something else, for the release before to read. */
  readonly newer?: { readonly subject: AuditSubject; readonly action: AuditAction };
  /** The import whose rows wrote over it. */
  readonly importId?: string;
}
