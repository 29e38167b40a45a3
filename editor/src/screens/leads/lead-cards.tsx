import { Link } from "@tanstack/react-router";
import type { LeadRow } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { formatUsd } from "../../format/values.ts";
import { CallLink } from "../../leads/call-link.tsx";
import { DoNotContactBadge } from "../../leads/do-not-contact-note.tsx";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { NameInReviewBadge } from "../../leads/name-in-review-badge.tsx";
import { WaitCountdown } from "../../leads/wait-countdown.tsx";
import { waysOf } from "../../leads/ways-of-lead.ts";
import { Badge } from "../../ui/badge.tsx";
import { LeadStatusBar } from "../contacts/lead-status.tsx";
import { LeadRowMenu } from "./lead-row-menu.tsx";

interface LeadCardsProps {
  readonly leads: readonly LeadRow[];
  readonly onLook: (leadId: string) => void;
}

/** Leads on a phone: whose it is, what about, and how it stands. */
export function LeadCards({ leads, onLook }: LeadCardsProps) {
  return (
    <ul aria-label="Leads" className="flex flex-col divide-y divide-line">
      {leads.map((lead) => (
        <li key={lead.id} className="relative flex items-start gap-2 py-2.5 pr-1 pl-3">
          {lead.leadStatus !== null && <LeadStatusBar status={lead.leadStatus} />}
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <p className="flex items-center gap-1.5">
              <Link
                to="/leads/$leadId"
                params={{ leadId: lead.id }}
                className="min-w-0 truncate rounded-sm font-medium text-ink hover:underline"
              >
                {lead.contactName}
              </Link>
              {lead.isNew && <Badge tone="accent">New</Badge>}
              {lead.nameInDoubt && <NameInReviewBadge />}
            </p>
            <p className="num truncate text-muted text-sm">
              {[
                lead.amountUsd === null ? null : formatUsd(lead.amountUsd),
                lead.propertyState,
                lead.source.name,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-faint text-xs">
              <LeadStateBadge lead={lead} />
              {lead.doNotContact && <DoNotContactBadge />}
              {lead.wait !== null && <WaitCountdown wait={lead.wait} />}
              <span className="truncate">
                {lead.assignee?.name ?? "Nobody yet"} · {formatShort(lead.receivedAt)}
              </span>
            </p>
          </div>
          <CallLink name={lead.contactName} phone={waysOf(lead).phones[0]} off={lead.doNotContact} />
          <LeadRowMenu lead={lead} onLook={onLook} />
        </li>
      ))}
    </ul>
  );
}
