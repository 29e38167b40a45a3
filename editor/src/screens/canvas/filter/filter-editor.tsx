import { type Condition, describeCondition, type FilterNode } from "@fairlead/engine";
import { Plus, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { ComparisonRowFields } from "./comparison-row.tsx";
import {
  type ConditionForm,
  type ConditionFormChange,
  changeCondition,
  conditionOfForm,
  EMPTY_CONDITION,
  formOfCondition,
} from "./condition-form.ts";
import { SUGGESTIONS } from "./suggestions.ts";

interface FilterEditorProps {
  /** The filter to change; `null` to make a new one. */
  readonly filter: Pick<FilterNode, "condition" | "required"> | null;
  /** What is wrong with a condition, or `null`. */
  readonly judge: (condition: Condition) => string | null;
  readonly onSave: (condition: Condition, required: boolean) => void;
  readonly onCancel: () => void;
}

/** The content of the popover in which a filter is made or changed. */
export function FilterEditor({ filter, judge, onSave, onCancel }: FilterEditorProps) {
  const [form, setForm] = useState<ConditionForm | null>(
    filter === null ? null : formOfCondition(filter.condition),
  );
  const [required, setRequired] = useState(filter?.required ?? false);
  const [tried, setTried] = useState(false);
  if (form === null && filter === null) {
    return <Suggestions onPick={setForm} />;
  }
  // A condition that nests deeper than the builder shows is kept as it is; only Required can change here.
  const condition =
    form === null ? (filter?.condition ?? conditionOfForm(EMPTY_CONDITION)) : conditionOfForm(form);
  const fault = judge(condition);
  const change = (next: ConditionFormChange) => setForm((before) => before && changeCondition(before, next));
  return (
    <form
      className="flex w-[26rem] max-w-[calc(100vw-2rem)] flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fault === null) onSave(condition, required);
      }}
    >
      <div className="flex max-h-[min(30rem,60dvh)] flex-col gap-3 overflow-y-auto p-4">
        <h2 className="font-semibold text-ink text-sm">{filter === null ? "New filter" : "Edit filter"}</h2>
        {form === null ? (
          <p className="rounded-md bg-sunken px-3 py-2 text-muted text-sm">{describeCondition(condition)}</p>
        ) : (
          <>
            {form.rows.length > 1 && (
              <Segmented
                label="Which comparisons must hold"
                value={form.join}
                options={[
                  { value: "all", label: "All of these" },
                  { value: "any", label: "Any of these" },
                ]}
                onChange={(join) => change({ kind: "join", join })}
              />
            )}
            {form.rows.map((row) => (
              <ComparisonRowFields
                key={row.key}
                row={row}
                removable={form.rows.length > 1}
                onChange={change}
              />
            ))}
            <Button
              look="quiet"
              size="sm"
              className="self-start"
              icon={<Plus className="size-3.5" aria-hidden />}
              onClick={() => change({ kind: "addRow" })}
            >
              Add a comparison
            </Button>
          </>
        )}
        <Checkbox
          label="Required"
          checked={required}
          onChange={setRequired}
          hint={
            required
              ? "If no user matches, the exception handling rule is used."
              : "If no user matches, this filter is dropped and the lead goes to the next user in sequence."
          }
        />
        {tried && fault !== null && (
          <p role="alert" className="text-bad text-sm">
            {fault}
          </p>
        )}
      </div>
      <div className="flex justify-end gap-2 border-line border-t px-4 py-3">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look="primary">
          Save
        </Button>
      </div>
    </form>
  );
}

function Suggestions({ onPick }: { readonly onPick: (form: ConditionForm) => void }) {
  return (
    <div className="flex w-72 flex-col p-1.5">
      <p className="px-2.5 pt-2 pb-1 font-medium text-faint text-xs">Suggested filters</p>
      {SUGGESTIONS.map(({ label, icon: Icon, row }) => (
        <SuggestionButton
          key={label}
          icon={<Icon className="size-4" aria-hidden />}
          onClick={() => onPick({ join: "all", rows: [row] })}
        >
          {label}
        </SuggestionButton>
      ))}
      <span aria-hidden className="my-1.5 h-px bg-line" />
      <SuggestionButton
        icon={<SlidersHorizontal className="size-4" aria-hidden />}
        onClick={() => onPick(EMPTY_CONDITION)}
      >
        Build a condition…
      </SuggestionButton>
    </div>
  );
}

interface SuggestionButtonProps {
  readonly icon: React.ReactNode;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function SuggestionButton({ icon, onClick, children }: SuggestionButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex min-h-8 items-center gap-2.5 rounded-md px-2.5 text-left text-ink text-sm transition-colors hover:bg-hover pointer-coarse:min-h-11"
    >
      <span className="text-muted">{icon}</span>
      {children}
    </button>
  );
}
