import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FlaskConical } from "lucide-react";
import { type FormEvent, useState } from "react";
import { asApiProblem, errorAt } from "../../api/api-problem.ts";
import { listLeadsOptions, simulateLeadMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { SimulateLeadResponse, Workflow } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Card } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { DecisionReasons } from "../lead/decision-reasons.tsx";
import {
  EMPTY_TRIAL,
  pointerOf,
  type TrialForm,
  trialBody,
  WHAT_IF_FIELDS,
  type WhatIfField,
  whatIfField,
} from "./what-if.ts";
import { WorkflowFrame } from "./workflow-frame.tsx";

const route = getRouteApi("/signed-in/shell/workflows/$workflowId/test");

/** Tries a lead on a drawing: the decision and its reasons, by the same engine as intake; nothing is written. */
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
  const past = useQuery(listLeadsOptions({ query: { workflowId: workflow.id, limit: 200 } }));
  const simulate = useMutation(simulateLeadMutation());
  const change = (part: Partial<TrialForm>) => setForm((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    simulate.mutate({ path: { id: workflow.id }, body: trialBody(form) });
  };
  const { error } = simulate;
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[24rem_minmax(0,1fr)]">
      <Card className="px-4 py-4">
        <form onSubmit={submit} className="flex flex-col gap-4">
          <Segmented
            label="Which drawing"
            value={form.version}
            options={[
              { value: "draft", label: "Draft" },
              { value: "published", label: "Published" },
            ]}
            onChange={(version) => change({ version })}
          />
          {simulate.isError && asApiProblem(error).errors.length === 0 && <FormError error={error} />}
          <Field label="A lead of the past" hint="Optional. What is typed below overwrites its values.">
            <Combobox
              value={form.leadId}
              placeholder="None: a new lead"
              searchLabel="Find a lead"
              options={(past.data?.items ?? []).map(({ id, contactName, receivedAt }) => ({
                value: id,
                label: contactName,
                detail: formatShort(receivedAt),
              }))}
              onChange={(leadId) => change({ leadId })}
            />
          </Field>
          {form.leadId !== null && (
            <Button look="quiet" size="sm" className="self-start" onClick={() => change({ leadId: null })}>
              Without the past lead
            </Button>
          )}
          <div className="grid grid-cols-2 gap-3">
            {WHAT_IF_FIELDS.map((field) => (
              <WhatIfInput
                key={field}
                field={field}
                value={form.values[field] ?? ""}
                error={errorAt(error, pointerOf(field))}
                onChange={(value) => change({ values: { ...form.values, [field]: value } })}
              />
            ))}
          </div>
          <Field label="Now" hint="Empty is this moment.">
            <TextInput type="datetime-local" value={form.now} onValueChange={(now) => change({ now })} />
          </Field>
          <Button type="submit" look="primary" busy={simulate.isPending}>
            Test
          </Button>
          <p className="text-faint text-xs">Nothing is written, nobody is told, and nobody's turn moves.</p>
        </form>
      </Card>
      <section aria-label="Result" aria-live="polite" className="flex flex-col gap-4">
        {simulate.data ? (
          simulate.data.steps.map((step) => <Step key={step.workflow.id} step={step} />)
        ) : (
          <Card>
            <EmptyState icon={FlaskConical} title="Who would get it?">
              Type in a lead or pick one of the past, and see who would get it and why, as the drawing stands.
            </EmptyState>
          </Card>
        )}
      </section>
    </div>
  );
}

interface WhatIfInputProps {
  readonly field: WhatIfField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function WhatIfInput({ field, value, error, onChange }: WhatIfInputProps) {
  const { label, choices } = whatIfField(field);
  return (
    <Field label={label} error={error}>
      {choices ? (
        <Select value={value} options={[{ value: "", label: "As it is" }, ...choices]} onChange={onChange} />
      ) : (
        <TextInput value={value} onValueChange={onChange} maxLength={254} />
      )}
    </Field>
  );
}

function Step({ step }: { readonly step: SimulateLeadResponse["steps"][number] }) {
  return (
    <Card className="px-4 py-3.5">
      <p className="font-medium text-base text-ink">{step.summary}</p>
      <p className="text-faint text-xs">
        {step.workflow.name}
        {step.until !== null && ` · until ${formatExact(step.until)}`}
      </p>
      <DecisionReasons decision={step.decision} />
    </Card>
  );
}
