import type { GetMyLeadsResponse, Lead } from "../api/generated/types.gen.ts";

export type MyLeads = GetMyLeadsResponse;

/** The list after the server confirmed a claim: out of the offers, onto the assigned ones. */
export function afterClaim(mine: MyLeads, claimed: Lead): MyLeads {
  const without = afterPass(mine, claimed.id);
  return { ...without, assigned: [claimed, ...without.assigned], assignedCount: mine.assignedCount + 1 };
}

/** The list without a lead that was passed on or lost. */
export function afterPass(mine: MyLeads, leadId: string): MyLeads {
  const without = (leads: readonly Lead[]) => leads.filter(({ id }) => id !== leadId);
  const [offered, assigned] = [without(mine.offered), without(mine.assigned)];
  return {
    ...mine,
    offered,
    assigned,
    offeredCount: mine.offeredCount - (mine.offered.length - offered.length),
    assignedCount: mine.assignedCount - (mine.assigned.length - assigned.length),
  };
}

/** The list after a recorded communication; `contactedAt` is `null` when it did not count as contact. */
export function afterCommunication(mine: MyLeads, leadId: string, contactedAt: string | null): MyLeads {
  const lead = mine.assigned.find(({ id }) => id === leadId);
  if (lead === undefined || contactedAt === null) return mine;
  return { ...afterPass(mine, leadId), contacted: [{ ...lead, contactedAt, wait: null }, ...mine.contacted] };
}
