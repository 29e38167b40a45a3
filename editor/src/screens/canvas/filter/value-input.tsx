import type { FieldId } from "@fairlead/engine";
import { Combobox } from "../../../ui/combobox.tsx";
import { MultiCombobox } from "../../../ui/multi-combobox.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { type ComparisonRow, type ConditionFormChange, definitionOf } from "./condition-form.ts";
import { fittingFields, takesList } from "./operand-rules.ts";

interface ValueInputProps {
  readonly row: ComparisonRow;
  readonly onChange: (change: ConditionFormChange) => void;
}

/** The right side of a comparison: an input that fits the field's type, or another field. */
export function ValueInput({ row, onChange }: ValueInputProps) {
  const { key } = row;
  const { options, type, unit } = definitionOf(row.field);
  const setText = (text: string) => onChange({ kind: "text", key, text });
  if (row.against === "field") {
    return (
      <Combobox
        aria-label="Other field"
        searchLabel="Find a field"
        value={row.otherField}
        options={fittingFields(row.field, row.operator).map((field) => ({
          value: field,
          label: definitionOf(field).label,
        }))}
        onChange={(field) => onChange({ kind: "otherField", key, field: field as FieldId })}
      />
    );
  }
  if (options !== undefined && takesList(row.operator)) {
    return (
      <MultiCombobox
        aria-label="Values"
        options={options}
        values={row.text
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
        value={row.text === "" ? null : row.text}
        onChange={setText}
      />
    );
  }
  if (type === "number") {
    return (
      <TextInput
        aria-label="Value"
        inputMode="decimal"
        value={row.text}
        onValueChange={setText}
        {...(unit === "USD" ? { start: "$" } : {})}
        {...(unit !== undefined && unit !== "USD" ? { end: unit } : {})}
      />
    );
  }
  if (type === "instant") {
    return (
      <TextInput
        aria-label="Value"
        type="datetime-local"
        value={toLocal(row.text)}
        onValueChange={(local) => setText(local === "" ? "" : new Date(local).toISOString())}
      />
    );
  }
  return (
    <TextInput
      aria-label="Value"
      value={row.text}
      onValueChange={setText}
      maxLength={500}
      placeholder={takesList(row.operator) ? "Separate values by commas" : ""}
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
