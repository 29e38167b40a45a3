import { type Actor, readTeamsOf, type Tx } from "@fairlead/db";
import type { ContactViewer, RecordViewer, TabViewer } from "@fairlead/engine";
import type { Caller } from "./plugins/access.ts";

/** Who looks at contacts, with the teams that decide what they see. */
export async function contactViewerOf(tx: Tx, { userId, permissions }: Caller): Promise<ContactViewer> {
  return { userId, permissions, teamIds: userId === null ? [] : await readTeamsOf(tx, userId) };
}

/** Who looks at the tabs of the contact list. */
export async function tabViewerOf(tx: Tx, { userId, permissions }: Caller): Promise<TabViewer> {
  const teamIds = userId === null ? [] : await readTeamsOf(tx, userId);
  return { userId, teamIds, publishes: permissions.includes("tabs:publish") };
}

/** Who opens a contact's record. */
export async function recordViewerOf(tx: Tx, caller: Caller): Promise<RecordViewer> {
  return { ...(await contactViewerOf(tx, caller)), isPartner: isPartnerOf(caller) };
}

/** Whether somebody works outside the organization, as a co-marketing partner. */
export function isPartnerOf(caller: Caller): boolean {
  return caller.kind === "person" && caller.role === "partner";
}

/** Who is named as having changed something. */
export function actorOf({ organizationId, userId, address, ...caller }: Caller): Actor {
  return { organizationId, userId, keyId: caller.kind === "machine" ? caller.keyId : null, address };
}
