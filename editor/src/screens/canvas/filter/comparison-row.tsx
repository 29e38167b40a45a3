import type { FieldId, Operator } from "@fairlead/engine";
import { describeOperator, OPERATORS_BY_TYPE } from "@fairlead/engine";
import { ArrowLeftRight } from "lucide-react";
import {
  type ComparisonChange,
  type ComparisonForm,
  definitionOf,
} from "../../../conditions/comparison-form.ts";
import { fittingFields, needsNothing } from "../../../conditions/operand-rules.ts";
import { ValueInput } from "../../../conditions/value-input.tsx";
import { Combobox } from "../../../ui/combobox.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Select } from "../../../ui/select.tsx";
import { FIELD_OPTIONS } from "./field-options.ts";

interface ComparisonRowFieldsProps {
  readonly form: ComparisonForm;
  readonly onChange: (change: ComparisonChange) => void;
}

/** One comparison: a field, what is asked of it, and with what it is compared. */
export function ComparisonRowFields({ form, onChange }: ComparisonRowFieldsProps) {
  const others = fittingFields(form.field, form.operator);
  const operators = OPERATORS_BY_TYPE[definitionOf(form.field).type];
  return (
    <div className="grid min-w-0 flex-1 grid-cols-2 gap-2">
      <Combobox
        aria-label="Field"
        searchLabel="Find a field"
        value={form.field}
        options={FIELD_OPTIONS}
        onChange={(field) => onChange({ kind: "field", field: field as FieldId })}
      />
      <Select
        aria-label="Operator"
        value={form.operator}
        options={operators.map((value) => ({ value, label: describeOperator(value) }))}
        onChange={(operator: Operator) => onChange({ kind: "operator", operator })}
      />
      {!needsNothing(form.operator) && (
        <div className="col-span-2 flex items-center gap-1">
          <div className="min-w-0 flex-1">
            <ValueInput form={form} onChange={onChange} />
          </div>
          {others.length > 0 && (
            <IconButton
              label={form.against === "field" ? "Compare with a value" : "Compare with another field"}
              icon={<ArrowLeftRight className="size-3.5" />}
              aria-pressed={form.against === "field"}
              onClick={() =>
                onChange({ kind: "against", against: form.against === "field" ? "literal" : "field" })
              }
            />
          )}
        </div>
      )}
    </div>
  );
}
