import { LOAN_ROLES } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import type { LoanParticipant } from "../../api/generated/types.gen.ts";
import { Badge } from "../../ui/badge.tsx";

interface LoanParticipantsProps {
  readonly participants: readonly LoanParticipant[];
  /** The contact whose page it is: named without a link to where one is. */
  readonly contactId: string;
}

/** Who is on a loan; whoever is out of use has the label "Archived". */
export function LoanParticipants({ participants, contactId: here }: LoanParticipantsProps) {
  return (
    <ul aria-label="On the loan" className="mt-1.5 flex flex-col gap-1.5 text-xs">
      {participants.map(({ contactId, name, role, isArchived }, place) => (
        <li key={contactId ?? place} className="flex items-baseline gap-2">
          {contactId === null || contactId === here ? (
            <span className="min-w-0 break-words text-ink">{name}</span>
          ) : (
            <Link
              to="/contacts/$contactId"
              params={{ contactId }}
              className="min-w-0 break-words rounded-sm text-accent-text hover:underline"
            >
              {name}
            </Link>
          )}
          {isArchived && <Badge tone="warn">Archived</Badge>}
          <span className="ml-auto shrink-0 text-muted">{LOAN_ROLES[role]}</span>
        </li>
      ))}
    </ul>
  );
}
