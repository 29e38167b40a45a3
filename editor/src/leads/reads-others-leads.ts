import type { Session } from "../api/session.ts";

/** Whether somebody sees leads of others: all of them, or those of the teams that they manage. */
export function readsOthersLeads({ may }: Pick<Session, "may">): boolean {
  return may("leads:readAll") || may("leads:readTeam");
}
