import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteGroupMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactGroupHead } from "../../api/generated/types.gen.ts";
import { DeleteDialog } from "../../ui/delete-dialog.tsx";
import { showToast } from "../../ui/toast.tsx";

interface DeleteGroupDialogProps {
  readonly group: ContactGroupHead;
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
    <DeleteDialog
      title="Delete group"
      remove={remove}
      onDelete={() => remove.mutate({ path: { id: group.id } })}
      onClose={onClose}
    >
      Delete the group <span className="font-medium text-ink">{group.name}</span>? Its contacts stay.
    </DeleteDialog>
  );
}
