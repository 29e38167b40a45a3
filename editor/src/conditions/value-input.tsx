import type { FieldId } from "@fairlead/engine";
import { Combobox } from "../ui/combobox.tsx";
import { MultiCombobox } from "../ui/multi-combobox.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type ComparisonChange, type ComparisonForm, definitionOf } from "./comparison-form.ts";
import { fittingFields, takesList } from "./operand-rules.ts";

interface ValueInputProps {
  readonly form: ComparisonForm;
  readonly onChange: (change: ComparisonChange) => void;
}

/** The right side of a comparison: an input that fits the field's type, or another field. */
export function ValueInput({ form, onChange }: ValueInputProps) {
  const { options, type, unit, isDay } = definitionOf(form.field);
  const setText = (text: string) => onChange({ kind: "text", text });
  if (form.against === "field") {
    return (
      <Combobox
        aria-label="Other field"
        searchLabel="Find a field"
        value={form.otherField}
        options={fittingFields(form.field, form.operator).map((field) => ({
          value: field,
          label: definitionOf(field).label,
        }))}
        onChange={(field) => onChange({ kind: "otherField", field: field as FieldId })}
      />
    );
  }
  if (options !== undefined && takesList(form.operator)) {
    return (
      <MultiCombobox
        aria-label="Values"
        options={options}
        values={form.text
          .split(",")
          .map((part) => part.trim())
          .filter(Boolean)}
        onChange={(values) => setText(values.join(", "))}
      />
    );
  }
  if (options !== undefined) {
    return (
      <Select
        aria-label="Value"
        options={options}
        value={form.text === "" ? null : form.text}
        onChange={setText}
      />
    );
  }
  if (type === "number") {
    return (
      <TextInput
        aria-label="Value"
        inputMode="decimal"
        value={form.text}
        onValueChange={setText}
        {...(unit === "USD" ? { start: "$" } : {})}
        {...(unit !== undefined && unit !== "USD" ? { end: unit } : {})}
      />
    );
  }
  if (isDay) {
    return <TextInput aria-label="Value" type="date" value={form.text} onValueChange={setText} />;
  }
  if (type === "instant") {
    return (
      <TextInput
        aria-label="Value"
        type="datetime-local"
        value={toLocal(form.text)}
        onValueChange={(local) => setText(local === "" ? "" : new Date(local).toISOString())}
      />
    );
  }
  return (
    <TextInput
      aria-label="Value"
      value={form.text}
      onValueChange={setText}
      maxLength={500}
      placeholder={takesList(form.operator) ? "Separate values by commas" : ""}
    />
  );
}

/** An instant as the browser's date input wants it; empty when there is none. */
function toLocal(iso: string): string {
  const date = new Date(iso);
  if (iso === "" || Number.isNaN(date.getTime())) return "";
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
