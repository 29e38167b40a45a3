import { type Graph, type NodeId, trialStepView } from "@fairlead/engine";
import { useMemo, useState } from "react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { Card } from "../../ui/page.tsx";
import { DrawingView } from "../canvas/drawing-view.tsx";
import type { CanvasUser } from "../canvas/store/canvas-context.ts";
import { DecisionReasons } from "../lead/decision-reasons.tsx";
import { PlaySection } from "./play-section.tsx";
import { TrialDetails } from "./trial-details.tsx";
import { TrialNotice } from "./trial-notice.tsx";
import { NO_PATH, pathOf } from "./trial-path.ts";
import { TrialSummary } from "./trial-summary.tsx";
import { usePlay } from "./use-play.ts";
import type { Trial } from "./use-trial.ts";

interface TrialResultProps {
  readonly trial: Trial;
  /** The drawing that is tried. */
  readonly graph: Graph;
  readonly users: readonly CanvasUser[];
  readonly workflow: Workflow;
}

/** Who would get the lead: in a sentence, on the drawing with its way lit, and person by person. */
export function TrialResult({ trial, graph, users, workflow }: TrialResultProps) {
  const [selected, setSelected] = useState<NodeId | null>(null);
  const path = useMemo(() => pathOf(trial), [trial]);
  const play = usePlay(trial, graph, workflow.id);
  const { marks, litEnds } = play.played?.drawn ?? path ?? NO_PATH;
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
            {...{ graph, users, selected, marks, litEnds }}
            sourceName={workflow.source.name}
            openAt={litEnds[0]}
            follow={play.played !== null}
            onSelect={setSelected}
          >
            {first && !play.played && (
              <TrialDetails decision={first.decision} nodeId={selected} onClose={() => setSelected(null)} />
            )}
          </DrawingView>
        </div>
        {trial.kind === "decided" && (
          <div className="border-line border-t px-4 py-4 sm:px-5">
            <PlaySection {...{ trial, play, graph, selected }} workflowId={workflow.id} />
          </div>
        )}
      </Card>
      {!play.played &&
        steps.map((step) => <DecisionReasons key={step.workflow.id} decision={step.decision} />)}
    </>
  );
}
