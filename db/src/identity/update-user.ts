import {
  AppError,
  type OrganizationId,
  type Role,
  takesLeads,
  type UserId,
  type WorkingHours,
} from "@fairlead/engine";
import { eq } from "drizzle-orm";
import { addJob } from "../add-job.ts";
import { type Actor, type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { publishAccessChange } from "../live.ts";
import { sessions, users } from "../schema/index.ts";
import { requireOtherAdministrator } from "./administrators.ts";
import { handKeys } from "./api-keys.ts";
import { lookAgain } from "./availability.ts";

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
 * Changes a user. One who is deactivated is signed out at once; their API keys live on. What somebody holds on offer or made
 * no contact about goes on to others when they are deactivated or get a role that works no leads.
 *
 * @throws AppError NOT_FOUND, LAST_ADMINISTRATOR, INVALID_VALUE
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
  if (Object.keys(present).length > 0) await tx.update(users).set(present).where(eq(users.id, userId));
  const changed = auditOf(userId, user, changes);
  await recordAudit(tx, by.actor, by.nowMs, changed);
  if (changed.length > 0) await publishAccessChange(tx, organizationId, [userId]);
  if (by.handKeysTo !== undefined) {
    const to = { userId: by.handKeysTo, pointer: "/handKeysTo" };
    await handKeys(tx, { heldBy: userId }, to, by);
  }
  const after = { active: changes.active ?? user.active, role: changes.role ?? user.role };
  if (user.active && !after.active) await tx.delete(sessions).where(eq(sessions.userId, userId));
  if (takesLeads(user) && !takesLeads(after)) {
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
