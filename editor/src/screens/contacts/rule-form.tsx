import {
  type ConditionPlace,
  type ContactRule,
  checkCondition,
  describeOperator,
  type Operator,
  operatorsFor,
} from "@fairlead/engine";
import { type FormEvent, useEffect, useRef, useState } from "react";
import {
  type ComparisonForm,
  changeComparison,
  comparisonOfForm,
  definitionOf,
} from "../../conditions/comparison-form.ts";
import { needsNothing } from "../../conditions/operand-rules.ts";
import { ValueInput } from "../../conditions/value-input.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { ruleOfForm } from "./rule-words.ts";
import { useFieldOptions } from "./use-field-options.ts";

interface RuleFormProps {
  readonly place: ConditionPlace;
  readonly opened: ComparisonForm;
  readonly onDone: (rule: ContactRule) => void;
  readonly onCancel: () => void;
}

/** One rule under edit: what is asked of its field, and a value that fits the field's type. */
export function RuleForm({ place, opened, onDone, onCancel }: RuleFormProps) {
  const [form, setForm] = useState(opened);
  const offered = useFieldOptions(opened.field);
  const box = useRef<HTMLFormElement>(null);
  // What was clicked to come here is gone: the next key is meant for the form.
  useEffect(() => box.current?.querySelector<HTMLElement>("button, input")?.focus(), []);
  const [tried, setTried] = useState(false);
  const { label } = definitionOf(form.field);
  const [fault] = checkCondition(comparisonOfForm(form), place);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault) setTried(true);
    else onDone(ruleOfForm(form));
  };
  return (
    <form
      ref={box}
      aria-label={label}
      onSubmit={submit}
      className="flex flex-col gap-2 rounded-md border border-line-strong bg-surface p-3"
    >
      <p className="font-medium text-ink text-sm">{label}</p>
      <Select
        aria-label="Operator"
        value={form.operator}
        options={operatorsFor(form.field, place).map((value) => ({ value, label: describeOperator(value) }))}
        onChange={(operator: Operator) => setForm(changeComparison(form, { kind: "operator", operator }))}
      />
      {!needsNothing(form.operator) && (
        <ValueInput
          form={form}
          offered={offered}
          onChange={(change) => setForm(changeComparison(form, change))}
        />
      )}
      {tried && fault && (
        <p role="alert" className="text-bad text-sm">
          {fault.message}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" size="sm" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" size="sm" type="submit">
          Done
        </Button>
      </div>
    </form>
  );
}
