import { trialStepView } from "@fairlead/engine";
import { useReactFlow } from "@xyflow/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { fitReadable } from "../canvas/fit-drawing.ts";
import { BesidePanel } from "../canvas/panels/beside-panel.tsx";
import { NO_MARKS, useCanvas, useDocument } from "../canvas/store/canvas-context.ts";
import { DecisionReasons } from "../lead/decision-reasons.tsx";
import { TrialFields } from "./trial-fields.tsx";
import { EMPTY_TRIAL, type TrialForm } from "./trial-form.ts";
import { TrialNotice } from "./trial-notice.tsx";
import { pathOf } from "./trial-path.ts";
import { TrialSummary } from "./trial-summary.tsx";
import { useTrial } from "./use-trial.ts";

interface CanvasTrialProps {
  readonly workflow: Workflow;
  readonly onClose: () => void;
}

/** Tries a lead on the drawing under one's hands, saved or not: its way is lit on the canvas while this is open. */
export function CanvasTrial({ workflow, onClose }: CanvasTrialProps) {
  const { surroundings, drawn } = useCanvas();
  const graph = useDocument((state) => state.graph);
  const [form, setForm] = useState<TrialForm>(EMPTY_TRIAL);
  const trial = useTrial({ workflowId: workflow.id, form, draft: graph });
  const flow = useReactFlow();
  const path = useMemo(() => pathOf(trial), [trial]);
  const steps = useMemo(
    () => (trial.kind === "decided" ? trial.steps.map((step) => trialStepView(step, trial.nameOf)) : []),
    [trial],
  );
  useEffect(() => {
    surroundings.setState({ marks: path?.marks ?? NO_MARKS, litEnds: path?.ends ?? [] });
  }, [surroundings, path]);
  const end = path?.ends[0];
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !path) return;
    begun.current = true;
    fitReadable(flow, drawn.getState(), end);
  }, [flow, drawn, path, end]);
  useEffect(() => () => surroundings.setState({ marks: NO_MARKS, litEnds: [] }), [surroundings]);
  return (
    <BesidePanel title="Test a lead" closeLabel="Close the test" onClose={onClose} className="md:w-[25rem]">
      {trial.kind === "decided" && (
        <div className="border-line border-b px-4 py-3">
          <TrialSummary steps={steps} />
        </div>
      )}
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 py-4">
        {trial.kind !== "decided" && <TrialNotice trial={trial} />}
        <TrialFields
          form={form}
          versions={[]}
          faults={trial.kind === "faulty" ? trial.faults : []}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        />
        {steps.map((step) => (
          <DecisionReasons key={step.workflow.id} decision={step.decision} />
        ))}
      </div>
    </BesidePanel>
  );
}
