import { reasonLine } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import type { LeadSummary } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { MISSING } from "../../format/values.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Td, Tr } from "../../ui/table.tsx";

interface ExceptionRowProps {
  readonly lead: LeadSummary;
  /** `undefined` where leads cannot be selected. */
  readonly selected: boolean | undefined;
  readonly onSelect: (on: boolean) => void;
}

/** A lead in exception; the whole row but its checkbox leads to the lead. */
export function ExceptionRow({ lead, selected, onSelect }: ExceptionRowProps) {
  return (
    <Tr>
      {selected !== undefined && (
        <Td>
          <span className="relative z-10 flex">
            <Checkbox
              checked={selected}
              label={`Select ${lead.contactName}`}
              labelHidden
              onChange={onSelect}
            />
          </span>
        </Td>
      )}
      <Td className="max-sm:py-2">
        <Link
          to="/leads/$leadId"
          params={{ leadId: lead.id }}
          className="block max-w-28 truncate font-medium text-ink after:absolute after:inset-0 sm:max-w-48"
        >
          {lead.contactName}
        </Link>
        <span className="num block text-faint text-xs sm:hidden">{formatShort(lead.receivedAt)}</span>
      </Td>
      <Td className="min-w-28 max-w-72 text-pretty py-1.5">
        {lead.exceptionReason === null ? MISSING : reasonLine(lead.exceptionReason)}
      </Td>
      <Td className="hidden lg:table-cell">
        <span className="block max-w-44 truncate">{lead.workflow?.name ?? lead.source.name}</span>
      </Td>
      <Td>
        {lead.assignee === null ? (
          <Badge tone="warn">
            <TriangleAlert className="size-3" aria-hidden /> Nobody
          </Badge>
        ) : (
          <span className="flex items-center gap-2" title={lead.assignee.name}>
            <Avatar name={lead.assignee.name} size="sm" />
            <span className="max-sm:sr-only sm:block sm:max-w-40 sm:truncate">{lead.assignee.name}</span>
          </span>
        )}
      </Td>
      <Td className="hidden md:table-cell">
        <span className="flex">
          <LeadStateBadge lead={lead} />
        </span>
      </Td>
      <Td
        className="num hidden whitespace-nowrap text-right sm:table-cell"
        title={formatExact(lead.receivedAt)}
      >
        {formatShort(lead.receivedAt)}
      </Td>
    </Tr>
  );
}
