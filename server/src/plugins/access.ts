import { createHash } from "node:crypto";
import { findApiKey, findSession, type KeyHolder } from "@fairlead/db";
import {
  API_SCOPES,
  type ApiScope,
  AppError,
  type OrganizationId,
  type Permission,
  ROLE_PERMISSIONS,
  type Role,
  type UserId,
} from "@fairlead/engine";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Access, KEY_ACCESS, keyOpens, type OperationId } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";

/** Who makes a call: a signed-in person or a machine with an API key. */
export type Caller = PersonCaller | MachineCaller;

export interface PersonCaller {
  readonly kind: "person";
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly sessionId: string;
  readonly permissions: readonly Permission[];
  /** The network address that the call came from. */
  readonly address: string;
}

export interface MachineCaller {
  readonly kind: "machine";
  readonly organizationId: OrganizationId;
  readonly userId: null;
  readonly keyId: string;
  readonly scopes: readonly ApiScope[];
  readonly permissions: readonly Permission[];
  /** The sources that the key is bound to; `null`: every one. */
  readonly sources: KeyHolder["sources"];
  readonly address: string;
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    access?: Access;
    operation?: OperationId | undefined;
  }
}

export const API_KEY_PREFIX = "fl_";
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** The cookie's name: bound to the host and to TLS wherever the site has TLS. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-fairlead_session" : "fairlead_session";
}

/** SHA-256 in hex: what is stored of a token or key. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The caller of a route that does not let others in. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new AppError("NOT_SIGNED_IN", "Sign in, or send an API key as a bearer token.");
  return request.caller;
}

/** Who calls, as one text: a user or an API key. */
export function principalOf(caller: Caller): string {
  return caller.kind === "person" ? caller.userId : caller.keyId;
}

/** The signed-in person of a route that machines may not call. */
export function personOf(request: FastifyRequest): PersonCaller {
  const caller = callerOf(request);
  if (caller.kind !== "person")
    throw new AppError("FORBIDDEN", "An API key cannot do this; sign in as a person.");
  return caller;
}

/** Finds out who calls and whether they may, before anything is read of the body. */
export function enforceAccess(app: FastifyInstance, deps: ServerDeps): void {
  const cookieName = sessionCookieName(deps.publicUrl);
  app.decorateRequest("caller", null);
  app.addHook("onRequest", async (request) => {
    const { access, operation } = request.routeOptions.config;
    if (access === undefined) return;
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const token = request.cookies[cookieName];
    if (bearer === undefined && !SAFE_METHODS.has(request.method)) requireSameSite(request, deps.publicUrl);
    if (access === "public") return;
    request.caller =
      bearer !== undefined
        ? await machine(deps, bearer, request.ip)
        : token
          ? await findPerson(deps, token, request.ip)
          : null;
    const caller = callerOf(request);
    if (caller.kind === "machine") {
      requireScope(caller, operation);
    } else if (access === "signedIn") {
      return;
    } else if (!access.some((permission) => caller.permissions.includes(permission))) {
      throw new AppError(
        "FORBIDDEN",
        `This needs the permission ${access.join(" or ")}, which your role does not have.`,
      );
    }
  });
}

/** The signed-in person who holds a session token; `null` when there is none. */
export async function findPerson(
  { db, nowMs }: ServerDeps,
  token: string,
  address: string,
): Promise<PersonCaller | null> {
  const signedIn = await findSession(db, hashSecret(token), nowMs());
  return signedIn && { kind: "person", ...signedIn, permissions: ROLE_PERMISSIONS[signedIn.role], address };
}

async function machine(
  { db, nowMs }: ServerDeps,
  key: string,
  address: string,
): Promise<MachineCaller | null> {
  if (!key.startsWith(API_KEY_PREFIX)) return null;
  const holder = await findApiKey(db, hashSecret(key), nowMs());
  if (!holder) return null;
  // A later release may have stored a scope that this one does not know: it opens nothing.
  const scopes = holder.scopes.filter((scope): scope is ApiScope => Object.hasOwn(API_SCOPES, scope));
  return {
    kind: "machine",
    organizationId: holder.organizationId,
    userId: null,
    keyId: holder.keyId,
    scopes,
    permissions: scopes.flatMap((scope) => API_SCOPES[scope]),
    sources: holder.sources,
    address,
  };
}

/** @throws AppError FORBIDDEN where no scope of the key opens the call, naming those that would */
function requireScope({ scopes }: MachineCaller, operation: OperationId | undefined): void {
  const needed = operation === undefined ? [] : KEY_ACCESS[operation];
  if (keyOpens(needed, scopes)) return;
  if (needed.length === 0) throw new AppError("FORBIDDEN", "An API key cannot do this; sign in as a person.");
  const words = needed.map((together) => together.join(" with ")).join(", or ");
  throw new AppError("FORBIDDEN", `This needs an API key with the scope ${words}.`);
}

/** Refuses changes that another site has the browser send; a cookie alone proves nothing of who asked. */
function requireSameSite(request: FastifyRequest, publicUrl: string): void {
  const site = request.headers["sec-fetch-site"];
  const { origin } = request.headers;
  const foreignSite = site !== undefined && site !== "same-origin" && site !== "none";
  const foreignOrigin =
    origin !== undefined && origin !== new URL(publicUrl).origin && !isOwnHost(request, origin);
  if (foreignSite || foreignOrigin) {
    throw new AppError("CROSS_SITE_REQUEST", "Changes are accepted from this site's own pages only.");
  }
}

function isOwnHost(request: FastifyRequest, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
