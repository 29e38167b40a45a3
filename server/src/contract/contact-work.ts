import {
  APPOINTMENT_LIMITS,
  NOTE_AUDIENCES,
  NOTE_LIMITS,
  NOTE_OUTCOMES,
  type NoteOutcome,
  QUICK_NOTES,
  REPEAT_UNITS,
  TASK_LIMITS,
} from "@fairlead/engine/contract";
import { z } from "zod";
import {
  Flag,
  GivenDay,
  GivenInstant,
  Id,
  IdParams,
  Instant,
  keysOf,
  NamedRef,
  Nothing,
  PageQuery,
  pageOf,
  UserRef,
} from "./common.ts";
import { JSON_BODY, problems } from "./problem.ts";

const tags = ["contacts"];
const ON_CONTACT = problems("NOT_FOUND");
const CHANGE_CODES = ["NOT_FOUND", "INVALID_VALUE", ...JSON_BODY] as const;
const CHANGES = problems(...CHANGE_CODES);
const Outcome = z.enum(keysOf<NoteOutcome>(NOTE_OUTCOMES));
const CanChange = z.boolean().describe("Whether the caller may change it and take it away.");
const Audience = z
  .enum(NOTE_AUDIENCES)
  .describe(
    "`notPartners`: hidden from co-marketing partners; `private`: for its author and the contact's owner.",
  );

export const ContactNote = z
  .object({
    id: z.string(),
    kind: z.enum(["note", "quick", "merge"]),
    text: z.string(),
    outcome: Outcome.nullable(),
    audience: Audience,
    author: UserRef.nullable().describe("`null`: an API key, or the product itself."),
    createdAt: Instant,
  })
  .meta({ id: "ContactNote" });

export const ListContactNotes = {
  ...{ operationId: "listContactNotes", tags, params: IdParams, querystring: PageQuery },
  summary: "The notes on a contact that one is shown, the newest first",
  response: { 200: pageOf(ContactNote), ...ON_CONTACT },
};

export const AddContactNote = {
  ...{ operationId: "addContactNote", tags, params: IdParams },
  summary: "Add a note to a contact: a general one, or one of the five quick notes",
  body: z.union([
    z.object({
      text: z.string().trim().min(1).max(NOTE_LIMITS.textLength),
      outcome: Outcome.nullable().default(null),
      audience: Audience.default("notPartners"),
    }),
    z.object({ quick: z.enum(QUICK_NOTES) }),
  ]),
  response: { 201: ContactNote, ...problems("DO_NOT_CONTACT", ...CHANGE_CODES) },
};

export const ContactMemo = z
  .object({ id: z.string(), text: z.string(), createdAt: Instant, canChange: CanChange })
  .meta({ id: "ContactMemo" });

export const ListContactMemos = {
  ...{ operationId: "listContactMemos", tags, params: IdParams },
  summary: "The memos on a contact's record, the oldest first",
  response: { 200: z.object({ items: z.array(ContactMemo) }), ...ON_CONTACT },
};

export const AddContactMemo = {
  ...{ operationId: "addContactMemo", tags, params: IdParams },
  summary: "Put a memo on a contact's record",
  body: z.object({ text: z.string().trim().min(1).max(NOTE_LIMITS.memoLength) }),
  response: { 201: ContactMemo, ...CHANGES },
};

export const DeleteContactMemo = {
  ...{ operationId: "deleteContactMemo", tags, params: IdParams.extend({ memoId: Id }) },
  summary: "Take a memo off a contact's record",
  response: { 204: Nothing, ...ON_CONTACT },
};

const AppointmentBody = z.object({
  startsAt: GivenInstant,
  location: z.string().trim().max(APPOINTMENT_LIMITS.locationLength),
  notes: z.string().trim().max(APPOINTMENT_LIMITS.notesLength).default(""),
});

export const Appointment = AppointmentBody.extend({
  id: z.string(),
  startsAt: Instant,
  notes: z.string(),
  contact: NamedRef,
  user: UserRef.describe("Who meets the contact."),
  canChange: CanChange,
}).meta({ id: "Appointment" });

const AppointmentParams = IdParams.extend({ appointmentId: Id });

export const ListContactAppointments = {
  ...{ operationId: "listContactAppointments", tags, params: IdParams },
  summary: "A contact's appointments, the soonest first",
  response: { 200: z.object({ items: z.array(Appointment) }), ...ON_CONTACT },
};

