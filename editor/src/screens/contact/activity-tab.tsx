import { NOTE_OUTCOMES } from "@fairlead/engine";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheckBig, NotebookPen } from "lucide-react";
import { listContactNotesInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";

/** All notes, the newest first; the outcome of one is an item of its own. */
export function ActivityTab({ contactId }: { readonly contactId: string }) {
  const query = useInfiniteQuery({
    ...listContactNotesInfiniteOptions({ path: { id: contactId }, query: { limit: 50 } }),
    initialPageParam: { path: { id: contactId } },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  if (query.isPending) return <SkeletonRows rows={6} label="Loading the activity" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const notes = query.data.pages.flatMap(({ items }) => items);
  if (notes.length === 0) {
    return (
      <Card>
        <EmptyState icon={NotebookPen} title="No activity yet">
          Notes and what came of them stand here.
        </EmptyState>
      </Card>
    );
  }
  const items = notes.flatMap(({ id, text, outcome, author, createdAt }) => {
    const by = { author: author?.name ?? "Fairlead", createdAt };
    const note = { id, icon: NotebookPen, kind: "Note", text, ...by };
    if (outcome === null) return [note];
    return [
      { id: `${id}-outcome`, icon: CircleCheckBig, kind: "Outcome", text: NOTE_OUTCOMES[outcome], ...by },
      note,
    ];
  });
  return (
    <>
      <Card>
        <ul aria-label="Activity" className="flex flex-col divide-y divide-line px-4 sm:px-5">
          {items.map(({ id, icon: Icon, kind, text, author, createdAt }) => (
            <li key={id} className="flex gap-3 py-3">
              <Icon className="mt-0.5 size-4 shrink-0 text-faint" aria-hidden />
              <div className="min-w-0 flex-1">
                <p className="whitespace-pre-wrap break-words text-ink text-sm">
                  <span className="text-muted">{kind}: </span>
                  {text}
                </p>
                <p className="text-faint text-xs">
                  {author} ·{" "}
                  <span className="num" title={formatExact(createdAt)}>
                    {formatShort(createdAt)}
                  </span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <LoadMore query={query} />
    </>
  );
}
