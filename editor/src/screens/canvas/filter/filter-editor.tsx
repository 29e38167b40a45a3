import { type Condition, checkCondition, describeCondition, type FilterNode } from "@fairlead/engine";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import {
  type ConditionForm,
  type ConditionFormChange,
  changeCondition,
  conditionOfForm,
  formOfCondition,
} from "./condition-form.ts";
import { AddToGroup, ConditionPart } from "./condition-part.tsx";
import { FilterChoice } from "./filter-choice.tsx";

interface FilterEditorProps {
  /** The filter to change; `null` to make a new one. */
  readonly filter: Pick<FilterNode, "condition" | "required"> | null;
  readonly onSave: (condition: Condition, required: boolean) => void;
  readonly onCancel: () => void;
}

/** The content of the popover in which a filter is made or changed. */
export function FilterEditor({ filter, onSave, onCancel }: FilterEditorProps) {
  const [form, setForm] = useState<ConditionForm | null>(() => filter && formOfCondition(filter.condition));
  const [required, setRequired] = useState(filter?.required ?? false);
  const [tried, setTried] = useState(false);
  if (form === null) return <FilterChoice onPick={setForm} />;

  const condition = conditionOfForm(form);
  const faults = checkCondition(condition);
  const change = (next: ConditionFormChange) => setForm((before) => before && changeCondition(before, next));
  return (
    <form
      className="flex w-[28rem] max-w-[calc(100vw-1.5rem)] flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length === 0) onSave(condition, required);
      }}
    >
      <div className="flex max-h-[min(32rem,60dvh)] flex-col gap-3 overflow-y-auto p-4">
        <h2 className="font-semibold text-ink text-sm">{filter === null ? "New filter" : "Edit filter"}</h2>
        <ConditionPart part={form.root} depth={1} place={null} tried={tried} onChange={change} />
        {form.root.kind !== "group" && <AddToGroup part={form.root} depth={1} onChange={change} />}
        <p className="rounded-md bg-sunken px-3 py-2 text-muted text-sm">{describeCondition(condition)}</p>
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
        {tried && faults.length > 0 && (
          <p role="alert" className="text-bad text-sm">
            {faults[0]?.message}
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
