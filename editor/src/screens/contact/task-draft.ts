import { type RepeatUnit, TASK_LIMITS } from "@fairlead/engine";
import type { ContactTask } from "../../api/generated/types.gen.ts";
import { fromLocalInput, toLocalInput } from "./local-time.ts";

/** Whether a task is to come once or again and again. */
export type TaskKind = "single" | "recurring";

/** A task as it stands in its form. */
export interface TaskDraft {
  readonly name: string;
  readonly description: string;
  /** Day and time in the browser's zone, as "2026-05-04T09:30"; empty: not chosen yet. */
  readonly due: string;
  readonly assigneeUserId: string;
  /** How many units lie between two of a recurring one. */
  readonly every: string;
  readonly unit: RepeatUnit;
  /** The last day, as "2026-05-04"; empty: without end. */
  readonly until: string;
}

/** A task that is not there yet, for whoever adds it. */
export function newTask(assigneeUserId: string): TaskDraft {
  return { name: "", description: "", due: "", assigneeUserId, every: "2", unit: "week", until: "" };
}

/** A task as it is edited. */
export function draftOfTask({ name, description, dueAt, assignee, repeat }: ContactTask): TaskDraft {
  const fresh = newTask(assignee.id);
  const repetition = repeat && { every: String(repeat.every), unit: repeat.unit, until: repeat.until ?? "" };
  return { ...fresh, name, description, due: toLocalInput(dueAt), ...repetition };
}

/** What is missing or wrong, by field; empty: it can be sent. */
export function faultsOfTask({ name, due, every }: TaskDraft, kind: TaskKind) {
  const count = Number(every);
  const isEvery = Number.isInteger(count) && count >= 1 && count <= TASK_LIMITS.repeatEvery;
  return {
    ...(name.trim() === "" ? { name: "Name the task." } : {}),
    ...(fromLocalInput(due) === null ? { due: "Choose a day and a time." } : {}),
    ...(kind === "recurring" && !isEvery ? { every: `1 to ${TASK_LIMITS.repeatEvery}.` } : {}),
  };
}

/**
 * What a form without faults stands for.
 *
 * @param task the one that is changed: its instant stays unless another was chosen, since a form has no seconds
 */
export function bodyOfTask(
  { due, every, unit, until, ...plain }: TaskDraft,
  kind: TaskKind,
  task: ContactTask | undefined,
) {
  const isSameDue = task !== undefined && due === toLocalInput(task.dueAt);
  const dueAt = isSameDue ? task.dueAt : (fromLocalInput(due) ?? "");
  const repeat = { every: Number(every), unit, until: until === "" ? null : until };
  return { ...plain, dueAt, repeat: kind === "single" ? null : repeat };
}
