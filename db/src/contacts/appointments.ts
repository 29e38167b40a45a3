import {
  AppError,
  auditValues,
  type ContactViewer,
  plansAnew,
  type RecordWork,
  whyNotChange,
} from "@fairlead/engine";
import { and, asc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { appointments, contacts } from "../schema/index.ts";
import { requireContactable } from "./bindings.ts";
import { IS_THERE, readSituations } from "./contact-situations.ts";
import { contactsSeenBy } from "./contacts-seen.ts";
import { requireChange, requireContact, seenContact } from "./require-contact.ts";

interface By {
  readonly actor: Actor;
  readonly nowMs: number;
}

export interface AppointmentInput {
  readonly startsAt: Date;
  readonly location: string;
  readonly notes: string;
}

export type AppointmentRow = typeof appointments.$inferSelect & {
  readonly contactFirstName: string | null;
  readonly contactLastName: string | null;
  readonly contactEmail: string | null;
  readonly userName: string | null;
  /** Whether whoever looks may change and delete it. */
  readonly canChange: boolean;
};

/** More than anybody looks through at once. */
const MOST = 500;
const USER_NAME = sql<string | null>`(select name from users where id = ${appointments.userId})`;

/** A contact's appointments, the soonest first. */
export async function listAppointmentsOf(tx: Tx, viewer: ContactViewer, contactId: string) {
  await seenContact(tx, viewer, contactId);
  return readAppointments(tx, viewer, eq(appointments.contactId, contactId));
}

/**
 * The appointments of a period with the contacts that somebody sees, the soonest first; at most 500.
 *
 * @param ofUserId theirs alone; `null`: everybody's
 */
export function listAppointments(
  tx: Tx,
  viewer: ContactViewer,
  period: { readonly from: Date; readonly until: Date },
  ofUserId: string | null,
): Promise<readonly AppointmentRow[]> {
  return readAppointments(
    tx,
    viewer,
    and(
      ...[gte(appointments.startsAt, period.from), lt(appointments.startsAt, period.until)],
      ...[contactsSeenBy(tx, viewer), IS_THERE],
      ofUserId === null ? undefined : eq(appointments.userId, ofUserId),
    ),
  );
}

async function readAppointments(
  tx: Tx,
  viewer: ContactViewer,
  where: SQL | undefined,
): Promise<readonly AppointmentRow[]> {
  const rows = await tx
    .select({
      appointment: appointments,
      contactFirstName: contacts.firstName,
      contactLastName: contacts.lastName,
      contactEmail: contacts.email,
      userName: USER_NAME,
    })
    .from(appointments)
    .innerJoin(
      contacts,
      and(eq(contacts.organizationId, appointments.organizationId), eq(contacts.id, appointments.contactId)),
    )
    .where(where)
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(MOST);
  const contactIds = new Set(rows.map(({ appointment }) => appointment.contactId));
  const situations = await readSituations(tx, viewer, [...contactIds], { lock: false });
  return rows.map(({ appointment, ...names }) => {
    const contact = situations.get(appointment.contactId);
    const canChange = contact !== undefined && whyNotChange(viewer, contact, workOf(appointment)) === null;
    return { ...appointment, ...names, canChange };
  });
}

/** Whoever makes it meets the contact. @throws AppError NOT_FOUND; FORBIDDEN with the reason; DO_NOT_CONTACT */
export async function addAppointment(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
  input: AppointmentInput & { readonly userId: string },
  { actor, nowMs }: By,
): Promise<string> {
  await requireContact(tx, viewer, contactId, "annotate");
  await requireContactable(tx, contactId, "no appointment is made with them");
  const id = newId("appointment");
  const at = new Date(nowMs);
  await tx.insert(appointments).values({
    ...{ organizationId: actor.organizationId, id, contactId, ...input, createdAt: at, updatedAt: at },
  });
  await audit(tx, contactId, "appointmentAdded", { before: null, after: input }, { actor, nowMs });
  return id;
}

/** @throws AppError NOT_FOUND; FORBIDDEN with the reason; DO_NOT_CONTACT where it would be planned anew with somebody who asked for that */
export async function updateAppointment(
  tx: Tx,
  viewer: ContactViewer,
  [contactId, id]: readonly [string, string],
  input: AppointmentInput,
  by: By,
): Promise<void> {
  const appointment = await requireAppointment(tx, viewer, [contactId, id]);
  if (plansAnew(appointment, input)) {
    await requireContactable(tx, contactId, "their appointment keeps its time and place, or is deleted");
  }
  await tx
    .update(appointments)
    .set({ ...input, updatedAt: new Date(by.nowMs) })
    .where(eq(appointments.id, id));
  await audit(tx, contactId, "appointmentUpdated", { before: appointment, after: input }, by);
}

/** @throws AppError NOT_FOUND; FORBIDDEN with the reason */
export async function deleteAppointment(
  tx: Tx,
  viewer: ContactViewer,
  [contactId, id]: readonly [string, string],
  by: By,
): Promise<void> {
  const appointment = await requireAppointment(tx, viewer, [contactId, id]);
  await tx.delete(appointments).where(eq(appointments.id, id));
  await audit(tx, contactId, "appointmentDeleted", { before: appointment, after: appointment }, by);
}

/** Refuses an appointment that is not there, or that somebody may not change. */
async function requireAppointment(
  tx: Tx,
  viewer: ContactViewer,
  [contactId, id]: readonly [string, string],
): Promise<typeof appointments.$inferSelect> {
  const contact = await seenContact(tx, viewer, contactId, { lock: true });
  const [appointment] = await tx
    .select()
    .from(appointments)
    .where(and(eq(appointments.contactId, contactId), eq(appointments.id, id)));
  if (!appointment) throw new AppError("NOT_FOUND", "There is no such appointment with the contact.");
  requireChange(viewer, contact, workOf(appointment));
  return appointment;
}

function workOf({ userId }: typeof appointments.$inferSelect): RecordWork {
  return { ofUserIds: [userId] };
}

function audit(
  tx: Tx,
  subjectId: string,
  action: "appointmentAdded" | "appointmentUpdated" | "appointmentDeleted",
  { before, after }: { readonly before: AppointmentInput | null; readonly after: AppointmentInput },
  { actor, nowMs }: By,
): Promise<void> {
  const values = auditValues(before, after, ["startsAt", "location", "notes"], ["startsAt", "location"]);
  return recordAudit(tx, actor, nowMs, [{ subject: "contact", subjectId, action, values }]);
}
