import { useMutation, useQueryClient } from "@tanstack/react-query";
import { restoreVersionMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { showToast } from "../../ui/toast.tsx";
import { ChangesSince } from "./changes-since.tsx";

interface RollBackDialogProps {
  readonly workflow: Workflow;
  /** The version that is live now. */
  readonly live: number;
  /** The older version to go back to. */
  readonly number: number;
  readonly onClose: () => void;
}

/** Rolls back to an older version, once it has shown what that takes back from the live one and from the draft. */
export function RollBackDialog({ workflow, live, number, onClose }: RollBackDialogProps) {
  const client = useQueryClient();
  const restore = useMutation({
    ...restoreVersionMutation(),
    onSuccess: async ({ number: published }) => {
      // The workflow, its draft, its versions and what follows from them are all others now.
      await client.invalidateQueries();
      showToast({ tone: "good", title: `Rolled back: version ${published} is live` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Roll back to version ${number}?`}
      description={`Its drawing is published anew as the newest version, ${live + 1}, and the draft becomes that drawing. Leads in flight keep the version they began with.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={restore.isPending}
            onClick={() => restore.mutate({ path: { id: workflow.id, number } })}
          >
            Roll back
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {restore.isError && <FormError error={restore.error} />}
        <ChangesSince
          title={`Taken back: what version ${live}, live now, changed since`}
          same={`Version ${live} has the same drawing.`}
          workflowId={workflow.id}
          number={number}
          against={String(live)}
        />
        {workflow.hasUnpublishedChanges && (
          <ChangesSince
            title="Taken back: what the draft changed since, unpublished changes too"
            same="The draft is that drawing already."
            workflowId={workflow.id}
            number={number}
            against="draft"
          />
        )}
      </div>
    </Dialog>
  );
}
