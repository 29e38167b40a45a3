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
  /** Tells a decision by a plan; `null`: it is none. Of a play it is taken again each time: ask only for the step that is shown. */
  readonly reasons: (() => StepReasons) | null;
}

/** Why a decision fell as it did, and what the lead met at each box. */
export interface StepReasons {
  readonly decision: ExplanationView;
  readonly path: TrialPath;
}
