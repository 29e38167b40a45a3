import {
  AppError,
  can,
  type OrganizationId,
  type Role,
  type UserId,
  type WorkingHours,
} from "@fairlead/engine";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { addJob } from "../add-job.ts";
import { type Actor, type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { listHeldBy } from "../leads/leave-user.ts";
import { publishAccessChange } from "../live.ts";
import { type AbsenceKind, sessions, userAbsences, users } from "../schema/index.ts";
import { requireOtherAdministrator } from "./administrators.ts";
import { handKeys } from "./api-keys.ts";

export interface AbsenceRecord {
  readonly id: string;
  readonly userId: string;
  readonly kind: AbsenceKind;
  readonly fromAt: Date;
  readonly untilAt: Date | null;
  readonly note: string | null;
}

/** Absences that are not over, of everybody or of one user, the soonest first. */
export function listAbsences(tx: Tx, nowMs: number, userId?: string): Promise<AbsenceRecord[]> {
  return tx
    .select({
      id: userAbsences.id,
      userId: userAbsences.userId,
      kind: userAbsences.kind,
      fromAt: userAbsences.fromAt,
      untilAt: userAbsences.untilAt,
      note: userAbsences.note,
    })
    .from(userAbsences)
    .where(
      and(
        or(isNull(userAbsences.untilAt), gt(userAbsences.untilAt, new Date(nowMs))),
        userId === undefined ? undefined : eq(userAbsences.userId, userId),
      ),
    )
    .orderBy(asc(userAbsences.fromAt));
}

/** Has a user take no leads for a while. @throws AppError NOT_FOUND */
export async function addAbsence(
  tx: Tx,
  organizationId: OrganizationId,
  absence: Omit<AbsenceRecord, "id">,
): Promise<string> {
  const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.id, absence.userId));
  if (!user) throw new AppError("NOT_FOUND", "There is no such user.");
  const id = newId("absence");
  await tx.insert(userAbsences).values({ organizationId, id, ...absence });
  return id;
}

/** Ends an absence, or takes back one to come. @throws AppError NOT_FOUND */
export async function removeAbsence(
  tx: Tx,
  organizationId: OrganizationId,
  userId: string,
  absenceId: string,
): Promise<void> {
  const gone = await tx
    .delete(userAbsences)
    .where(and(eq(userAbsences.id, absenceId), eq(userAbsences.userId, userId)))
    .returning({ id: userAbsences.id });
  if (gone.length === 0) throw new AppError("NOT_FOUND", "There is no such absence.");
  await lookAgain(tx, organizationId);
}

/** Pauses a user's leads from now on, until an instant or until they go on themselves; what was paused before is replaced. */
export async function pauseLeads(
  tx: Tx,
  organizationId: OrganizationId,
  userId: UserId,
  nowMs: number,
  untilMs: number | null,
): Promise<void> {
  await resumeLeads(tx, organizationId, userId);
  const untilAt = untilMs === null ? null : new Date(untilMs);
  const absence = { userId, kind: "paused", fromAt: new Date(nowMs), untilAt, note: null } as const;
  await addAbsence(tx, organizationId, absence);
}

/** Has a user take leads again who paused them. Safe to repeat. */
export async function resumeLeads(tx: Tx, organizationId: OrganizationId, userId: UserId): Promise<void> {
  const ended = await tx
    .delete(userAbsences)
    .where(and(eq(userAbsences.userId, userId), eq(userAbsences.kind, "paused")))
    .returning({ id: userAbsences.id });
  if (ended.length > 0) await lookAgain(tx, organizationId);
}

/** What may change of a user; what is left out stays. */
export interface UserChanges {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly active?: boolean | undefined;
  readonly licensedStates?: string[] | undefined;
  readonly licenceEnds?: Readonly<Record<string, string>> | undefined;
  readonly languages?: string[] | undefined;
  readonly timeZone?: string | undefined;
  readonly workingHours?: readonly WorkingHours[] | undefined;
}

/** Who changes a user, and what becomes of the API keys of one who is deactivated. */
export interface UserChangeBy {
  readonly actor: Actor;
  readonly nowMs: number;
  /** The administrator who answers for their keys from then on; left out: the keys stay in their name. */
  readonly handKeysTo?: string | undefined;
}

/**
 * Changes a user. One who is deactivated is signed out at once, and what they hold on offer or made no contact about goes on
 * to others; their API keys live on.
 *
 * @throws AppError NOT_FOUND, LAST_ADMINISTRATOR, USER_HOLDS_LEADS, INVALID_VALUE
 */
export async function updateUser(
  tx: Tx,
  organizationId: OrganizationId,
  userId: string,
  changes: UserChanges,
  by: UserChangeBy,
): Promise<void> {
  const losesRole = changes.role !== undefined && changes.role !== "admin";
  if (changes.active === false || losesRole) await requireOtherAdministrator(tx, userId);
  const present = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const [user] = await tx
    .select({ active: users.active, role: users.role })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if (!user) throw new AppError("NOT_FOUND", "There is no such user.");
  if (changes.role !== undefined) await requireFreeOfLeads(tx, userId, changes.role);
  if (Object.keys(present).length > 0) await tx.update(users).set(present).where(eq(users.id, userId));
  const changed = auditOf(userId, user, changes);
  await recordAudit(tx, by.actor, by.nowMs, changed);
  if (changed.length > 0) await publishAccessChange(tx, organizationId, [userId]);
  if (by.handKeysTo !== undefined) {
    const to = { userId: by.handKeysTo, pointer: "/handKeysTo" };
    await handKeys(tx, { heldBy: userId }, to, by);
  }
  if (user.active && changes.active === false) {
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    await addJob(tx, "leave_user", { organizationId, userId: userId as UserId }, `leave ${userId}`);
  } else await lookAgain(tx, organizationId);
}

/** What of the change concerns security. */
function auditOf(
  userId: string,
  before: { readonly active: boolean; readonly role: Role },
  { active, role }: UserChanges,
): AuditEntry[] {
  const user = { subject: "user", subjectId: userId } as const;
  const entries: AuditEntry[] = [];
  if (role !== undefined && role !== before.role) {
    const details = { userId, formerRole: before.role, role };
    entries.push({ ...user, action: "roleChanged", details });
  }
  if (active !== undefined && active !== before.active) {
    entries.push({ ...user, action: active ? "activated" : "deactivated", details: { userId } });
  }
  return entries;
}

/** @throws AppError USER_HOLDS_LEADS where leads would be left with somebody who cannot work them */
async function requireFreeOfLeads(tx: Tx, userId: string, role: Role): Promise<void> {
  if (can(role, "leads:work")) return;
  const [held] = await listHeldBy(tx, userId, "", 1);
  if (held === undefined) return;
  throw new AppError(
    "USER_HOLDS_LEADS",
    "They hold leads that nobody made contact about, which their new role cannot work; reassign those first.",
  );
}

/** Somebody may be back: leads that are held for the absent are decided again. */
async function lookAgain(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await addJob(tx, "release_held", { organizationId }, `release ${organizationId}`);
}
