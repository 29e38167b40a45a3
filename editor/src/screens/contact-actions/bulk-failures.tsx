import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { listBulkFailuresInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";

/** The contacts with which an action was not done, each with the reason. */
export function BulkFailures({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const query = useInfiniteQuery({
    ...listBulkFailuresInfiniteOptions({ path: { id } }),
    initialPageParam: { path: { id } },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title="What refused"
      footer={
        <a
          className={buttonClass("secondary", "md")}
          href={`/api/v1/bulk-actions/${id}/failures.csv`}
          download
        >
          <Download className="size-4" aria-hidden />
          Download CSV
        </a>
      }
    >
      {query.isPending && <SkeletonRows rows={5} label="Loading the contacts" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      <ul aria-label="Refused" className="divide-y divide-line">
        {items.map(({ contactId, name, refusal }) => (
          <li key={contactId} className="py-2.5 text-sm first:pt-0 last:pb-0">
            <Link
              to="/contacts/$contactId"
              params={{ contactId }}
              className="rounded-sm font-medium text-ink hover:underline"
            >
              {name}
            </Link>
            <p className="mt-0.5 text-muted">{refusal}</p>
          </li>
        ))}
      </ul>
      <LoadMore query={query} className="mt-3" />
    </Dialog>
  );
}
