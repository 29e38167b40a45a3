import { DeleteDialog } from "../../ui/delete-dialog.tsx";
import { type ActionTarget, targetWords } from "./action-target.ts";
import { useAction } from "./use-action.ts";

interface DeleteContactsDialogProps {
  readonly target: ActionTarget;
  readonly onClose: () => void;
}

/** Deletes contacts, once it was said that this is for good. */
export function DeleteContactsDialog({ target, onClose }: DeleteContactsDialogProps) {
  const remove = useAction(target, onClose);
  return (
    <DeleteDialog
      title={target.count === 1 ? "Delete contact" : "Delete contacts"}
      remove={remove}
      onDelete={() => remove.mutate({ kind: "delete" })}
      onClose={onClose}
      more="Contacts on a loan, shared ones, and those on the Do Not Contact List stay."
    >
      Delete <span className="font-medium text-ink">{targetWords(target)}</span>, with all notes, memos, tasks
      and appointments? Open leads are closed.
    </DeleteDialog>
  );
}
