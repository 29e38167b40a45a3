import type { FieldId, Operator } from "@fairlead/engine";
import { describeOperator, OPERATORS_BY_TYPE } from "@fairlead/engine";
import { ArrowLeftRight, X } from "lucide-react";
import { Combobox } from "../../../ui/combobox.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Select } from "../../../ui/select.tsx";
import { type ComparisonRow, type ConditionFormChange, definitionOf } from "./condition-form.ts";
import { allFields, fittingFields, needsNothing } from "./operand-rules.ts";
import { ValueInput } from "./value-input.tsx";

interface ComparisonRowFieldsProps {
  readonly row: ComparisonRow;
  readonly removable: boolean;
  readonly onChange: (change: ConditionFormChange) => void;
}

const GROUPS: Readonly<Record<string, string>> = {
  lead: "Lead",
  contact: "Contact",
  loan: "Loan",
  user: "User",
  now: "Time",
};

const FIELD_OPTIONS = allFields().map((field) => ({
  value: field,
  label: definitionOf(field).label,
  detail: GROUPS[field.split(".")[0] ?? ""] ?? "",
}));

/** One comparison: a field, what is asked of it, and with what it is compared. */
export function ComparisonRowFields({ row, removable, onChange }: ComparisonRowFieldsProps) {
  const { key } = row;
  const others = fittingFields(row.field, row.operator);
  const operators = OPERATORS_BY_TYPE[definitionOf(row.field).type];
  return (
    <div className="flex items-start gap-2">
      <div className="grid min-w-0 flex-1 grid-cols-2 gap-2">
        <Combobox
          aria-label="Field"
          searchLabel="Find a field"
          value={row.field}
          options={FIELD_OPTIONS}
          onChange={(field) => onChange({ kind: "field", key, field: field as FieldId })}
        />
        <Select
          aria-label="Operator"
          value={row.operator}
          options={operators.map((value) => ({ value, label: describeOperator(value) }))}
          onChange={(operator: Operator) => onChange({ kind: "operator", key, operator })}
        />
        {!needsNothing(row.operator) && (
          <div className="col-span-2 flex items-center gap-1">
            <div className="min-w-0 flex-1">
              <ValueInput row={row} onChange={onChange} />
            </div>
            {others.length > 0 && (
              <IconButton
                label={row.against === "field" ? "Compare with a value" : "Compare with another field"}
                icon={<ArrowLeftRight className="size-3.5" />}
                aria-pressed={row.against === "field"}
                onClick={() =>
                  onChange({ kind: "against", key, against: row.against === "field" ? "literal" : "field" })
                }
              />
            )}
          </div>
        )}
      </div>
      {removable && (
        <IconButton
          label="Remove this comparison"
          icon={<X className="size-3.5" />}
          onClick={() => onChange({ kind: "removeRow", key })}
        />
      )}
    </div>
  );
}
