import type { OrganizationId } from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { publishLive } from "../live.ts";
import { dropImport } from "./imports.ts";

/** Drops a file that was looked at, with all that was kept of it. */
export async function discardPreview(
  tx: Tx,
  { organizationId, importId }: { readonly organizationId: OrganizationId; readonly importId: string },
): Promise<void> {
  await dropImport(tx, importId);
  await publishLive(tx, { organizationId, event: { type: "import", importId } });
}
