import { FIELDS, type LeadColumn, reasonLine } from "@fairlead/engine";
import type { ReactNode } from "react";
import type { LeadRow } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { languageName } from "../../format/language.ts";
import { formatPhone, formatUsd } from "../../format/values.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { WaitCountdown } from "../../leads/wait-countdown.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { NO_VALUE } from "../contacts/contact-cell.tsx";
import { LeadStatusLabel } from "../contacts/lead-status.tsx";

/** What a lead has in a column. */
export function leadCell(lead: LeadRow, column: LeadColumn): ReactNode {
  switch (column) {
    case "state":
      return (
        <span
          className="flex"
          title={lead.exceptionReason === null ? undefined : reasonLine(lead.exceptionReason)}
        >
          <LeadStateBadge lead={lead} />
        </span>
      );
    case "assignee":
      return lead.assignee === null ? (
        <span className="text-faint">Nobody yet</span>
      ) : (
        <span className="flex items-center gap-2">
          <Avatar name={lead.assignee.name} size="sm" />
          <span className="max-w-40 truncate">{lead.assignee.name}</span>
        </span>
      );
    case "workflow":
      return lead.workflow?.name ?? NO_VALUE;
    case "source":
      return lead.source.name;
    case "timeLeft":
      return lead.wait === null ? NO_VALUE : <WaitCountdown wait={lead.wait} />;
    case "receivedAt":
    case "contactedAt":
    case "closedAt":
    case "createdAt":
      return instant(lead[column]);
    case "cellPhone":
      if (lead.cellPhone === null) return NO_VALUE;
      return <span className="num">{formatPhone(lead.cellPhone, lead.cellPhoneExtension)}</span>;
    case "preferredLanguage":
      return lead.preferredLanguage === null ? NO_VALUE : languageName(lead.preferredLanguage);
    case "leadStatus":
      return lead.leadStatus === null ? NO_VALUE : <LeadStatusLabel status={lead.leadStatus} />;
    case "amountUsd":
    case "purchasePriceUsd":
    case "annualIncomeUsd":
      return lead[column] === null ? NO_VALUE : <span className="num">{formatUsd(lead[column])}</span>;
    case "loanPurpose":
      return labelOf(FIELDS["loan.purpose"].options, lead.loanPurpose);
    case "propertyType":
      return labelOf(FIELDS["loan.propertyType"].options, lead.propertyType);
    case "occupancy":
      return labelOf(FIELDS["loan.occupancy"].options, lead.occupancy);
    case "termMonths":
      return lead.termMonths === null ? NO_VALUE : `${lead.termMonths} months`;
    default:
      return lead[column] ?? NO_VALUE;
  }
}

function labelOf(
  options: readonly { readonly value: string; readonly label: string }[],
  value: string | null,
): string {
  return options.find((option) => option.value === value)?.label ?? value ?? NO_VALUE;
}

function instant(at: string | null): ReactNode {
  if (at === null) return NO_VALUE;
  return (
    <span className="num whitespace-nowrap" title={formatExact(at)}>
      {formatShort(at)}
    </span>
  );
}
