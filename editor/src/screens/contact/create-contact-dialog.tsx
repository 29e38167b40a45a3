import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { createContactMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { EMPTY_DRAFT, type ProfileField, profileBody } from "./profile-draft.ts";
import { ProfileFields } from "./profile-fields.tsx";
import { refresh } from "./refresh.ts";

const FIELDS: readonly ProfileField[] = [
  ...(["firstName", "lastName", "email", "cellPhone", "homePhone", "workPhone"] as const),
  ...(["nickname", "birthday", "street", "city", "state", "postalCode"] as const),
  ...(["prefersText", "preferredLanguage", "referredBy", "leadStatus"] as const),
];

/** Enters a contact by hand, with as much as one has; then goes to its record. */
export function CreateContactDialog({ onClose }: { readonly onClose: () => void }) {
  const form = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const create = useMutation({
    ...createContactMutation(),
    onSuccess: async ({ id }) => {
      refresh(client, "listContacts");
      onClose();
      await navigate({ to: "/contacts/$contactId", params: { contactId: id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: profileBody(draft, FIELDS) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create Contact"
      description="A first or last name is enough; fill in what you have."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={create.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {create.isError && asApiProblem(create.error).errors.length === 0 && (
          <FormError error={create.error} />
        )}
        <ProfileFields fields={FIELDS} draft={draft} error={create.error} onChange={setDraft} />
      </form>
    </Dialog>
  );
}
