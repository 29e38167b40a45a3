import { takesLeads } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  listUsersOptions,
  listWorkflowsOptions,
  reassignLeadsMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadSummary } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { showToast } from "../../ui/toast.tsx";
import { ReassignFailures } from "./reassign-failures.tsx";

/** To one person, or anew through a workflow. */
export type ReassignKind = "individual" | "workflow";

interface ReassignDialogProps {
  readonly kind: ReassignKind;
  /** 1 to 200; keep them the same while it is open, since those that were reassigned leave the list. */
  readonly leads: readonly Pick<LeadSummary, "id" | "contactName">[];
  readonly onClose: () => void;
  /** Called after each answer, with the leads that stayed where they were. */
  readonly onReassigned: (failedIds: readonly string[]) => void;
}

const WORDS = {
  individual: {
    title: (leads: string) => `Give ${leads} to a person`,
    text: "They stay with this person: no time to contact runs.",
    label: "Person",
    placeholder: "Select a person",
    search: "Find a person",
    button: "Give",
    done: "given",
  },
  workflow: {
    title: (leads: string) => `Route ${leads} again`,
    text: "As new leads of the workflow, by what it has published.",
    label: "Workflow",
    placeholder: "Select a workflow",
    search: "Find a workflow",
    button: "Route again",
    done: "routed again",
  },
} as const;

/** What holds leads; the lists themselves, a lead that is open beside this, and its timeline. */
const STALE = ["listLeads", "listLeadPage", "getMyLeads", "getLead", "getTimeline"];

/** Gives leads to a person or routes them again; stays open with the reasons when some could not be. */
export function ReassignDialog({ kind, leads, onClose, onReassigned }: ReassignDialogProps) {
  const client = useQueryClient();
  const [target, setTarget] = useState<string | null>(null);
  const users = useQuery({ ...listUsersOptions(), enabled: kind === "individual" });
  const workflows = useQuery({ ...listWorkflowsOptions(), enabled: kind === "workflow" });
  const reassign = useMutation({
    ...reassignLeadsMutation(),
    onSuccess: async ({ results }) => {
      const failedIds = results.filter(({ reassigned }) => !reassigned).map(({ leadId }) => leadId);
      const done = results.length - failedIds.length;
      if (done > 0) showToast({ tone: "good", title: `${plural(done, "lead")} ${words.done}` });
      await Promise.all(STALE.map((_id) => client.invalidateQueries({ queryKey: [{ _id }] })));
      onReassigned(failedIds);
      if (failedIds.length === 0) onClose();
    },
  });
  const words = WORDS[kind];
  const options =
    kind === "individual"
      ? (users.data?.items ?? [])
          .filter(takesLeads)
          .map(({ id, name, email }) => ({ value: id, label: name, detail: email }))
      : (workflows.data?.items ?? [])
          .filter(({ state, publishedVersion }) => state === "active" && publishedVersion !== null)
          .map(({ id, name, source }) => ({ value: id, label: name, detail: source.name }));
  const submit = () => {
    if (target === null) return;
    const to = kind === "individual" ? { kind, userId: target } : { kind, workflowId: target };
    reassign.mutate({ body: { leadIds: leads.map(({ id }) => id), to } });
  };
  const listError = users.error ?? workflows.error;
  return (
    <Dialog
      open
      width="narrow"
      onClose={onClose}
      title={words.title(plural(leads.length, "lead"))}
      description={words.text}
      footer={
        reassign.isSuccess ? (
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="primary" busy={reassign.isPending} disabled={target === null} onClick={submit}>
              {words.button}
            </Button>
          </>
        )
      }
    >
      {reassign.isSuccess ? (
        <ReassignFailures leads={leads} results={reassign.data.results} done={words.done} />
      ) : (
        <div className="flex flex-col gap-4">
          {reassign.isError && <FormError error={reassign.error} />}
          {listError !== null && <FormError error={listError} />}
          <Field label={words.label} required>
            <Combobox
              value={target}
              placeholder={words.placeholder}
              searchLabel={words.search}
              options={options}
              onChange={setTarget}
            />
          </Field>
        </div>
      )}
    </Dialog>
  );
}
