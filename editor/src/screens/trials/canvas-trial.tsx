import { trialStepView } from "@fairlead/engine";
import { useReactFlow } from "@xyflow/react";
import { X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { fitReadable } from "../canvas/fit-drawing.ts";
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
  const { surroundings } = useCanvas();
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
    fitReadable(flow, graph, end);
  }, [flow, graph, path, end]);
  useEffect(() => () => surroundings.setState({ marks: NO_MARKS, litEnds: [] }), [surroundings]);
  return (
    <aside
      aria-label="Test a lead"
      className="flex min-h-0 flex-col border-line bg-surface max-md:h-[55%] max-md:border-t md:w-[25rem] md:border-l"
    >
      <div className="flex items-center gap-2 border-line border-b py-2 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 font-semibold text-base text-ink">Test a lead</h2>
        <IconButton label="Close the test" icon={<X className="size-4" />} onClick={onClose} />
      </div>
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
    </aside>
  );
}
