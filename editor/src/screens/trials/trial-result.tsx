import { type Graph, type NodeId, trialStepView } from "@fairlead/engine";
import { useMemo, useState } from "react";
import { Card } from "../../ui/page.tsx";
import { DrawingView } from "../canvas/drawing-view.tsx";
import { type CanvasUser, NO_MARKS } from "../canvas/store/canvas-context.ts";
import { DecisionReasons } from "../lead/decision-reasons.tsx";
import { TrialDetails } from "./trial-details.tsx";
import { TrialNotice } from "./trial-notice.tsx";
import { pathOf } from "./trial-path.ts";
import { TrialSummary } from "./trial-summary.tsx";
import type { Trial } from "./use-trial.ts";

interface TrialResultProps {
  readonly trial: Trial;
  /** The drawing that is tried. */
  readonly graph: Graph;
  readonly users: readonly CanvasUser[];
  readonly sourceName: string;
}

/** Who would get the lead: in a sentence, on the drawing with its way lit, and person by person. */
export function TrialResult({ trial, graph, users, sourceName }: TrialResultProps) {
  const [selected, setSelected] = useState<NodeId | null>(null);
  const path = useMemo(() => pathOf(trial), [trial]);
  const steps = useMemo(
    () => (trial.kind === "decided" ? trial.steps.map((step) => trialStepView(step, trial.nameOf)) : []),
    [trial],
  );
  const [first] = steps;
  return (
    <>
      <Card>
        <div className="px-4 py-4 sm:px-5">
          {trial.kind === "decided" ? <TrialSummary steps={steps} /> : <TrialNotice trial={trial} />}
        </div>
        <div className="h-[26rem] border-line border-t">
          <DrawingView
            label="The way of the lead"
            {...{ graph, users, sourceName, selected }}
            marks={path?.marks ?? NO_MARKS}
            litEnds={path?.ends ?? []}
            openAt={path?.ends[0]}
            onSelect={setSelected}
          >
            {first && (
              <TrialDetails decision={first.decision} nodeId={selected} onClose={() => setSelected(null)} />
            )}
          </DrawingView>
        </div>
      </Card>
      {steps.map((step) => (
        <DecisionReasons key={step.workflow.id} decision={step.decision} />
      ))}
    </>
  );
}
