import type { Database, RoutingCache } from "@fairlead/db";
import type { StandardizeAddress } from "@fairlead/engine";
import type { Probe } from "@fairlead/workflows";
import type { DescribeRun } from "./describe-run.ts";
import type { LiveHub } from "./live-hub.ts";
import type { RunLinks } from "./views/lead-view.ts";

/** What the routes work with; tests hand in their own. */
export interface ServerDeps {
  readonly db: Database;
  readonly cache: RoutingCache;
  readonly nowMs: () => number;
  readonly live: LiveHub;
  /** Brings the addresses of contacts to the form of the post. */
  readonly standardize: StandardizeAddress;
  readonly links: RunLinks;
  /** What Temporal says of a lead's run; none is told without it. */
  readonly describeRun?: DescribeRun | undefined;
  /** Where browsers find us; decides about cookies and about whose Origin is ours. */
  readonly publicUrl: string;
  /** Whether mails go to the local mailbox that the Outbox page shows. */
  readonly hasMailbox: boolean;
  readonly probes: readonly Probe[];
  /** The built editor; none is served without it. */
  readonly editorDist?: string | undefined;
  /** How often an open stream of events looks whether its session is still open; 15 s if absent. */
  readonly sessionCheckMs?: number;
  /** Calls that one person may make a minute; 1,200 if absent. */
  readonly personCallsPerMinute?: number;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
}
