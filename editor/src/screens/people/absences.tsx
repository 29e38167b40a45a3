import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import {
  addAbsenceMutation,
  listUsersQueryKey,
  removeAbsenceMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { User } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextInput } from "../../ui/text-input.tsx";

interface AbsencesProps {
  readonly user: Pick<User, "id" | "absences">;
  readonly editable: boolean;
  /** Whether it is one's own. */
  readonly isOwn: boolean;
}

/** Out-of-office dates and pauses of a person that are not over, and a form for more. */
export function Absences({ user, editable, isOwn }: AbsencesProps) {
  const client = useQueryClient();
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [note, setNote] = useState("");
  const again = () => client.invalidateQueries({ queryKey: listUsersQueryKey() });
  const add = useMutation({
    ...addAbsenceMutation(),
    onSuccess: async () => {
      setFrom("");
      setUntil("");
      setNote("");
      await again();
    },
  });
  const remove = useMutation({ ...removeAbsenceMutation(), onSuccess: again });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = note.trim();
    const body = {
      ...{ from: new Date(from).toISOString(), until: new Date(until).toISOString() },
      ...(words === "" ? {} : { note: words }),
    };
    add.mutate({ path: { id: user.id }, body });
  };
  return (
    <section aria-label="Out of office" className="flex flex-col gap-3 px-5 py-5">
      <h3 className="font-medium text-ink text-sm">Out of office</h3>
      {user.absences.length === 0 && <p className="text-faint text-sm">No dates to come.</p>}
      <ul className="flex flex-col gap-1.5 text-sm empty:hidden">
        {user.absences.map(({ id, kind, from: begins, until: ends, note: words }) => (
          <li key={id} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 text-ink">
              {kind === "paused" ? "Paused" : "Away"} from {formatShort(begins)}
              {ends === null ? ", until resumed" : ` until ${formatShort(ends)}`}
              {words !== null && <span className="block break-words text-muted">{words}</span>}
            </span>
            {editable && (
              <IconButton
                size="sm"
                label={`Remove the absence from ${formatShort(begins)}`}
                icon={<X className="size-4" />}
                onClick={() => remove.mutate({ path: { id: user.id, absenceId: id } })}
              />
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <form onSubmit={submit} className="flex flex-col gap-3">
          {add.isError && <FormError error={add.error} />}
          <div className="flex flex-col gap-3">
            <Field label="From">
              <TextInput type="datetime-local" value={from} onValueChange={setFrom} required />
            </Field>
            <Field label="Until">
              <TextInput type="datetime-local" value={until} onValueChange={setUntil} required />
            </Field>
            <Field
              label="Note"
              hint={
                isOwn ? "Read by you and those who manage you." : "Read by them and those who manage them."
              }
            >
              <TextInput value={note} onValueChange={setNote} maxLength={200} />
            </Field>
            <p className="text-faint text-xs">Times are those of {ownTimeZone()}, where you are.</p>
          </div>
          <Button
            type="submit"
            busy={add.isPending}
            disabled={from === "" || until === ""}
            className="self-start"
          >
            Add dates
          </Button>
        </form>
      )}
    </section>
  );
}

/** The zone in which the browser takes a date and time, such as "America/New York". */
function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");
}
