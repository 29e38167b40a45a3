import type { UserId } from "@fairlead/engine";
import type { Caller } from "../plugins/access.ts";

/** Who looks at a lead; `userId` is null for a machine. */
export interface Viewer {
  readonly userId: UserId | null;
  readonly seesAll: boolean;
  readonly works: boolean;
  readonly reassigns: boolean;
  readonly readsRuns: boolean;
}

/** How a caller may look at leads. */
export function viewerOf(caller: Caller): Viewer {
  const { permissions } = caller;
  return {
    userId: caller.userId,
    seesAll: permissions.includes("leads:readAll"),
    works: permissions.includes("leads:work"),
    reassigns: permissions.includes("leads:reassign"),
    readsRuns: permissions.includes("runs:read") || caller.kind === "machine",
  };
}
