import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { deleteTaskMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactTask } from "../../api/generated/types.gen.ts";
import { DeleteDialog } from "../../ui/delete-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { refreshTasks } from "./refresh.ts";
import { TaskDialog } from "./task-dialog.tsx";

interface TaskActionsProps {
  readonly task: ContactTask;
}

/** Edits and deletes a task; only for those who may change it. */
export function TaskActions({ task }: TaskActionsProps) {
  const [asked, setAsked] = useState<"edit" | "delete" | null>(null);
  const close = () => setAsked(null);
  return (
    <span className="-my-1 -mr-1.5 flex shrink-0 gap-1">
      <IconButton
        size="sm"
        label={`Edit ${task.name}`}
        icon={<Pencil className="size-3.5" aria-hidden />}
        onClick={() => setAsked("edit")}
      />
      <IconButton
        size="sm"
        label={`Delete ${task.name}`}
        icon={<Trash2 className="size-3.5" aria-hidden />}
        onClick={() => setAsked("delete")}
      />
      {asked === "edit" && (
        <TaskDialog
          contactId={task.contact.id}
          kind={task.repeat === null ? "single" : "recurring"}
          task={task}
          onClose={close}
        />
      )}
      {asked === "delete" && <DeleteTaskDialog task={task} onClose={close} />}
    </span>
  );
}

interface DeleteTaskDialogProps extends TaskActionsProps {
  readonly onClose: () => void;
}

function DeleteTaskDialog({ task, onClose }: DeleteTaskDialogProps) {
  const client = useQueryClient();
  const remove = useMutation({
    ...deleteTaskMutation(),
    onSuccess: () => {
      refreshTasks(client);
      onClose();
    },
  });
  const { id, name, contact, repeat, completedAt } = task;
  return (
    <DeleteDialog
      title="Delete task"
      remove={remove}
      onDelete={() => remove.mutate({ path: { id: contact.id, taskId: id } })}
      onClose={onClose}
    >
      Delete the task <span className="break-words font-medium text-ink">{name}</span> for {contact.name}?
      {repeat &&
        completedAt === null &&
        " It will not come again: the next one is made only when this one is done."}
      {repeat && completedAt !== null && " The ones that follow it stay."}
    </DeleteDialog>
  );
}
