import {
  canonicalJson,
  diffGraphs,
  type Graph,
  type Names,
  type ReadWorkflowFile,
  readWorkflowFile,
} from "@fairlead/engine";
import { useState } from "react";
import { plural } from "../../../format/values.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { ChangeLines } from "../panels/change-lines.tsx";
import { useNames } from "../panels/use-names.ts";
import { type CanvasUser, useCanvas } from "../store/canvas-context.ts";
import type { Saving } from "../use-saving.ts";

interface ImportDialogProps {
  readonly users: readonly CanvasUser[];
  readonly saving: Saving;
  readonly onClose: () => void;
}

/** Of faults and of changes. */
const TOLD = 8;

/** Puts an exported drawing in the place of this one, as one step; tells first what that changes, or what is wrong with the file. */
export function ImportDialog({ users, saving, onClose }: ImportDialogProps) {
  const { document } = useCanvas();
  const names = useNames(users);
  const [file, setFile] = useState<ImportFile | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async () => {
    if (!file?.ok) return;
    setBusy(true);
    const replaced = await saving.replaceBy(file.graph, "import");
    setBusy(false);
    if (!replaced) return;
    onClose();
    showToast({
      title: "The drawing is imported",
      text: "What you had is one Undo away, and among the restore points.",
    });
  };
  const read = (text: string) => setFile(keepingException(readWorkflowFile(text), document.getState().graph));
  return (
    <Dialog
      open
      onClose={onClose}
      title="Import a drawing"
      description="A file that was exported as JSON from this canvas or another one."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={busy} disabled={!file?.ok} onClick={() => void take()}>
            Replace the drawing
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="File">
          <input
            type="file"
            accept="application/json,.json"
            aria-label="File"
            className="w-full rounded-md border border-line-strong bg-surface text-muted text-sm file:mr-3 file:h-8 file:cursor-pointer file:border-0 file:border-line file:border-r file:bg-sunken file:px-3 file:font-medium file:text-ink"
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              setFile(null);
              void chosen?.text().then(read);
            }}
          />
        </Field>
        {file && <Answer file={file} names={names} />}
      </div>
    </Dialog>
  );
}

/** A file, and whether the exception handling in it had to give way to this workflow's. */
type ImportFile = ReadWorkflowFile & { readonly keepsException?: boolean };

/** A drawing as this workflow can have it: exception handling was fixed when the workflow was created. */
function keepingException(file: ReadWorkflowFile, { settings }: Graph): ImportFile {
  if (!file.ok || canonicalJson(file.graph.settings.exception) === canonicalJson(settings.exception))
    return file;
  const kept = { ...file.graph.settings, exception: settings.exception };
  return { ...file, graph: { ...file.graph, settings: kept }, keepsException: true };
}

function Answer({ file, names }: { readonly file: ImportFile; readonly names: Names }) {
  const { document } = useCanvas();
  if (!file.ok) {
    return (
      <div role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
        <p className="font-medium">The file cannot be used; nothing was changed.</p>
        <ul className="mt-1 flex flex-col gap-1">
          {file.errors.slice(0, TOLD).map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>
              {pointer !== "" && <code className="mr-1.5 text-xs">{pointer}</code>}
              {detail}
            </li>
          ))}
          {file.errors.length > TOLD && <li>and {plural(file.errors.length - TOLD, "more fault")}.</li>}
        </ul>
      </div>
    );
  }
  const changes = diffGraphs(document.getState().graph, file.graph, names);
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="text-ink">
        {changes.length === 0
          ? "It routes every lead as this drawing does."
          : `${plural(changes.length, "change")} against what is drawn now:`}
      </p>
      {changes.length > 0 && <ChangeLines changes={changes} most={TOLD} />}
      {file.keepsException && (
        <p className="text-muted">
          Exception handling stays as it is: it was fixed when this workflow was created.
        </p>
      )}
    </div>
  );
}
