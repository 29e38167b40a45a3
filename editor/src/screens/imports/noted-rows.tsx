import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { listNotedRowsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Import, NotedRow } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { buttonClass } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";

/** The rows that became leads without a value that nobody understood: what it was, and the lead. */
export function NotedRows({ item }: { readonly item: Import }) {
  const query = useInfiniteQuery({
    ...listNotedRowsInfiniteOptions({ path: { id: item.id }, query: { limit: 50 } }),
    initialPageParam: { path: { id: item.id } },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="font-semibold text-base text-ink">
            Not understood <span className="num font-normal text-faint">{formatCount(item.rowsNoted)}</span>
          </h2>
          <p className="text-muted text-sm">
            {item.rowsNoted === 1 ? "This row is a lead" : "These rows are leads"}, without the values named
            here.
          </p>
        </div>
        {item.notedRowsUrl !== null && (
          <a href={item.notedRowsUrl} download className={buttonClass()}>
            <Download className="size-4" aria-hidden />
            Download what was not understood (CSV)
          </a>
        )}
      </header>
      <Card>
        {query.isPending && <SkeletonRows rows={3} label="Loading what was not understood" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {rows.length > 0 && <NotedTable rows={rows} />}
      </Card>
      <LoadMore query={query} />
    </div>
  );
}

function NotedTable({ rows }: { readonly rows: readonly NotedRow[] }) {
  return (
    <Table label="Rows with a value that was not understood">
      <thead>
        <tr>
          <Th className="w-20 text-right">Line</Th>
          <Th>What was not understood</Th>
          <Th className="w-20">Lead</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, leadId, notes }) => (
          <Tr key={line}>
            <Td className="num text-right align-top !pt-3">{formatCount(line)}</Td>
            <Td className="py-3 align-top">
              <ul className="flex flex-col gap-1">
                {notes.map(({ label, value, detail }) => (
                  <li key={`${label} ${value}`} className="wrap-anywhere">
                    <span className="font-medium text-ink">{label}: </span>“{value}”
                    <span className="block text-faint text-xs leading-5">{detail}</span>
                  </li>
                ))}
              </ul>
            </Td>
            <Td className="align-top !pt-3">
              <Link
                to="/leads/$leadId"
                params={{ leadId }}
                aria-label={`Open the lead of line ${formatCount(line)}`}
                className="font-medium text-accent-text hover:underline"
              >
                Open
              </Link>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
