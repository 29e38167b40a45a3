import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { AnswerInSight } from "./answer-in-sight.tsx";
import { versionOptions } from "./backtest-form.ts";
import { TrialFields } from "./trial-fields.tsx";
import { EMPTY_TRIAL, type TrialForm } from "./trial-form.ts";
import { TrialResult } from "./trial-result.tsx";
import { useDrawing } from "./use-drawing.ts";
import { useTrial } from "./use-trial.ts";
import { WorkflowFrame } from "./workflow-frame.tsx";

const route = getRouteApi("/signed-in/shell/workflows/$workflowId/test");

/** Tries a lead on a drawing: who would get it and why, as intake would decide it. Nothing is written. */
export function TestLeadPage() {
  const { workflowId } = route.useParams();
  return (
    <WorkflowFrame wide workflowId={workflowId} title="Test a lead">
      {(workflow) => <TestLead workflow={workflow} />}
    </WorkflowFrame>
  );
}

/** The form, and beside it the answer with the drawing that it was found on. */
export function TestLead({ workflow }: { readonly workflow: Workflow }) {
  const [form, setForm] = useState<TrialForm>(EMPTY_TRIAL);
  const result = useRef<HTMLElement>(null);
  const { drawing, users, failed } = useDrawing(workflow, form.version);
  const trial = useTrial({ workflowId: workflow.id, form, draft: drawing });
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[26rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <Card className="px-4 py-4 sm:px-5">
          <TrialFields
            form={form}
            versions={versionOptions(workflow.publishedVersion)}
            faults={trial.kind === "faulty" ? trial.faults : []}
            onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          />
        </Card>
        <AnswerInSight trial={trial} onShow={() => result.current?.scrollIntoView({ block: "start" })} />
      </div>
      <section ref={result} aria-label="Result" className="flex scroll-mt-4 min-w-0 flex-col gap-4">
        {failed ? (
          <Card>
            <ErrorState error={failed.error} onRetry={failed.retry} />
          </Card>
        ) : drawing && users ? (
          <TrialResult key={form.version} trial={trial} graph={drawing} users={users} workflow={workflow} />
        ) : (
          <Card>
            <SkeletonRows rows={5} label="Reading the drawing" />
          </Card>
        )}
      </section>
    </div>
  );
}