export const AddAppointment = {
  ...{ operationId: "addAppointment", tags, params: IdParams },
  summary: "Schedule an appointment of mine with a contact",
  body: AppointmentBody,
  response: { 201: z.object({ id: z.string() }), ...problems("DO_NOT_CONTACT", ...CHANGE_CODES) },
};

export const UpdateAppointment = {
  ...{ operationId: "updateAppointment", tags, params: AppointmentParams },
  summary: "Change an appointment",
  body: AppointmentBody,
  response: { 204: Nothing, ...problems("DO_NOT_CONTACT", ...CHANGE_CODES) },
};

export const DeleteAppointment = {
  ...{ operationId: "deleteAppointment", tags, params: AppointmentParams },
  summary: "Delete an appointment, for good",
  response: { 204: Nothing, ...ON_CONTACT },
};

export const ListAppointments = {
  ...{ operationId: "listAppointments", tags },
  summary:
    "The appointments of a period with all contacts that one sees; without appointments:readAll one's own; at most 500",
  querystring: z.object({
    from: GivenInstant.optional().describe("Now, if left out."),
    until: GivenInstant.optional().describe("30 days after `from`, if left out; not included."),
  }),
  response: { 200: z.object({ items: z.array(Appointment) }), ...problems("INVALID_DATE") },
};

const TaskBody = z.object({
  name: z.string().trim().min(1).max(TASK_LIMITS.nameLength),
  description: z.string().trim().max(TASK_LIMITS.descriptionLength).default(""),
  dueAt: GivenInstant,
  assigneeUserId: Id,
  repeat: z
    .object({
      every: z.int().min(1).max(TASK_LIMITS.repeatEvery),
      unit: z.enum(REPEAT_UNITS),
      until: GivenDay.nullable()
        .default(null)
        .describe("The last day on which it may be due; `null`: for ever."),
    })
    .nullable()
    .default(null)
    .describe("`null`: a single task. The next of a recurring one is made when it is done."),
});

export const ContactTask = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    dueAt: Instant,
    assignee: UserRef,
    contact: NamedRef,
    repeat: z
      .object({ every: z.int(), unit: z.enum(REPEAT_UNITS), until: z.iso.date().nullable() })
      .nullable(),
    completedAt: Instant.nullable(),
    canChange: CanChange,
  })
  .meta({ id: "ContactTask" });

const TaskParams = IdParams.extend({ taskId: Id });
const Tasks = z.object({ items: z.array(ContactTask) });

export const ListContactTasks = {
  ...{ operationId: "listContactTasks", tags, params: IdParams },
  summary: "A contact's tasks that one is shown, the open ones first",
  response: { 200: Tasks, ...ON_CONTACT },
};

export const ListMyTasks = {
  ...{ operationId: "listMyTasks", tags },
  summary: "What I have to do for contacts, by when it is due",
  querystring: z.object({
    done: Flag.default(false),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(5_000)
      .default(500)
      .describe("The most that are told; ask for more to see what is left out."),
  }),
  response: {
    200: Tasks.extend({ total: z.int().describe("All, also those that are left out.") }),
    ...problems(),
  },
};

export const AddTask = {
  ...{ operationId: "addTask", tags, params: IdParams },
  summary: "Add a single or a recurring task for a contact",
  body: TaskBody,
  response: { 201: z.object({ id: z.string() }), ...CHANGES },
};

export const UpdateTask = {
  ...{ operationId: "updateTask", tags, params: TaskParams },
  summary: "Change a task",
  body: TaskBody,
  response: { 204: Nothing, ...CHANGES },
};

export const CompleteTask = {
  ...{ operationId: "completeTask", tags, params: TaskParams },
  summary: "Tick a task off; a recurring one makes the next. Safe to repeat",
  response: { 204: Nothing, ...CHANGES },
};

export const ReopenTask = {
  ...{ operationId: "reopenTask", tags, params: TaskParams },
  summary: "Open a task again; it does not recur any more, since its next one is there",
  response: { 204: Nothing, ...CHANGES },
};

export const DeleteTask = {
  ...{ operationId: "deleteTask", tags, params: TaskParams },
  summary: "Delete a task, for good",
  response: { 204: Nothing, ...ON_CONTACT },
};
