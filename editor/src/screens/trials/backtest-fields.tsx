import type { FormEvent } from "react";
import { errorAt } from "../../api/api-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Card } from "../../ui/page.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type BacktestForm, versionOptions } from "./backtest-form.ts";
import { faultOf, lastDays, PRESETS } from "./period.ts";

interface BacktestFieldsProps {
  readonly form: BacktestForm;
  /** `null` before the first publishing: then there is the draft alone. */
  readonly publishedVersion: number | null;
  readonly busy: boolean;
  /** Why the last run was refused; `null` where it was not. */
  readonly error: unknown;
  readonly onChange: (part: Partial<BacktestForm>) => void;
  readonly onSubmit: () => void;
}

/** What to play: a period by its dates or a preset, and a drawing. */
export function BacktestFields(props: BacktestFieldsProps) {
  const { form, publishedVersion, busy, error, onChange, onSubmit } = props;
  const { period } = form;
  const fault = faultOf(period);
  const told = ["/from", "/until"].some((pointer) => errorAt(error, pointer) !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Card className="px-4 py-4 sm:px-5">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3.5">
        <div className="grid grid-cols-2 items-start gap-x-3 gap-y-3.5 sm:grid-cols-[10rem_10rem_12rem_auto] sm:justify-start">
          <Field label="From" error={errorAt(error, "/from")}>
            <TextInput
              type="date"
              value={period.from}
              onValueChange={(from) => onChange({ period: { ...period, from } })}
            />
          </Field>
          <Field label="To" error={fault ?? errorAt(error, "/until")}>
            <TextInput
              type="date"
              value={period.to}
              onValueChange={(to) => onChange({ period: { ...period, to } })}
            />
          </Field>
          <Field label="Version" className="max-sm:col-span-2">
            <Combobox
              value={form.version}
              searchLabel="Find a version"
              options={versionOptions(publishedVersion)}
              onChange={(version) => onChange({ version })}
            />
          </Field>
          <Button
            type="submit"
            look="primary"
            className="max-sm:col-span-2 sm:mt-6.5 pointer-coarse:h-11"
            busy={busy}
            disabled={fault !== null}
          >
            Run back-test
          </Button>
        </div>
        <div className="-mx-1.5 flex flex-wrap gap-1">
          {PRESETS.map(({ days, label }) => {
            const preset = lastDays(days, Date.now());
            return (
              <Button
                key={days}
                look="quiet"
                size="sm"
                className="aria-pressed:bg-hover aria-pressed:text-ink"
                aria-pressed={preset.from === period.from && preset.to === period.to}
                onClick={() => onChange({ period: preset })}
              >
                {label}
              </Button>
            );
          })}
        </div>
        {error !== null && !told && <FormError error={error} />}
      </form>
    </Card>
  );
}
