import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Activity } from "lucide-react";
import { useState } from "react";
import {
  listRunsInfiniteOptions,
  listWorkflowsOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ListRunsData } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { plural } from "../../format/values.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { RunPanel } from "./run-panel.tsx";
import { RunSelection } from "./run-selection.tsx";
import { RunTable } from "./run-table.tsx";
import { matchingRuns, pickedRuns, type RunFilter } from "./run-target.ts";

type Query = NonNullable<ListRunsData["query"]>;
type Stage = NonNullable<Query["stage"]>;

const STAGES: readonly { readonly value: Stage | "" | "overdue"; readonly label: string }[] = [
  { value: "", label: "Every stage" },
  { value: "offer", label: "Offer window" },
  { value: "timeToContact", label: "Time to contact" },
  { value: "hold", label: "Held for the absent" },
  { value: "overdue", label: "Overdue" },
];
const PAGE = 100;
const LOOK_AGAIN_MS = 5_000;
const NOTHING: ReadonlySet<string> = new Set();

/** Runs under way, for engineers: what each waits for, whether Temporal knows, and what can be done about it. */
export function RunsPage() {
  return (
    <RequirePermission anyOf={["runs:read"]}>
      <Runs />
    </RequirePermission>
  );
}

function Runs() {
  const session = useSession();
  const [stage, setStage] = useState<(typeof STAGES)[number]["value"]>("");
  const [workflowId, setWorkflowId] = useState("");
  const [selection, setSelection] = useState<ReadonlySet<string> | "all">(NOTHING);
  const [openId, setOpenId] = useState<string | null>(null);
  const workflows = useQuery(listWorkflowsOptions());
  const filter: RunFilter = {
    ...(stage === "overdue" ? { overdue: true } : stage === "" ? {} : { stage }),
    ...(workflowId === "" ? {} : { workflowId }),
  };
  const runs = useInfiniteQuery({
    ...listRunsInfiniteOptions({ query: { ...filter, limit: PAGE } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  const total = runs.data?.pages[0]?.total ?? 0;
  const shown = items.map(({ leadId }) => leadId);
  const selected = selection === "all" ? new Set(shown) : selection;
  const picked = shown.filter((leadId) => selected.has(leadId));
  const narrow = (change: () => void) => {
    change();
    setSelection(NOTHING);
  };
  return (
    <Page title="Runs">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <Select
          aria-label="Stage"
          className="!w-48"
          value={stage}
          options={STAGES}
          onChange={(next) => narrow(() => setStage(next))}
        />
        <Select
          aria-label="Workflow"
          className="!w-56"
          value={workflowId}
          options={[
            { value: "", label: "Every workflow" },
            ...(workflows.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => narrow(() => setWorkflowId(next))}
        />
        <span className="num text-muted text-sm">{runs.data && plural(total, "run")}</span>
      </div>
      {session.may("runs:manage") && picked.length > 0 && (
        <RunSelection
          target={selection === "all" ? matchingRuns(filter, total) : pickedRuns(picked)}
          total={total}
          onSelectAll={
            picked.length === shown.length && selection !== "all" ? () => setSelection("all") : null
          }
          onClear={() => setSelection(NOTHING)}
        />
      )}
      <Card>
        {runs.isPending && <SkeletonRows rows={8} label="Loading runs" />}
        {runs.isError && <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />}
        {runs.data && items.length === 0 && (
          <EmptyState icon={Activity} title="No run is under way">
            A run carries each lead that waits: for a claim, for contact, or for somebody to be back.
          </EmptyState>
        )}
        {items.length > 0 && (
          <RunTable
            runs={items}
            selectable={session.may("runs:manage")}
            selected={selected}
            onSelect={setSelection}
            onOpen={setOpenId}
          />
        )}
      </Card>
      <LoadMore query={runs} />
      {openId && <RunPanel leadId={openId} onClose={() => setOpenId(null)} />}
    </Page>
  );
}
