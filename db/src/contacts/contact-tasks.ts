import {
  AppError,
  auditValues,
  nextDue,
  type RecordViewer,
  type RecordWork,
  type RepeatUnit,
  seesPart,
  whyNotChange,
} from "@fairlead/engine";
import { and, asc, count, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contacts, contactTasks, users } from "../schema/index.ts";
import { IS_THERE, readSituations } from "./contact-situations.ts";
import { contactsSeenBy } from "./contacts-seen.ts";
import { requireChange, requireContact, seenContact } from "./require-contact.ts";

interface By {
  readonly actor: Actor;
  readonly nowMs: number;
}

export interface TaskInput {
  readonly name: string;
  readonly description: string;
  readonly dueAt: Date;
  readonly assigneeUserId: string;
  /** `null`: a single task. */
  readonly repeat: {
    readonly every: number;
    readonly unit: RepeatUnit;
    readonly until: string | null;
  } | null;
}

export type TaskRow = typeof contactTasks.$inferSelect & {
  readonly contactFirstName: string | null;
  readonly contactLastName: string | null;
  readonly contactEmail: string | null;
  readonly assigneeName: string | null;
  /** Whether whoever looks may change it, tick it off and delete it. */
  readonly canChange: boolean;
};

/** More than anybody looks through at once. */
const MOST = 500;
const ASSIGNEE_NAME = sql<string | null>`(select name from users where id = ${contactTasks.assigneeUserId})`;

/** A contact's tasks that somebody is shown, the open ones first, by when they are due. */
export async function listTasksOf(tx: Tx, viewer: RecordViewer, contactId: string) {
  await seenContact(tx, viewer, contactId);
  return readTasks(tx, viewer, and(eq(contactTasks.contactId, contactId), tasksSeenBy(viewer)));
}

/** What somebody has to do for contacts that they see, by when it is due, and how many tasks there are in all. */
export async function listMyTasks(
  tx: Tx,
  viewer: RecordViewer,
  { done, limit }: { readonly done: boolean; readonly limit: number },
): Promise<{ readonly items: readonly TaskRow[]; readonly total: number }> {
  const where = and(
    ...[eq(contactTasks.assigneeUserId, viewer.userId ?? ""), contactsSeenBy(tx, viewer), IS_THERE],
    done ? isNotNull(contactTasks.completedAt) : isNull(contactTasks.completedAt),
  );
  const items = await readTasks(tx, viewer, where, limit);
  if (items.length < limit) return { items, total: items.length };
  const [counted] = await tx
    .select({ total: count() })
    .from(contactTasks)
    .innerJoin(contacts, OF_CONTACT)
    .where(where);
  return { items, total: counted?.total ?? 0 };
}

const OF_CONTACT = and(
  eq(contacts.organizationId, contactTasks.organizationId),
  eq(contacts.id, contactTasks.contactId),
);

async function readTasks(
  tx: Tx,
  viewer: RecordViewer,
  where: SQL | undefined,
  limit: number = MOST,
): Promise<readonly TaskRow[]> {
  const rows = await tx
    .select({
      task: contactTasks,
      contactFirstName: contacts.firstName,
      contactLastName: contacts.lastName,
      contactEmail: contacts.email,
      assigneeName: ASSIGNEE_NAME,
    })
    .from(contactTasks)
    .innerJoin(contacts, OF_CONTACT)
    .where(where)
    .orderBy(sql`${contactTasks.completedAt} desc nulls first`, asc(contactTasks.dueAt), asc(contactTasks.id))
    .limit(limit);
  const contactIds = new Set(rows.map(({ task }) => task.contactId));
  const situations = await readSituations(tx, viewer, [...contactIds], { lock: false });
  return rows.map(({ task, ...names }) => {
    const contact = situations.get(task.contactId);
    const canChange = contact !== undefined && whyNotChange(viewer, contact, workOf(task)) === null;
    return { ...task, ...names, canChange };
  });
}

/** @throws AppError NOT_FOUND; FORBIDDEN with the reason; INVALID_VALUE where the assignee is no active user */
export async function addTask(
  tx: Tx,
  viewer: RecordViewer,
  contactId: string,
  input: TaskInput,
  { actor, nowMs }: By,
): Promise<string> {
  await requireContact(tx, viewer, contactId, "annotate");
  await requireAssignee(tx, input.assigneeUserId);
  const id = newId("contactTask");
  await tx.insert(contactTasks).values({
    ...{ organizationId: actor.organizationId, id, contactId, ...columnsOf(input) },
    ...{ createdByUserId: actor.userId, createdAt: new Date(nowMs) },
  });
  await audit(tx, contactId, "taskAdded", { before: null, after: input }, { actor, nowMs });
  return id;
}

/** @throws AppError NOT_FOUND; FORBIDDEN with the reason; INVALID_VALUE where the assignee is no active user */
export async function updateTask(
  tx: Tx,
  viewer: RecordViewer,
  ids: readonly [string, string],
  input: TaskInput,
  by: By,
): Promise<void> {
  const task = await lockTask(tx, viewer, ids);
  await requireAssignee(tx, input.assigneeUserId);
  const isOnSameDay = input.repeat !== null && input.dueAt.getTime() === task.dueAt.getTime();
  await tx
    .update(contactTasks)
    // On another day the series begins anew.
    .set({ ...columnsOf(input), ...(isOnSameDay ? {} : { firstDueAt: null }) })
    .where(eq(contactTasks.id, task.id));
  await audit(tx, task.contactId, "taskUpdated", { before: task, after: input }, by);
}

