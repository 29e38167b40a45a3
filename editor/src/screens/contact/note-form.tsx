import { NOTE_LIMITS, NOTE_OUTCOMES, type NoteOutcome, OUTBOUND_OUTCOMES } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addContactNoteMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useUnsavedChanges } from "../../ui/unsaved-changes.ts";
import { refresh } from "./refresh.ts";

const NONE = { value: "", label: "Select Outcome (optional)" };
const OUTCOMES = Object.entries(NOTE_OUTCOMES).map(([value, label]) => ({ value, label }));
/** Those that may come of what the contact began. */
const INBOUND_OUTCOMES = OUTCOMES.filter(({ value }) => !OUTBOUND_OUTCOMES.includes(value as NoteOutcome));

interface NoteFormProps {
  readonly contactId: string;
  /** A co-marketing partner hides nothing from partners. */
  readonly isPartner: boolean;
  /** Somebody who asked not to be contacted gets no note of our reaching out to them. */
  readonly doNotContact: boolean;
  readonly onAdded?: () => void;
}

/** Writes a note; hidden from co-marketing partners unless it is said otherwise. */
export function NoteForm({ contactId, isPartner, doNotContact, onAdded }: NoteFormProps) {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState("");
  const [hidden, setHidden] = useState(!isPartner);
  const [isPrivate, setPrivate] = useState(false);
  useUnsavedChanges(text.trim() !== "");
  const add = useMutation({
    ...addContactNoteMutation(),
    onSuccess: () => {
      refresh(client, "listContactNotes");
      setText("");
      setOutcome("");
      setPrivate(false);
      onAdded?.();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const audience = isPrivate ? "private" : hidden ? "notPartners" : "public";
    const known = outcome === "" ? null : (outcome as NoteOutcome);
    add.mutate({ path: { id: contactId }, body: { text: text.trim(), outcome: known, audience } });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      {add.isError && <FormError error={add.error} />}
      <TextArea
        aria-label="Note"
        placeholder="Type a note..."
        value={text}
        maxLength={NOTE_LIMITS.textLength}
        onValue={setText}
      />
      <Select
        aria-label="Outcome"
        className="sm:max-w-64"
        value={outcome}
        options={[NONE, ...(doNotContact ? INBOUND_OUTCOMES : OUTCOMES)]}
        onChange={setOutcome}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="flex flex-col gap-1">
          {!isPartner && (
            <Checkbox
              label="Hide note from co-marketing partners"
              checked={hidden || isPrivate}
              disabled={isPrivate}
              onChange={setHidden}
            />
          )}
          <Checkbox
            label="Private note"
            hint="Only you and the contact's owner see it."
            checked={isPrivate}
            onChange={setPrivate}
          />
        </div>
        <Button type="submit" busy={add.isPending} disabled={text.trim() === ""}>
          + Add Note
        </Button>
      </div>
    </form>
  );
}
