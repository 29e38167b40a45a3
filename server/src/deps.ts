import type { Database, RoutingCache } from "@fairlead/db";
import type { StandardizeAddress } from "@fairlead/engine";
import type { Probe } from "@fairlead/workflows";
import type { DescribeRun } from "./describe-run.ts";
import type { LiveHub } from "./live-hub.ts";
import type { ConnectionLimits } from "./network/connection-limits.ts";
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
  /** Calls that may come from one address a minute, whoever makes them; 120,000 if absent. */
  readonly addressCallsPerMinute?: number;
  /** Whose `X-Forwarded-For` is believed: addresses, CIDR ranges and their names; loopback if absent. */
  readonly trustedProxies?: readonly string[];
  /** Limits that are others than `CONNECTION_LIMITS`. */
  readonly connections?: Partial<ConnectionLimits>;
  /** Whether the probes are served elsewhere and not beside the API. */
  readonly hasProbesPort?: boolean;
  /** Where log lines go; standard output if absent. */
  readonly logTo?: { write(line: string): void };
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
}
