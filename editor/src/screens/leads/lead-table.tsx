import { reasonLine } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import type { LeadSummary } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { formatUsd, MISSING } from "../../format/values.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { WaitCountdown } from "../../leads/wait-countdown.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";

/** Leads as rows; the whole row leads to the lead. On a phone three columns are left. */
export function LeadTable({ leads }: { readonly leads: readonly LeadSummary[] }) {
  return (
    <Table label="Leads">
      <thead>
        <tr>
          <Th>Contact</Th>
          <Th>State</Th>
          <Th className="hidden md:table-cell">Assignee</Th>
          <Th className="hidden lg:table-cell">Workflow</Th>
          <Th className="hidden text-right lg:table-cell">Loan amount</Th>
          <Th className="hidden xl:table-cell">Property</Th>
          <Th className="max-sm:text-right">Time left</Th>
          <Th className="hidden text-right sm:table-cell">Received</Th>
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <LeadRow key={lead.id} lead={lead} />
        ))}
      </tbody>
    </Table>
  );
}

const LeadRow = memo(function LeadRow({ lead }: { readonly lead: LeadSummary }) {
  return (
    <Tr>
      <Td className="max-sm:py-2">
        <Link
          to="/leads/$leadId"
          params={{ leadId: lead.id }}
          className="block max-w-56 truncate font-medium text-ink after:absolute after:inset-0"
        >
          {lead.contactName}
        </Link>
        <span className="num block text-faint text-xs sm:hidden">
          {[formatShort(lead.receivedAt), lead.propertyState].filter(Boolean).join(" · ")}
        </span>
      </Td>
      <Td>
        <span
          className="flex"
          title={lead.exceptionReason === null ? undefined : reasonLine(lead.exceptionReason)}
        >
          <LeadStateBadge lead={lead} />
        </span>
      </Td>
      <Td className="hidden md:table-cell">
        {lead.assignee === null ? (
          <span className="text-faint">Nobody yet</span>
        ) : (
          <span className="flex items-center gap-2">
            <Avatar name={lead.assignee.name} size="sm" />
            <span className="max-w-40 truncate">{lead.assignee.name}</span>
          </span>
        )}
      </Td>
      <Td className="hidden lg:table-cell">
        <span className="block max-w-52 truncate">{lead.workflow?.name ?? lead.source.name}</span>
      </Td>
      <Td className="num hidden text-right lg:table-cell">{formatUsd(lead.amountUsd)}</Td>
      <Td className="hidden xl:table-cell">{lead.propertyState ?? MISSING}</Td>
      <Td className="max-sm:text-right">
        {lead.wait === null ? (
          <span className="text-faint">{MISSING}</span>
        ) : (
          <WaitCountdown wait={lead.wait} />
        )}
      </Td>
      <Td
        className="num hidden whitespace-nowrap text-right sm:table-cell"
        title={formatExact(lead.receivedAt)}
      >
        {formatShort(lead.receivedAt)}
      </Td>
    </Tr>
  );
});
