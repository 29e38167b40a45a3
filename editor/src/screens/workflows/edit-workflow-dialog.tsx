import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import {
  getWorkflowQueryKey,
  listWorkflowsQueryKey,
  updateWorkflowMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import { DetailsStep } from "./create-workflow-steps.tsx";
import { EMPTY_WORKFLOW, isStepDone, PRODUCT_CATEGORIES, type WorkflowForm } from "./workflow-form.ts";

interface EditWorkflowDialogProps {
  readonly workflow: Workflow;
  readonly onClose: () => void;
}

/** Changes what may change after creation; the rest is shown, so that nobody looks for it in vain. */
export function EditWorkflowDialog({ workflow, onClose }: EditWorkflowDialogProps) {
  const formId = useId();
  const client = useQueryClient();
  const [form, setForm] = useState<WorkflowForm>({
    ...EMPTY_WORKFLOW,
    name: workflow.name,
    productCategory: PRODUCT_CATEGORIES.find((known) => known === workflow.productCategory) ?? "Other",
  });
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate({ path, body: { name: form.name.trim(), productCategory: form.productCategory } });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Edit workflow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            busy={update.isPending}
            disabled={!isStepDone(form, "details")}
          >
            Submit
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        {update.isError && <FormError error={update.error} />}
        <DetailsStep form={form} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
        <Field
          label="Source Name"
          hint="Source, Route to and Exception Handling cannot change after creation."
        >
          <TextInput value={workflow.source.name} disabled />
        </Field>
      </form>
    </Dialog>
  );
}
