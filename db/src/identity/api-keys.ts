import { AppError, keyState, type OrganizationId, SOURCE_SCOPES, type UserId } from "@fairlead/engine";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Database, Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { apiKeys, sources, users } from "../schema/index.ts";
import { isStale } from "./sign-in.ts";

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  /** The sources that it is bound to; `null`: every one. */
  readonly sources: readonly { readonly id: string; readonly name: string }[] | null;
  readonly createdBy: { readonly id: string; readonly name: string; readonly active: boolean };
  /** Who answers for it now. */
  readonly holder: { readonly id: string; readonly name: string; readonly active: boolean };
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** Who holds a key, by what it presented. */
export interface KeyHolder {
  readonly keyId: string;
  readonly organizationId: OrganizationId;
  readonly scopes: readonly string[];
  /** `null`: every source. */
  readonly sources: { readonly ids: readonly string[]; readonly names: readonly string[] } | null;
}

export interface NewApiKey {
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly prefix: string;
  readonly keyHash: string;
  readonly scopes: string[];
  readonly createdBy: UserId;
  readonly expiresAt?: Date | null;
  /** Left out or null: every source. */
  readonly sourceIds?: string[] | null;
}

interface FoundKey {
  readonly keyId: string;
  readonly organizationId: OrganizationId;
  readonly scopes: readonly string[];
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly sourceIds: readonly string[] | null;
  readonly sourceNames: readonly string[] | null;
}

const holder = alias(users, "holder");
const creator = alias(users, "creator");
const HOLDER_ID = sql<string>`coalesce(${apiKeys.heldBy}, ${apiKeys.createdBy})`;

/**
 * Who holds an API key, by its hash; `null` when it is unknown or was ended.
 *
 * A key is nobody's: it works on when whoever made it is deactivated, until somebody ends it or it expires.
 *
 * @throws AppError API_KEY_EXPIRED
 */
export async function findApiKey(db: Database, keyHash: string, nowMs: number): Promise<KeyHolder | null> {
  const [row] = await db.ask<FoundKey>(sql`
    select key_id as "keyId", organization_id as "organizationId", scopes, last_used_at as "lastUsedAt",
      expires_at as "expiresAt", bound_source_ids as "sourceIds", bound_source_names as "sourceNames"
    from fairlead_find_key(${keyHash})`);
  if (!row) return null;
  const { keyId, organizationId, scopes, lastUsedAt } = row;
  const expiresAt = row.expiresAt === null ? null : new Date(row.expiresAt);
  if (keyState({ revokedAt: null, expiresAt }, nowMs) === "expired") {
    const detail = `This API key expired on ${expiresAt?.toISOString() ?? ""}; ask an administrator for another.`;
    throw new AppError("API_KEY_EXPIRED", detail);
  }
  if (isStale(lastUsedAt, nowMs)) {
    await db.withOrganization(organizationId, (tx) =>
      tx
        .update(apiKeys)
        .set({ lastUsedAt: new Date(nowMs) })
        .where(eq(apiKeys.id, keyId)),
    );
  }
  const bound = row.sourceIds && { ids: row.sourceIds, names: row.sourceNames ?? [] };
  return { keyId, organizationId, scopes, sources: bound };
}

/** The organization's API keys, newest first, or those that one user answers for and nobody has ended. */
export async function listApiKeys(tx: Tx, heldBy?: string): Promise<ApiKeyRow[]> {
  const rows = await selectKeys(tx)
    .where(heldBy === undefined ? undefined : isHeldBy(heldBy))
    .orderBy(desc(apiKeys.createdAt));
  const named = await tx
    .select({ id: sources.id, name: sources.name })
    .from(sources)
    .orderBy(asc(sources.name));
  return rows.map(({ sourceIds, ...row }) => ({
    ...row,
    sources: sourceIds && named.filter(({ id }) => sourceIds.includes(id)),
  }));
}

/**
 * Stores an API key by its hash.
 *
 * @throws AppError INVALID_VALUE for a source that is not there, and for sources beside scopes that reach further
 */
