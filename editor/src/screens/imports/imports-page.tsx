import { useInfiniteQuery } from "@tanstack/react-query";
import { FileSpreadsheet } from "lucide-react";
import { listImportsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ImportTable } from "./import-table.tsx";

/** Brings in a file of leads, and shows the files that came before. */
export function ImportsPage() {
  const session = useSession();
  return (
    <RequirePermission anyOf={["imports:run", "imports:read"]}>
      <Page title="Import" subtitle="A CSV file of leads; each row finds its workflow by its source name.">
        {session.may("imports:run") && <DropZone />}
        {session.may("imports:read") && <EarlierImports />}
      </Page>
    </RequirePermission>
  );
}

function EarlierImports() {
  const query = useInfiniteQuery({
    ...listImportsInfiniteOptions({ query: { limit: 25 } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  const imports = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="mt-2 flex flex-col gap-3">
      <h2 className="font-semibold text-base text-ink">Earlier imports</h2>
      <Card>
        {query.isPending && <SkeletonRows rows={4} label="Loading imports" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && imports.length === 0 && (
          <EmptyState icon={FileSpreadsheet} title="No file yet">
            Drop one above. Rows that cannot be read are listed with their reasons; the others go through.
          </EmptyState>
        )}
        {imports.length > 0 && <ImportTable imports={imports} />}
      </Card>
      <LoadMore query={query} />
    </div>
  );
}
