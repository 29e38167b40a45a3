import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { type ActionTarget, targetWords } from "./action-target.ts";
import { useAction } from "./use-action.ts";

interface DeleteDialogProps {
  readonly target: ActionTarget;
  readonly onClose: () => void;
}

/** Deletes contacts, once it was said that this is for good. */
export function DeleteDialog({ target, onClose }: DeleteDialogProps) {
  const remove = useAction(target, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title={target.count === 1 ? "Delete contact" : "Delete contacts"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate({ kind: "delete" })}>
            Ok
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 text-muted text-sm">
        {remove.isError && <FormError error={remove.error} />}
        <p>
          Delete <span className="font-medium text-ink">{targetWords(target)}</span>, with all notes, memos,
          tasks and appointments? Open leads are closed.
        </p>
        <p className="font-medium text-ink">This cannot be undone.</p>
        <p>Contacts on a loan, shared ones, and those on the Do Not Contact List stay.</p>
      </div>
    </Dialog>
  );
}
