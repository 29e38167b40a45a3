import { trialStepView } from "@fairlead/engine";
import { useMemo, useState } from "react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { BesidePanel } from "../canvas/panels/beside-panel.tsx";
import { useCanvasSession, useDocument } from "../canvas/store/canvas-context.ts";
import { DecisionReasons } from "../lead/decision-reasons.tsx";
import { useDrawnStep } from "../playback/use-drawn-step.ts";
import { PlaySection } from "./play-section.tsx";
import { TrialFields } from "./trial-fields.tsx";
import { EMPTY_TRIAL, type TrialForm } from "./trial-form.ts";
import { TrialNotice } from "./trial-notice.tsx";
import { NO_PATH, pathOf } from "./trial-path.ts";
import { TrialSummary } from "./trial-summary.tsx";
import { usePlay } from "./use-play.ts";
import { useTrial } from "./use-trial.ts";

interface CanvasTrialProps {
  readonly workflow: Workflow;
  readonly onClose: () => void;
}

/** Tries a lead on the drawing under one's hands, saved or not: its way is lit on the canvas while this is open. */
export function CanvasTrial({ workflow, onClose }: CanvasTrialProps) {
  const graph = useDocument((state) => state.graph);
  const [form, setForm] = useState<TrialForm>(EMPTY_TRIAL);
  const trial = useTrial({ workflowId: workflow.id, form, draft: graph });
  const selected = useCanvasSession((state) => state.selected);
  const path = useMemo(() => pathOf(trial), [trial]);
  const play = usePlay(trial, graph, workflow.id);
  const steps = useMemo(
    () => (trial.kind === "decided" ? trial.steps.map((step) => trialStepView(step, trial.nameOf)) : []),
    [trial],
  );
  useDrawnStep(play.played?.drawn ?? path ?? NO_PATH);
  return (
    <BesidePanel title="Test a lead" closeLabel="Close the test" onClose={onClose} className="md:w-[25rem]">
      {trial.kind === "decided" && (
        <div className="border-line border-b px-4 py-3">
          <TrialSummary steps={steps} />
        </div>
      )}
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 py-4">
        {trial.kind === "decided" ? (
          <PlaySection {...{ trial, play, graph, selected }} workflowId={workflow.id} />
        ) : (
          <TrialNotice trial={trial} />
        )}
        <TrialFields
          form={form}
          versions={[]}
          faults={trial.kind === "faulty" ? trial.faults : []}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        />
        {!play.played &&
          steps.map((step) => <DecisionReasons key={step.workflow.id} decision={step.decision} />)}
      </div>
    </BesidePanel>
  );
}
