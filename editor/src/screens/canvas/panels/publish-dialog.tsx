import { asksForTurns } from "@fairlead/engine/contract";
import { clsx } from "clsx";
import { useEffect, useState } from "react";
import type { Workflow } from "../../../api/generated/types.gen.ts";
import { plural } from "../../../format/values.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useDocument, useSurroundings } from "../store/canvas-context.ts";
import type { Saving } from "../use-saving.ts";
import { PublishChanges } from "./publish-changes.tsx";
import { type TurnsChoice, TurnsQuestion } from "./turns-rule.tsx";
import { underWayWords } from "./under-way.ts";

interface PublishDialogProps {
  readonly workflow: Workflow;
  readonly saving: Saving;
  readonly onClose: () => void;
}

/** Asks once before a drawing goes live, and says what that means. */
export function PublishDialog({ workflow, saving, onClose }: PublishDialogProps) {
  const problems = useSurroundings((state) => state.problemList);
  const errors = problems.filter(({ severity }) => severity === "error");
  const reviewing = useReview(saving);
  const next = (workflow.publishedVersion ?? 0) + 1;
  const settings = useDocument(({ graph }) => graph.settings);
  const edit = useDocument((state) => state.edit);
  const [turns, setTurns] = useState<TurnsChoice>("queue");
  const asks = asksForTurns(settings);
  const publish = async () => {
    if (asks && turns === "queue") {
      edit({ kind: "updateSettings", settings: { ...settings, turns } });
    }
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
          <Button
            look="primary"
            busy={reviewing || saving.busy !== null}
            disabled={errors.length > 0}
            onClick={() => void publish()}
          >
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
          once. {underWayWords(workflow)}
        </p>
        {asks && <TurnsQuestion choice={turns} onChange={setTurns} />}
      </div>
      {problems.length > 0 && (
        <ul
          className={clsx(
            "mt-3 flex flex-col gap-1 rounded-md px-3 py-2 text-sm",
            errors.length > 0 ? "bg-bad-soft text-bad" : "bg-warn-soft text-warn",
          )}
        >
          <li className="font-medium">
            {errors.length > 0
              ? `${plural(errors.length, "problem")} to mend before it can be published`
              : plural(problems.length, "warning")}
          </li>
          {(errors.length > 0 ? errors : problems).slice(0, 5).map((problem) => (
            <li key={`${problem.code} ${problem.nodeId}`}>{problem.message}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Has the server look at the drawing as the box opens; true until it has. */
function useReview({ review }: Saving): boolean {
  const [reviewing, setReviewing] = useState(true);
  // Once for each time that the box is open: another review would only repeat it.
  const [look] = useState(() => review);
  useEffect(() => {
    let open = true;
    void look().finally(() => open && setReviewing(false));
    return () => {
      open = false;
    };
  }, [look]);
  return reviewing;
}
