import { AppError, type AuditAction, can, type TeamId, type UserId } from "@fairlead/engine";
import { eq, inArray } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { type Actor, type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { publishAccessChange } from "../live.ts";
import { teamManagers, teamMembers, teams, users } from "../schema/index.ts";

/** The teams that a user is in or manages. */
export async function readTeamsOf(tx: Tx, userId: UserId): Promise<readonly TeamId[]> {
  const rows = await teamsOf(tx, userId);
  return rows.map(({ teamId }) => teamId as TeamId);
}

/** The members of the teams that a manager is in or manages, themselves among them where they are one. */
export async function readManagedUsers(tx: Tx, userId: UserId): Promise<readonly UserId[]> {
  const teamIds = await readTeamsOf(tx, userId);
  if (teamIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(isOneOf(teamMembers.teamId, teamIds));
  return rows.map((row) => row.userId as UserId);
}

/**
 * Says who manages a team beside the managers who are its members, and writes down who came and went. Safe to repeat.
 *
 * @throws AppError NOT_FOUND for the team; INVALID_VALUE for a user who is no manager
 */
export async function setTeamManagers(
  tx: Tx,
  by: { readonly actor: Actor; readonly nowMs: number },
  teamId: string,
  userIds: readonly string[],
): Promise<void> {
  const { organizationId } = by.actor;
  const [team] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, teamId)).for("update");
  if (!team) throw new AppError("NOT_FOUND", "There is no such team.");
  const chosen = [...new Set(userIds)];
  const known = await tx
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(inArray(users.id, chosen));
  const manages = new Set(known.filter(({ role }) => can(role, "leads:readTeam")).map(({ id }) => id));
  const errors = userIds.flatMap((id, place) =>
    manages.has(id)
      ? []
      : ({
          code: "INVALID_VALUE",
          pointer: `/userIds/${place}`,
          detail: "Only users with the role of a manager manage teams.",
        } as const),
  );
  if (errors.length > 0) throw new AppError("INVALID_VALUE", "Choose managers.", { errors });
  const former = await tx
    .delete(teamManagers)
    .where(eq(teamManagers.teamId, teamId))
    .returning({ userId: teamManagers.userId });
  const before = former.map(({ userId }) => userId);
  const [added, removed] = [without(chosen, before), without(before, chosen)];
  await publishAccessChange(tx, organizationId, [...added, ...removed]);
  if (chosen.length > 0) {
    await tx.insert(teamManagers).values(chosen.map((userId) => ({ organizationId, teamId, userId })));
  }
  const entry = (action: AuditAction, userId: string): AuditEntry => ({
    ...{ subject: "team", subjectId: teamId, action, details: { name: team.name, userId } },
  });
  await recordAudit(tx, by.actor, by.nowMs, [
    ...added.map((userId) => entry("managerAdded", userId)),
    ...removed.map((userId) => entry("managerRemoved", userId)),
  ]);
}

function without(ids: readonly string[], others: readonly string[]): readonly string[] {
  return ids.filter((id) => !others.includes(id));
}

function teamsOf(tx: Tx, userId: UserId) {
  return union(
    tx.select({ teamId: teamMembers.teamId }).from(teamMembers).where(eq(teamMembers.userId, userId)),
    tx.select({ teamId: teamManagers.teamId }).from(teamManagers).where(eq(teamManagers.userId, userId)),
  );
}
