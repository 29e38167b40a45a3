import { trialPath } from "@fairlead/engine";
import { EXCEPTION_ID } from "../canvas/drawing/drawn.ts";
import { NO_MARKS, type SurroundingsState } from "../canvas/store/canvas-context.ts";
import { marksOfPath } from "./trial-marks.ts";
import type { Trial } from "./use-trial.ts";

/** A way as a drawing shows it. */
export type DrawnPath = Pick<SurroundingsState, "marks" | "litEnds">;

/** No way: nothing is marked. */
export const NO_PATH: DrawnPath = { marks: NO_MARKS, litEnds: [] };

/** What the lead met in the first workflow, whose drawing is shown, as marks; `null` without an answer. */
export function pathOf(trial: Trial): DrawnPath | null {
  const first = trial.kind === "decided" ? trial.steps[0] : undefined;
  if (!first) return null;
  const { explanation } = first;
  const path = trialPath(explanation);
  const marks = marksOfPath(path);
  const { kind } = explanation.decision;
  if (kind !== "exception" && kind !== "handOn") return { marks, litEnds: path.ends };
  const goesHere = { kind: "chosen", words: "Goes here" } as const;
  return { marks: new Map([...marks, [EXCEPTION_ID, goesHere]]), litEnds: [EXCEPTION_ID] };
}
