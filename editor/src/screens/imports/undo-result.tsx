import { useQuery } from "@tanstack/react-query";
import { previewImportUndoOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Import } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatExact } from "../../format/instant.ts";
import { Badge } from "../../ui/badge.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { KeptLeads } from "./kept-leads.tsx";
import { UndoCounts } from "./undo-counts.tsx";

/** While rows are being taken back. */
const POLL_MS = 1_500;

/** How far taking an import back is, what of it was undone and what was not; nothing where nobody asked for it. */
export function UndoResult({ item }: { readonly item: Import }) {
  const session = useSession();
  const isRunning = item.undo !== null && item.undo.state !== "done";
  const query = useQuery({
    ...previewImportUndoOptions({ path: { id: item.id } }),
    enabled: item.undo !== null && session.may("imports:undo"),
    // By its own state: what was asked while the last rows were taken back is not the end of it.
    refetchInterval: ({ state }) => (state.data?.undo?.state === "done" ? false : POLL_MS),
  });
  if (item.undo === null) return null;
  const { at, by } = item.undo;
  return (
    <Card className="flex flex-col gap-4 p-5">
      <div className="flex flex-wrap items-center justify-between gap-2" aria-live="polite">
        <Badge tone={isRunning ? "accent" : "neutral"}>{isRunning ? "Being undone" : "Undone"}</Badge>
        <span className="num text-muted text-sm">
          {by?.name ?? "Somebody"} · {formatExact(at)}
        </span>
      </div>
      {query.isLoading && <SkeletonRows rows={2} label="Loading what was undone" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <>
          <UndoCounts importId={item.id} preview={query.data} />
          {!isRunning && <KeptLeads importId={item.id} preview={query.data} />}
        </>
      )}
    </Card>
  );
}
