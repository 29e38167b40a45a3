import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft, TriangleAlert } from "lucide-react";
import { useState } from "react";
import {
  changePreviewMutation,
  getImportQueryKey,
  startPreviewedImportMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ChangePreviewData, Import, ImportPreview } from "../../api/generated/types.gen.ts";
import { formatExact } from "../../format/instant.ts";
import { formatBytes } from "../../format/values.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { DiscardPreviewButton } from "./discard-preview.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { PreviewCheck } from "./preview-check.tsx";
import { PreviewColumns } from "./preview-columns.tsx";
import { PreviewReading } from "./preview-reading.tsx";
import { PreviewRows } from "./preview-rows.tsx";
import { checkWords, importWords, takesNothing } from "./reading-words.ts";
import { type Again, SameFileDialog } from "./same-file-dialog.tsx";

interface PreviewPageProps {
  readonly item: Import;
  readonly preview: ImportPreview;
}

/** A file before anything of it is taken in: how it is read, what its rows come to, and the button that starts it. */
export function PreviewPage({ item, preview }: PreviewPageProps) {
  const { change, start } = usePreviewActions(item);
  const [asking, setAsking] = useState(false);
  const { sameFile, problems, check } = preview;
  const begin = (again?: Again) => {
    setAsking(false);
    start.mutate({ path: { id: item.id }, body: again === undefined ? {} : { again } });
  };
  const words = importWords(preview);
  return (
    <Page
      title={item.fileName}
      subtitle={`${formatBytes(item.sizeBytes)} · nothing is taken in yet; dropped after a day`}
      actions={
        <>
          <DiscardPreviewButton item={item} />
          <Link to="/import" className={buttonClass("secondary")}>
            <ChevronLeft className="size-4" aria-hidden />
            All imports
          </Link>
        </>
      }
    >
      <ImportSteps current={1} />
      {(change.error ?? start.error) !== null && <FormError error={change.error ?? start.error} />}
      {sameFile !== null && (
        <p className="flex gap-2 rounded-lg bg-warn-soft px-3 py-2.5 text-sm text-warn">
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          The same file was imported on {formatExact(sameFile.importedAt)}
          {sameFile.importedBy !== null && ` by ${sameFile.importedBy}`}.
        </p>
      )}
      <PreviewReading item={item} preview={preview} busy={change.isPending} onChange={change.send} />
      <PreviewColumns
        columns={preview.columns}
        leftOut={item.columnsLeftOut ?? []}
        passedOver={preview.passedOver}
        busy={change.isPending}
        onChange={(mapping) => change.send({ mapping })}
      />
      <PreviewRows rows={preview.firstRows} />
      <PreviewCheck check={check} problems={problems} />
      <Card className="sticky bottom-0 z-10 flex flex-wrap items-center justify-end gap-3 px-5 py-3">
        <p className="flex-1 text-muted text-sm" aria-live="polite">
          {problems[0] ?? checkWords(check)}
        </p>
        <Button
          look="primary"
          busy={start.isPending}
          disabled={words === null || problems.length > 0 || takesNothing(check) || change.isPending}
          onClick={() => (sameFile === null ? begin() : setAsking(true))}
        >
          {words ?? "Checking all rows"}
        </Button>
      </Card>
      {asking && sameFile !== null && (
        <SameFileDialog sameFile={sameFile} onTake={begin} onClose={() => setAsking(false)} />
      )}
    </Page>
  );
}

/** What can be done with a preview; each answer is the file as it is read from then on. */
function usePreviewActions({ id }: Import) {
  const client = useQueryClient();
  const queryKey = getImportQueryKey({ path: { id } });
  const options = {
    onMutate: () => client.cancelQueries({ queryKey }),
    onSuccess: (answer: Import) => void client.setQueryData(queryKey, answer),
  };
  const change = useMutation({ ...changePreviewMutation(), ...options });
  const start = useMutation({ ...startPreviewedImportMutation(), ...options });
  const send = (body: ChangePreviewData["body"]) => change.mutate({ path: { id }, body });
  return { change: { isPending: change.isPending, error: change.error, send }, start };
}
