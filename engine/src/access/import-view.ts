import type { UserId } from "../ids.ts";
import type { Permission } from "./permissions.ts";

/**
 * Whether somebody who sees an import is shown the rows of its file: whoever started it, those who read all leads, and API keys with
 * the scope to read imports. A row that failed is the lead that it would have been, of nobody's team.
 */
export function seesImportRows(
  viewer: { readonly userId: UserId | null; readonly permissions: readonly Permission[] },
  { startedBy }: { readonly startedBy: string | null },
): boolean {
  if (viewer.userId === null) return viewer.permissions.includes("imports:read");
  return viewer.userId === startedBy || viewer.permissions.includes("leads:readAll");
}
