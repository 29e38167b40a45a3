import type { ContactViewer } from "@fairlead/engine";
import type { Actor } from "../../audit/record-audit.ts";
import type { RoutingCache } from "../../leads/routing-cache.ts";

export interface ActionOutcome {
  readonly contactId: string;
  /** Why nothing was done, in a sentence; `null`: it is done. */
  readonly refusal: string | null;
}

/** Who acts, and when. */
export interface ActionBy {
  readonly actor: Actor;
  readonly viewer: ContactViewer;
  readonly cache: RoutingCache;
  readonly nowMs: number;
}
