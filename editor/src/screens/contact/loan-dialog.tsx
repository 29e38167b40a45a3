import { fieldDefinition, LOAN_ROLES, LOAN_STATUSES, LOAN_TYPES, US_STATES } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { errorAt } from "../../api/api-problem.ts";
import { addLoanMutation, updateLoanMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LoanRecord as Loan } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import type { Option } from "../../ui/option.ts";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { bodyOfLoan, draftOfLoan, type LoanDraft, NO_LOAN } from "./loan-draft.ts";
import { refresh } from "./refresh.ts";

interface LoanDialogProps {
  readonly contactId: string;
  /** The one that is changed; `null`: a new one. */
  readonly loan: Loan | null;
  readonly onClose: () => void;
}

const NOT_KNOWN = { value: "", label: "Not known" };
const CHOICES = {
  status: optionsOf(LOAN_STATUSES),
  type: [NOT_KNOWN, ...optionsOf(LOAN_TYPES)],
  loanPurpose: [NOT_KNOWN, ...(fieldDefinition("loan.purpose").options ?? [])],
  propertyState: [NOT_KNOWN, ...Object.entries(US_STATES).map(([label, value]) => ({ value, label }))],
  role: optionsOf(LOAN_ROLES),
} as const;

/** A loan of a contact: what it is, where it stands, and what the contact is to it. */
export function LoanDialog({ contactId, loan, onClose }: LoanDialogProps) {
  const form = useId();
  const client = useQueryClient();
  const [draft, setDraft] = useState<LoanDraft>(loan ? draftOfLoan(loan) : NO_LOAN);
  const onSuccess = () => {
    refresh(client, "listContactLoans", "getContact", "listContactActivity");
    onClose();
  };
  const add = useMutation({ ...addLoanMutation(), onSuccess });
  const update = useMutation({ ...updateLoanMutation(), onSuccess });
  const failed = [add, update].find(({ isError }) => isError);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = bodyOfLoan(draft, loan, new Date());
    if (loan) update.mutate({ path: { id: contactId, loanId: loan.id }, body });
    else add.mutate({ path: { id: contactId }, body });
  };
  const change = (changes: Partial<LoanDraft>) => setDraft({ ...draft, ...changes });
  const choice = (name: keyof typeof CHOICES, label: string) => (
    <Field label={label} error={errorAt(failed?.error, `/${name}`)}>
      <Select
        options={CHOICES[name] as readonly Option[]}
        value={draft[name]}
        onChange={(value) => change({ [name]: value })}
      />
    </Field>
  );
  const typed = (name: "number" | "amountUsd" | "interestRatePercent", label: string) => (
    <Field label={label} error={errorAt(failed?.error, `/${name}`)}>
      <TextInput
        inputMode={name === "number" ? "text" : "decimal"}
        maxLength={64}
        value={draft[name]}
        onValueChange={(value) => change({ [name]: value })}
      />
    </Field>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={loan ? "Edit Loan" : "Add Loan"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={add.isPending || update.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {failed && <FormError error={failed.error} />}
        <div className="grid gap-4 sm:grid-cols-2">
          {typed("number", "Loan Number")}
          {choice("status", "Loan Status")}
          {choice("type", "Loan Type")}
          {choice("loanPurpose", "Loan Purpose")}
          {typed("amountUsd", "Amount (USD)")}
          {typed("interestRatePercent", "Interest Rate (%)")}
          {choice("propertyState", "Property State")}
          {choice("role", "Contact is")}
          <Field label="Opened On">
            <TextInput type="date" value={draft.opened} onValueChange={(opened) => change({ opened })} />
          </Field>
        </div>
      </form>
    </Dialog>
  );
}

function optionsOf(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
