import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { getContactQueryKey, updateContactMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { draftOf, type ProfileField, profileBody } from "./profile-draft.ts";
import { ProfileFields } from "./profile-fields.tsx";
import { refresh } from "./refresh.ts";

interface SectionDialogProps {
  readonly contact: ContactRecord;
  readonly title: string;
  readonly fields: readonly ProfileField[];
  readonly onClose: () => void;
}

/** Edits the fields of one section of the record, and no others. */
export function SectionDialog({ contact, title, fields, onClose }: SectionDialogProps) {
  const form = useId();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(contact));
  const save = useMutation({
    ...updateContactMutation(),
    onSuccess: (record) => {
      client.setQueryData(getContactQueryKey({ path: { id: contact.id } }), record);
      refresh(client, "listContacts", "listContactActivity", "listContactLoans");
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ path: { id: contact.id }, body: profileBody(draft, fields) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Edit ${title}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {save.isError && asApiProblem(save.error).errors.length === 0 && <FormError error={save.error} />}
        {contact.doNotContact && fields.includes("email") && (
          <p className="text-muted text-sm">
            This person asked not to be contacted, for good:{" "}
            {contact.standing === "doNotContact"
              ? "what they were known by stays bound when it is changed."
              : "only an administrator can change an email or phone that they are known by."}
          </p>
        )}
        <ProfileFields {...{ fields, draft }} error={save.error} onChange={setDraft} />
      </form>
    </Dialog>
  );
}
