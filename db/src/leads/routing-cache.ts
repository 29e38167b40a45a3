import {
  groupBy,
  type LoanWordField,
  type LoanWords,
  NO_LOAN_WORDS,
  type OrganizationId,
  type PlanHash,
  type PreparedPlan,
  preparePlan,
  type TeamId,
  type UserFacts,
  type UserId,
} from "@fairlead/engine";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import {
  directorySnapshots,
  loanWords,
  organizations,
  plans,
  teamMembers,
  userAbsences,
  users,
} from "../schema/index.ts";

/** The users of an organization as routing knows them, at one version of the directory. */
export interface Directory {
  readonly version: number;
  readonly users: ReadonlyMap<UserId, UserFacts>;
}

const MAX_PLANS = 200;
const MAX_DIRECTORIES = 200;
const MAX_LOAN_WORDS = 200;

/**
 * Keeps prepared plans (immutable, by hash) and directories (by version) in the process, so that a lead costs no
 * reading of either. Correct without invalidation: each transaction reads the version that it is to use.
 */
export class RoutingCache {
  readonly #plans = new Map<string, PreparedPlan>();
  readonly #directories = new Map<string, Directory>();
  readonly #loanWords = new Map<string, LoanWords>();

  /** The plan with this hash, ready to decide with. */
  async plan(tx: Tx, organizationId: OrganizationId, hash: PlanHash): Promise<PreparedPlan> {
    const key = `${organizationId}/${hash}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const [row] = await tx.select({ plan: plans.plan }).from(plans).where(eq(plans.hash, hash));
    if (!row) throw new Error(`No plan ${hash} in ${organizationId}`);
    return remember(this.#plans, key, preparePlan(row.plan), MAX_PLANS);
  }

  /** What an organization taught of the words of loans, at a version that the caller has just read; at 0 nothing. */
  async loanWords(tx: Tx, organizationId: OrganizationId, version: number): Promise<LoanWords> {
    if (version === 0) return NO_LOAN_WORDS;
    const key = `${organizationId}/${version}`;
    return (
      this.#loanWords.get(key) ?? remember(this.#loanWords, key, await readTaughtWords(tx), MAX_LOAN_WORDS)
    );
  }

  /**
   * The users at a version of the directory, which the caller has just read; at a later one that it says, where somebody
   * changed meanwhile and nobody had kept the version before.
   *
   * The first reader of a version also keeps it as a snapshot, so that decisions taken on it can be explained later.
   */
  async directory(
    tx: Tx,
    organizationId: OrganizationId,
    version: number,
    nowMs: number,
  ): Promise<Directory> {
    const key = `${organizationId}/${version}`;
    const known = this.#directories.get(key);
    if (known) return known;
    const kept = await snapshotOf(tx, version);
    if (kept?.every(({ role }) => role !== undefined))
      return remember(this.#directories, key, directoryOf(version, kept), MAX_DIRECTORIES);
    // A release that knew of no roles kept it: decisions that were taken on it stay explained, new ones need another.
    const from = kept ? await raiseVersion(tx, organizationId, version) : version;
    // A snapshot just taken may roll back with its transaction, and would then be missing: the next reader keeps it.
    return takeSnapshot(tx, organizationId, from, nowMs);
  }
}

/** What the organization taught of the words of loans, as it stands now. */
export async function readTaughtWords(tx: Tx): Promise<LoanWords> {
  const { field, word, value } = loanWords;
  const rows = await tx.select({ field, word, value }).from(loanWords);
  const words = new Map<LoanWordField, Map<string, string | null>>();
  for (const row of rows) words.set(row.field, (words.get(row.field) ?? new Map()).set(row.word, row.value));
  return words;
}

async function snapshotOf(tx: Tx, version: number): Promise<readonly UserFacts[] | null> {
  const [row] = await tx
    .select({ users: directorySnapshots.users })
    .from(directorySnapshots)
    .where(eq(directorySnapshots.version, version));
  return row?.users ?? null;
}

/** The version after one, which this makes unless somebody else has. */
async function raiseVersion(tx: Tx, organizationId: OrganizationId, version: number): Promise<number> {
  const { id, directoryVersion } = organizations;
  const [raised] = await tx
    .update(organizations)
    .set({ directoryVersion: sql`${directoryVersion} + 1` })
    .where(and(eq(id, organizationId), eq(directoryVersion, version)))
    .returning({ version: directoryVersion });
  return raised?.version ?? version;
}

function directoryOf(version: number, facts: readonly UserFacts[]): Directory {
  return { version, users: new Map(facts.map((user) => [user.id, user])) };
}

async function takeSnapshot(
  tx: Tx,
  organizationId: OrganizationId,
  version: number,
  nowMs: number,
): Promise<Directory> {
  let before = version;
  for (;;) {
    const { users: facts, version: after } = await readPeople(tx, nowMs);
    if (after === before) {
      await tx
        .insert(directorySnapshots)
        .values({ organizationId, version: after, users: facts })
        .onConflictDoNothing();
      return directoryOf(after, facts);
    }
    // Each statement sees what is committed when it begins: these may be of both sides of a change.
    before = after;
  }
}

/** Everybody as routing may know them, and the version of the directory when all of it had been read. */
async function readPeople(
  tx: Tx,
  nowMs: number,
): Promise<{ readonly users: readonly UserFacts[]; readonly version: number }> {
  const [rows, members, absences, versions] = await Promise.all([
    tx
      .select({
        id: users.id,
        name: users.name,
        ...{ active: users.active, role: users.role },
        licensedStates: users.licensedStates,
        licenceEnds: users.licenceEnds,
        languages: users.languages,
        timeZone: users.timeZone,
        workingHours: users.workingHours,
      })
      .from(users)
      .orderBy(users.id),
    tx.select({ userId: teamMembers.userId, teamId: teamMembers.teamId }).from(teamMembers),
    tx
      .select({ userId: userAbsences.userId, fromAt: userAbsences.fromAt, untilAt: userAbsences.untilAt })
      .from(userAbsences)
      .where(or(isNull(userAbsences.untilAt), gt(userAbsences.untilAt, new Date(nowMs))))
      .orderBy(userAbsences.fromAt),
    tx.select({ version: organizations.directoryVersion }).from(organizations),
  ]);
  const [organization] = versions;
  if (!organization) throw new Error("There is no such organization");
  const teamsOf = groupBy(members, ({ userId }) => userId);
  const absencesOf = groupBy(absences, ({ userId }) => userId);
  const facts = rows.map(({ licenceEnds, ...row }): UserFacts => {
    const away = absencesOf.get(row.id) ?? [];
    return {
      ...row,
      id: row.id as UserId,
      ...(Object.keys(licenceEnds).length > 0 ? { licenceEnds } : {}),
      teamIds: (teamsOf.get(row.id) ?? []).map(({ teamId }) => teamId as TeamId),
      ...(away.length > 0 ? { absences: away.map(toAbsence) } : {}),
    };
  });
  return { users: facts, version: organization.version };
}

function toAbsence({ fromAt, untilAt }: { readonly fromAt: Date; readonly untilAt: Date | null }) {
  return { fromMs: fromAt.getTime(), untilMs: untilAt?.getTime() ?? null };
}

function remember<Value>(cache: Map<string, Value>, key: string, value: Value, limit: number): Value {
  const oldest = cache.size >= limit ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(key, value);
  return value;
}
