import {
  type AbsenceRecord,
  addAbsence,
  listAbsences,
  listAudiences,
  listSources,
  listTeams,
  listUsers,
  pauseLeads,
  removeAbsence,
  resumeLeads,
  setTeamManagers,
  type Tx,
  updateUser,
} from "@fairlead/db";
import {
  AppError,
  hoursFault,
  isPresent,
  isTimeZone,
  isWithinWorkingHours,
  keptHours,
  type LeadViewer,
  seesAbsenceNote,
  type UserFacts,
  type UserId,
  type WrittenHours,
  writtenHours,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS, type User } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { leadViewerOf } from "../lead-scope.ts";
import { type Caller, callerOf, personOf } from "../plugins/access.ts";

/** Who and what there is in the organization: users with their availability, teams, sources, audiences. */
export const directoryRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listUsers),
    handler: async (request) => {
      const caller = callerOf(request);
      const views = (tx: Tx) => userViews(tx, caller, nowMs());
      return { items: await db.withOrganization(caller.organizationId, views) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateUser),
    handler: async (request) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const { handKeysTo, workingHours, ...changes } = request.body;
      const { timeZone } = changes;
      if (timeZone !== undefined && !isTimeZone(timeZone)) {
        throw fault(
          "INVALID_VALUE",
          "/timeZone",
          `"${timeZone}" is not a time zone such as America/New_York.`,
        );
      }
      requireHours(workingHours ?? []);
      return db.withOrganization(organizationId, async (tx) => {
        const kept = workingHours?.map(keptHours);
        const by = { actor: actorOf(caller), nowMs: nowMs(), handKeysTo };
        await updateUser(tx, organizationId, request.params.id, { ...changes, workingHours: kept }, by);
        return userView(tx, request.params.id, caller, nowMs());
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.addAbsence),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { id } = request.params;
      const { from, until, note = null } = request.body;
      const absence = {
        userId: id,
        kind: "outOfOffice",
        fromAt: new Date(from),
        untilAt: new Date(until),
        note,
      } as const;
      if (absence.untilAt <= absence.fromAt) {
        throw fault("INVALID_DATE", "/until", "The absence ends before it begins.");
      }
      if (absence.untilAt.getTime() <= nowMs())
        throw fault("INVALID_DATE", "/until", "This is over already.");
      const view = await db.withOrganization(caller.organizationId, async (tx) => {
        requireManaged(await leadViewerOf(tx, caller), id);
        await addAbsence(tx, caller.organizationId, absence);
        return userView(tx, id, caller, nowMs());
      });
      return reply.status(201).send(view);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.removeAbsence),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { id, absenceId } = request.params;
      const { organizationId } = caller;
      await db.withOrganization(organizationId, async (tx) => {
        requireManaged(await leadViewerOf(tx, caller), id);
        await removeAbsence(tx, organizationId, id, absenceId);
      });
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.pauseMyLeads),
    handler: async (request) => {
      const caller = personOf(request);
      const { organizationId, userId } = caller;
      const { until } = request.body;
      const untilMs = until === null ? null : Date.parse(until);
      if (untilMs !== null && untilMs <= nowMs())
        throw fault("INVALID_DATE", "/until", "This is over already.");
      return db.withOrganization(organizationId, async (tx) => {
        await pauseLeads(tx, organizationId, userId, nowMs(), untilMs);
        return userView(tx, userId, caller, nowMs());
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.resumeMyLeads),
    handler: async (request) => {
      const caller = personOf(request);
      const { organizationId, userId } = caller;
      return db.withOrganization(organizationId, async (tx) => {
        await resumeLeads(tx, organizationId, userId);
        return userView(tx, userId, caller, nowMs());
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listTeams),
    handler: async (request) => ({
      items: await db.withOrganization(callerOf(request).organizationId, listTeams),
    }),
  });

  app.route({
    ...endpoint(ENDPOINTS.setTeamManagers),
    handler: async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      return db.withOrganization(caller.organizationId, async (tx) => {
        await setTeamManagers(tx, { actor: actorOf(caller), nowMs: nowMs() }, id, request.body.userIds);
        const team = (await listTeams(tx)).find((one) => one.id === id);
        if (!team) throw new AppError("NOT_FOUND", "There is no such team.");
        return team;
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listSources),
    handler: async (request) => ({
      items: await db.withOrganization(callerOf(request).organizationId, listSources),
    }),
  });

  app.route({
    ...endpoint(ENDPOINTS.listAudiences),
    handler: async (request) => db.withOrganization(callerOf(request).organizationId, listAudiences),
  });
};

async function userView(tx: Tx, id: string, caller: Caller, nowMs: number): Promise<z.input<typeof User>> {
  const view = (await userViews(tx, caller, nowMs)).find((user) => user.id === id);
  if (!view) throw new AppError("NOT_FOUND", "There is no such user.");
  return view;
}

async function userViews(tx: Tx, caller: Caller, nowMs: number): Promise<z.input<typeof User>[]> {
  const [rows, absences, viewer] = await Promise.all([
    listUsers(tx),
    listAbsences(tx, nowMs),
    leadViewerOf(tx, caller),
  ]);
  return rows.map((row) => {
    const own = absences.filter(({ userId }) => userId === row.id);
    const facts: UserFacts = {
      ...{ ...row, id: row.id as UserId, teamIds: [] },
      absences: own.map(({ fromAt, untilAt }) => ({
        fromMs: fromAt.getTime(),
        untilMs: untilAt?.getTime() ?? null,
      })),
    };
    return {
      ...row,
      workingHours: [...writtenHours(row.workingHours)],
      absences: own.map((absence) => absenceView(absence, viewer)),
      present: isPresent(facts, undefined, nowMs),
      atWork: isWithinWorkingHours(facts, nowMs),
    };
  });
}

function absenceView({ id, userId, kind, fromAt, untilAt, note }: AbsenceRecord, viewer: LeadViewer) {
  return {
    id,
    kind,
    from: fromAt.toISOString(),
    until: untilAt?.toISOString() ?? null,
    note: seesAbsenceNote(viewer, userId) ? note : null,
  };
}

/**
 * Who reads the note of an absence may also enter one: the user, those who manage the user's teams, and those who manage all
 * users. Others learn not even whether there is such a user.
 */
function requireManaged(viewer: LeadViewer, userId: string): void {
  if (seesAbsenceNote(viewer, userId)) return;
  throw new AppError("NOT_FOUND", "There is no such user whose availability you may change.");
}

/** @throws AppError INVALID_VALUE that names each field that keeps hours from ever holding */
function requireHours(workingHours: readonly WrittenHours[]): void {
  const errors = workingHours.flatMap((hours, place) => {
    const found = hoursFault(hours);
    const pointer = found && `/workingHours/${place}/${found.field}`;
    return pointer ? [{ code: "INVALID_VALUE" as const, pointer, detail: found.detail }] : [];
  });
  const [first] = errors;
  if (first) throw new AppError("INVALID_VALUE", first.detail, { errors });
}

function fault(code: "INVALID_VALUE" | "INVALID_DATE", pointer: string, detail: string): AppError {
  return new AppError(code, detail, { errors: [{ code, pointer, detail }] });
}
