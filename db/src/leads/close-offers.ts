import type { UserId } from "@fairlead/engine";
import { and, count, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type OfferState, offers } from "../schema/index.ts";
import type { LockedLead } from "./locked-lead.ts";

/**
 * Closes the lead's open offers, all of them or one user's.
 *
 * @returns whose offers were open and are closed now
 */
export async function closeOffers(
  tx: Tx,
  lead: LockedLead,
  state: Exclude<OfferState, "open">,
  nowMs: number,
  onlyUserId?: UserId,
): Promise<readonly UserId[]> {
  const rows = await tx
    .update(offers)
    .set({ state, closedAt: new Date(nowMs) })
    .where(
      and(
        eq(offers.leadId, lead.id),
        eq(offers.state, "open"),
        onlyUserId === undefined ? undefined : eq(offers.userId, onlyUserId),
      ),
    )
    .returning({ userId: offers.userId });
  return rows.map((row) => row.userId as UserId);
}

/** How many offers of a lead are open. */
export async function countOpenOffers(tx: Tx, leadId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(offers)
    .where(and(eq(offers.leadId, leadId), eq(offers.state, "open")));
  return row?.count ?? 0;
}
