import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Repeat } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { completeTaskMutation, reopenTaskMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactTask } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useFocusKept } from "../../ui/use-focus-kept.ts";
import { refreshTasks } from "./refresh.ts";
import { TaskActions } from "./task-actions.tsx";

interface TaskListProps {
  readonly tasks: readonly ContactTask[];
  /** Stands where there are none. */
  readonly empty: ReactNode;
  /** Names the contact of each, where the page is not the contact's own. */
  readonly withContact?: boolean;
}

/** Tasks that those may tick off, edit and delete who may change them; what is overdue says so. */
export function TaskList({ tasks, empty, withContact = false }: TaskListProps) {
  const all = useRef<HTMLElement>(null);
  const client = useQueryClient();
  const onSuccess = () => refreshTasks(client);
  const onError = (error: unknown) => {
    const { title, message } = asApiProblem(error);
    showToast({ tone: "bad", title, text: message });
  };
  const complete = useMutation({ ...completeTaskMutation(), onSuccess, onError });
  const reopen = useMutation({ ...reopenTaskMutation(), onSuccess, onError });
  const nowMs = Date.now();
  return (
    <section
      ref={all}
      tabIndex={-1}
      aria-label="List of tasks"
      className="outline-none"
      {...useFocusKept(all)}
    >
      {tasks.length === 0 ? (
        empty
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {tasks.map((task) => {
            const { id, name, description, dueAt, assignee, contact, repeat, completedAt, canChange } = task;
            const isLate = completedAt === null && Date.parse(dueAt) < nowMs;
            const path = { id: contact.id, taskId: id };
            return (
              <li key={id} className="flex items-start gap-3 py-2.5">
                <Checkbox
                  label={completedAt === null ? `Complete ${name}` : `Reopen ${name}`}
                  labelHidden
                  checked={completedAt !== null}
                  disabled={!canChange || complete.isPending || reopen.isPending}
                  onChange={(done) => (done ? complete : reopen).mutate({ path })}
                />
                <div className="min-w-0 flex-1">
                  <p
                    className={`break-words text-sm ${completedAt === null ? "text-ink" : "text-faint line-through"}`}
                  >
                    {name}
                  </p>
                  {description !== "" && <p className="break-words text-muted text-xs">{description}</p>}
                  <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-faint text-xs">
                    <span className={isLate ? "num font-medium text-bad" : "num"} title={formatExact(dueAt)}>
                      {isLate ? "Overdue: " : "Due "}
                      {formatShort(dueAt)}
                    </span>
                    {repeat && (
                      <span className="inline-flex items-center gap-1">
                        <Repeat className="size-3" aria-hidden />
                        every {repeat.every === 1 ? repeat.unit : `${repeat.every} ${repeat.unit}s`}
                      </span>
                    )}
                    {withContact ? (
                      <Link
                        to="/contacts/$contactId"
                        params={{ contactId: contact.id }}
                        className="rounded-sm text-accent-text hover:underline"
                      >
                        {contact.name}
                      </Link>
                    ) : (
                      <span>{assignee.name}</span>
                    )}
                  </p>
                </div>
                {canChange && <TaskActions task={task} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
