import { trialPath } from "@fairlead/engine";
import { marksOfPath } from "./trial-marks.ts";
import type { Trial } from "./use-trial.ts";

/** What the lead met in the first workflow, whose drawing is shown, as marks; `null` without an answer. */
export function pathOf(trial: Trial) {
  const first = trial.kind === "decided" ? trial.steps[0] : undefined;
  if (!first) return null;
  const path = trialPath(first.explanation);
  return { marks: marksOfPath(path), ends: path.ends };
}
