import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type TriedField, triedField } from "./trial-form.ts";

interface TriedInputProps {
  readonly field: TriedField;
  readonly value: string;
  /** What an empty value stands for, such as "As it was". */
  readonly emptyLabel: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One value of the lead to try. The API judges it, as it judges those of a source; nothing is refused here. */
export function TriedInput({ field, value, emptyLabel, error, onChange }: TriedInputProps) {
  const { label, choices, keyboard } = triedField(field);
  return (
    <Field label={label} error={error}>
      {choices ? (
        <Select value={value} options={[{ value: "", label: emptyLabel }, ...choices]} onChange={onChange} />
      ) : (
        <TextInput
          value={value}
          onValueChange={onChange}
          placeholder={emptyLabel}
          inputMode={keyboard}
          autoComplete="off"
          maxLength={254}
        />
      )}
    </Field>
  );
}
