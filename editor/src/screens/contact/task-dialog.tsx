import { REPEAT_UNITS, type RepeatUnit, TASK_LIMITS } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { addTaskMutation, listUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { fromLocalInput } from "./local-time.ts";
import { refresh } from "./refresh.ts";

interface TaskDialogProps {
  readonly contactId: string;
  readonly kind: "single" | "recurring";
  readonly onClose: () => void;
}

const UNITS = REPEAT_UNITS.map((value) => ({ value, label: `${value}s` }));

/** "Create Task": what a single or a recurring task needs, and to whom it is assigned. */
export function TaskDialog({ contactId, kind, onClose }: TaskDialogProps) {
  const form = useId();
  const client = useQueryClient();
  const session = useSession();
  const { id: myId, name: myName } = session.user;
  const [draft, setDraft] = useState({ name: "", description: "", due: "", every: "2", until: "" });
  const [unit, setUnit] = useState<RepeatUnit>("week");
  const [assignee, setAssignee] = useState<string>(myId);
  const [tried, setTried] = useState(false);
  const users = useQuery({ ...listUsersOptions(), enabled: session.may("users:read") });
  const add = useMutation({
    ...addTaskMutation(),
    onSuccess: () => {
      refresh(client, "listContactTasks", "listMyTasks");
      onClose();
    },
  });
  const dueAt = fromLocalInput(draft.due);
  const every = Number(draft.every);
  const isEvery = Number.isInteger(every) && every >= 1 && every <= TASK_LIMITS.repeatEvery;
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.name.trim() === "" || dueAt === null || (kind === "recurring" && !isEvery)) return;
    const repeat = kind === "single" ? null : { every, unit, until: draft.until === "" ? null : draft.until };
    const { name, description } = draft;
    add.mutate({
      path: { id: contactId },
      body: { name, description, dueAt, assigneeUserId: assignee, repeat },
    });
  };
  const people = (users.data?.items ?? []).filter(({ active }) => active);
  const options = people.length > 0 ? people : [{ id: myId, name: myName }];
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create Task"
      description={
        kind === "single" ? "Single Task" : "Recurring Task: the next one comes when this one is done"
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={add.isPending}>
            Submit
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {add.isError && <FormError error={add.error} />}
        <Field
          label="Task Name"
          required
          error={tried && draft.name.trim() === "" ? "Name the task." : undefined}
        >
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
          <Field
            label={kind === "single" ? "Due" : "First due"}
            required
            error={tried && dueAt === null ? "Choose a day and a time." : undefined}
          >
            <TextInput type="datetime-local" value={draft.due} onValueChange={set("due")} />
          </Field>
          <Field label="Assign To">
            <Combobox
              value={assignee}
              searchLabel="Find a person"
              options={options.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setAssignee}
            />
          </Field>
        </div>
        {kind === "recurring" && (
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
            <Field label="Repeat every" error={isEvery ? undefined : `1 to ${TASK_LIMITS.repeatEvery}.`}>
              <TextInput inputMode="numeric" value={draft.every} onValueChange={set("every")} />
            </Field>
            <Field label="Unit">
              <Select value={unit} options={UNITS} onChange={setUnit} />
            </Field>
            <Field label="Until" hint="Empty: without end">
              <TextInput type="date" value={draft.until} onValueChange={set("until")} />
            </Field>
          </div>
        )}
      </form>
    </Dialog>
  );
}
