import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ChevronLeft, TriangleAlert } from "lucide-react";
import { asApiProblem } from "../../api/api-problem.ts";
import { getImportOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Import } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { formatBytes, formatCount } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import type { ImportOutcome } from "../leads/lead-search.ts";
import { FailedRows } from "./failed-rows.tsx";
import { ImportReading } from "./import-reading.tsx";
import { IMPORT_STATES, importShare, isUnderWay, mayChange } from "./import-state.ts";
import { NotedRows } from "./noted-rows.tsx";
import { PreviewPage } from "./preview-page.tsx";
import { UndoImportButton } from "./undo-import.tsx";
import { UndoResult } from "./undo-result.tsx";

const route = getRouteApi("/signed-in/shell/import/$importId");

/** While rows are being read; live events come as well, this is the fallback. */
const POLL_MS = 1_500;

/** One import: how far it is, what became of its rows, and which failed and why. */
export function ImportPage() {
  const { importId } = route.useParams();
  const query = useQuery({
    ...getImportOptions({ path: { id: importId } }),
    refetchInterval: ({ state }) => (state.data && !mayChange(state.data) ? false : POLL_MS),
  });
  if (query.isPending) {
    return (
      <Page title="Import">
        <Card>
          <SkeletonRows rows={3} label="Loading the import" />
        </Card>
      </Page>
    );
  }
  if (query.isError && query.data === undefined) {
    if (asApiProblem(query.error).status === 404) return <NotFoundPage />;
    return (
      <Page title="Import">
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  const { preview } = query.data;
  if (preview !== null) return <PreviewPage key={importId} item={query.data} preview={preview} />;
  return <ImportProgress item={query.data} />;
}

function ImportProgress({ item }: { readonly item: Import }) {
  const [words, tone] = IMPORT_STATES[item.state];
  return (
    <Page
      title={item.fileName}
      subtitle={`${formatBytes(item.sizeBytes)} · ${item.createdBy?.name ?? "API"} · ${formatExact(item.createdAt)}`}
      actions={
        <>
          <UndoImportButton item={item} />
          <Link to="/import" className={buttonClass("secondary")}>
            <ChevronLeft className="size-4" aria-hidden />
            All imports
          </Link>
        </>
      }
    >
      <Card className="p-5">
        <div className="mb-3 flex items-center justify-between">
          <Badge tone={tone}>{words}</Badge>
          {isUnderWay(item) && (
            <span className="num text-muted text-sm">{Math.round((importShare(item) ?? 0) * 100)}%</span>
          )}
        </div>
        <ProgressBar
          label="Rows read"
          share={item.state === "failed" ? 1 : importShare(item)}
          tone={item.state === "failed" ? "bad" : item.state === "done" ? "good" : "accent"}
        />
        {item.error !== null && (
          <p role="alert" className="mt-4 flex gap-2 text-bad text-sm">
            <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            {item.error}
          </p>
        )}
        <dl className="num mt-5 grid grid-cols-2 gap-4 sm:grid-cols-5" aria-live="polite">
          <Figure label="Rows read" value={item.rowsDone} />
          <Figure label="Leads created" value={item.rowsCreated} leads={{ of: item, outcome: "created" }} />
          <Figure label="Leads updated" value={item.rowsUpdated} leads={{ of: item, outcome: "updated" }} />
          <Figure label="There already" value={item.rowsRepeated} leads={{ of: item, outcome: "repeated" }} />
          <Figure label="Failed" value={item.rowsFailed} bad={item.rowsFailed > 0} />
        </dl>
        {item.rowsCreated + item.rowsUpdated + item.rowsRepeated > 0 && (
          <Link
            to="/leads"
            search={{ import: item.id }}
            className="mt-5 inline-block font-medium text-accent-text text-sm hover:underline"
          >
            See the leads
          </Link>
        )}
        <ImportReading item={item} />
      </Card>
      <UndoResult item={item} />
      {item.failedRowsUrl !== null && !isGone(item) && <FailedRows item={item} />}
      <KeptUntil item={item} />
      {item.notedRowsUrl !== null && <NotedRows item={item} />}
      <NotShown item={item} />
    </Page>
  );
}

/** Which rows the viewer is not shown; nothing where there are none of them. */
function NotShown({ item }: { readonly item: Import }) {
  const kinds = [
    ...(item.rowsFailed > 0 && item.failedRowsUrl === null ? ["the failed rows"] : []),
    ...(item.rowsNoted > 0 && item.notedRowsUrl === null
      ? [`what was not understood (rows: ${formatCount(item.rowsNoted)})`]
      : []),
  ];
  if (kinds.length === 0) return null;
  return (
    <p className="text-faint text-sm">
      Whoever imported the file and those who read all leads are shown {kinds.join(" and ")}.
    </p>
  );
}

/** How long failed rows stay, or that they are gone; nothing where none failed. */
function KeptUntil({ item }: { readonly item: Import }) {
  if (item.failedRowsKeptUntil === null || item.failedRowsUrl === null) return null;
  return (
    <p className="text-faint text-sm">
      Failed rows are kept for 30 days: {isGone(item) ? "these were removed" : "these go"} on{" "}
      {formatShort(item.failedRowsKeptUntil)}.
    </p>
  );
}

function isGone({ failedRowsKeptUntil }: Import): boolean {
  return failedRowsKeptUntil !== null && Date.parse(failedRowsKeptUntil) <= Date.now();
}

function Figure({
  label,
  value,
  bad = false,
  leads,
}: {
  readonly label: string;
  readonly value: number;
  readonly bad?: boolean;
  /** The leads that the figure counts. */
  readonly leads?: { readonly of: Import; readonly outcome: ImportOutcome };
}) {
  return (
    <div>
      <dt className="text-faint text-xs">{label}</dt>
      <dd className={`font-semibold text-2xl tracking-tight ${bad ? "text-bad" : "text-ink"}`}>
        {leads === undefined || value === 0 ? (
          formatCount(value)
        ) : (
          <Link
            to="/leads"
            search={{ import: leads.of.id, importOutcome: leads.outcome }}
            className="hover:underline"
          >
            {formatCount(value)}
          </Link>
        )}
      </dd>
    </div>
  );
}
