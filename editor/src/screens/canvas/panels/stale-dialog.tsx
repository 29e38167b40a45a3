import { canonicalJson, diffGraphs, writeWorkflowFile } from "@fairlead/engine";
import type { Draft, Workflow } from "../../../api/generated/types.gen.ts";
import { formatAgo } from "../../../format/instant.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { saveAsFile } from "../save-as-file.ts";
import { type CanvasUser, useCanvas } from "../store/canvas-context.ts";
import { fromDocument } from "../use-saving.ts";
import { ChangeLines } from "./change-lines.tsx";
import { useNames } from "./use-names.ts";

interface StaleDialogProps {
  readonly workflow: Workflow;
  readonly users: readonly CanvasUser[];
  /** What the server has now; `null` while nobody else was faster. */
  readonly theirs: Draft | null;
  readonly onDone: () => void;
}

/** Tells that somebody else saved first. Nothing is merged: one looks at theirs, or keeps one's own in a copy. */
export function StaleDialog({ theirs, ...rest }: StaleDialogProps) {
  return theirs === null ? null : <Stale theirs={theirs} {...rest} />;
}

/** Changes that are told; one that saw nothing of them wants the gist. */
const TOLD = 6;

function Stale({ workflow, users, theirs, onDone }: StaleDialogProps & { readonly theirs: Draft }) {
  const { document } = useCanvas();
  const names = useNames(users);
  const graph = fromDocument(theirs.graph);
  const { saved, graph: mine } = document.getState();
  // What was kept in the browser came without the drawing it began from: then it is told against one's own.
  const keptHere = canonicalJson(saved) === canonicalJson(graph);
  const changes = diffGraphs(keptHere ? mine : saved, graph, names);
  const load = () => {
    const { replace, markSaved } = document.getState();
    replace(graph);
    markSaved(graph, theirs.revision);
    onDone();
  };
  const keepCopy = () => {
    saveAsFile(`${workflow.name} (my copy).json`, writeWorkflowFile({ name: workflow.name, graph: mine }));
    load();
    showToast({
      title: "Your drawing is kept as a file",
      text: "It can be imported again, and is one Undo away.",
    });
  };
  return (
    <Dialog
      open
      onClose={onDone}
      title={`${theirs.updatedBy?.name ?? "Somebody else"} saved this drawing ${formatAgo(theirs.updatedAt)}`}
      description="Your save was refused, so that nothing of theirs is overwritten. Nothing was merged."
      footer={
        <>
          <Button look="quiet" className="mr-auto" onClick={onDone}>
            Not now
          </Button>
          <Button onClick={keepCopy}>Keep mine in a copy</Button>
          <Button look="primary" onClick={load}>
            Load theirs
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 text-muted text-sm">
        <p>
          {changes.length === 0
            ? "They only moved boxes."
            : keptHere
              ? "What is different in theirs:"
              : "Since you opened it:"}
        </p>
        {changes.length > 0 && <ChangeLines changes={changes} most={TOLD} />}
        <p>After loading theirs, your own drawing is one Undo away.</p>
      </div>
    </Dialog>
  );
}
