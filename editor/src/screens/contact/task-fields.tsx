import { REPEAT_UNITS, TASK_LIMITS } from "@fairlead/engine";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import type { faultsOfTask, TaskDraft } from "./task-draft.ts";

interface TaskFieldsProps {
  readonly draft: TaskDraft;
  readonly faults: ReturnType<typeof faultsOfTask>;
  /** Whether it was sent: only then is told what is missing. */
  readonly tried: boolean;
  /** Whether the fields are shown by which it comes again. */
  readonly repeats: boolean;
  readonly dueLabel: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (draft: TaskDraft) => void;
}

const UNITS = REPEAT_UNITS.map((value) => ({ value, label: `${value}s` }));

/** What a task is, when it is due, whose it is, and how it comes again. */
export function TaskFields({ draft, faults, tried, repeats, dueLabel, people, onChange }: TaskFieldsProps) {
  const set =
    <Name extends keyof TaskDraft>(name: Name) =>
    (value: TaskDraft[Name]) =>
      onChange({ ...draft, [name]: value });
  return (
    <>
      <Field label="Task Name" required error={tried ? faults.name : undefined}>
        <TextInput value={draft.name} maxLength={TASK_LIMITS.nameLength} onValueChange={set("name")} />
      </Field>
      <Field label="Description">
        <TextArea
          value={draft.description}
          maxLength={TASK_LIMITS.descriptionLength}
          onValue={set("description")}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={dueLabel} required error={tried ? faults.due : undefined}>
          <TextInput type="datetime-local" value={draft.due} onValueChange={set("due")} />
        </Field>
        <Field label="Assign To">
          <Combobox
            value={draft.assigneeUserId}
            searchLabel="Find a person"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={set("assigneeUserId")}
          />
        </Field>
      </div>
      {repeats && (
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          <Field label="Repeat every" error={faults.every}>
            <TextInput inputMode="numeric" value={draft.every} onValueChange={set("every")} />
          </Field>
          <Field label="Unit">
            <Select value={draft.unit} options={UNITS} onChange={set("unit")} />
          </Field>
          <Field label="Until" hint="Empty: without end">
            <TextInput type="date" value={draft.until} onValueChange={set("until")} />
          </Field>
        </div>
      )}
    </>
  );
}
