import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { diffVersionOptions, restoreVersionMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { showToast } from "../../ui/toast.tsx";

interface RestoreDialogProps {
  readonly workflowId: string;
  readonly number: number;
  readonly onClose: () => void;
}

/** Rolls back to an older version, after it has shown what that takes back. */
export function RestoreDialog({ workflowId, number, onClose }: RestoreDialogProps) {
  const client = useQueryClient();
  const diff = useQuery(
    diffVersionOptions({ path: { id: workflowId, number }, query: { against: "draft" } }),
  );
  const restore = useMutation({
    ...restoreVersionMutation(),
    onSuccess: async ({ number: published }) => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: `Rolled back: version ${published} is live` });
      onClose();
    },
  });
  const changes = diff.data?.changes ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Roll back to version ${number}?`}
      description="Its drawing is published anew as the newest version, and becomes the draft."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={restore.isPending}
            onClick={() => restore.mutate({ path: { id: workflowId, number } })}
          >
            Roll back
          </Button>
        </>
      }
    >
      {restore.isError && <FormError error={restore.error} />}
      {diff.isPending && <SkeletonRows rows={3} label="Comparing" />}
      {diff.data && changes.length === 0 && (
        <p className="text-muted text-sm">The draft is the same already.</p>
      )}
      {changes.length > 0 && (
        <>
          <p className="mb-1.5 font-medium text-ink text-sm">What came since, and is taken back:</p>
          <ul className="flex flex-col gap-1 text-muted text-sm">
            {changes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
