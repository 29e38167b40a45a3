import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { GitBranch } from "lucide-react";
import { useState } from "react";
import { listVersionsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { VersionSummary, Workflow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { plural } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";
import { TurnsCard } from "./turns-card.tsx";
import { WorkflowFrame } from "./workflow-frame.tsx";

const route = getRouteApi("/signed-in/shell/workflows/$workflowId/versions");

/** A workflow's published versions: what each changed, how many leads are under way on it, and the way back. */
export function VersionsPage() {
  const { workflowId } = route.useParams();
  return (
    <WorkflowFrame workflowId={workflowId} title="Versions">
      {(workflow) => (
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <Versions workflow={workflow} />
          <TurnsCard workflowId={workflow.id} />
        </div>
      )}
    </WorkflowFrame>
  );
}

function Versions({ workflow }: { readonly workflow: Workflow }) {
  const session = useSession();
  const versions = useQuery(listVersionsOptions({ path: { id: workflow.id } }));
  const [restoring, setRestoring] = useState<number | null>(null);
  const [moving, setMoving] = useState(false);
  const items = versions.data?.items ?? [];
  const behind = items.reduce((sum, { current, inFlight }) => sum + (current ? 0 : inFlight), 0);
  const publishes = session.may("workflows:publish");
  return (
    <section aria-label="Versions" className="flex flex-col gap-3">
      {behind > 0 && publishes && (
        <div className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-sunken px-4 py-2.5 text-sm">
          <p className="min-w-0 flex-1 text-muted">
            {plural(behind, "waiting lead")} {behind === 1 ? "keeps" : "keep"} the version{" "}
            {behind === 1 ? "it" : "they"} began with.
          </p>
          <Button onClick={() => setMoving(true)}>Move to version {workflow.publishedVersion}…</Button>
        </div>
      )}
      <Card>
        {versions.isPending && <SkeletonRows rows={4} label="Loading versions" />}
        {versions.isError && <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />}
        {versions.data && items.length === 0 && (
          <EmptyState icon={GitBranch} title="Nothing published yet">
            Each publishing makes a version. Versions never change, and leads finish on the one they began
            with.
          </EmptyState>
        )}
        <ol className="divide-y divide-line">
          {items.map((version) => (
            <Version
              key={version.id}
              version={version}
              onRestore={publishes && !version.current ? () => setRestoring(version.number) : null}
            />
          ))}
        </ol>
      </Card>
      {restoring !== null && (
        <RestoreDialog workflowId={workflow.id} number={restoring} onClose={() => setRestoring(null)} />
      )}
      {moving && <MoveDialog workflowId={workflow.id} onClose={() => setMoving(false)} />}
    </section>
  );
}

const SHOWN_AT_FIRST = 3;

interface VersionProps {
  readonly version: VersionSummary;
  readonly onRestore: (() => void) | null;
}

function Version({ version, onRestore }: VersionProps) {
  const [all, setAll] = useState(false);
  const { number, changes, publishedAt, publishedBy, inFlight, current } = version;
  const shown = all ? changes : changes.slice(0, SHOWN_AT_FIRST);
  return (
    <li className="flex flex-col gap-1.5 px-5 py-3.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-semibold text-ink text-sm">Version {number}</h2>
        {current && <Badge tone="good">Live</Badge>}
        {inFlight > 0 && <Badge tone="accent">{plural(inFlight, "lead")} under way</Badge>}
        <span className="text-faint text-xs" title={formatExact(publishedAt)}>
          {formatShort(publishedAt)}
          {publishedBy && ` by ${publishedBy.name}`}
        </span>
        {onRestore && (
          <Button size="sm" className="ml-auto" onClick={onRestore}>
            Roll back to this
          </Button>
        )}
      </div>
      {changes.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-muted text-sm">
          {shown.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {changes.length > shown.length && (
        <Button look="quiet" size="sm" className="self-start" onClick={() => setAll(true)}>
          Show all {changes.length} changes
        </Button>
      )}
    </li>
  );
}
