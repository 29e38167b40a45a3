import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import {
  createWorkflowMutation,
  listTeamsOptions,
  listUsersOptions,
  listWorkflowsOptions,
  listWorkflowsQueryKey,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { formatPhone } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { showToast } from "../../ui/toast.tsx";
import { DuplicatesStep } from "./duplicates-step.tsx";
import { ProgressDots } from "./progress-dots.tsx";
import {
  bodyOf,
  EMPTY_WORKFLOW,
  isStepDone,
  STEPS,
  stepOfProblem,
  type WorkflowForm,
} from "./workflow-form.ts";
import { DetailsStep, RoutingStep, StartStep } from "./workflow-steps.tsx";

const TITLES = ["Details", "Start", "Routing", "Duplicates"] as const;
const DESCRIPTIONS = {
  details: "Provide details for your new workflow",
  start: "Say where the leads in this flow come from",
  routing: "Define routing actions for leads in this flow",
  duplicates: "Define what becomes of potential duplicates",
} as const;

/** Creates a workflow in the four screens of the guide's "How to Create a Workflow", with its labels. */
export function CreateWorkflowDialog({ onClose }: { readonly onClose: () => void }) {
  const formId = useId();
  const client = useQueryClient();
  const [form, setForm] = useState<WorkflowForm>(EMPTY_WORKFLOW);
  const [step, setStep] = useState(0);
  const [created, setCreated] = useState<Workflow | null>(null);
  const teams = useQuery(listTeamsOptions());
  const users = useQuery(listUsersOptions());
  const workflows = useQuery(listWorkflowsOptions());
  const create = useMutation({
    ...createWorkflowMutation(),
    onSuccess: async (workflow) => {
      await client.invalidateQueries({ queryKey: listWorkflowsQueryKey() });
      if (workflow.routeTo.kind === "teams") setCreated(workflow);
      else {
        showToast({ tone: "good", title: `${workflow.name} is live` });
        onClose();
      }
    },
    onError: (error) => setStep(stepOfProblem(asApiProblem(error))),
  });
  const change = (part: Partial<WorkflowForm>) => setForm((before) => ({ ...before, ...part }));
  const current = STEPS[step] ?? "details";
  const last = step === STEPS.length - 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = bodyOf(form);
    if (!last) setStep(step + 1);
    else if (body) create.mutate({ body });
  };
  if (created) return <CreatedDialog workflow={created} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create Workflow"
      description={DESCRIPTIONS[current]}
      footer={
        <>
          <Button disabled={step === 0} onClick={() => setStep(step - 1)}>
            Back
          </Button>
          <span className="flex flex-1 justify-center">
            <ProgressDots titles={TITLES} current={step} />
          </span>
          <Button
            type="submit"
            form={formId}
            look="primary"
            busy={create.isPending}
            disabled={!isStepDone(form, current)}
          >
            {last ? "Submit" : "Next"}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex min-h-64 flex-col gap-4">
        {step === 0 && (
          <p className="text-faint text-xs">
            Indicates required fields <span className="text-bad">*</span>
          </p>
        )}
        {create.isError && <FormError error={create.error} />}
        {current === "details" && <DetailsStep form={form} onChange={change} />}
        {current === "start" && <StartStep form={form} onChange={change} />}
        {current === "routing" && (
          <RoutingStep
            form={form}
            onChange={change}
            teams={teams.data?.items ?? []}
            users={users.data?.items ?? []}
            workflows={workflows.data?.items ?? []}
          />
        )}
        {current === "duplicates" && <DuplicatesStep form={form} onChange={change} />}
      </form>
    </Dialog>
  );
}

interface CreatedDialogProps {
  readonly workflow: Workflow;
  readonly onClose: () => void;
}

/** The workflow is live with its first drawing; its canvas is offered for whoever wants to refine it. */
function CreatedDialog({ workflow, onClose }: CreatedDialogProps) {
  const navigate = useNavigate();
  const view = () => {
    onClose();
    void navigate({ to: "/workflows/$workflowId", params: { workflowId: workflow.id } });
  };
  return (
    <Dialog
      open
      width="narrow"
      onClose={onClose}
      title={`${workflow.name} is live`}
      footer={
        <>
          <Button onClick={onClose}>Not Right Now</Button>
          <Button look="primary" onClick={view}>
            View Workflow
          </Button>
        </>
      }
    >
      <p className="text-muted text-sm">
        {workflow.source.kind === "inboundPhone" && (
          <>
            Its number is{" "}
            <span className="num font-medium text-ink">{formatPhone(workflow.source.name)}</span>.{" "}
          </>
        )}
        {workflow.source.kind === "inboundPhone" ? "Its callers" : `New leads from ${workflow.source.name}`}{" "}
        are shared equally among the users of its teams from now on. On the canvas you can add filters and
        change how leads are given out.
      </p>
    </Dialog>
  );
}
