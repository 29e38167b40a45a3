import { useQuery } from "@tanstack/react-query";
import { Activity } from "lucide-react";
import { useState } from "react";
import { listRunsOptions, listWorkflowsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ListRunsData } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { RunActions } from "./run-actions.tsx";
import { RunPanel } from "./run-panel.tsx";
import { RunTable } from "./run-table.tsx";

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
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const [pages, setPages] = useState(1);
  const workflows = useQuery(listWorkflowsOptions());
  const query: Query = {
    limit: Math.min(PAGE * pages, 200),
    ...(stage === "overdue" ? { overdue: "true" } : stage === "" ? {} : { stage }),
    ...(workflowId === "" ? {} : { workflowId }),
  };
  const runs = useQuery({ ...listRunsOptions({ query }), refetchInterval: LOOK_AGAIN_MS });
  const items = runs.data?.items ?? [];
  const chosen = items.filter(({ leadId }) => selected.has(leadId)).map(({ leadId }) => leadId);
  return (
    <Page title="Runs">
      <div className="flex flex-wrap items-center gap-2">
        <Select aria-label="Stage" className="!w-48" value={stage} options={STAGES} onChange={setStage} />
        <Select
          aria-label="Workflow"
          className="!w-56"
          value={workflowId}
          options={[
            { value: "", label: "Every workflow" },
            ...(workflows.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setWorkflowId}
        />
        <span className="num text-muted text-sm">
          {plural(items.length, "run")}
          {runs.data?.nextCursor && " and more"}
        </span>
        {session.may("runs:manage") && chosen.length > 0 && (
          <span className="ml-auto">
            <RunActions leadIds={chosen} onDone={() => setSelected(new Set())} />
          </span>
        )}
      </div>
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
            onSelect={setSelected}
            onOpen={setOpenId}
          />
        )}
      </Card>
      {runs.data?.nextCursor && pages === 1 && (
        <Button className="self-center" onClick={() => setPages(2)}>
          Show more
        </Button>
      )}
      {openId && <RunPanel leadId={openId} onClose={() => setOpenId(null)} />}
    </Page>
  );
}
