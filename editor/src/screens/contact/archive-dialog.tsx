import { ARCHIVE_REASONS, type ArchiveReason } from "@fairlead/engine";
import { useState } from "react";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Select } from "../../ui/select.tsx";
import { useContactAction } from "./use-contact-action.ts";

const REASONS: readonly { readonly value: ArchiveReason | "none"; readonly label: string }[] = [
  { value: "none", label: "No reason" },
  ...Object.entries(ARCHIVE_REASONS).map(([value, label]) => ({ value: value as ArchiveReason, label })),
];

/** Archives a contact, with a reason or none. */
export function ArchiveDialog({
  contact,
  onClose,
}: {
  readonly contact: ContactRecord;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState<ArchiveReason | "none">("none");
  const archive = useContactAction({
    contactId: contact.id,
    says: "The contact is archived",
    onDone: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title="Archive contact"
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
          {contact.name} leaves the Contacts page of everybody who has access, and gets no automated
          communication. You find them under Archived Contacts.
        </p>
        <Field label="Reason (optional)">
          <Select options={REASONS} value={reason} onChange={setReason} />
        </Field>
      </div>
    </Dialog>
  );
}
