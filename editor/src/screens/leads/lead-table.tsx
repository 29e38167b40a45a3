import { LEAD_LIST_COLUMNS, type LeadColumn, type LeadSort } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { PanelRight } from "lucide-react";
import { memo } from "react";
import type { LeadRow } from "../../api/generated/types.gen.ts";
import { NameInReviewBadge } from "../../leads/name-in-review-badge.tsx";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { FROZEN_CELL, Table, Td, Th, Tr } from "../../ui/table.tsx";
import { LeadStatusBar } from "../contacts/lead-status.tsx";
import { ColumnHeadings, SortTh } from "../lists/column-headings.tsx";
import { leadCell } from "./lead-cell.tsx";
import { LeadRowMenu } from "./lead-row-menu.tsx";

interface LeadTableProps {
  readonly leads: readonly LeadRow[];
  readonly columns: readonly LeadColumn[];
  readonly sort: LeadSort;
  readonly onSort: (sort: LeadSort) => void;
  readonly onColumns: (columns: readonly LeadColumn[]) => void;
  readonly onLook: (leadId: string) => void;
}

/** Both stay at the left while the others scroll; on a phone the name alone, for it needs the room. */
const ACTIONS = `relative w-20 min-w-20 sm:sticky sm:left-0 sm:z-10 ${FROZEN_CELL}`;
const NAME = `sticky left-0 z-10 sm:left-20 !pl-2 ${FROZEN_CELL}`;

/** Leads as rows. A click on a heading sorts, dragging it moves the column; "Actions" and "Name" stay where they are. */
export function LeadTable({ leads, columns, sort, onSort, onColumns, onLook }: LeadTableProps) {
  return (
    <Table label="Leads">
      <thead>
        <tr>
          <Th className={ACTIONS}>Actions</Th>
          <SortTh column="name" label="Name" className={NAME} {...{ sort, onSort }} />
          <ColumnHeadings labels={LEAD_LIST_COLUMNS} {...{ columns, sort, onSort, onColumns }} />
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <Row key={lead.id} {...{ lead, columns, onLook }} />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps {
  readonly lead: LeadRow;
  readonly columns: readonly LeadColumn[];
  readonly onLook: (leadId: string) => void;
}

const Row = memo(function Row({ lead, columns, onLook }: RowProps) {
  return (
    <Tr>
      <Td className={ACTIONS}>
        {lead.leadStatus !== null && <LeadStatusBar status={lead.leadStatus} />}
        <LeadRowMenu lead={lead} onLook={onLook} />
      </Td>
      <Td className={NAME}>
        <span className="flex items-center gap-2">
          <Link
            to="/leads/$leadId"
            params={{ leadId: lead.id }}
            className="min-w-0 max-w-36 truncate rounded-sm font-medium text-ink hover:underline sm:max-w-56"
          >
            {lead.contactName}
          </Link>
          {lead.nameInDoubt && <NameInReviewBadge />}
          {lead.isNew && <Badge tone="accent">New</Badge>}
          <span className="ml-auto">
            <IconButton
              label={`Quick look: ${lead.contactName}`}
              size="sm"
              icon={<PanelRight className="size-4" aria-hidden />}
              onClick={() => onLook(lead.id)}
            />
          </span>
        </span>
      </Td>
      {columns.map((column) => (
        <Td key={column}>
          <span className={clsx("block max-w-48", column !== "timeLeft" && "truncate")}>
            {leadCell(lead, column)}
          </span>
        </Td>
      ))}
    </Tr>
  );
});