export async function createApiKey(tx: Tx, key: NewApiKey): Promise<string> {
  const { sourceIds = null, ...columns } = key;
  if (sourceIds !== null) await requireBindable(tx, key.scopes, sourceIds);
  const id = newId("apiKey");
  await tx.insert(apiKeys).values({ ...columns, id, sourceIds: sourceIds && [...new Set(sourceIds)] });
  return id;
}

/** Ends an API key at once. @returns its name; `null` when none works by that id */
export async function revokeApiKey(tx: Tx, id: string, nowMs: number): Promise<string | null> {
  const [row] = await tx
    .update(apiKeys)
    .set({ revokedAt: new Date(nowMs) })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ name: apiKeys.name });
  return row?.name ?? null;
}

/**
 * Hands keys that nobody has ended to another administrator, who answers for them from then on.
 *
 * @param which one key by its id, or all that a user answers for
 * @returns how many there were
 * @throws AppError INVALID_VALUE where the receiver is no active administrator
 */
export async function handKeys(
  tx: Tx,
  which: { readonly keyId: string } | { readonly heldBy: string },
  to: { readonly userId: string; readonly pointer: string },
  { actor, nowMs }: { readonly actor: Actor; readonly nowMs: number },
): Promise<number> {
  const chosen = "keyId" in which ? eq(apiKeys.id, which.keyId) : isHeldBy(which.heldBy);
  const before = await tx
    .select({ id: apiKeys.id, name: apiKeys.name, formerUserId: HOLDER_ID })
    .from(apiKeys)
    .where(and(chosen, isNull(apiKeys.revokedAt)))
    .for("update");
  if ("keyId" in which && before.length === 0) return 0;
  await requireAdministrator(tx, to);
  const moved = before.filter(({ formerUserId }) => formerUserId !== to.userId);
  if (moved.length > 0) {
    const ids = moved.map(({ id }) => id);
    await tx.update(apiKeys).set({ heldBy: to.userId }).where(inArray(apiKeys.id, ids));
  }
  await recordAudit(
    tx,
    actor,
    nowMs,
    moved.map(({ id, name, formerUserId }) => ({
      subject: "apiKey",
      subjectId: id,
      action: "handedOver",
      details: { name, formerUserId, userId: to.userId },
    })),
  );
  return before.length;
}

function selectKeys(tx: Tx) {
  return tx
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      prefix: apiKeys.prefix,
      scopes: apiKeys.scopes,
      sourceIds: apiKeys.sourceIds,
      createdBy: { id: creator.id, name: creator.name, active: creator.active },
      holder: { id: holder.id, name: holder.name, active: holder.active },
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
      expiresAt: apiKeys.expiresAt,
    })
    .from(apiKeys)
    .innerJoin(creator, eq(creator.id, apiKeys.createdBy))
    .innerJoin(holder, eq(holder.id, HOLDER_ID))
    .$dynamic();
}

function isHeldBy(userId: string) {
  return and(eq(HOLDER_ID, userId), isNull(apiKeys.revokedAt));
}

async function requireBindable(
  tx: Tx,
  scopes: readonly string[],
  sourceIds: readonly string[],
): Promise<void> {
  const further = scopes.filter((scope) => !SOURCE_SCOPES.some((known) => known === scope));
  if (further.length > 0) {
    const detail = `A key that is bound to sources sends and reads leads alone; take ${further.join(", ")} off, or bind it to no source.`;
    throw fault("/scopes", detail);
  }
  const found = await tx
    .select({ id: sources.id })
    .from(sources)
    .where(inArray(sources.id, [...sourceIds]));
  const missing = sourceIds.find((id) => found.every((source) => source.id !== id));
  if (missing !== undefined) throw fault("/sourceIds", `There is no source "${missing}".`);
}

async function requireAdministrator(
  tx: Tx,
  { userId, pointer }: { readonly userId: string; readonly pointer: string },
): Promise<void> {
  const [user] = await tx
    .select({ role: users.role, active: users.active })
    .from(users)
    .where(eq(users.id, userId))
    // Until the keys are theirs, nobody deactivates them.
    .for("share");
  if (user?.role === "admin" && user.active) return;
  throw fault(pointer, "API keys are handed to an active administrator.");
}

function fault(pointer: string, detail: string): AppError {
  return new AppError("INVALID_VALUE", detail, { errors: [{ code: "INVALID_VALUE", pointer, detail }] });
}
