import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FormError } from "./form-error.tsx";

interface DeleteDialogProps {
  readonly title: string;
  /** How it goes once it is answered. */
  readonly remove: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly onDelete: () => void;
  readonly onClose: () => void;
  /** What is done or deleted, and what goes with it. */
  readonly children: ReactNode;
  /** What stays. */
  readonly more?: ReactNode;
  /** Of the button that does it; "primary" where it is for good but nothing is deleted. */
  readonly look?: "danger" | "primary";
}

/** Asks before something is deleted or settled, and says that this is for good. */
export function DeleteDialog({
  title,
  remove,
  onDelete,
  onClose,
  children,
  more,
  look = "danger",
}: DeleteDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look={look} busy={remove.isPending} onClick={onDelete}>
            Ok
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 text-muted text-sm">
        {remove.isError && <FormError error={remove.error} />}
        <p>{children}</p>
        <p className="font-medium text-ink">This cannot be undone.</p>
        {more !== undefined && <p>{more}</p>}
      </div>
    </Dialog>
  );
}
