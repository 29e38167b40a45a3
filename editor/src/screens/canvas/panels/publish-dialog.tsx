import type { Problem } from "@fairlead/engine";
import type { Workflow } from "../../../api/generated/types.gen.ts";
import { plural } from "../../../format/values.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import type { Saving } from "../use-saving.ts";
import { PublishChanges } from "./publish-changes.tsx";

interface PublishDialogProps {
  readonly workflow: Workflow;
  readonly problems: readonly Problem[];
  readonly saving: Saving;
  readonly onClose: () => void;
}

/** Asks once before a drawing goes live, and says what that means. */
export function PublishDialog({ workflow, problems, saving, onClose }: PublishDialogProps) {
  const next = (workflow.publishedVersion ?? 0) + 1;
  const publish = async () => {
    await saving.publish();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Publish version ${next}?`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={saving.busy !== null} onClick={() => void publish()}>
            Publish version {next}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {workflow.publishedVersion !== null && (
          <PublishChanges workflowId={workflow.id} published={workflow.publishedVersion} />
        )}
        <p className="text-muted text-sm">
          New leads from <span className="font-medium text-ink">{workflow.source.name}</span> follow it at
          once.{" "}
          {workflow.inFlight === 0
            ? "No lead is under way."
            : `${plural(workflow.inFlight, "lead")} under way ${workflow.inFlight === 1 ? "keeps" : "keep"} the version they began with; Versions moves them over.`}
        </p>
      </div>
      {problems.length > 0 && (
        <ul className="mt-3 flex flex-col gap-1 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          <li className="font-medium">{plural(problems.length, "warning")}</li>
          {problems.slice(0, 5).map((problem) => (
            <li key={`${problem.code} ${problem.nodeId}`}>{problem.message}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
