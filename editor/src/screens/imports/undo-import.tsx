import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { previewImportUndoOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { undoImport } from "../../api/generated/sdk.gen.ts";
import type { Import, UndoPreview } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatCount } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { isUnderWay } from "./import-state.ts";
import { KeptLeads } from "./kept-leads.tsx";
import { UndoCounts } from "./undo-counts.tsx";

/** Asks for an import to be taken back, once it is shown what that comes to; nothing where there is nothing to take back. */
export function UndoImportButton({ item }: { readonly item: Import }) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const changed = item.rowsCreated + item.rowsUpdated;
  if (!session.may("imports:undo") || isUnderWay(item) || item.undo !== null || changed === 0) return null;
  return (
    <>
      <Button icon={<Undo2 className="size-4" aria-hidden />} onClick={() => setOpen(true)}>
        Undo this import
      </Button>
      {open && <UndoDialog item={item} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ item, onClose }: { readonly item: Import; readonly onClose: () => void }) {
  const path = { id: item.id };
  const client = useQueryClient();
  const query = useQuery({ ...previewImportUndoOptions({ path }), staleTime: 0, gcTime: 0 });
  const undo = useMutation({
    mutationFn: async () => (await undoImport({ path, throwOnError: true })).data,
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      savesAtOnce
      title="Undo this import?"
      description={`What “${item.fileName}” brought is taken back, as far as nobody has worked it.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="danger"
            busy={undo.isPending}
            disabled={query.data === undefined || query.data.refusal !== null}
            onClick={() => undo.mutate()}
          >
            {query.data === undefined ? "Undo" : buttonWords(query.data)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {undo.isError && <FormError error={undo.error} />}
        {query.isPending && <SkeletonRows rows={3} label="Counting what it comes to" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data !== undefined && <WhatItComesTo importId={item.id} preview={query.data} />}
      </div>
    </Dialog>
  );
}

function WhatItComesTo({ importId, preview }: { readonly importId: string; readonly preview: UndoPreview }) {
  if (preview.refusal !== null) {
    return (
      <p role="alert" className="text-bad text-sm">
        {preview.refusal}
      </p>
    );
  }
  return (
    <>
      <UndoCounts {...{ importId, preview }} />
      {!preview.isWhole && (
        <p className="text-muted text-sm">
          The file is large: only its first rows are counted. The others are undone by the same rules.
        </p>
      )}
      <KeptLeads {...{ importId, preview }} />
      {preview.forgotten && (
        <p className="text-muted text-sm">
          Fields that it wrote over stay: their former values are no longer known. They are kept for 30 days.
        </p>
      )}
      <p className="text-faint text-xs">
        Turns of users are not given back. A closed lead can be opened again, and a contact taken out of the
        archive.
      </p>
    </>
  );
}

function buttonWords({ counts: { leadsClosed }, refusal }: UndoPreview): string {
  if (leadsClosed === 0 || refusal !== null) return "Undo";
  return `Undo and close ${formatCount(leadsClosed)} ${leadsClosed === 1 ? "lead" : "leads"}`;
}
