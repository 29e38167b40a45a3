import { NOTE_LIMITS } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import {
  addContactMemoMutation,
  deleteContactMemoMutation,
  listContactMemosOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { useUnsavedChanges } from "../../ui/unsaved-changes.ts";
import { refresh } from "./refresh.ts";
import { AsideBox } from "./section.tsx";

/** Short texts that stand on the record until they are taken off. */
export function MemosBox({ contact }: { readonly contact: ContactRecord }) {
  const client = useQueryClient();
  const path = { id: contact.id };
  const [text, setText] = useState("");
  useUnsavedChanges(text.trim() !== "");
  const query = useQuery(listContactMemosOptions({ path }));
  const onSuccess = () => {
    setText("");
    refresh(client, "listContactMemos");
  };
  const add = useMutation({ ...addContactMemoMutation(), onSuccess });
  const remove = useMutation({ ...deleteContactMemoMutation(), onSuccess });
  const canWork = contact.allowed.includes("annotate");
  const failed = [query, add, remove].find(({ isError }) => isError);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") add.mutate({ path, body: { text: text.trim() } });
  };
  return (
    <AsideBox title="MEMOS">
      {failed && <FormError error={failed.error} />}
      {query.data?.items.length === 0 && <p className="text-muted text-sm">No memos.</p>}
      <ul className="flex flex-col gap-1 empty:hidden">
        {query.data?.items.map((memo) => (
          <li key={memo.id} className="flex items-start gap-2 text-ink text-sm">
            <span className="min-w-0 flex-1 break-words py-1">{memo.text}</span>
            {memo.canChange && (
              <IconButton
                label={`Delete the memo "${memo.text}"`}
                size="sm"
                icon={<X className="size-3.5" aria-hidden />}
                onClick={() => remove.mutate({ path: { ...path, memoId: memo.id } })}
              />
            )}
          </li>
        ))}
      </ul>
      {canWork && (
        <form onSubmit={submit} className="flex items-center gap-2">
          <TextInput
            aria-label="Memo"
            placeholder="Add a memo"
            value={text}
            maxLength={NOTE_LIMITS.memoLength}
            onValueChange={setText}
          />
          <Button type="submit" busy={add.isPending} disabled={text.trim() === ""}>
            Add
          </Button>
        </form>
      )}
    </AsideBox>
  );
}
