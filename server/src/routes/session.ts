import { randomBytes } from "node:crypto";
import {
  type Account,
  countFailure,
  countLoginTry,
  endSession,
  endSessionByToken,
  findAccount,
  forgiveLoginTry,
  type LoginKeys,
  listSessions,
  openSession,
  recordAudit,
  SESSION_MS,
} from "@fairlead/db";
import { AppError, normalizeEmail, ROLE_PERMISSIONS } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS, type Me } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { addressBlock } from "../network/address-block.ts";
import { verifyPassword } from "../passwords.ts";
import { findPerson, hashSecret, type PersonCaller, personOf, sessionCookieName } from "../plugins/access.ts";

/** Login, logout and who is signed in. */
export const sessionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const { db, nowMs, publicUrl } = deps;
  const cookieName = sessionCookieName(publicUrl);
  const cookie = {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: publicUrl.startsWith("https:"),
    maxAge: SESSION_MS / 1000,
  } as const;

  app.route({
    ...endpoint(ENDPOINTS.signIn),
    handler: async (request, reply) => {
      const email = normalizeEmail(request.body.email) ?? "";
      const keys = loginKeys(email, addressBlock(request.ip));
      const blockedMs = await countLoginTry(db, keys, nowMs());
      if (blockedMs > 0) {
        const minutes = Math.ceil(blockedMs / 60_000);
        reply.header("retry-after", Math.ceil(blockedMs / 1000));
        throw new AppError("TOO_MANY_ATTEMPTS", `Too many attempts; try again in ${minutes} min.`);
      }
      const account = await findAccount(db, email);
      const matches = await verifyPassword(account?.passwordHash ?? null, request.body.password);
      if (!account?.active || !matches) {
        await noteFailure(deps, account, email, request.ip, matches);
        throw badCredentials();
      }
      await forgiveLoginTry(db, keys, nowMs());

      const token = randomBytes(32).toString("base64url");
      const { organizationId, userId } = account;
      const userAgent = request.headers["user-agent"]?.slice(0, 300) ?? null;
      await db.withOrganization(organizationId, async (tx) => {
        const old = request.cookies[cookieName];
        if (old) await endSessionByToken(tx, hashSecret(old));
        const opened = await openSession(tx, {
          organizationId,
          userId,
          tokenHash: hashSecret(token),
          userAgent,
          nowMs: nowMs(),
        });
        if (opened === null) throw badCredentials();
        const actor = { organizationId, userId, keyId: null, address: request.ip };
        const entry = { subject: "user", subjectId: userId, action: "signedIn" } as const;
        await recordAudit(tx, actor, nowMs(), [entry]);
      });
      // Whoever is deactivated right after the session was opened is told the same.
      const caller = await findPerson(deps, token, request.ip);
      if (!caller) throw badCredentials();
      reply.setCookie(cookieName, token, cookie);
      return meOf(deps, caller);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.signOut),
    handler: async (request, reply) => {
      const { organizationId, userId, sessionId } = personOf(request);
      await db.withOrganization(organizationId, async (tx) => {
        await endSession(tx, userId, sessionId);
        const entry = { subject: "user", subjectId: userId, action: "signedOut" } as const;
        await recordAudit(tx, actorOf(personOf(request)), nowMs(), [entry]);
      });
      return reply.clearCookie(cookieName, { path: "/" }).status(204).send(null);
    },
  });

  app.route({ ...endpoint(ENDPOINTS.getMe), handler: async (request) => meOf(deps, personOf(request)) });

  app.route({
    ...endpoint(ENDPOINTS.listSessions),
    handler: async (request) => {
      const { organizationId, userId, sessionId } = personOf(request);
      const rows = await db.withOrganization(organizationId, (tx) => listSessions(tx, userId, nowMs()));
      return {
        items: rows.map(({ createdAt, lastSeenAt, ...row }) => ({
          ...row,
          current: row.id === sessionId,
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
        })),
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.revokeSession),
    handler: async (request, reply) => {
      const { organizationId, userId } = personOf(request);
      const ended = await db.withOrganization(organizationId, (tx) =>
        endSession(tx, userId, request.params.id),
      );
      if (!ended) throw new AppError("NOT_FOUND", "You have no such session.");
      return reply.status(204).send(null);
    },
  });
};

function badCredentials(): AppError {
  return new AppError("BAD_CREDENTIALS", "The email or the password is wrong.");
}

/**
 * Writes down that signing in failed at the 1st, 10th, 100th time within a quarter of an hour, so that who guesses fills no disk;
 * an email that nobody has belongs to no organization's log.
 *
 * @param matches whether the password was right, of somebody who is deactivated
 */
async function noteFailure(
  { db, nowMs }: ServerDeps,
  account: Account | null,
  email: string,
  address: string,
  matches: boolean,
): Promise<void> {
  const count = await countFailure(db, email, nowMs());
  if (!account || !Number.isInteger(Math.log10(count))) return;
  const { organizationId, userId } = account;
  const actor = { organizationId, userId: null, keyId: null, address };
  const details = { userId, count, ...(matches ? { reason: "deactivated" } : {}) };
  const entry = { subject: "user", subjectId: userId, action: "signInFailed", details } as const;
  await db.withOrganization(organizationId, (tx) => recordAudit(tx, actor, nowMs(), [entry]));
}

function loginKeys(email: string, address: string): LoginKeys {
  return {
    place: `place:${hashSecret(`${email} ${address}`)}`,
    address: `address:${hashSecret(address)}`,
    account: `account:${hashSecret(email)}`,
    knownPlace: `known:${hashSecret(`${email} ${address}`)}`,
  };
}

function meOf(deps: ServerDeps, caller: PersonCaller): z.input<typeof Me> {
  const { userId, name, email, role, timeZone } = caller;
  return {
    user: { id: userId, name, email, role, timeZone },
    organization: { id: caller.organizationId, name: caller.organizationName },
    permissions: [...ROLE_PERMISSIONS[role]],
    links: {
      temporalUi: caller.permissions.includes("runs:read") ? deps.links.temporalUiUrl : null,
      mailbox: deps.hasMailbox,
    },
  };
}