/**
 * Ticks a task off; one that repeats makes the next of its series, once. Safe to repeat.
 *
 * @throws AppError NOT_FOUND; FORBIDDEN with the reason
 */
export async function completeTask(
  tx: Tx,
  viewer: RecordViewer,
  ids: readonly [string, string],
  by: By,
): Promise<void> {
  const task = await lockTask(tx, viewer, ids);
  if (task.completedAt !== null) return;
  await tx
    .update(contactTasks)
    .set({ completedAt: new Date(by.nowMs), completedByUserId: by.actor.userId })
    .where(eq(contactTasks.id, task.id));
  await audit(tx, task.contactId, "taskCompleted", { before: task, after: task }, by);
  await addNext(tx, task, by);
}

/** Opens a task that was ticked off; the next of its series stays. @throws AppError NOT_FOUND; FORBIDDEN */
export async function reopenTask(
  tx: Tx,
  viewer: RecordViewer,
  ids: readonly [string, string],
  by: By,
): Promise<void> {
  const task = await lockTask(tx, viewer, ids);
  if (task.completedAt === null) return;
  // Its next one is there already: ticked off again, it must not make another.
  await tx
    .update(contactTasks)
    .set({
      completedAt: null,
      completedByUserId: null,
      repeatEvery: null,
      repeatUnit: null,
      repeatUntil: null,
    })
    .where(eq(contactTasks.id, task.id));
  await audit(tx, task.contactId, "taskReopened", { before: task, after: task }, by);
}

/** @throws AppError NOT_FOUND; FORBIDDEN with the reason */
export async function deleteTask(
  tx: Tx,
  viewer: RecordViewer,
  ids: readonly [string, string],
  by: By,
): Promise<void> {
  const task = await lockTask(tx, viewer, ids);
  await tx.delete(contactTasks).where(eq(contactTasks.id, task.id));
  await audit(tx, task.contactId, "taskDeleted", { before: task, after: task }, by);
}

async function addNext(tx: Tx, task: typeof contactTasks.$inferSelect, { nowMs }: By): Promise<void> {
  const { repeatEvery: every, repeatUnit: unit, repeatUntil: until } = task;
  if (every === null || unit === null) return;
  const [assignee] = await tx
    .select({ timeZone: users.timeZone })
    .from(users)
    .where(eq(users.id, task.assigneeUserId));
  const firstDueAt = task.firstDueAt ?? task.dueAt;
  const next = nextDue(
    task.dueAt.getTime(),
    firstDueAt.getTime(),
    { every, unit, until },
    assignee?.timeZone ?? "UTC",
  );
  if (next === null) return;
  const { completedAt: _done, completedByUserId: _by, ...same } = task;
  await tx.insert(contactTasks).values({
    ...{ ...same, id: newId("contactTask"), firstDueAt },
    ...{ dueAt: new Date(next), createdAt: new Date(nowMs) },
  });
}

async function lockTask(tx: Tx, viewer: RecordViewer, [contactId, id]: readonly [string, string]) {
  const contact = await seenContact(tx, viewer, contactId, { lock: true });
  const [task] = await tx
    .select()
    .from(contactTasks)
    .where(and(eq(contactTasks.contactId, contactId), eq(contactTasks.id, id), tasksSeenBy(viewer)))
    .for("update");
  if (!task) throw new AppError("NOT_FOUND", "There is no such task for the contact.");
  requireChange(viewer, contact, workOf(task));
  return task;
}

function workOf({ assigneeUserId, createdByUserId }: typeof contactTasks.$inferSelect): RecordWork {
  return { ofUserIds: [assigneeUserId, createdByUserId] };
}

function tasksSeenBy(viewer: RecordViewer): SQL | undefined {
  return seesPart(viewer, "othersTasks") ? undefined : eq(contactTasks.assigneeUserId, viewer.userId ?? "");
}

function columnsOf({ repeat, ...plain }: TaskInput) {
  const { every = null, unit = null, until = null } = repeat ?? {};
  return { ...plain, repeatEvery: every, repeatUnit: unit, repeatUntil: until };
}

async function requireAssignee(tx: Tx, userId: string): Promise<void> {
  const [found] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.active, true)));
  if (found) return;
  const errors = [
    { code: "INVALID_VALUE", pointer: "/assigneeUserId", detail: "Choose an active user." },
  ] as const;
  throw new AppError("INVALID_VALUE", "The task is assigned to no active user.", { errors });
}

type NamedTask = Pick<TaskInput, "name" | "description" | "dueAt" | "assigneeUserId">;

function audit(
  tx: Tx,
  subjectId: string,
  action: "taskAdded" | "taskUpdated" | "taskCompleted" | "taskReopened" | "taskDeleted",
  { before, after }: { readonly before: NamedTask | null; readonly after: NamedTask },
  { actor, nowMs }: By,
): Promise<void> {
  const isGivenTo = before?.assigneeUserId !== after.assigneeUserId;
  const given = { userId: after.assigneeUserId, formerUserId: before?.assigneeUserId ?? null };
  const values = auditValues(before, after, ["name", "dueAt", "description"], ["name"]);
  return recordAudit(tx, actor, nowMs, [
    { subject: "contact", subjectId, action, details: isGivenTo ? given : {}, values },
  ]);
}
