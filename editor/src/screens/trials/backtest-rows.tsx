import { Link } from "@tanstack/react-router";
import type { BacktestRow } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { formatCount, MISSING } from "../../format/values.ts";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { wouldText } from "./backtest-words.ts";

interface BacktestRowsProps {
  readonly rows: readonly BacktestRow[];
  /** How many there are; `rows` may hold only the first. */
  readonly differing: number;
}

/** The leads that would have gone elsewhere; a row leads to its lead. On a phone the reason stands below. */
export function BacktestRows({ rows, differing }: BacktestRowsProps) {
  return (
    <>
      <Table label="Leads that would have gone elsewhere">
        <thead>
          <tr>
            <Th>Lead of</Th>
            <Th>Did get it</Th>
            <Th>Would have got it</Th>
            <Th className="hidden w-2/5 md:table-cell">Reason</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.leadId}>
              <Td title={formatExact(row.at)}>
                <Link
                  to="/leads/$leadId"
                  params={{ leadId: row.leadId }}
                  className="num block whitespace-nowrap font-medium text-ink after:absolute after:inset-0"
                >
                  {formatShort(row.at)}
                </Link>
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
      {differing > rows.length && (
        <p className="border-line border-t px-4 py-2 text-faint text-xs sm:px-5">
          The first {formatCount(rows.length)} of {formatCount(differing)} are shown; the CSV has all.
        </p>
      )}
    </>
  );
}
