import { readSessionRole } from "@fairlead/db";
import { AppError, ROLE_PERMISSIONS, type Role } from "@fairlead/engine";
import type { FastifyPluginAsync } from "fastify";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { leadScopeOrNone } from "../lead-scope.ts";
import type { LiveAccess } from "../live-hub.ts";
import { type PersonCaller, personOf } from "../plugins/access.ts";

/** A stream outlives its session by this at most. */
const SESSION_CHECK_MS = 15_000;

/** Tabs and windows that one person may have open at once, on each server. */
const MAX_STREAMS = 20;
const RETRY_SECONDS = 30;

/** What somebody is told of until it is known what they may read. */
const NOTHING: LiveAccess = { permissions: [], scope: null };

/**
 * Server-sent events for the signed-in user. They tell what changed of what the user may read; the reader asks again, also after
 * a gap. A change of what the user may read ends the stream: the reader comes back, and is greeted anew.
 */
export const eventRoutes: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  const { live, sessionCheckMs = SESSION_CHECK_MS } = deps;
  const streams = new Map<string, number>();
  const { method, url, schema, access: allowed } = ENDPOINTS.streamEvents;
  app.route({
    ...{ method, url, config: { access: allowed, rateLimit: false }, sse: "only" as const },
    schema,
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { organizationId, userId } = caller;
      const open = streams.get(userId) ?? 0;
      if (open >= MAX_STREAMS) {
        reply.header("retry-after", RETRY_SECONDS);
        const detail = `You have ${MAX_STREAMS} streams of events open; close a tab, or try again later.`;
        throw new AppError("RATE_LIMITED", detail);
      }
      streams.set(userId, open + 1);
      reply.header("x-accel-buffering", "no");
      let access = NOTHING;
      let role: Role | null = null;
      let hasChanged = true;
      // Listens before it is read what may be told: a change meanwhile has it read again.
      const unsubscribe = live.subscribe({
        organizationId,
        userId,
        access: () => access,
        send: (event) => void reply.sse.send({ data: event }).catch(() => unsubscribe()),
        accessChanged: () => {
          hasChanged = true;
          if (role !== null) end();
        },
      });
      const checks = setInterval(() => void lookAgain(), sessionCheckMs);
      reply.sse.onClose(() => {
        clearInterval(checks);
        unsubscribe();
        const rest = (streams.get(userId) ?? 1) - 1;
        if (rest > 0) streams.set(userId, rest);
        else streams.delete(userId);
      });
      let read: SessionAccess | null = null;
      while (hasChanged) {
        hasChanged = false;
        read = await readAccess(deps, caller);
      }
      if (read === null) throw new AppError("NOT_SIGNED_IN", "Your session is over; sign in again.");
      if (!reply.sse.isConnected) return;
      // Greeted at once: who reads everything on being greeted misses nothing that comes from now on.
      ({ role, access } = read);
      await reply.sse.send({ data: { type: "hello" } });
      reply.sse.keepAlive();

      async function lookAgain(): Promise<void> {
        if (role === null) return;
        // While the database is away nothing is told either; the next look will know.
        const now = await readAccess(deps, caller).catch(() => undefined);
        if (now === undefined) return;
        if (now === null || now.role !== role) end();
        else access = now.access;
      }

      function end(): void {
        access = NOTHING;
        unsubscribe();
        reply.sse.close();
      }
    },
  });
};

interface SessionAccess {
  readonly role: Role;
  readonly access: LiveAccess;
}

/** What whoever holds the caller's session may read now; `null` when the session is over. */
async function readAccess({ db, nowMs }: ServerDeps, caller: PersonCaller): Promise<SessionAccess | null> {
  return db.withOrganization(caller.organizationId, async (tx) => {
    const role = await readSessionRole(tx, caller.sessionId, nowMs());
    if (role === null) return null;
    const permissions = ROLE_PERMISSIONS[role];
    const scope = await leadScopeOrNone(tx, { ...caller, role, permissions });
    return { role, access: { permissions, scope } };
  });
}
