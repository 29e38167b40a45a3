import { reasonLine } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import type { LeadSummary } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";

interface ExceptionTableProps {
  readonly leads: readonly LeadSummary[];
  readonly selectable: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** Leads in exception as rows, each with its reason and who has it now. */
export function ExceptionTable({ leads, selectable, selected, onSelect }: ExceptionTableProps) {
  const toggle = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  return (
    <Table label="Leads in exception">
      <thead>
        <tr>
          {selectable && (
            <Th className="w-8">
              <Checkbox
                checked={leads.every(({ id }) => selected.has(id))}
                label="Select all that are shown"
                labelHidden
                onChange={(on) => onSelect(new Set(on ? leads.map(({ id }) => id) : []))}
              />
            </Th>
          )}
          <Th>Contact</Th>
          <Th>Why</Th>
          <Th className="hidden md:table-cell">Workflow</Th>
          <Th>Now with</Th>
          <Th className="hidden text-right sm:table-cell">Received</Th>
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <Tr key={lead.id}>
            {selectable && (
              <Td>
                <span className="relative z-10">
                  <Checkbox
                    checked={selected.has(lead.id)}
                    label={`Select ${lead.contactName}`}
                    labelHidden
                    onChange={(on) => toggle(lead.id, on)}
                  />
                </span>
              </Td>
            )}
            <Td>
              <Link
                to="/leads/$leadId"
                params={{ leadId: lead.id }}
                className="block max-w-32 truncate font-medium text-ink after:absolute after:inset-0 sm:max-w-56"
              >
                {lead.contactName}
              </Link>
            </Td>
            <Td className="max-w-64">
              {lead.exceptionReason === null ? "" : reasonLine(lead.exceptionReason)}
            </Td>
            <Td className="hidden md:table-cell">{lead.workflow?.name ?? lead.source.name}</Td>
            <Td>
              {lead.assignee === null ? (
                <Badge tone="bad">Nobody</Badge>
              ) : (
                <span className="flex items-center gap-2">
                  <Avatar name={lead.assignee.name} size="sm" />
                  <span className="hidden max-w-40 truncate sm:block">{lead.assignee.name}</span>
                </span>
              )}
            </Td>
            <Td
              className="num hidden whitespace-nowrap text-right sm:table-cell"
              title={formatExact(lead.receivedAt)}
            >
              {formatShort(lead.receivedAt)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
