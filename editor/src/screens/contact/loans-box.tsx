import { LOAN_STATUSES, LOAN_TYPES } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listContactLoansOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord, LoanRecord as Loan } from "../../api/generated/types.gen.ts";
import { formatUsd } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { LoanDialog } from "./loan-dialog.tsx";
import { LoanParticipants } from "./loan-participants.tsx";
import { AsideBox } from "./section.tsx";

/** The loans that the contact takes part in; a click on the amount edits one. */
export function LoansBox({ contact }: { readonly contact: ContactRecord }) {
  const [edited, setEdited] = useState<Loan | "new" | null>(null);
  const query = useQuery(listContactLoansOptions({ path: { id: contact.id } }));
  const canEdit = contact.allowed.includes("edit");
  const action = canEdit && (
    <Button look="quiet" size="sm" className="-mr-2.5" onClick={() => setEdited("new")}>
      + Add Loan
    </Button>
  );
  return (
    <AsideBox title="Loans" action={action}>
      {query.isError && <FormError error={query.error} />}
      {query.data?.items.length === 0 && <p className="text-muted text-sm">No loans yet</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {query.data?.items.map((loan) => (
          <li key={loan.id} className="flex flex-col gap-0.5 py-2.5 text-sm first:pt-0 last:pb-0">
            <span className="flex items-center justify-between gap-2">
              <button
                type="button"
                disabled={!canEdit}
                className="num rounded-sm font-medium text-accent-text enabled:hover:underline disabled:text-ink"
                onClick={() => setEdited(loan)}
              >
                {loan.amountUsd === null ? "Amount not known" : formatUsd(loan.amountUsd)}
              </button>
              <Badge>{LOAN_STATUSES[loan.status]}</Badge>
            </span>
            <span className="break-words text-muted text-xs">{detailsOf(loan)}</span>
            <LoanParticipants participants={loan.participants} contactId={contact.id} />
          </li>
        ))}
      </ul>
      {edited !== null && (
        <LoanDialog
          contactId={contact.id}
          loan={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </AsideBox>
  );
}

function detailsOf({ type, interestRatePercent, propertyState, number }: Loan): string {
  const parts = [
    type && LOAN_TYPES[type],
    interestRatePercent === null ? null : `${interestRatePercent}%`,
    propertyState,
    number && `No. ${number}`,
  ];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}
