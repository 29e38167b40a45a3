import { useInfiniteQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { listFailedRowsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { FailedRow, Import } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { buttonClass } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";

/** The rows that were refused: where they stand in the file, what is wrong, and a CSV to mend and import again. */
export function FailedRows({ item }: { readonly item: Import }) {
  const query = useInfiniteQuery({
    ...listFailedRowsInfiniteOptions({ path: { id: item.id }, query: { limit: 50 } }),
    initialPageParam: { path: { id: item.id } },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center gap-3">
        <h2 className="flex-1 font-semibold text-base text-ink">
          Failed rows <span className="num font-normal text-faint">{formatCount(item.rowsFailed)}</span>
        </h2>
        {item.failedRowsUrl !== null && (
          <a href={item.failedRowsUrl} download className={buttonClass()}>
            <Download className="size-4" aria-hidden />
            Download failed rows (CSV)
          </a>
        )}
      </header>
      <Card>
        {query.isPending && <SkeletonRows rows={3} label="Loading the failed rows" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {rows.length > 0 && (
          <Table label="Failed rows">
            <thead>
              <tr>
                <Th className="w-20 text-right">Line</Th>
                <Th>What is wrong</Th>
                <Th className="hidden md:table-cell">Row</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Tr key={row.line}>
                  <Td className="num text-right align-top !pt-3">{formatCount(row.line)}</Td>
                  <Td className="py-3 align-top">
                    <ul className="flex flex-col gap-1">
                      {row.errors.map((error) => (
                        <li key={`${error.column} ${error.code}`}>
                          {error.column !== null && (
                            <span className="font-medium text-ink">{error.column}: </span>
                          )}
                          {error.detail}
                        </li>
                      ))}
                    </ul>
                  </Td>
                  <Td className="hidden max-w-80 py-3 align-top md:table-cell">
                    <span className="line-clamp-2 text-faint text-xs leading-5">{rowText(row)}</span>
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      <LoadMore query={query} />
    </div>
  );
}

function rowText({ row }: FailedRow): string {
  return Object.values(row)
    .filter((value) => value.trim() !== "")
    .join(", ");
}
