import { ARCHIVE_REASONS, type ArchiveReason } from "@fairlead/engine";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Select } from "../../ui/select.tsx";
import { type ActionTarget, targetWords } from "./action-target.ts";
import { useAction } from "./use-action.ts";

const REASONS: readonly { readonly value: ArchiveReason | "none"; readonly label: string }[] = [
  { value: "none", label: "No reason" },
  ...Object.entries(ARCHIVE_REASONS).map(([value, label]) => ({ value: value as ArchiveReason, label })),
];

interface ArchiveDialogProps {
  readonly target: ActionTarget;
  readonly onClose: () => void;
}

/** Archives contacts, with a reason or none. */
export function ArchiveDialog({ target, onClose }: ArchiveDialogProps) {
  const [reason, setReason] = useState<ArchiveReason | "none">("none");
  const archive = useAction(target, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title={target.count === 1 ? "Archive contact" : "Archive contacts"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={archive.isPending}
            onClick={() => archive.mutate({ kind: "archive", reason: reason === "none" ? null : reason })}
          >
            Archive
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {archive.isError && <FormError error={archive.error} />}
        <p className="text-muted text-sm">
          {target.count === 1 ? `${targetWords(target)} leaves` : `${targetWords(target)} leave`} the Contacts
          page of everybody who has access, and {target.count === 1 ? "gets" : "get"} no automated
          communication. You find them under Archived Contacts.
        </p>
        <Field label="Reason (optional)">
          <Select options={REASONS} value={reason} onChange={setReason} />
        </Field>
      </div>
    </Dialog>
  );
}
