import { CONTACT_LIST_LIMITS } from "@fairlead/engine";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";

const MOST = CONTACT_LIST_LIMITS.nameLength;

interface ListNameFieldProps {
  readonly name: string;
  readonly error: string | undefined;
  readonly onChange: (name: string) => void;
}

/** The name of a list; its characters are counted as one types. */
export function ListNameField({ name, error, onChange }: ListNameFieldProps) {
  return (
    <Field label="Contact List Name" required error={error}>
      <TextInput value={name} onValueChange={onChange} maxLength={MOST} end={`${name.length}/${MOST}`} />
    </Field>
  );
}
