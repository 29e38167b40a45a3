import { contactsOfTab } from "@fairlead/engine";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { formatCount, plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { showToast } from "../../ui/toast.tsx";
import { type Downloaded, downloadContacts } from "./download-contacts.ts";
import { type ShownView, viewBody } from "./view-of-search.ts";

interface ExportDialogProps {
  readonly shown: ShownView;
  /** The words that the list is searched by. */
  readonly words: string;
  readonly onClose: () => void;
}

type Extent = "view" | "everything";
const EXTENTS = [
  {
    value: "view",
    label: "The view as it appears on the screen",
    hint: "With your current filters, sorting and columns.",
  },
  {
    value: "everything",
    label: "The full unfiltered list",
    hint: "All contacts that you may see, in the default columns and order.",
  },
] as const;

/** Asks what to export, and shows how far it has come; closing it gives the export up. */
export function ExportDialog({ shown: { tab, view }, words, onClose }: ExportDialogProps) {
  const [extent, setExtent] = useState<Extent>("view");
  const [downloaded, setDownloaded] = useState<Downloaded>({ rows: 0, of: null });
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const form = useId();
  const run = useMutation({
    mutationFn: () => {
      leaving.current = new AbortController();
      setDownloaded({ rows: 0, of: null });
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const body =
        extent === "everything"
          ? { everything: true, timeZone }
          : { tab: contactsOfTab(tab), search: words, ...viewBody(view), timeZone };
      return downloadContacts(body, leaving.current.signal, setDownloaded);
    },
    onSuccess: (count) => {
      showToast({ tone: "good", title: `${plural(count, "contact")} exported` });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title="Export CSV"
      description="A file that spreadsheets and other applications open."
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={form} busy={run.isPending}>
            Export CSV
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4">
        {run.isError && <FormError error={run.error} />}
        <RadioCards
          label="What to export"
          value={extent}
          options={EXTENTS}
          disabled={run.isPending}
          onChange={setExtent}
        />
        {run.isPending && <Progress {...downloaded} />}
      </form>
    </Dialog>
  );
}

function Progress({ rows, of }: Downloaded) {
  return (
    <div className="flex flex-col gap-1.5">
      <ProgressBar label="Contacts that have come" share={of === null || of === 0 ? null : rows / of} />
      <p className="num text-muted text-xs">
        {of === null ? "Preparing the file…" : `${formatCount(rows)} of ${plural(of, "contact")}`}
      </p>
    </div>
  );
}
