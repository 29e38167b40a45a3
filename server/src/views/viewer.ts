import type { Caller } from "../plugins/access.ts";
import type { Viewer } from "./lead-view.ts";

/** How a caller may look at leads. */
export function viewerOf(caller: Caller): Viewer {
  const { permissions } = caller;
  return {
    userId: caller.userId,
    works: permissions.includes("leads:work"),
    reassigns: permissions.includes("leads:reassign"),
    readsRuns: permissions.includes("runs:read"),
  };
}
