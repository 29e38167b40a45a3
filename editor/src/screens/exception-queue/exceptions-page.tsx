import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheckBig } from "lucide-react";
import { useState } from "react";
import { listLeadsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { ExceptionTable } from "./exception-table.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";

const PAGE = 100;

/** Whatever ended in exception, and why: those that nobody has first, since somebody must take them. */
export function ExceptionsPage() {
  return (
    <RequirePermission anyOf={["leads:readAll"]}>
      <Exceptions />
    </RequirePermission>
  );
}

function Exceptions() {
  const session = useSession();
  const [shown, setShown] = useState<"nobody" | "all">("nobody");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<"individual" | "workflow" | null>(null);
  const query = useInfiniteQuery({
    ...listLeadsInfiniteOptions({
      query: { inException: "true", limit: PAGE, ...(shown === "nobody" ? { state: "exception" } : {}) },
    }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
    placeholderData: (previous) => previous,
  });
  const leads = query.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = leads.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const selectable = session.may("leads:reassign");
  return (
    <Page title="Exception queue" subtitle="Leads that a workflow could not assign, until contact is made">
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        <Segmented
          label="Which leads"
          value={shown}
          options={[
            { value: "nobody", label: "Nobody has it" },
            { value: "all", label: "All" },
          ]}
          onChange={(next) => {
            setShown(next);
            setSelected(new Set());
          }}
        />
        {chosen.length > 0 && (
          <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
            <span className="num text-muted text-sm">{chosen.length} selected</span>
            <Button onClick={() => setAsked("workflow")}>Route again…</Button>
            <Button look="primary" onClick={() => setAsked("individual")}>
              Give to a person…
            </Button>
          </div>
        )}
      </div>
      <Card>
        {query.isPending && <SkeletonRows rows={8} label="Loading the exception queue" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && leads.length === 0 && (
          <EmptyState icon={CircleCheckBig} title="Nothing in the exception queue">
            Leads come here when no user can take them, an offer or a time to contact ends without success, or
            their assignee leaves.
          </EmptyState>
        )}
        {leads.length > 0 && (
          <ExceptionTable leads={leads} selectable={selectable} selected={selected} onSelect={setSelected} />
        )}
      </Card>
      {query.hasNextPage && (
        <Button
          className="self-center"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Load more
        </Button>
      )}
      {asked && (
        <ReassignDialog
          leadIds={chosen}
          kind={asked}
          onClose={() => {
            setAsked(null);
            setSelected(new Set());
          }}
        />
      )}
    </Page>
  );
}
