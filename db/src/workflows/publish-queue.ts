import { type OrganizationId, type Plan, queueOf, type UserId } from "@fairlead/engine";
import { eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { upsertPlaces } from "../leads/open-queue.ts";
import { rotationCursors } from "../schema/index.ts";

/** How the turns of a workflow stand when it is published anew. Its rotation cursor is locked. */
interface QueueBefore {
  /** What was published before; `null`: nothing. */
  readonly plan: Plan | null;
  /** Who received the last lead, carried over to the new order. */
  readonly cursor: UserId | null;
  readonly lastNumber: number;
}

/**
 * Gives the users of a plan their places in the queue. A workflow that takes up the queue begins with the circular order
 * after the cursor; in one that has a queue, everybody who was in it keeps their place, and who is new or comes back stands
 * at the end. A plan of another rule gives no places.
 */
export async function standInQueue(
  tx: Tx,
  at: { readonly organizationId: OrganizationId; readonly workflowId: string },
  plan: Plan,
  before: QueueBefore,
): Promise<void> {
  if (!goesByQueue(plan)) return;
  const stood = before.plan && goesByQueue(before.plan) ? orderOf(before.plan) : null;
  const queue = queueOf(orderOf(plan), { cursor: before.cursor, queue: stood });
  const known = new Set(stood);
  const newcomers = queue.filter((userId) => !known.has(userId));
  if (newcomers.length === 0) return;
  const numbers = newcomers.map((userId, at): [UserId, number] => [userId, before.lastNumber + 1 + at]);
  await tx.execute(upsertPlaces(at, new Map(numbers)));
  await tx
    .update(rotationCursors)
    .set({ lastNumber: before.lastNumber + newcomers.length })
    .where(eq(rotationCursors.workflowId, at.workflowId));
}

/** Whether a plan's sequence is the queue. */
export function goesByQueue({ settings }: Plan): boolean {
  return settings.turns === "queue";
}

/** The users of a plan in canvas order. */
export function orderOf({ branches }: Plan): readonly UserId[] {
  return branches.map(({ userId }) => userId);
}
