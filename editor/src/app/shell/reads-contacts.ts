import type { Session } from "../../api/session.ts";

/** Whether there are contacts to search for. */
export function readsContacts({ may }: Pick<Session, "may">): boolean {
  return may("contacts:readAll") || may("contacts:readTeam") || may("contacts:readOwn");
}
