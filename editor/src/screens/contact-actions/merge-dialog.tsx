import { MERGE_LIMITS } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { mergeContactsMutation, previewMergeOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { showToast } from "../../ui/toast.tsx";
import { type ActionTarget, contactsWords } from "./action-target.ts";
import { basics } from "./contact-basics.ts";
import { MergePartner } from "./merge-partner.tsx";
import { MergeSample } from "./merge-sample.tsx";
import { privateNotesWords } from "./private-notes-words.ts";
import { useSelectedContacts } from "./use-selected-contacts.ts";

interface MergeDialogProps {
  readonly target: ActionTarget;
  readonly onClose: () => void;
}

type Step = "primary" | "review" | "confirm";

/** Makes one contact of several: the primary is chosen, a sample reviewed, and it is confirmed twice, since it is for good. */
export function MergeDialog({ target, onClose }: MergeDialogProps) {
  const client = useQueryClient();
  const [partner, setPartner] = useState<ContactRow | null>(null);
  const isAlone = target.contact !== null && partner === null;
  const selected = useSelectedContacts(
    partner === null
      ? target.selection
      : { contactIds: [...(target.selection.contactIds ?? []), partner.id] },
  );
  const [step, setStep] = useState<Step>("primary");
  const [primaryId, setPrimaryId] = useState<string | null>(null);
  const [read, setRead] = useState(false);
  const contacts = selected.contacts ?? [];
  const otherIds = contacts.map(({ id }) => id).filter((id) => id !== primaryId);
  const merge = useMutation({
    ...mergeContactsMutation(),
    onSuccess: async () => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: `Merged ${contactsWords(contacts.length)}` });
      target.onDone?.();
      onClose();
    },
  });
  const nameOf = (id: string | null | undefined) => contacts.find((one) => one.id === id)?.name;
  const body = { primaryId: primaryId ?? "", otherIds };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Merge Contacts"
      footer={
        isAlone ? (
          <Button onClick={onClose}>Cancel</Button>
        ) : step === "primary" ? (
          <Button look="primary" disabled={primaryId === null} onClick={() => setStep("review")}>
            Next
          </Button>
        ) : (
          <>
            <Button onClick={() => setStep(step === "confirm" ? "review" : "primary")}>&lt; Back</Button>
            {step === "review" ? (
              <Button look="primary" disabled={!read} onClick={() => setStep("confirm")}>
                Merge Contacts
              </Button>
            ) : (
              <Button
                look="danger"
                busy={merge.isPending}
                onClick={() => merge.mutate({ body: { ...body, understood: true } })}
              >
                Merge Contacts
              </Button>
            )}
          </>
        )
      }
    >
      {selected.isError && <ErrorState error={selected.error} onRetry={selected.retry} />}
      {selected.contacts === null && !selected.isError && !isAlone && (
        <SkeletonRows rows={3} label="Loading the contacts" />
      )}
      {target.contact !== null && isAlone && <MergePartner contact={target.contact} onPick={setPartner} />}
      {selected.contacts !== null && !isAlone && step === "primary" && (
        <PrimaryChoice contacts={contacts} primaryId={primaryId} onChange={setPrimaryId} />
      )}
      {step === "review" && <Sample body={body} contacts={contacts} read={read} onRead={setRead} />}
      {step === "confirm" && (
        <div className="flex flex-col gap-3 text-muted text-sm">
          {merge.isError && <FormError error={merge.error} />}
          <p>
            Merge{" "}
            <span className="font-medium text-ink">
              {otherIds.length === 1 ? nameOf(otherIds[0]) : contactsWords(otherIds.length)}
            </span>{" "}
            into <span className="font-medium text-ink">{nameOf(primaryId)}</span>?
          </p>
          <p className="font-medium text-ink">This cannot be undone.</p>
        </div>
      )}
    </Dialog>
  );
}

interface PrimaryChoiceProps {
  readonly contacts: readonly ContactRow[];
  readonly primaryId: string | null;
  readonly onChange: (id: string) => void;
}

function PrimaryChoice({ contacts, primaryId, onChange }: PrimaryChoiceProps) {
  if (contacts.length < MERGE_LIMITS.fewest) {
    return <p className="text-muted text-sm">Fewer than two of these contacts are left.</p>;
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted text-sm">
        Select the primary record. It keeps what it has, and gets what it lacks from the others.
      </p>
      <RadioCards
        label="Primary record"
        value={primaryId ?? ""}
        onChange={onChange}
        options={contacts.map((contact) => ({
          ...{ value: contact.id, label: contact.name, hint: basics(contact) },
          more: (
            <Link
              to="/contacts/$contactId"
              params={{ contactId: contact.id }}
              target="_blank"
              className="flex shrink-0 items-center gap-1 rounded-sm font-medium text-accent-text text-xs hover:underline"
            >
              View Details
              <ExternalLink className="size-3" aria-hidden />
              <span className="sr-only"> of {contact.name}, in a new tab</span>
            </Link>
          ),
        }))}
      />
    </div>
  );
}

interface SampleProps {
  readonly body: { readonly primaryId: string; readonly otherIds: string[] };
  readonly contacts: readonly ContactRow[];
  readonly read: boolean;
  readonly onRead: (read: boolean) => void;
}

function Sample({ body, contacts, read, onRead }: SampleProps) {
  const preview = useQuery(previewMergeOptions({ body }));
  const nameOf = (id: string) => contacts.find((contact) => contact.id === id)?.name ?? "another record";
  if (preview.isPending) return <SkeletonRows rows={5} label="Putting the sample together" />;
  if (preview.isError) {
    return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <MergeSample preview={preview.data} nameOf={nameOf} />
      <ul className="list-disc space-y-1 pl-5 text-muted text-sm">
        <li>Loans, leads, activity, tasks and notes of the others become the primary record’s.</li>
        <li>Where both have a value, the primary record’s stays; emails and phones are all kept.</li>
        <li>A note about the merge is added; the other records are gone.</li>
        {preview.data.privateNotes > 0 && (
          <li>{privateNotesWords(preview.data.privateNotes, preview.data.reader?.name ?? null)}</li>
        )}
      </ul>
      <Checkbox
        checked={read}
        onChange={onRead}
        label="I have read what merging does, and I know that it cannot be undone."
      />
    </div>
  );
}
