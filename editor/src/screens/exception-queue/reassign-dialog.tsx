import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  listUsersOptions,
  listWorkflowsOptions,
  reassignLeadsMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { showToast } from "../../ui/toast.tsx";

interface ReassignDialogProps {
  readonly leadIds: readonly string[];
  /** To a person, or anew through a workflow. */
  readonly kind: "individual" | "workflow";
  readonly onClose: () => void;
}

/** Gives leads to somebody, or routes them again; stays open with the reasons when some could not be. */
export function ReassignDialog({ leadIds, kind, onClose }: ReassignDialogProps) {
  const client = useQueryClient();
  const [target, setTarget] = useState<string | null>(null);
  const users = useQuery({ ...listUsersOptions(), enabled: kind === "individual" });
  const workflows = useQuery({ ...listWorkflowsOptions(), enabled: kind === "workflow" });
  const reassign = useMutation({
    ...reassignLeadsMutation(),
    onSuccess: async ({ results }) => {
      await client.invalidateQueries();
      const done = results.filter(({ reassigned }) => reassigned).length;
      if (done > 0)
        showToast({
          tone: "good",
          title: `${plural(done, "lead")} ${kind === "individual" ? "given" : "routed"}`,
        });
      if (done === results.length) onClose();
    },
  });
  const failed = (reassign.data?.results ?? []).filter(({ reassigned }) => !reassigned);
  const options =
    kind === "individual"
      ? (users.data?.items ?? [])
          .filter(({ active }) => active)
          .map(({ id, name, email }) => ({ value: id, label: name, detail: email }))
      : (workflows.data?.items ?? [])
          .filter(({ state, publishedVersion }) => state !== "archived" && publishedVersion !== null)
          .map(({ id, name, source }) => ({ value: id, label: name, detail: source.name }));
  const submit = () => {
    if (target === null) return;
    const to =
      kind === "individual"
        ? { kind: "individual" as const, userId: target }
        : { kind: "workflow" as const, workflowId: target };
    reassign.mutate({ body: { leadIds: [...leadIds], to } });
  };
  return (
    <Dialog
      open
      width="narrow"
      onClose={onClose}
      title={
        kind === "individual"
          ? `Give ${plural(leadIds.length, "lead")} to somebody`
          : `Route ${plural(leadIds.length, "lead")} again`
      }
      description={
        kind === "individual"
          ? "They stay with this person: no time to contact runs."
          : "As new leads of the workflow, by what it has published."
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={reassign.isPending} disabled={target === null} onClick={submit}>
            {kind === "individual" ? "Give" : "Route again"}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {reassign.isError && <FormError error={reassign.error} />}
        <Field label={kind === "individual" ? "Person" : "Workflow"} required>
          <Combobox
            value={target}
            placeholder={kind === "individual" ? "Select a person" : "Select a workflow"}
            searchLabel={kind === "individual" ? "Find a person" : "Find a workflow"}
            options={options}
            onChange={setTarget}
          />
        </Field>
        {failed.length > 0 && (
          <div role="alert" className="rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm">
            <p className="font-medium">{plural(failed.length, "lead")} could not be:</p>
            <ul className="list-inside list-disc">
              {[...new Set(failed.map(({ problem }) => problem?.detail))].map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}
