import { Link } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { BacktestRow } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { formatCount, MISSING } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { wouldText } from "./backtest-words.ts";

/** Rows on a page: a few screens of them, and drawn at once however many there are in all. */
const PAGE_ROWS = 100;

/** The leads that would have gone elsewhere, page by page; a row leads to its lead. On a phone the reason stands below. */
export function BacktestRows({ rows }: { readonly rows: readonly BacktestRow[] }) {
  const [page, setPage] = useState(0);
  const start = page * PAGE_ROWS;
  const shown = rows.slice(start, start + PAGE_ROWS);
  return (
    <>
      <Table label="Leads that would have gone elsewhere">
        <thead>
          <tr>
            <Th>Lead</Th>
            <Th>Did get it</Th>
            <Th>Would have got it</Th>
            <Th className="hidden w-2/5 md:table-cell">Reason</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Tr key={row.leadId}>
              <Td className="py-1.5" title={formatExact(row.at)}>
                <LeadLink row={row} />
              </Td>
              <Td>{row.did?.name ?? MISSING}</Td>
              <Td className="py-1.5 text-ink">
                {wouldText(row)}
                {row.reason !== null && (
                  <span className="block text-faint text-xs first-letter:uppercase md:hidden">
                    {row.reason}
                  </span>
                )}
              </Td>
              <Td className="hidden first-letter:uppercase md:table-cell">{row.reason ?? MISSING}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {rows.length > PAGE_ROWS && (
        <nav
          aria-label="Pages"
          className="flex items-center justify-end gap-2 border-line border-t px-4 py-2 sm:px-5"
        >
          <p role="status" className="num mr-auto text-faint text-xs">
            {formatCount(start + 1)}–{formatCount(start + shown.length)} of {formatCount(rows.length)}
          </p>
          <Button
            size="sm"
            icon={<ChevronLeft className="size-3.5" aria-hidden />}
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            Previous
          </Button>
          <Button
            size="sm"
            icon={<ChevronRight className="size-3.5" aria-hidden />}
            disabled={start + PAGE_ROWS >= rows.length}
            onClick={() => setPage(page + 1)}
          >
            Next
          </Button>
        </nav>
      )}
    </>
  );
}

/** By its contact's name with the time below, or by the time alone for a reader who may not see leads. */
function LeadLink({ row }: { readonly row: BacktestRow }) {
  const at = <span className="num whitespace-nowrap">{formatShort(row.at)}</span>;
  return (
    <Link
      to="/leads/$leadId"
      params={{ leadId: row.leadId }}
      className="block min-w-0 font-medium text-ink after:absolute after:inset-0"
    >
      {row.contactName === null ? (
        at
      ) : (
        <>
          <span className="block max-w-28 truncate sm:max-w-48">{row.contactName}</span>
          <span className="block font-normal text-faint text-xs">{at}</span>
        </>
      )}
    </Link>
  );
}
