import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FlaskConical } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { simulateLeadMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { SimulateLeadResponse, Workflow } from "../../api/generated/types.gen.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { TrialFields } from "./trial-fields.tsx";
import { bodyOfTrial, EMPTY_TRIAL, type TrialForm } from "./trial-form.ts";
import { TrialStep } from "./trial-step.tsx";
import { WorkflowFrame } from "./workflow-frame.tsx";

const route = getRouteApi("/signed-in/shell/workflows/$workflowId/test");

/** Tries a lead on a drawing: who would get it and why, as intake would decide it. Nothing is written. */
export function TestLeadPage() {
  const { workflowId } = route.useParams();
  return (
    <WorkflowFrame workflowId={workflowId} title="Test a lead">
      {(workflow) => <Trial workflow={workflow} />}
    </WorkflowFrame>
  );
}

function Trial({ workflow }: { readonly workflow: Workflow }) {
  const [form, setForm] = useState<TrialForm>(EMPTY_TRIAL);
  const simulate = useMutation(simulateLeadMutation());
  const submit = () => {
    const body = bodyOfTrial(form);
    if (body) simulate.mutate({ path: { id: workflow.id }, body });
  };
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[26rem_minmax(0,1fr)]">
      <TrialFields
        form={form}
        published={workflow.publishedVersion !== null}
        busy={simulate.isPending}
        error={simulate.error}
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        onSubmit={submit}
      />
      <Result steps={simulate.data?.steps} busy={simulate.isPending} />
    </div>
  );
}

interface ResultProps {
  /** Absent before the first trial and after a refusal. */
  readonly steps: SimulateLeadResponse["steps"] | undefined;
  readonly busy: boolean;
}

function Result({ steps, busy }: ResultProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!steps || !place.current) return;
    // The form is long: on a phone the result stands below it, elsewhere beside its first fields.
    const { top } = place.current.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) place.current.scrollIntoView({ block: "start" });
  }, [steps]);
  return (
    <section ref={place} aria-label="Result" className="flex min-w-0 scroll-mt-4 flex-col gap-4">
      <p role="status" className="sr-only">
        {steps?.map(({ workflow, summary }) => `${workflow.name}: ${summary}`).join(" ")}
      </p>
      {steps?.map((step) => (
        <TrialStep key={step.workflow.id} step={step} />
      ))}
      {!steps && (
        <Card>
          {busy ? (
            <SkeletonRows rows={5} label="Trying the lead" />
          ) : (
            <EmptyState icon={FlaskConical} title="Who would get it?">
              Type in a lead, or pick one of the past. Here stands who would get it, and why.
            </EmptyState>
          )}
        </Card>
      )}
    </section>
  );
}
