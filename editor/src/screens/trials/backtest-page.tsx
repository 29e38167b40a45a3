import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarX2, History } from "lucide-react";
import { useState } from "react";
import { backtestWorkflowMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { BacktestFields } from "./backtest-fields.tsx";
import { type BacktestForm, bodyOfBacktest } from "./backtest-form.ts";
import { BacktestResult } from "./backtest-result.tsx";
import { lastDays } from "./period.ts";
import { WorkflowFrame } from "./workflow-frame.tsx";

const route = getRouteApi("/signed-in/shell/workflows/$workflowId/backtest");

const DAYS_AT_FIRST = 30;

/** Plays a drawing over the leads of a period: who would have got each, against who did. Nothing is written. */
export function BacktestPage() {
  const { workflowId } = route.useParams();
  return (
    <WorkflowFrame workflowId={workflowId} title="Back-test">
      {(workflow) => <Backtest workflow={workflow} />}
    </WorkflowFrame>
  );
}

/** The form of a back-test, and what the last one came to. */
export function Backtest({ workflow }: { readonly workflow: Workflow }) {
  const [form, setForm] = useState<BacktestForm>(() => ({
    period: lastDays(DAYS_AT_FIRST, Date.now()),
    version: "draft",
  }));
  // What the figures are of: the form may say something else by then.
  const [played, setPlayed] = useState(form);
  const backtest = useMutation(backtestWorkflowMutation());
  const run = () => {
    const body = bodyOfBacktest(form);
    if (body === null) return;
    setPlayed(form);
    backtest.mutate({ path: { id: workflow.id }, body });
  };
  return (
    <>
      <BacktestFields
        form={form}
        publishedVersion={workflow.publishedVersion}
        busy={backtest.isPending}
        error={backtest.error}
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        onSubmit={run}
      />
      {backtest.data && backtest.data.leads > 0 && (
        <BacktestResult
          key={backtest.submittedAt}
          workflow={workflow}
          played={played}
          result={backtest.data}
        />
      )}
      {backtest.isPending && (
        <Card>
          <SkeletonRows rows={6} label="Playing the leads of the period" />
        </Card>
      )}
      {backtest.data?.leads === 0 && (
        <Card>
          <EmptyState icon={CalendarX2} title="No leads in this period">
            The workflow decided about none then. Choose a longer or an earlier period.
          </EmptyState>
        </Card>
      )}
      {backtest.isIdle && (
        <Card>
          <EmptyState icon={History} title="What would have happened?">
            The leads of the period are given out again by the drawing, to the people as they were. Nothing is
            written.
          </EmptyState>
        </Card>
      )}
    </>
  );
}
