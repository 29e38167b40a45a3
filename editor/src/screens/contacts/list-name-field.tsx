import { CONTACT_LIST_LIMITS, type ListSubject } from "@fairlead/engine";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";

import { LIST_WORDS } from "../lists/list-words.ts";

const MOST = CONTACT_LIST_LIMITS.nameLength;

interface ListNameFieldProps {
  readonly subject: ListSubject;
  readonly name: string;
  readonly error: string | undefined;
  readonly onChange: (name: string) => void;
}

/** The name of a list; its characters are counted as one types. */
export function ListNameField({ subject, name, error, onChange }: ListNameFieldProps) {
  return (
    <Field label={LIST_WORDS[subject].name} required error={error}>
      <TextInput value={name} onValueChange={onChange} maxLength={MOST} end={`${name.length}/${MOST}`} />
    </Field>
  );
}
