import {
  type AppointmentRow,
  addAppointment,
  addMemo,
  addNote,
  decodeCursor,
  deleteAppointment,
  deleteMemo,
  encodeCursor,
  listAppointments,
  listAppointmentsOf,
  listMemos,
  listNotes,
  type MemoRow,
  type Tx,
  updateAppointment,
} from "@fairlead/db";
import { type RecordViewer, shownName } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, recordViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { periodOf } from "../period.ts";
import { type Caller, callerOf, personOf } from "../plugins/access.ts";
import { noteView } from "../views/note-view.ts";

/** What is looked through unless somebody says otherwise: 30 days. */
const PERIOD_MS = 30 * 24 * 60 * 60 * 1_000;

/** What people keep on a contact's record: notes, memos and appointments. */
export const contactWorkRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  const seenBy = <Result>(caller: Caller, read: (tx: Tx, viewer: RecordViewer) => Promise<Result>) =>
    db.withOrganization(caller.organizationId, async (tx) => read(tx, await recordViewerOf(tx, caller)));
  const by = (caller: Caller) => ({ actor: actorOf(caller), nowMs: nowMs() });

  app.route({
    ...endpoint(ENDPOINTS.listContactNotes),
    handler: async (request) => {
      const { cursor, limit } = request.query;
      const page = { after: decodeCursor(cursor), limit };
      const { items, next } = await seenBy(callerOf(request), (tx, viewer) =>
        listNotes(tx, viewer, request.params.id, page),
      );
      return { items: items.map(noteView), nextCursor: next && encodeCursor(next) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.addContactNote),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { body } = request;
      const note =
        "quick" in body
          ? ({ kind: "quick", text: body.quick, outcome: null, audience: "notPartners" } as const)
          : ({ kind: "note", ...body } as const);
      const added = await seenBy(caller, (tx, viewer) =>
        addNote(tx, viewer, request.params.id, note, by(caller)),
      );
      return reply.status(201).send(noteView(added));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listContactMemos),
    handler: async (request) => {
      const memos = await seenBy(callerOf(request), (tx, viewer) => listMemos(tx, viewer, request.params.id));
      return { items: memos.map(memoView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.addContactMemo),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const memo = await seenBy(caller, (tx, viewer) =>
        addMemo(tx, viewer, request.params.id, request.body.text, by(caller)),
      );
      return reply.status(201).send(memoView(memo));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.deleteContactMemo),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { id, memoId } = request.params;
      await seenBy(caller, (tx, viewer) => deleteMemo(tx, viewer, id, memoId, by(caller)));
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listContactAppointments),
    handler: async (request) => {
      const rows = await seenBy(callerOf(request), (tx, viewer) =>
        listAppointmentsOf(tx, viewer, request.params.id),
      );
      return { items: rows.map(appointmentView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.addAppointment),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { startsAt, ...rest } = request.body;
      const input = { ...rest, startsAt: new Date(startsAt), userId: caller.userId };
      const id = await seenBy(caller, (tx, viewer) =>
        addAppointment(tx, viewer, request.params.id, input, by(caller)),
      );
      return reply.status(201).send({ id });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateAppointment),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { id, appointmentId } = request.params;
      const { startsAt, ...rest } = request.body;
      const input = { ...rest, startsAt: new Date(startsAt) };
      await seenBy(caller, (tx, viewer) =>
        updateAppointment(tx, viewer, [id, appointmentId], input, by(caller)),
      );
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.deleteAppointment),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { id, appointmentId } = request.params;
      await seenBy(caller, (tx, viewer) => deleteAppointment(tx, viewer, [id, appointmentId], by(caller)));
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listAppointments),
    handler: async (request) => {
      const caller = callerOf(request);
      const begin = request.query.from ?? new Date(nowMs()).toISOString();
      const end = request.query.until ?? new Date(Date.parse(begin) + PERIOD_MS).toISOString();
      const { from, until } = periodOf({ from: begin, until: end });
      const ofUser = caller.permissions.includes("appointments:readAll") ? null : (caller.userId ?? "");
      const rows = await seenBy(caller, (tx, viewer) =>
        listAppointments(tx, viewer, { from, until }, ofUser),
      );
      return { items: rows.map(appointmentView) };
    },
  });
};

function memoView({ id, text, createdAt, canChange }: MemoRow) {
  return { id, text, createdAt: createdAt.toISOString(), canChange };
}

function appointmentView({
  id,
  startsAt,
  location,
  notes,
  contactId,
  userId,
  userName,
  canChange,
  ...names
}: AppointmentRow) {
  return {
    ...{ id, startsAt: startsAt.toISOString(), location, notes },
    contact: { id: contactId, name: nameOf(names) },
    user: { id: userId, name: userName ?? "Somebody" },
    canChange,
  };
}

/** The name of the contact that a row of their work names. */
export function nameOf(row: {
  readonly contactFirstName: string | null;
  readonly contactLastName: string | null;
  readonly contactEmail: string | null;
}): string {
  const { contactFirstName: firstName, contactLastName: lastName, contactEmail: email } = row;
  return shownName({ firstName, lastName, email });
}
