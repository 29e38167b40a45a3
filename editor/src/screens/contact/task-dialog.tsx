import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import {
  addTaskMutation,
  listUsersOptions,
  updateTaskMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactTask } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { refreshTasks } from "./refresh.ts";
import { bodyOfTask, draftOfTask, faultsOfTask, newTask, type TaskKind } from "./task-draft.ts";
import { TaskFields } from "./task-fields.tsx";

interface TaskDialogProps {
  readonly contactId: string;
  readonly kind: TaskKind;
  /** The one that is changed; none: a new one. */
  readonly task?: ContactTask;
  readonly onClose: () => void;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** "Create Task", and the same to edit one: what it needs by its kind, and to whom it is assigned. */
export function TaskDialog({ contactId, kind, task, onClose }: TaskDialogProps) {
  const form = useId();
  const client = useQueryClient();
  const session = useSession();
  const [draft, setDraft] = useState(() => (task ? draftOfTask(task) : newTask(session.user.id)));
  const [tried, setTried] = useState(false);
  const users = useQuery({ ...listUsersOptions(), enabled: session.may("users:read") });
  const onSuccess = () => {
    refreshTasks(client);
    onClose();
  };
  const add = useMutation({ ...addTaskMutation(), onSuccess });
  const update = useMutation({ ...updateTaskMutation(), onSuccess });
  const failed = [add, update].find(({ isError }) => isError);
  const faults = faultsOfTask(draft, kind);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const body = bodyOfTask(draft, kind, task);
    if (task) update.mutate({ path: { id: contactId, taskId: task.id }, body });
    else add.mutate({ path: { id: contactId }, body });
  };
  const active = (users.data?.items ?? []).filter((user) => user.active);
  return (
    <Dialog
      open
      onClose={onClose}
      title={task ? "Edit Task" : "Create Task"}
      description={describe(kind, task)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={add.isPending || update.isPending}>
            {task ? "Save" : "Submit"}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {failed && <FormError error={failed.error} />}
        <TaskFields
          {...{ draft, faults, tried }}
          repeats={kind === "recurring" && !isDone(task)}
          dueLabel={kind === "recurring" && !task ? "First due" : "Due"}
          people={assignable(active, task?.assignee ?? session.user)}
          onChange={setDraft}
        />
      </form>
    </Dialog>
  );
}

function describe(kind: TaskKind, task: ContactTask | undefined): string {
  if (kind === "single") return "Single Task";
  if (!task) return "Recurring Task: the next one comes when this one is done";
  return isDone(task)
    ? "Recurring Task: this one is done, so the ones that follow stay as they are"
    : "Recurring Task: your changes hold for the ones that follow too";
}

function isDone(task: ContactTask | undefined): boolean {
  return task !== undefined && task.completedAt !== null;
}

/** Those who are active, and whose it is now, even where nobody can be looked up. */
function assignable(active: readonly Person[], present: Person): readonly Person[] {
  return active.some(({ id }) => id === present.id) ? active : [present, ...active];
}
