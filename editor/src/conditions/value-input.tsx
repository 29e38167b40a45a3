import type { FieldId, Operator } from "@fairlead/engine";
import { Combobox } from "../ui/combobox.tsx";
import { MultiCombobox } from "../ui/multi-combobox.tsx";
import type { Option } from "../ui/option.ts";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import {
  type ComparisonChange,
  type ComparisonForm,
  definitionOf,
  listOfText,
  textOfList,
} from "./comparison-form.ts";
import { DaysInput } from "./days-input.tsx";
import { fittingFields, takesDays, takesList, takesRange } from "./operand-rules.ts";
import { periodOptions, takesPeriod } from "./relative-value.ts";

interface ValueInputProps {
  readonly form: ComparisonForm;
  readonly onChange: (change: ComparisonChange) => void;
  /** What the field's values are chosen from, where they are data; others that were chosen before stay. */
  readonly offered?: readonly Option[] | undefined;
}

/** The operators of a text or a set for which a whole value is chosen; for the others a part is typed. */
const WHOLE: readonly Operator[] = ["equals", "notEquals", "includes", "doesNotInclude"];

/** The right side of a comparison: an input that fits the field's type, or another field. */
export function ValueInput({ form, onChange, offered }: ValueInputProps) {
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
  if (takesDays(form.operator)) return <DaysInput text={form.text} onText={setText} />;
  if (takesPeriod(form.operator)) {
    return (
      <Select
        aria-label="Period"
        options={periodOptions(form.operator)}
        value={form.text === "" ? null : form.text}
        onChange={setText}
      />
    );
  }
  if (takesRange(form.operator)) return <RangeInput text={form.text} isDay={isDay} onText={setText} />;
  const choices = offered ?? options;
  if (choices !== undefined && takesList(form.operator)) {
    const values = listOfText(form.text);
    return (
      <MultiCombobox
        aria-label="Values"
        options={withChosen(choices, values)}
        values={values}
        onChange={(next) => setText(textOfList(next))}
      />
    );
  }
  if (offered !== undefined && WHOLE.includes(form.operator)) {
    return (
      <Combobox
        aria-label="Value"
        searchLabel="Find a value"
        options={withChosen(offered, form.text === "" ? [] : [form.text])}
        value={form.text === "" ? null : form.text}
        onChange={setText}
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
  if (type === "instant") return <InstantInput label="Value" text={form.text} onText={setText} />;
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

interface RangeInputProps {
  readonly text: string;
  readonly isDay: boolean | undefined;
  readonly onText: (text: string) => void;
}

/** The first and the last date of a range; both are within. */
function RangeInput({ text, isDay = false, onText }: RangeInputProps) {
  const [first = "", last = ""] = text.split("\n");
  const ends = [
    { label: "From", text: first, set: (next: string) => onText(`${next}\n${last}`) },
    { label: "To", text: last, set: (next: string) => onText(`${first}\n${next}`) },
  ];
  return (
    <div className={isDay ? "grid grid-cols-2 gap-2" : "grid gap-2"}>
      {ends.map(({ label, text: end, set }) => (
        <div key={label} className="flex flex-col gap-1">
          <span className="text-muted text-xs" aria-hidden>
            {label}
          </span>
          {isDay ? (
            <TextInput aria-label={label} type="date" value={end} onValueChange={set} />
          ) : (
            <InstantInput label={label} text={end} onText={set} />
          )}
        </div>
      ))}
    </div>
  );
}

interface InstantInputProps {
  readonly label: string;
  /** ISO 8601; empty when there is none. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

function InstantInput({ label, text, onText }: InstantInputProps) {
  return (
    <TextInput
      aria-label={label}
      type="datetime-local"
      value={toLocal(text)}
      onValueChange={(local) => onText(local === "" ? "" : new Date(local).toISOString())}
    />
  );
}

/** The values on offer, and those that were chosen when they still were. */
function withChosen(offered: readonly Option[], chosen: readonly string[]): readonly Option[] {
  const gone = chosen.filter((value) => !offered.some((option) => option.value === value));
  return [...offered, ...gone.map((value) => ({ value, label: value }))];
}

/** An instant as the browser's date input wants it; empty when there is none. */
function toLocal(iso: string): string {
  const date = new Date(iso);
  if (iso === "" || Number.isNaN(date.getTime())) return "";
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
