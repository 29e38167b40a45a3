import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Download, History } from "lucide-react";
import { type FormEvent, useState } from "react";
import { backtestWorkflowMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Card } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import { saveAsFile } from "../canvas/save-as-file.ts";
import { BacktestResults } from "./backtest-results.tsx";
import { instantsOf, lastDays, type Period, PRESETS } from "./period.ts";
import { WorkflowFrame } from "./workflow-frame.tsx";

const route = getRouteApi("/signed-in/shell/workflows/$workflowId/backtest");

/** Plays a drawing over the leads of a period: who would have got each, against who did. */
export function BacktestPage() {
  const { workflowId } = route.useParams();
  return (
    <WorkflowFrame workflowId={workflowId} title="Back-test">
      {(workflow) => <Trial workflow={workflow} />}
    </WorkflowFrame>
  );
}

function Trial({ workflow }: { readonly workflow: Workflow }) {
  const [period, setPeriod] = useState<Period>(() => lastDays(30, Date.now()));
  const [version, setVersion] = useState("draft");
  const backtest = useMutation(backtestWorkflowMutation());
  const instants = instantsOf(period);
  const tried = version === "draft" || version === "published" ? version : Number(version);
  const path = { id: workflow.id };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (instants) backtest.mutate({ path, body: { ...instants, version: tried } });
  };
  const download = async () => {
    if (!instants) return;
    const answer = await fetch(`/api/v1/workflows/${workflow.id}/backtest.csv`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...instants, version: tried }),
    });
    if (answer.ok) saveAsFile(`${workflow.name} back-test.csv`, await answer.text(), "text/csv");
    else showToast({ tone: "bad", title: "The file could not be made", text: "Try again in a moment." });
  };
  const numbers = Array.from({ length: workflow.publishedVersion ?? 0 }, (_, place) =>
    String(place + 1),
  ).reverse();
  return (
    <div className="flex flex-col gap-5">
      <Card className="px-4 py-4">
        <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
          <Field label="From">
            <TextInput
              type="date"
              className="!w-40"
              value={period.from}
              onValueChange={(from) => setPeriod({ ...period, from })}
            />
          </Field>
          <Field label="Until">
            <TextInput
              type="date"
              className="!w-40"
              value={period.until}
              onValueChange={(until) => setPeriod({ ...period, until })}
            />
          </Field>
          <Field label="Drawing">
            <Select
              className="!w-40"
              value={version}
              options={[
                { value: "draft", label: "Draft" },
                { value: "published", label: "Published" },
                ...numbers.map((number) => ({ value: number, label: `Version ${number}` })),
              ]}
              onChange={setVersion}
            />
          </Field>
          <Button type="submit" look="primary" busy={backtest.isPending} disabled={!instants}>
            Run back-test
          </Button>
          {backtest.data && (
            <Button icon={<Download className="size-4" aria-hidden />} onClick={() => void download()}>
              CSV
            </Button>
          )}
          <span className="flex basis-full flex-wrap gap-1">
            {PRESETS.map(({ days, label }) => (
              <Button key={days} look="quiet" size="sm" onClick={() => setPeriod(lastDays(days, Date.now()))}>
                {label}
              </Button>
            ))}
          </span>
        </form>
      </Card>
      {backtest.isError && <FormError error={backtest.error} />}
      {backtest.data && backtest.data.leads > 0 && <BacktestResults result={backtest.data} />}
      {(!backtest.data || backtest.data.leads === 0) && !backtest.isError && (
        <Card>
          <EmptyState
            icon={History}
            title={backtest.data ? "No leads in this period" : "What would have happened?"}
          >
            {backtest.data
              ? "Choose another period; the leads that this workflow received then are played again."
              : "The leads of the period are given out again by the drawing, with the people and facts of their time. Nothing is written."}
          </EmptyState>
        </Card>
      )}
    </div>
  );
}
