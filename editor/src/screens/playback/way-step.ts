import type { ExplanationView, TrialPath } from "@fairlead/engine";
import type { TimelineEntry } from "../../api/generated/types.gen.ts";

/** One thing that happened to a lead, or would: as it is told, and as its drawing shows it. */
export interface WayStep {
  readonly id: string;
  readonly kind: TimelineEntry["kind"];
  /** One sentence. */
  readonly summary: string;
  /** When, as short as it is clear. */
  readonly time: string;
  /** The same in full. */
  readonly exactTime: string;
  /** Whom it concerns: who got the lead or an offer, or lost it, or did something. */
  readonly userIds: readonly string[];
  /** Of a decision: what it came to. */
  readonly outcome: TimelineEntry["outcome"];
  /** Of a decision: the workflow that took it; its version where that is known. */
  readonly workflow: {
    readonly id: string;
    readonly name: string;
    readonly version: number | null;
  } | null;
  /** Of a decision by a plan: its reasons, and what the lead met at each box. */
  readonly decision: ExplanationView | null;
  readonly path: TrialPath | null;
}
