import type { SameFile } from "../../api/generated/types.gen.ts";
import { formatExact } from "../../format/instant.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

/** How a file is taken in that was imported before. */
export type Again = "missing" | "true";

interface SameFileDialogProps {
  readonly sameFile: SameFile;
  readonly onTake: (again: Again) => void;
  readonly onClose: () => void;
}

/** Asks what is meant by importing a file once more, before it doubles anybody. */
export function SameFileDialog({ sameFile, onTake, onClose }: SameFileDialogProps) {
  const { fileName, importedAt, importedBy } = sameFile;
  return (
    <Dialog
      open
      onClose={onClose}
      savesAtOnce
      title="This file was imported before"
      description={`“${fileName}” was imported on ${formatExact(importedAt)} by ${importedBy ?? "an API key"}. Nothing was taken in yet.`}
      footer={
        <Button look="quiet" onClick={onClose}>
          Do not import
        </Button>
      }
    >
      <ul className="flex flex-col gap-3">
        <Choice
          title="Take in what is missing"
          detail="Rows that are leads already stay as they are. Rows that failed then are tried again."
          onChoose={() => onTake("missing")}
        />
        <Choice
          title="Take every row without an external ID in as new"
          detail="Each of them becomes a lead once more. Rows with an external ID that came before stay as they are."
          onChoose={() => onTake("true")}
        />
      </ul>
    </Dialog>
  );
}

function Choice(props: { readonly title: string; readonly detail: string; readonly onChoose: () => void }) {
  return (
    <li>
      <button
        type="button"
        className="w-full cursor-pointer rounded-lg border border-line bg-surface px-4 py-3 text-left transition-colors hover:bg-hover"
        onClick={props.onChoose}
      >
        <span className="block font-medium text-ink text-sm">{props.title}</span>
        <span className="mt-0.5 block text-muted text-sm">{props.detail}</span>
      </button>
    </li>
  );
}
