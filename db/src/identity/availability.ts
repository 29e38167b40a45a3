import { AppError, type OrganizationId, type UserId } from "@fairlead/engine";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { addJob } from "../add-job.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { type AbsenceKind, userAbsences, users } from "../schema/index.ts";

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

/** Somebody may be back: leads that are held for the absent are decided again. */
export async function lookAgain(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await addJob(tx, "release_held", { organizationId }, `release ${organizationId}`);
}
