import type { FieldError } from "@fairlead/engine";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import type { Option } from "../../ui/option.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { LeadPicker } from "./lead-picker.tsx";
import { faultAt, TRIED_FIELDS, type TrialForm } from "./trial-form.ts";
import { TriedInput } from "./tried-input.tsx";

interface TrialFieldsProps {
  readonly form: TrialForm;
  /** What can be tried; empty where there is nothing to choose. */
  readonly versions: readonly Option[];
  /** What is wrong with what is typed in; told once typing pauses. */
  readonly faults: readonly FieldError[];
  readonly onChange: (part: Partial<TrialForm>) => void;
}

/** Nobody wants to hear after two letters that they are no email address. */
const TYPING_PAUSE_MS = 700;

/** The form of a trial: which drawing, which lead, and when. Each change is answered at once; nothing is sent off. */
export function TrialFields({ form, versions, faults, onChange }: TrialFieldsProps) {
  const typed = JSON.stringify(form.values);
  const told = useSettled(typed, TYPING_PAUSE_MS) === typed ? faults : [];
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        {versions.length > 0 && (
          <Field label="Try" className="w-40">
            <Combobox
              value={form.version}
              searchLabel="Find a version"
              options={versions}
              onChange={(version) => onChange({ version })}
            />
          </Field>
        )}
        <div className="flex flex-col gap-1.5">
          <span aria-hidden className="font-medium text-ink text-sm">
            With
          </span>
          <Segmented
            label="With"
            value={form.from}
            options={[
              { value: "typed", label: "A new lead" },
              { value: "past", label: "A lead of the past" },
            ]}
            onChange={(from) => onChange({ from })}
          />
        </div>
      </div>
      {form.from === "past" && (
        <>
          <LeadPicker value={form.past} error={undefined} onChange={(past) => onChange({ past })} />
          <p className="-mb-1 text-muted text-sm">What if it had been otherwise? Empty is as it was.</p>
        </>
      )}
      <div className="grid grid-cols-1 gap-x-3 gap-y-3.5 min-[26rem]:grid-cols-2">
        {TRIED_FIELDS.map((field) => (
          <TriedInput
            key={field}
            field={field}
            value={form.values[field] ?? ""}
            emptyLabel={form.from === "past" ? "As it was" : "Not given"}
            error={faultAt(told, field)}
            onChange={(value) => onChange({ values: { ...form.values, [field]: value } })}
          />
        ))}
      </div>
      <Field label="Now" hint="Empty is this moment.">
        <TextInput
          type="datetime-local"
          className="sm:!w-56"
          value={form.now}
          onValueChange={(now) => onChange({ now })}
        />
      </Field>
      <p className="text-faint text-xs">
        Each change is answered at once. Nothing is written, nobody is told, and no turn moves.
      </p>
    </div>
  );
}
