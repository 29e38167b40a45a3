import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { clsx } from "clsx";
import { FileUp } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { getImportQueryKey } from "../../api/generated/@tanstack/react-query.gen.ts";
import { formatBytes } from "../../format/values.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { isStopped, uploadLeads } from "./upload.ts";

interface Sending {
  readonly file: File;
  readonly share: number;
  readonly stop: () => void;
}

/** Takes a file by drop or by the file dialog, sends it, and goes to its progress. */
export function DropZone() {
  const inputId = useId();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);

  const send = async (file: File) => {
    const controller = new AbortController();
    setError(null);
    setSending({ file, share: 0, stop: () => controller.abort() });
    try {
      const started = await uploadLeads({
        file,
        signal: controller.signal,
        onProgress: (share) => setSending((before) => before && { ...before, share }),
      });
      client.setQueryData(getImportQueryKey({ path: { id: started.id } }), started);
      await navigate({ to: "/import/$importId", params: { importId: started.id } });
    } catch (reason) {
      if (!isStopped(reason)) setError(reason);
    } finally {
      setSending(null);
      if (input.current) input.current.value = "";
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && sending === null) void send(file);
  };

  return (
    <div className="flex flex-col gap-3">
      {error !== null && <FormError error={error} />}
      <section
        aria-label="Drop a CSV file here"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          "flex min-h-44 flex-col items-center justify-center gap-3 rounded-lg border border-dashed px-6 py-8 text-center transition-colors",
          over ? "border-accent bg-accent-soft" : "border-line-strong bg-surface",
        )}
      >
        {sending === null ? (
          <>
            <span className="grid size-10 place-items-center rounded-lg border border-line bg-raised text-muted shadow-sm">
              <FileUp className="size-5" aria-hidden />
            </span>
            <p className="text-muted text-sm">
              <span className="font-medium text-ink">Drop a CSV file here</span>, or choose one. You see what
              it comes to before anything is taken in.
            </p>
            <label
              htmlFor={inputId}
              className={`${buttonClass("primary")} has-focus-visible:outline-2 has-focus-visible:outline-accent-text has-focus-visible:outline-offset-2 cursor-pointer`}
            >
              Choose a file
              <input
                ref={input}
                id={inputId}
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
                className="sr-only"
                onChange={(event) => {
                  const file = event.target.files?.[0];
                  if (file) void send(file);
                }}
              />
            </label>
            <a
              href="/api/v1/imports/leads/template.csv"
              download
              className="text-muted text-sm underline-offset-2 hover:text-ink hover:underline"
            >
              Download a template
            </a>
          </>
        ) : (
          <div role="status" className="flex w-full max-w-md flex-col gap-2.5">
            <p className="num flex items-baseline justify-between gap-4 text-sm">
              <span className="truncate font-medium text-ink">{sending.file.name}</span>
              <span className="shrink-0 text-muted">
                {Math.round(sending.share * 100)}% of {formatBytes(sending.file.size)}
              </span>
            </p>
            <ProgressBar label="Sending the file" share={sending.share} />
            <Button look="quiet" size="sm" className="self-center" onClick={sending.stop}>
              Stop
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}
