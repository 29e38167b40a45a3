import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { GitBranch } from "lucide-react";
import { useState } from "react";
import { listVersionsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { plural } from "../../format/values.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { MoveLeadsDialog } from "./move-leads-dialog.tsx";
import { RollBackDialog } from "./roll-back-dialog.tsx";
import { VersionItem } from "./version-item.tsx";

const PAGE = 20;

/** The published versions, newest first; rolling back and moving leads are for those who may publish. */
export function VersionList({ workflow }: { readonly workflow: Workflow }) {
  const publishes = useSession().may("workflows:publish");
  const versions = useInfiniteQuery({
    ...listVersionsInfiniteOptions({ path: { id: workflow.id }, query: { limit: PAGE } }),
    initialPageParam: { path: { id: workflow.id } },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const [rollingBackTo, setRollingBackTo] = useState<number | null>(null);
  const [moving, setMoving] = useState(false);
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const live = items.find(({ current }) => current)?.number;
  const behind = versions.data?.pages[0]?.behind ?? 0;
  return (
    <section aria-label="Versions" className="flex min-w-0 flex-col gap-3">
      {publishes && live !== undefined && behind > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-sunken px-4 py-3">
          <p className="min-w-0 flex-1 basis-56 text-muted text-sm">
            Leads that began on an older version finish on it, unless they are moved.
          </p>
          <Button onClick={() => setMoving(true)}>
            Move {plural(behind, "waiting lead")} to version {live}…
          </Button>
        </div>
      )}
      {live !== undefined && workflow.hasUnpublishedChanges && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-sunken px-4 py-3">
          <p className="min-w-0 flex-1 basis-56 text-muted text-sm">
            The draft has changes that are not published.
          </p>
          <Link
            to="/workflows/$workflowId/versions/compare"
            params={{ workflowId: workflow.id }}
            search={{ before: live, after: "draft" }}
            className={buttonClass()}
          >
            Compare with version {live}
          </Link>
        </div>
      )}
      <Card>
        {versions.isPending && <SkeletonRows rows={4} label="Loading versions" />}
        {versions.isError && versions.data === undefined && (
          <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
        )}
        {versions.data && items.length === 0 && (
          <EmptyState icon={GitBranch} title="Nothing is published yet">
            Each publishing makes a version, which never changes. Publish the drawing on the canvas to have
            the first.
          </EmptyState>
        )}
        {items.length > 0 && (
          <ol className="divide-y divide-line">
            {items.map((version) => (
              <VersionItem
                key={version.id}
                workflowId={workflow.id}
                version={version}
                onRollBack={publishes && !version.current ? () => setRollingBackTo(version.number) : null}
              />
            ))}
          </ol>
        )}
      </Card>
      <LoadMore query={versions} />
      {rollingBackTo !== null && live !== undefined && (
        <RollBackDialog
          workflow={workflow}
          live={live}
          number={rollingBackTo}
          onClose={() => setRollingBackTo(null)}
        />
      )}
      {moving && live !== undefined && (
        <MoveLeadsDialog workflowId={workflow.id} live={live} onClose={() => setMoving(false)} />
      )}
    </section>
  );
}
