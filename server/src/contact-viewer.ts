import { readTeamsOf, type Tx } from "@fairlead/db";
import type { ContactViewer } from "@fairlead/engine";
import type { Caller } from "./plugins/access.ts";

/** Who looks at contacts, with the teams that decide what they see. */
export async function contactViewerOf(tx: Tx, { userId, permissions }: Caller): Promise<ContactViewer> {
  return { userId, permissions, teamIds: userId === null ? [] : await readTeamsOf(tx, userId) };
}
