import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import {
  createWorkflowMutation,
  listTeamsOptions,
  listUsersOptions,
  listWorkflowsQueryKey,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { DetailsStep, RoutingStep, StartStep } from "./create-workflow-steps.tsx";
import {
  bodyOf,
  EMPTY_WORKFLOW,
  isStepDone,
  STEPS,
  stepOfProblem,
  type WorkflowForm,
} from "./workflow-form.ts";

/** Creates a workflow in the screens of the guide's "How to Create a Workflow", with its labels. */
export function CreateWorkflowDialog({ onClose }: { readonly onClose: () => void }) {
  const formId = useId();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [form, setForm] = useState<WorkflowForm>(EMPTY_WORKFLOW);
  const [step, setStep] = useState(0);
  const teams = useQuery(listTeamsOptions());
  const users = useQuery(listUsersOptions());
  const create = useMutation({
    ...createWorkflowMutation(),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: listWorkflowsQueryKey() });
      onClose();
      await navigate({ to: "/workflows/$workflowId", params: { workflowId: id } });
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
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create Workflow"
      description={DESCRIPTIONS[current]}
      footer={
        <>
          <span className="num mr-auto text-faint text-xs">
            Step {step + 1} of {STEPS.length}
          </span>
          <Button disabled={step === 0} onClick={() => setStep(step - 1)}>
            Back
          </Button>
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
        {create.isError && <FormError error={create.error} />}
        {current === "details" && <DetailsStep form={form} onChange={change} />}
        {current === "start" && <StartStep form={form} onChange={change} />}
        {current === "routing" && (
          <RoutingStep
            form={form}
            onChange={change}
            teams={teams.data?.items ?? []}
            users={users.data?.items ?? []}
          />
        )}
      </form>
    </Dialog>
  );
}

const DESCRIPTIONS = {
  details: "Provide details for your new workflow.",
  start: "Say where leads come from.",
  routing: "Define routing actions for leads in this flow.",
} as const;
