import {
  type AuditAction,
  type AuditDetails,
  type AuditSubject,
  type AuditValue,
  isSecuritySubject,
  type OrganizationId,
  type UserId,
} from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { auditEvents, auditValues, securityEvents } from "../schema/index.ts";
import { storedAs } from "./stored-as.ts";

/** Who changes something: a person, or a machine by its API key. */
export interface Actor {
  readonly organizationId: OrganizationId;
  readonly userId: UserId | null;
  readonly keyId: string | null;
  /** The network address of the call; left out where it came by none. */
  readonly address?: string | null;
}

export interface AuditEntry {
  readonly subject: AuditSubject;
  readonly subjectId: string;
  readonly action: AuditAction;
  /** Without personal values: of those the field alone is named. */
  readonly details?: AuditDetails;
  /** Of a contact: the personal part, which goes with the contact. */
  readonly values?: readonly AuditValue[];
}

/** Writes down what somebody did, in the transaction that does it. */
export async function recordAudit(
  tx: Tx,
  { organizationId, userId, keyId, address = null }: Actor,
  nowMs: number,
  entries: readonly AuditEntry[],
): Promise<void> {
  const rows = entries.map(({ subject, subjectId, action, details = {} }) => ({
    ...{ organizationId, at: new Date(nowMs), actorUserId: userId, actorKeyId: keyId },
    fromAddress: address,
    ...{ subjectId, ...storedAs(subject, action, details) },
  }));
  const ofSecurity = rows.filter(({ subjectKind }) => isSecuritySubject(subjectKind));
  const ofContacts = rows.filter(({ subjectKind }) => !isSecuritySubject(subjectKind));
  if (ofContacts.length > 0) {
    const stored = await tx
      .insert(auditEvents)
      .values(ofContacts)
      .returning({ sequence: auditEvents.sequence });
    await recordValues(tx, organizationId, entries.filter(isOfContacts), stored);
  }
  if (ofSecurity.length > 0) await tx.insert(securityEvents).values(ofSecurity);
}

function isOfContacts({ subject }: AuditEntry): boolean {
  return !isSecuritySubject(subject);
}

/** The values of entries, in the order in which these were stored. */
async function recordValues(
  tx: Tx,
  organizationId: OrganizationId,
  entries: readonly AuditEntry[],
  stored: readonly { readonly sequence: number }[],
): Promise<void> {
  const rows = entries.flatMap(({ subject, subjectId: contactId, values = [] }, place) => {
    const sequence = stored[place]?.sequence;
    if (sequence === undefined || subject !== "contact") return [];
    return values.map((value) => ({ organizationId, sequence, contactId, ...value }));
  });
  if (rows.length > 0) await tx.insert(auditValues).values(rows);
}
