import type { FormEvent } from "react";
import { errorAt } from "../../api/api-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Card } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { LeadPicker } from "./lead-picker.tsx";
import { bodyOfTrial, isToldAtField, pointerOf, TRIED_FIELDS, type TrialForm } from "./trial-form.ts";
import { TriedInput } from "./tried-input.tsx";

interface TrialFieldsProps {
  readonly form: TrialForm;
  /** Whether there is a published version to try. */
  readonly published: boolean;
  readonly busy: boolean;
  /** Why the last trial was refused; `null` where it was not. */
  readonly error: unknown;
  readonly onChange: (part: Partial<TrialForm>) => void;
  readonly onSubmit: () => void;
}

const DRAFT = { value: "draft", label: "Draft" } as const;
const PUBLISHED = { value: "published", label: "Published" } as const;

/** The form of a trial: which drawing, which lead, and when; faults stand at their fields. */
export function TrialFields({ form, published, busy, error, onChange, onSubmit }: TrialFieldsProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Card className="px-4 py-4 sm:px-5">
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <Labelled label="Try">
            <Segmented
              label="Try"
              value={form.version}
              options={published ? [DRAFT, PUBLISHED] : [DRAFT]}
              onChange={(version) => onChange({ version })}
            />
          </Labelled>
          <Labelled label="With">
            <Segmented
              label="With"
              value={form.from}
              options={[
                { value: "typed", label: "A new lead" },
                { value: "past", label: "A lead of the past" },
              ]}
              onChange={(from) => onChange({ from })}
            />
          </Labelled>
        </div>
        {form.from === "past" && (
          <>
            <LeadPicker
              value={form.past}
              error={errorAt(error, "/leadId")}
              onChange={(past) => onChange({ past })}
            />
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
              error={errorAt(error, pointerOf(field))}
              onChange={(value) => onChange({ values: { ...form.values, [field]: value } })}
            />
          ))}
        </div>
        <Field label="Now" hint="Empty is this moment." error={errorAt(error, "/now")}>
          <TextInput
            type="datetime-local"
            className="sm:!w-56"
            value={form.now}
            onValueChange={(now) => onChange({ now })}
          />
        </Field>
        {error !== null && !isToldAtField(error, form) && <FormError error={error} />}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            type="submit"
            look="primary"
            className="pointer-coarse:h-11"
            busy={busy}
            disabled={bodyOfTrial(form) === null}
          >
            Test
          </Button>
          <p className="min-w-0 flex-1 basis-40 text-faint text-xs">
            Nothing is written, nobody is told, and no turn moves.
          </p>
        </div>
      </form>
    </Card>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="font-medium text-ink text-sm">
        {label}
      </span>
      {children}
    </div>
  );
}
