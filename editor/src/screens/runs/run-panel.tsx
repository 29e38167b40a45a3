import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { getRunOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatExact } from "../../format/instant.ts";
import { buttonClass } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RunActions } from "./run-actions.tsx";
import { STAGE_WORDS } from "./run-table.tsx";
import { pickedRuns } from "./run-target.ts";

interface RunPanelProps {
  readonly leadId: string;
  readonly onClose: () => void;
}

/** One run: what our database says the lead waits for, beside what Temporal says of the run. */
export function RunPanel({ leadId, onClose }: RunPanelProps) {
  const session = useSession();
  const run = useQuery({ ...getRunOptions({ path: { leadId } }), refetchInterval: 5_000 });
  const { summary, temporal } = run.data ?? {};
  return (
    <SidePanel open onClose={onClose} title="Run" description={leadId}>
      {run.isPending && <SkeletonRows rows={5} label="Loading the run" />}
      {run.isError && <ErrorState error={run.error} onRetry={() => void run.refetch()} />}
      {run.data && (
        <div className="flex flex-col gap-5 px-5 py-5">
          <div className="flex flex-wrap gap-2">
            <Link to="/leads/$leadId" params={{ leadId }} className={buttonClass("secondary")}>
              Open the lead
            </Link>
            {summary?.run.url && (
              <a href={summary.run.url} target="_blank" rel="noreferrer" className={buttonClass("secondary")}>
                History in Temporal
              </a>
            )}
          </div>
          <Lines title="What the lead waits for">
            {summary ? (
              <>
                <Line label="Stage">{STAGE_WORDS[summary.stage]}</Line>
                <Line label="Until">{formatExact(summary.waitUntil)}</Line>
                <Line label="Open offers">{summary.openOffers}</Line>
                <Line label="Assignee">{summary.assignee?.name ?? "nobody"}</Line>
                <Line label="Step">
                  {summary.step}, {summary.told ? "Temporal knows" : "Temporal has not been told yet"}
                </Line>
                <Line label="Workflow">
                  {summary.workflow?.name ?? "none"}{" "}
                  {summary.planVersion !== null && `v${summary.planVersion}`}
                </Line>
              </>
            ) : (
              <Line label="Stage">Settled: nothing is left to wait for</Line>
            )}
          </Lines>
          <Lines title="What Temporal says">
            {temporal ? (
              <>
                <Line label="Status">{temporal.status}</Line>
                <Line label="Started">
                  {temporal.startedAt ? formatExact(temporal.startedAt) : "not yet"}
                </Line>
                <Line label="History">{temporal.historyLength} events</Line>
                {temporal.pendingTaskAttempt !== null && temporal.pendingTaskAttempt > 1 && (
                  <Line label="Workflow task">fails; try {temporal.pendingTaskAttempt} is under way</Line>
                )}
                {temporal.pendingActivities.map((activity) => (
                  <Line key={activity.type} label={activity.type}>
                    try {activity.attempt}
                    {activity.lastFailure !== null && `: ${activity.lastFailure}`}
                  </Line>
                ))}
              </>
            ) : (
              <Line label="Status">No such run, or Temporal does not answer</Line>
            )}
          </Lines>
          {session.may("runs:manage") && summary && (
            <RunActions target={pickedRuns([leadId])} onDone={onClose} />
          )}
        </div>
      )}
    </SidePanel>
  );
}

function Lines({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold text-ink text-sm">{title}</h3>
      <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-y-1.5 text-sm">{children}</dl>
    </section>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 break-words text-ink">{children}</dd>
    </>
  );
}
