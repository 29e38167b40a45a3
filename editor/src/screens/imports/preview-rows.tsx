import { clsx } from "clsx";
import type { ImportFirstRow } from "../../api/generated/types.gen.ts";
import { formatCount, formatPhone, plural } from "../../format/values.ts";
import { Card } from "../../ui/page.tsx";
import { FROZEN_CELL, Table, Td, Th, Tr } from "../../ui/table.tsx";
import { BECOMES_OPTIONS, fieldName } from "./field-names.ts";

/** The first rows of a file as they would be read. */
export function PreviewRows({ rows }: { readonly rows: readonly ImportFirstRow[] }) {
  if (rows.length === 0) return null;
  const present = new Set(rows.flatMap(({ values }) => values.map(({ pointer }) => pointer)));
  const pointers = BECOMES_OPTIONS.map(({ value }) => value).filter((pointer) => present.has(pointer));
  return (
    <Card>
      <h2 className="px-5 pt-5 pb-3 font-semibold text-base text-ink">
        The first {plural(rows.length, "row")}, as read
      </h2>
      <Table label="The first rows">
        <thead>
          <tr>
            <Th className="sticky left-0 text-right">Line</Th>
            {pointers.map((pointer) => (
              <Th key={pointer}>{fieldName(pointer)}</Th>
            ))}
            <Th>What is said of it</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.line}>
              <Td className={clsx("num sticky left-0 text-right", FROZEN_CELL)}>{formatCount(row.line)}</Td>
              {pointers.map((pointer) => (
                <Td key={pointer} className="max-w-60 truncate whitespace-nowrap">
                  {shown(pointer, row.values.find((value) => value.pointer === pointer)?.value)}
                </Td>
              ))}
              <Td className="min-w-72 py-2">
                <Remarks row={row} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Remarks({ row: { errors, notes } }: { readonly row: ImportFirstRow }) {
  const remarks = [
    ...errors.map((error) => ({ ...error, isError: true })),
    ...notes.map((note) => ({ ...note, isError: false })),
  ];
  if (remarks.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {remarks.map(({ column, detail, isError }) => (
        <li key={`${column} ${detail}`} className={isError ? "text-bad" : "text-warn"}>
          {column !== null && <span className="font-medium">{column}: </span>}
          {detail}
        </li>
      ))}
    </ul>
  );
}

function shown(pointer: string, value: string | undefined): string | undefined {
  if (value === undefined || !/Phone$|\/phones$/.test(pointer)) return value;
  return value.replace(/\+1\d{10}(?!\d)/g, (phone) => formatPhone(phone));
}
