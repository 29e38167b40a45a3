import { createHash } from "node:crypto";
import type { OrganizationId, Role, UserId } from "@fairlead/engine";
import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Database, Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { loginAttempts, sessions, users } from "../schema/index.ts";

/** What login needs to know of an account. */
export interface Account {
  readonly organizationId: OrganizationId;
  readonly userId: UserId;
  readonly passwordHash: string;
  readonly active: boolean;
}

/** A signed-in user. */
export interface SignedIn {
  readonly sessionId: string;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
}

export interface SessionRow {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** A browser without a call for so long is signed out. */
const IDLE_MS = 12 * 60 * 60 * 1000;
/** A session ends after so long whatever happens; its cookie is kept as long. */
export const SESSION_MS = 14 * 24 * 60 * 60 * 1000;
/** `last_seen_at` is written this often at most. */
const SEEN_EVERY_MS = 60_000;

/** The account with an email (normalized), in whatever organization; `null` when there is none. */
export function findAccount(db: Database, email: string): Promise<Account | null> {
  return db.loggingIn(email, async (tx) => {
    const [row] = await tx
      .select({
        organizationId: users.organizationId,
        userId: users.id,
        passwordHash: users.passwordHash,
        active: users.active,
      })
      .from(users)
      .where(eq(users.email, email));
    return (row ?? null) as Account | null;
  });
}

/**
 * Opens a session for a token, of which only the hash is kept.
 *
 * The user's row is locked, so that a deactivation at the same moment comes before or after as a whole.
 *
 * @returns its id; `null`, with nothing written, where the user is not active any more
 */
export async function openSession(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly userId: UserId;
    readonly tokenHash: string;
    readonly userAgent: string | null;
    readonly nowMs: number;
  },
): Promise<string | null> {
  const { nowMs, ...columns } = input;
  const [user] = await tx
    .select({ active: users.active })
    .from(users)
    .where(eq(users.id, input.userId))
    .for("share");
  if (!user?.active) return null;
  const id = newId("session");
  const now = new Date(nowMs);
  await tx
    .insert(sessions)
    .values({ ...columns, id, createdAt: now, lastSeenAt: now, expiresAt: new Date(nowMs + SESSION_MS) });
  return id;
}

/** Who holds a session token; `null` when it is unknown, over, or its user is not active any more. */
export async function findSession(db: Database, tokenHash: string, nowMs: number): Promise<SignedIn | null> {
  const [row] = await db.ask<SignedIn & { lastSeenAt: string }>(sql`
    select session_id as "sessionId", organization_id as "organizationId", organization_name as "organizationName",
      user_id as "userId", name, email, role, time_zone as "timeZone", last_seen_at as "lastSeenAt"
    from fairlead_find_session(${tokenHash}, ${new Date(nowMs).toISOString()}, ${new Date(nowMs - IDLE_MS).toISOString()})`);
  if (!row) return null;
  const { lastSeenAt, ...signedIn } = row;
  if (isStale(lastSeenAt, nowMs)) {
    await db.withOrganization(signedIn.organizationId, (tx) =>
      tx
        .update(sessions)
        .set({ lastSeenAt: new Date(nowMs) })
        .where(eq(sessions.id, signedIn.sessionId)),
    );
  }
  return signedIn;
}

/** Whether a time of last use (as Postgres says it) is old enough to be written anew. */
export function isStale(seenAt: string | null, nowMs: number): boolean {
  return seenAt === null || new Date(seenAt).getTime() < nowMs - SEEN_EVERY_MS;
}

/** The role that whoever holds a session has now; `null` when the session is over. Asking does not count as being seen. */
export async function readSessionRole(tx: Tx, sessionId: string, nowMs: number): Promise<Role | null> {
  const [row] = await tx
    .select({ role: users.role })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), holdsAt(nowMs)));
  return row?.role ?? null;
}

/** A user's open sessions, the latest seen first. */
export function listSessions(tx: Tx, userId: UserId, nowMs: number): Promise<SessionRow[]> {
  return tx
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.expiresAt, new Date(nowMs)),
        gt(sessions.lastSeenAt, new Date(nowMs - IDLE_MS)),
      ),
    )
    .orderBy(sql`${sessions.lastSeenAt} desc`);
}

/** Ends one of a user's sessions at once. @returns whether there was one */
export async function endSession(tx: Tx, userId: UserId, sessionId: string): Promise<boolean> {
  const rows = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
  return rows.length > 0;
}

