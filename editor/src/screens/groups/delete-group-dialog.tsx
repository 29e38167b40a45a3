import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteGroupMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactGroup } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { showToast } from "../../ui/toast.tsx";

interface DeleteGroupDialogProps {
  readonly group: ContactGroup;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Deletes a group, once it was said that this is for good. */
export function DeleteGroupDialog({ group, onClose, onDeleted }: DeleteGroupDialogProps) {
  const client = useQueryClient();
  const remove = useMutation({
    ...deleteGroupMutation(),
    onSuccess: async () => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: "The group is deleted" });
      onDeleted();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title="Delete group"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate({ path: { id: group.id } })}
          >
            Ok
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 text-muted text-sm">
        {remove.isError && <FormError error={remove.error} />}
        <p>
          Delete the group <span className="font-medium text-ink">{group.name}</span>? Its contacts stay.
        </p>
        <p className="font-medium text-ink">This cannot be undone.</p>
      </div>
    </Dialog>
  );
}
