import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import {
  getWorkflowQueryKey,
  listTeamsOptions,
  listUsersOptions,
  listWorkflowsOptions,
  listWorkflowsQueryKey,
  updateWorkflowMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { Accordion, AccordionSection } from "../../ui/accordion.tsx";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { showToast } from "../../ui/toast.tsx";
import { DuplicatesStep } from "./duplicates-step.tsx";
import { changesOf, formOfWorkflow, isStepDone, STEPS, type WorkflowForm } from "./workflow-form.ts";
import { DetailsStep, RoutingStep, StartStep } from "./workflow-steps.tsx";

interface EditWorkflowDialogProps {
  readonly workflow: Workflow;
  readonly onClose: () => void;
}

/** Changes a workflow in four expandable sections, one for each screen; what was fixed at its creation is greyed. */
export function EditWorkflowDialog({ workflow, onClose }: EditWorkflowDialogProps) {
  const formId = useId();
  const client = useQueryClient();
  const [form, setForm] = useState<WorkflowForm>(() => formOfWorkflow(workflow));
  const teams = useQuery(listTeamsOptions());
  const users = useQuery(listUsersOptions());
  const workflows = useQuery(listWorkflowsOptions());
  const path = { id: workflow.id };
  const update = useMutation({
    ...updateWorkflowMutation(),
    onSuccess: async ({ name }) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: listWorkflowsQueryKey() }),
        client.invalidateQueries({ queryKey: getWorkflowQueryKey({ path }) }),
      ]);
      showToast({ tone: "good", title: `${name} is updated` });
      onClose();
    },
  });
  const change = (part: Partial<WorkflowForm>) => setForm((before) => ({ ...before, ...part }));
  const done = STEPS.every((step) => isStepDone(form, step));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate({ path, body: changesOf(form) });
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title="Edit workflow"
      description={workflow.name}
      actions={
        <Button type="submit" form={formId} look="primary" busy={update.isPending} disabled={!done}>
          Submit
        </Button>
      }
    >
      <form id={formId} onSubmit={submit}>
        {update.isError && (
          <div className="px-5 pt-4">
            <FormError error={update.error} />
          </div>
        )}
        <Accordion openAtFirst={["details"]}>
          <AccordionSection
            id="details"
            title="Details"
            summary={form.productCategory}
            faulty={!isStepDone(form, "details")}
          >
            <DetailsStep form={form} onChange={change} />
          </AccordionSection>
          <AccordionSection
            id="start"
            title="Start"
            summary={workflow.source.name}
            faulty={!isStepDone(form, "start")}
          >
            <StartStep form={form} onChange={change} fixed />
          </AccordionSection>
          <AccordionSection id="routing" title="Routing" summary="Fixed when the workflow was created">
            <RoutingStep
              fixed
              form={form}
              onChange={change}
              teams={teams.data?.items ?? []}
              users={users.data?.items ?? []}
              workflows={workflows.data?.items ?? []}
            />
          </AccordionSection>
          <AccordionSection id="duplicates" title="Duplicates" summary={duplicatesText(form)}>
            <DuplicatesStep form={form} onChange={change} />
          </AccordionSection>
        </Accordion>
      </form>
    </SidePanel>
  );
}

function duplicatesText({ duplicates }: WorkflowForm): string {
  const { updateLead, updateContact, honorDoNotContact, distributeFirst, bypassToOwner } = duplicates;
  const on = [updateLead, updateContact, honorDoNotContact, distributeFirst, bypassToOwner].filter(Boolean);
  return `${on.length} of 5 switches on`;
}
