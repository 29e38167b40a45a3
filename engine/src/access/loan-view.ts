import { LOAN_ROLES, type LoanRole } from "../contacts/loans.ts";
import { shownName } from "../intake/contact-name.ts";
import type { ContactSituation } from "./contact-rights.ts";

/** A contact who takes part in a loan, as far as it decides how somebody is shown them. */
export interface Participant {
  readonly contactId: string;
  readonly role: LoanRole;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly standing: ContactSituation["standing"];
  /** Whether the viewer sees the contact itself, as `seesContact` says. */
  readonly isSeen: boolean;
}

/** A contact who takes part in a loan, as somebody is shown them who is shown the loan. */
export interface ShownParticipant {
  /** `null`: named only, since the viewer does not see the contact. */
  readonly contactId: string | null;
  readonly name: string;
  readonly role: LoanRole;
  /** Whether they have the label "Archived". */
  readonly isArchived: boolean;
}

const ROLE_ORDER = Object.keys(LOAN_ROLES);

/**
 * Who takes part in a loan, borrowers first, then by name: who they are belongs to the loan, and so everybody who is shown the
 * loan is told the name and whether they are out of use; of contacts that one does not see no more than that.
 */
export function shownParticipants(participants: readonly Participant[]): readonly ShownParticipant[] {
  return participants.map(shown).toSorted(inOrder);
}

function shown({ contactId, role, standing, isSeen, ...names }: Participant): ShownParticipant {
  const known = isSeen ? names : { ...names, email: null };
  return {
    contactId: isSeen ? contactId : null,
    ...{ name: shownName(known), role },
    isArchived: standing !== "inUse",
  };
}

function inOrder(a: ShownParticipant, b: ShownParticipant): number {
  return (
    ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
    a.name.localeCompare(b.name, "en-US") ||
    (a.contactId ?? "").localeCompare(b.contactId ?? "")
  );
}
