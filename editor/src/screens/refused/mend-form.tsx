import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  dismissRefusedSubmissionMutation,
  sendRefusedSubmissionMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { RefusedSubmissionDetails } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Card } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useUnsavedChanges } from "../../ui/unsaved-changes.ts";
import { BodyBox } from "./body-box.tsx";
import { FaultList, placedFaults } from "./fault-list.tsx";
import { readableJson, type TextRange } from "./json-text.ts";
import { SourceChoice } from "./source-choice.tsx";

/** What came, with what is wrong beside it; mended here, sent again or set aside. */
export function MendForm({ item }: { readonly item: RefusedSubmissionDetails }) {
  const isSent = item.state === "sent";
  const start = readableJson(isSent ? item.body : (item.mended ?? item.body));
  // What was typed outlives a refused try, which is read anew; once it is sent, what came is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const text = isSent ? start : (typed ?? start);
  const [source, setSource] = useState(item.didYouMean ?? item.source);
  const box = useRef<HTMLTextAreaElement>(null);
  const { send, dismiss } = useSettling(item);
  // Of a phone call and of a lead that was entered, the body says where it goes.
  const hasSource = item.sentTo === "source";
  useUnsavedChanges(!isSent && text !== start && text !== item.mended);
  const faults = isSent ? [] : placedFaults(item.tries.at(-1) ?? item, text);
  const marked = new Set(faults.flatMap(({ range }) => (range === null ? [] : [range.line])));
  const showFault = ({ start, end }: TextRange) => {
    box.current?.focus();
    box.current?.setSelectionRange(start, end);
  };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card className="flex flex-col gap-3 p-5">
        <h2 className="font-semibold text-base text-ink">{isSent ? "What came" : "Mend and send again"}</h2>
        {item.isCut && (
          <p className="text-muted text-sm">Only the first 64 KB of the body were kept; the rest is lost.</p>
        )}
        <BodyBox text={text} readOnly={isSent} marked={marked} box={box} onChange={setTyped} />
        {text !== item.body && <Body title="As it came" text={item.body} />}
        {item.sentBody !== null && item.sentBody !== item.body && (
          <Body title="As it was sent again" text={item.sentBody} />
        )}
      </Card>
      {!isSent && (
        <div className="flex min-w-0 flex-col gap-4">
          <FaultList faults={faults} onShow={showFault} />
          <Card className="flex flex-col gap-4 p-5">
            {hasSource && (
              <Field
                label="Send to source"
                hint={
                  item.didYouMean === null
                    ? undefined
                    : `It was sent to “${item.source}”, which no workflow starts at.`
                }
              >
                <SourceChoice value={source} named={item.source} onChange={setSource} />
              </Field>
            )}
            {send.isError && <FormError error={send.error} />}
            {dismiss.isError && <FormError error={dismiss.error} />}
            <div className="flex flex-wrap gap-2">
              <Button
                look="primary"
                busy={send.isPending}
                onClick={() =>
                  send.mutate({
                    path: { id: item.id },
                    body: { body: text, ...(hasSource ? { source } : {}) },
                  })
                }
              >
                Send again
              </Button>
              {item.state === "open" && (
                <Button busy={dismiss.isPending} onClick={() => dismiss.mutate({ path: { id: item.id } })}>
                  Set aside
                </Button>
              )}
            </div>
            <p className="text-faint text-xs">
              It is taken in by the same rules as the call that was refused. What is set aside can still be
              sent.
            </p>
          </Card>
        </div>
      )}
    </div>
  );
}

function Body({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer text-muted hover:text-ink">{title}</summary>
      <pre className="mt-2 max-h-80 overflow-auto whitespace-pre-wrap break-all rounded-md bg-sunken p-3 text-xs">
        {text}
      </pre>
    </details>
  );
}

/** Sends a submission again or sets it aside; whatever comes of it, the page and the counts are read anew. */
function useSettling(item: RefusedSubmissionDetails) {
  const client = useQueryClient();
  const refresh = () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [head] }) => /RefusedSubmission/.test((head as { _id?: string })._id ?? ""),
    });
  const send = useMutation({
    ...sendRefusedSubmissionMutation(),
    onSuccess: ({ outcome }) =>
      showToast({ tone: "good", title: `Sent: the lead was ${outcome === "repeated" ? "known" : outcome}` }),
    onSettled: refresh,
  });
  const dismiss = useMutation({
    ...dismissRefusedSubmissionMutation(),
    onSuccess: () =>
      showToast({ title: `Set aside: a submission of ${item.source === "" ? "no source" : item.source}` }),
    onSettled: refresh,
  });
  return { send, dismiss };
}