/** Ends the session that a browser held before it signed in anew. */
export async function endSessionByToken(tx: Tx, tokenHash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** What tries to sign in are counted under. Each is a hash: an email that nobody has counts alike. */
export interface LoginKeys {
  /** The account, from one address. */
  readonly place: string;
  readonly address: string;
  /** The account, from all addresses that it was not signed in from lately. */
  readonly account: string;
  /** That the account was signed in from this address. */
  readonly knownPlace: string;
}

const LOGIN_WINDOW_MS = 15 * 60 * 1000;
/** Failures allowed in a window; many people may share an address, and many addresses may try one account. */
const MAX_FAILURES = { place: 10, address: 100, account: 50 } as const;
/** An account's own addresses are known for so long, so that guesses from elsewhere never shut its user out. */
const KNOWN_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Counts a try before its password is looked at, so that tries at the same moment count too; drops windows that are over.
 *
 * @returns how long login is refused under these keys; 0 when it is not
 */
export function countLoginTry(db: Database, keys: LoginKeys, nowMs: number): Promise<number> {
  return db.loggingIn("", async (tx) => {
    await tx.delete(loginAttempts).where(lt(loginAttempts.windowEndsAt, new Date(nowMs)));
    const placeMs = await countTry(tx, keys.place, MAX_FAILURES.place, nowMs);
    const addressMs = await countTry(tx, keys.address, MAX_FAILURES.address, nowMs);
    const [known] = await tx.select().from(loginAttempts).where(eq(loginAttempts.key, keys.knownPlace));
    const accountMs = known ? 0 : await countTry(tx, keys.account, MAX_FAILURES.account, nowMs);
    return Math.max(placeMs, addressMs, accountMs);
  });
}

/** Takes a good login's try back, forgets the account's failures from there, and remembers the place. */
export async function forgiveLoginTry(db: Database, keys: LoginKeys, nowMs: number): Promise<void> {
  const windowEndsAt = new Date(nowMs + KNOWN_MS);
  await db.loggingIn("", async (tx) => {
    const [known] = await tx.select().from(loginAttempts).where(eq(loginAttempts.key, keys.knownPlace));
    await tx.delete(loginAttempts).where(eq(loginAttempts.key, keys.place));
    await tx
      .update(loginAttempts)
      .set({ failures: sql`${loginAttempts.failures} - 1` })
      .where(inArray(loginAttempts.key, known ? [keys.address] : [keys.address, keys.account]));
    await tx
      .insert(loginAttempts)
      .values({ key: keys.knownPlace, failures: 0, windowEndsAt })
      .onConflictDoUpdate({ target: loginAttempts.key, set: { windowEndsAt } });
  });
}

/** Windows of failures are as long as those of tries. */
const FAILURE_PREFIX = "failed:";

/**
 * Counts a wrong password of an account, known or not, whatever address it came from.
 *
 * @returns how many there were within a quarter of an hour, this one included
 */
export async function countFailure(db: Database, email: string, nowMs: number): Promise<number> {
  const key = `${FAILURE_PREFIX}${createHash("sha256").update(email).digest("hex")}`;
  const [row] = await db.loggingIn("", (tx) =>
    tx
      .insert(loginAttempts)
      .values({ key, failures: 1, windowEndsAt: new Date(nowMs + LOGIN_WINDOW_MS) })
      .onConflictDoUpdate({
        target: loginAttempts.key,
        set: {
          failures: sql`case when ${loginAttempts.windowEndsAt} < ${new Date(nowMs).toISOString()}::timestamptz then 1 else ${loginAttempts.failures} + 1 end`,
          windowEndsAt: sql`case when ${loginAttempts.windowEndsAt} < ${new Date(nowMs).toISOString()}::timestamptz then excluded.window_ends_at else ${loginAttempts.windowEndsAt} end`,
        },
      })
      .returning({ failures: loginAttempts.failures }),
  );
  return row?.failures ?? 1;
}

async function countTry(tx: Tx, key: string, max: number, nowMs: number): Promise<number> {
  const [row] = await tx
    .insert(loginAttempts)
    .values({ key, failures: 1, windowEndsAt: new Date(nowMs + LOGIN_WINDOW_MS) })
    .onConflictDoUpdate({
      target: loginAttempts.key,
      set: { failures: sql`${loginAttempts.failures} + 1` },
    })
    .returning();
  return row && row.failures > max ? row.windowEndsAt.getTime() - nowMs : 0;
}

/** A session, joined with its user, that is neither over nor idle nor of somebody who was disabled. */
function holdsAt(nowMs: number) {
  return and(
    eq(users.active, true),
    gt(sessions.expiresAt, new Date(nowMs)),
    gt(sessions.lastSeenAt, new Date(nowMs - IDLE_MS)),
  );
}
