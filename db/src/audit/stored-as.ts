import type { AuditAction, AuditDetails, AuditSubject } from "@fairlead/engine";
import { sql } from "drizzle-orm";
import { type auditEvents, securityEvents } from "../schema/index.ts";

/** What the release before does not know is stored as this, which it reads, with what it is in the details. */
const STORED = { subject: "workflow", action: "updated" } as const;
const NEWER_SUBJECTS: readonly AuditSubject[] = ["loanWord", "refusedSubmission"];

interface Stored {
  readonly subjectKind: AuditSubject;
  readonly action: AuditAction;
  readonly details: AuditDetails;
}

/** An entry as it is stored, so that a release that is gone back to can show its log. */
export function storedAs(subject: AuditSubject, action: AuditAction, details: AuditDetails): Stored {
  if (!NEWER_SUBJECTS.includes(subject)) return { subjectKind: subject, action, details };
  const { subject: subjectKind, action: storedAction } = STORED;
  return { subjectKind, action: storedAction, details: { ...details, newer: { subject, action } } };
}

/** The kind as which a subject is stored. */
export function storedKind(subject: AuditSubject): AuditSubject {
  return NEWER_SUBJECTS.includes(subject) ? STORED.subject : subject;
}

/** Subject and action of the entries of a log, as they are. */
export function shownAs(log: typeof auditEvents | typeof securityEvents) {
  if (log !== securityEvents) return { subject: log.subjectKind, action: log.action };
  const { details, subjectKind, action } = log;
  return {
    subject: sql<AuditSubject>`coalesce(${details} -> 'newer' ->> 'subject', ${subjectKind})`,
    action: sql<AuditAction>`coalesce(${details} -> 'newer' ->> 'action', ${action})`,
  };
}
