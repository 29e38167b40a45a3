import { Link } from "@tanstack/react-router";
import type { Import } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { formatBytes, formatCount } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { IMPORT_STATES } from "./import-state.ts";

/** Imports as rows; the whole row leads to the import. */
export function ImportTable({ imports }: { readonly imports: readonly Import[] }) {
  return (
    <Table label="Earlier imports">
      <thead>
        <tr>
          <Th>File</Th>
          <Th>State</Th>
          <Th className="text-right">Rows</Th>
          <Th className="hidden text-right sm:table-cell">Created</Th>
          <Th className="text-right">Failed</Th>
          <Th className="hidden md:table-cell">By</Th>
          <Th className="hidden text-right sm:table-cell">Started</Th>
        </tr>
      </thead>
      <tbody>
        {imports.map((item) => (
          <Tr key={item.id}>
            <Td>
              <Link
                to="/import/$importId"
                params={{ importId: item.id }}
                className="block max-w-64 truncate font-medium text-ink after:absolute after:inset-0"
              >
                {item.fileName}
                <span className="ml-2 font-normal text-faint text-xs">{formatBytes(item.sizeBytes)}</span>
              </Link>
            </Td>
            <Td>
              <Badge tone={IMPORT_STATES[item.state][1]}>{IMPORT_STATES[item.state][0]}</Badge>
            </Td>
            <Td className="num text-right">{formatCount(item.rowsDone)}</Td>
            <Td className="num hidden text-right sm:table-cell">{formatCount(item.rowsCreated)}</Td>
            <Td className={`num text-right ${item.rowsFailed > 0 ? "!text-bad" : ""}`}>
              {formatCount(item.rowsFailed)}
            </Td>
            <Td className="hidden md:table-cell">{item.createdBy?.name ?? "API"}</Td>
            <Td
              className="num hidden whitespace-nowrap text-right sm:table-cell"
              title={formatExact(item.createdAt)}
            >
              {formatShort(item.createdAt)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
