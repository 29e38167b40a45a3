import { hashKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  previewDoNotContactOptions,
  setDoNotContactMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord, PreviewDoNotContactResponse } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
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
  const preview = previewDoNotContactOptions({ path: { id: contact.id } });
  const set = useMutation({
    ...setDoNotContactMutation(),
    onSuccess: async () => {
      // Of a contact that is set nobody may ask whom it binds.
      const ofPreview = hashKey(preview.queryKey);
      await client.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== ofPreview });
      showToast({ tone: "good", title: "The contact is on the Do Not Contact List" });
      onClose();
    },
  });
  const also = useQuery(preview);
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
            disabled={!read || also.data === undefined}
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
        {also.isPending && <SkeletonRows rows={1} label="Counting the other records that it binds" />}
        {also.isError && <ErrorState error={also.error} onRetry={() => void also.refetch()} />}
        {also.data && also.data.count > 0 && <AlsoBound also={also.data} />}
        <Checkbox
          checked={read}
          onChange={setRead}
          label="I have read this, and I know that it cannot be undone."
        />
      </div>
    </Dialog>
  );
}

/** The other records that are bound too: how many, and those that one may see. */
function AlsoBound({ also: { count, seen } }: { readonly also: PreviewDoNotContactResponse }) {
  const unnamed = count - seen.length;
  return (
    <div>
      <p className="font-medium text-ink">
        {count === 1
          ? "1 other record with the same email or phone is bound too:"
          : `${count} other records with the same email or phone are bound too:`}
      </p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {seen.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {unnamed > 0 && <li>{seen.length === 0 ? "None that you may see" : `${unnamed} more`}</li>}
      </ul>
    </div>
  );
}
