import { useQueryClient } from "@tanstack/react-query";
import { OctagonX, RefreshCw } from "lucide-react";
import { type FormEvent, useState } from "react";
import { listRunsInfiniteQueryKey } from "../../api/generated/@tanstack/react-query.gen.ts";
import { retryRuns, terminateRuns } from "../../api/generated/sdk.gen.ts";
import { formatCount, plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import type { RunTarget } from "./run-target.ts";
import { type BulkReport, useBulk } from "./use-bulk.ts";

interface RunActionsProps {
  readonly target: RunTarget;
  readonly onDone: () => void;
}

/** What can be done about runs, one or thousands: wake them, or end them for a reason. */
export function RunActions({ target, onDone }: RunActionsProps) {
  const client = useQueryClient();
  const [ending, setEnding] = useState(false);
  const waking = useBulk(
    async (leadIds) => (await retryRuns({ body: { leadIds: [...leadIds] }, throwOnError: true })).data,
  );
  const finish = async (words: string, report: BulkReport) => {
    tellReport(words, report);
    await client.invalidateQueries({ queryKey: listRunsInfiniteQueryKey() });
    onDone();
  };
  const wake = async () => {
    const report = await waking.run(target);
    if (report) await finish("woken", report);
  };
  return (
    <span className="flex flex-wrap items-center gap-2">
      {waking.error !== null && <FormError error={waking.error} />}
      {waking.progress ? (
        <BulkProgress label="Waking runs" progress={waking.progress} onStop={waking.stop} />
      ) : (
        <>
          <Button icon={<RefreshCw className="size-3.5" aria-hidden />} onClick={() => void wake()}>
            Retry
          </Button>
          <Button icon={<OctagonX className="size-3.5" aria-hidden />} onClick={() => setEnding(true)}>
            Terminate…
          </Button>
        </>
      )}
      {ending && (
        <TerminateDialog
          target={target}
          onClose={() => setEnding(false)}
          onDone={(report) => {
            setEnding(false);
            void finish("ended", report);
          }}
        />
      )}
    </span>
  );
}

function tellReport(words: string, { done, failed, stopped }: BulkReport): void {
  const [first] = failed;
  const rest = [
    ...(first?.problem ? [`${failed.length} not: ${first.problem.detail}`] : []),
    ...(stopped ? ["Stopped before the end; the others are as they were."] : []),
  ];
  showToast({
    tone: failed.length > 0 ? "bad" : "good",
    title: `${plural(done, "run")} ${words}`,
    ...(rest.length > 0 ? { text: rest.join(" ") } : {}),
  });
}

interface BulkProgressProps {
  readonly label: string;
  readonly progress: { readonly done: number; readonly of: number };
  readonly onStop: () => void;
}

function BulkProgress({ label, progress, onStop }: BulkProgressProps) {
  const { done, of } = progress;
  return (
    <span className="flex items-center gap-3">
      <span className="w-40">
        <ProgressBar label={label} share={of === 0 ? null : done / of} />
      </span>
      <span className="num text-muted text-sm" aria-live="polite">
        {formatCount(done)} of {formatCount(of)}
      </span>
      <Button onClick={onStop}>Stop</Button>
    </span>
  );
}

interface TerminateDialogProps {
  readonly target: RunTarget;
  readonly onClose: () => void;
  readonly onDone: (report: BulkReport) => void;
}

function TerminateDialog({ target, onClose, onDone }: TerminateDialogProps) {
  const [reason, setReason] = useState("");
  const ending = useBulk(async (leadIds) => {
    const body = { leadIds: [...leadIds], reason: reason.trim() };
    return (await terminateRuns({ body, throwOnError: true })).data;
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const report = await ending.run(target);
    if (report) onDone(report);
  };
  return (
    <Dialog
      open
      width="narrow"
      onClose={onClose}
      title={`Terminate ${plural(target.count, "run")}?`}
      footer={
        ending.progress ? (
          <BulkProgress label="Ending runs" progress={ending.progress} onStop={ending.stop} />
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form="terminate" look="primary" disabled={reason.trim() === ""}>
              Terminate
            </Button>
          </>
        )
      }
    >
      <form id="terminate" onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        {ending.error !== null && <FormError error={ending.error} />}
        <p className="text-muted text-sm">
          Who has a lead keeps it, without a time to contact. A lead that nobody has goes to the exception
          queue.
        </p>
        <Field label="Reason" required hint="Told in the lead's timeline and in Temporal.">
          <TextInput value={reason} onValueChange={setReason} maxLength={500} autoFocus />
        </Field>
      </form>
    </Dialog>
  );
}
