import { useMutation, useQueryClient } from "@tanstack/react-query";
import { OctagonX, RefreshCw } from "lucide-react";
import { type FormEvent, useState } from "react";
import {
  listRunsQueryKey,
  retryRunsMutation,
  terminateRunsMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { RetryRunsResponse } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";

interface RunActionsProps {
  readonly leadIds: readonly string[];
  readonly onDone: () => void;
}

/** What can be done about runs, one or many: wake them, or end them for a reason. */
export function RunActions({ leadIds, onDone }: RunActionsProps) {
  const client = useQueryClient();
  const [ending, setEnding] = useState(false);
  const finish = async (words: string, { results }: RetryRunsResponse) => {
    const failed = results.filter(({ done }) => !done);
    const [first] = failed;
    showToast({
      tone: failed.length > 0 ? "bad" : "good",
      title: `${plural(results.length - failed.length, "run")} ${words}`,
      ...(first?.problem ? { text: `${failed.length} not: ${first.problem.detail}` } : {}),
    });
    await client.invalidateQueries({ queryKey: listRunsQueryKey() });
    onDone();
  };
  const retry = useMutation({ ...retryRunsMutation(), onSuccess: (data) => finish("woken", data) });
  return (
    <span className="inline-flex items-center gap-2">
      <span className="num text-muted text-sm">{leadIds.length} selected</span>
      <Button
        icon={<RefreshCw className="size-3.5" aria-hidden />}
        busy={retry.isPending}
        onClick={() => retry.mutate({ body: { leadIds: [...leadIds] } })}
      >
        Retry
      </Button>
      <Button icon={<OctagonX className="size-3.5" aria-hidden />} onClick={() => setEnding(true)}>
        Terminate…
      </Button>
      {ending && (
        <TerminateDialog
          leadIds={leadIds}
          onClose={() => setEnding(false)}
          onDone={(data) => {
            setEnding(false);
            void finish("ended", data);
          }}
        />
      )}
    </span>
  );
}

interface TerminateDialogProps {
  readonly leadIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (results: RetryRunsResponse) => void;
}

function TerminateDialog({ leadIds, onClose, onDone }: TerminateDialogProps) {
  const [reason, setReason] = useState("");
  const terminate = useMutation({ ...terminateRunsMutation(), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    terminate.mutate({ body: { leadIds: [...leadIds], reason: reason.trim() } });
  };
  return (
    <Dialog
      open
      width="narrow"
      onClose={onClose}
      title={`Terminate ${plural(leadIds.length, "run")}?`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form="terminate"
            look="primary"
            busy={terminate.isPending}
            disabled={reason.trim() === ""}
          >
            Terminate
          </Button>
        </>
      }
    >
      <form id="terminate" onSubmit={submit} className="flex flex-col gap-3">
        {terminate.isError && <FormError error={terminate.error} />}
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
