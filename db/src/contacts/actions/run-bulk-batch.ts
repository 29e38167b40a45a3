import {
  AppError,
  type OrganizationId,
  type Permission,
  ROLE_PERMISSIONS,
  type UserId,
} from "@fairlead/engine";
import { and, asc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { readTeamsOf } from "../../identity/managed-teams.ts";
import type { RoutingCache } from "../../leads/routing-cache.ts";
import { publishLive } from "../../live.ts";
import { bulkActionItems, bulkActions, users } from "../../schema/index.ts";
import type { ActionOutcome } from "./action-by.ts";
import { applyContactAction } from "./apply-action.ts";
import { notifySharedUsers } from "./contact-notices.ts";

/** Contacts of one transaction. */
const BATCH = 100;

export interface BulkBatch {
  readonly organizationId: OrganizationId;
  readonly bulkActionId: string;
  readonly nowMs: number;
}

/**
 * Does the next contacts of an action on many, and moves its counters in the same transaction, so that a crash repeats
 * nothing. What its author may do is looked up again each time.
 *
 * @returns whether there are more to do
 */
export async function runBulkBatch(
  tx: Tx,
  cache: RoutingCache,
  { organizationId, bulkActionId, nowMs }: BulkBatch,
): Promise<boolean> {
  const [row] = await tx
    .select()
    .from(bulkActions)
    .where(and(eq(bulkActions.id, bulkActionId), eq(bulkActions.state, "running")))
    .for("update");
  if (!row) return false;
  const { request: action, actorUserId } = row;
  const advance = async (columns: Partial<typeof bulkActions.$inferInsert>) => {
    await tx.update(bulkActions).set(columns).where(eq(bulkActions.id, bulkActionId));
    const userIds = [actorUserId];
    await publishLive(tx, { organizationId, userIds, event: { type: "bulkAction", bulkActionId } });
  };
  const finishedAt = new Date(nowMs);
  if (row.cancelRequested) {
    await advance({ state: "cancelled", finishedAt });
    return false;
  }

  const permissions = await permissionsOf(tx, actorUserId);
  const next = await tx
    .select({ contactId: bulkActionItems.contactId })
    .from(bulkActionItems)
    .where(
      and(
        eq(bulkActionItems.bulkActionId, bulkActionId),
        gte(bulkActionItems.position, row.done),
        lt(bulkActionItems.position, row.done + BATCH),
      ),
    )
    .orderBy(asc(bulkActionItems.position));
  const ids = next.map(({ contactId }) => contactId);
  const userId = actorUserId as UserId;
  const outcomes =
    permissions === null
      ? ids.map((contactId) => ({ contactId, refusal: "Who began this is no longer active." }))
      : await applyOrRefuse(tx, ids, action, {
          actor: { organizationId, userId, keyId: null },
          viewer: { userId, permissions, teamIds: await readTeamsOf(tx, userId) },
          ...{ cache, nowMs },
          together: sql`select ${bulkActionItems.contactId} from ${bulkActionItems}
            where ${eq(bulkActionItems.bulkActionId, bulkActionId)}`,
        });
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  await noteRefusals(tx, bulkActionId, row.done, outcomes);
  const done = row.done + ids.length;
  const isOver = done >= row.total;
  await advance({
    ...{ done, failed: row.failed + refused.length },
    ...(isOver ? { state: "done", finishedAt } : {}),
  });
  if (!isOver) return true;
  await notifySharedUsers(tx, {
    ...{ organizationId, actorUserId, action, nowMs, occasion: bulkActionId },
    done: sql`select ${bulkActionItems.contactId} from ${bulkActionItems}
      where ${and(eq(bulkActionItems.bulkActionId, bulkActionId), isNull(bulkActionItems.refusal))}`,
  });
  return false;
}

/** What the author may do now; `null` where they may no longer sign in. */
async function permissionsOf(tx: Tx, userId: string): Promise<readonly Permission[] | null> {
  const [user] = await tx
    .select({ role: users.role, active: users.active })
    .from(users)
    .where(eq(users.id, userId));
  return user?.active ? ROLE_PERMISSIONS[user.role] : null;
}

/** What no contact can be done any more, such as sharing with somebody who has left, is the refusal of each. */
async function applyOrRefuse(
  tx: Tx,
  ids: readonly string[],
  ...[action, by]: [Parameters<typeof applyContactAction>[2], Parameters<typeof applyContactAction>[3]]
): Promise<readonly ActionOutcome[]> {
  try {
    return await applyContactAction(tx, ids, action, by);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "INVALID_VALUE") throw error;
    return ids.map((contactId) => ({ contactId, refusal: error.message }));
  }
}

async function noteRefusals(
  tx: Tx,
  bulkActionId: string,
  first: number,
  outcomes: readonly ActionOutcome[],
): Promise<void> {
  const refused = outcomes.flatMap(({ refusal }, place) =>
    refusal === null ? [] : [{ position: first + place, refusal }],
  );
  if (refused.length === 0) return;
  const positions = sql.param(refused.map(({ position }) => position));
  const reasons = sql.param(refused.map(({ refusal }) => refusal));
  await tx.execute(sql`
    update ${bulkActionItems} set refusal = said.refusal
    from unnest(${positions}::int[], ${reasons}::text[]) as said (position, refusal)
    where bulk_action_id = ${bulkActionId} and ${bulkActionItems.position} = said.position`);
}
