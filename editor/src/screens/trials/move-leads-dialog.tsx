import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { previewMoveOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { moveLeads } from "../../api/generated/sdk.gen.ts";
import { formatCount, plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { showToast } from "../../ui/toast.tsx";
import { type Moved, moveAll, shareMoved } from "./move-all.ts";
import { MoveTable } from "./move-table.tsx";

interface MoveLeadsDialogProps {
  readonly workflowId: string;
  /** The version that they are moved to. */
  readonly live: number;
  readonly onClose: () => void;
}

const NONE: Moved = { moved: 0, left: 0 };

/** Moves the leads on older versions to the live one, once it has shown what that changes for each. */
export function MoveLeadsDialog({ workflowId, live, onClose }: MoveLeadsDialogProps) {
  const client = useQueryClient();
  const path = { id: workflowId };
  const [progress, setProgress] = useState(NONE);
  const move = useMutation({
    mutationFn: () =>
      moveAll(async () => (await moveLeads({ path, body: {}, throwOnError: true })).data, setProgress),
    onSuccess: ({ moved, left }) => {
      const title = `${plural(moved, "lead")} moved to version ${live}`;
      if (left === 0) showToast({ tone: "good", title });
      else showToast({ tone: "bad", title, text: `${plural(left, "lead")} could not be moved.` });
      onClose();
    },
    // A refusal half-way leaves some moved.
    onSettled: () => client.invalidateQueries(),
  });
  const preview = useQuery({
    ...previewMoveOptions({ path }),
    // While they move, each event would ask for what is being changed under it.
    enabled: !move.isPending,
  });
  const total = preview.data?.total ?? 0;
  const close = () => {
    if (!move.isPending) onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={`Move waiting leads to version ${live}?`}
      description="Who has a lead or an offer keeps it. Its deadline becomes that of the new version, and what follows goes by it."
      footer={
        <>
          <Button onClick={close} disabled={move.isPending}>
            Cancel
          </Button>
          <Button look="primary" busy={move.isPending} disabled={total === 0} onClick={() => move.mutate()}>
            Move all{total > 0 && ` ${formatCount(total)}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {move.isError && <FormError error={move.error} />}
        {(move.isPending || progress.moved > 0) && (
          <div className="flex flex-col gap-1.5">
            <ProgressBar label="Leads moved" share={progress.moved === 0 ? null : shareMoved(progress)} />
            <p role="status" className="num text-muted text-xs">
              {plural(progress.moved, "lead")} moved,{" "}
              {formatCount(progress.moved === 0 ? total : progress.left)} to go
            </p>
          </div>
        )}
        {preview.isPending && <SkeletonRows rows={4} label="Looking at each lead" />}
        {preview.isError && preview.data === undefined && (
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
        )}
        {preview.data && total === 0 && (
          <p className="text-muted text-sm">No lead waits on an older version any more.</p>
        )}
        {preview.data && total > 0 && <MoveTable items={preview.data.items} total={total} />}
      </div>
    </Dialog>
  );
}
