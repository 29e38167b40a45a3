import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { setDoNotContactMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { showToast } from "../../ui/toast.tsx";

/** Sets one contact as "Do not contact", once it was read what that does. */
export function DoNotContactDialog({
  contact,
  onClose,
}: {
  readonly contact: ContactRecord;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const [read, setRead] = useState(false);
  const set = useMutation({
    ...setDoNotContactMutation(),
    onSuccess: async () => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: "The contact is on the Do Not Contact List" });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title="Set as “Do not contact”"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={!read}
            busy={set.isPending}
            onClick={() => set.mutate({ path: { id: contact.id }, body: { understood: true } })}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-muted text-sm">
        {set.isError && <FormError error={set.error} />}
        <p className="font-medium text-ink">This cannot be undone.</p>
        <ul className="list-disc space-y-1 pl-5">
          <li>{contact.name} leaves the Contacts list and stands on the Do Not Contact List.</li>
          <li>
            All outbound communication with them stops; they are taken off campaigns and waiting journeys.
          </li>
        </ul>
        <Checkbox
          checked={read}
          onChange={setRead}
          label="I have read this, and I know that it cannot be undone."
        />
      </div>
    </Dialog>
  );
}
