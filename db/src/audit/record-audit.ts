import type { AuditAction, AuditDetails, AuditSubject, OrganizationId, UserId } from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { auditEvents } from "../schema/index.ts";

/** Who changes something: a person, or a machine by its API key. */
export interface Actor {
  readonly organizationId: OrganizationId;
  readonly userId: UserId | null;
  readonly keyId: string | null;
}

export interface AuditEntry {
  readonly subject: AuditSubject;
  readonly subjectId: string;
  readonly action: AuditAction;
  /** Without personal values: of those the field alone is named. */
  readonly details?: AuditDetails;
}

/** Writes down what somebody changed, in the transaction that changes it. */
export async function recordAudit(
  tx: Tx,
  { organizationId, userId, keyId }: Actor,
  nowMs: number,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.insert(auditEvents).values(
    entries.map(({ subject, subjectId, action, details = {} }) => ({
      ...{ organizationId, at: new Date(nowMs), actorUserId: userId, actorKeyId: keyId },
      ...{ subjectKind: subject, subjectId, action, details },
    })),
  );
}
