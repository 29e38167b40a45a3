import { FIELDS } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getLeadOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Lead } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { formatUsd } from "../../format/values.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { PHONE_LABELS, phoneText, waysOfLead } from "../../leads/ways-of-lead.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";

interface LeadQuickLookProps {
  readonly leadId: string | undefined;
  readonly onClose: () => void;
}

/** A lead beside the list, without leaving it. */
export function LeadQuickLook({ leadId, onClose }: LeadQuickLookProps) {
  const query = useQuery({
    ...getLeadOptions({ path: { id: leadId ?? "" } }),
    enabled: leadId !== undefined,
  });
  const lead = leadId === undefined ? undefined : query.data;
  return (
    <SidePanel open={leadId !== undefined} onClose={onClose} title={lead?.contactName ?? "Lead"}>
      {query.isPending && <SkeletonRows rows={8} label="Loading the lead" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {lead && <Facts lead={lead} />}
    </SidePanel>
  );
}

function Facts({ lead }: { readonly lead: Lead }) {
  const known = factsOf(lead).filter((fact): fact is readonly [string, string] => fact[1] !== null);
  return (
    <div className="flex flex-col gap-6 p-5">
      <div className="flex items-center justify-between gap-3">
        <Link
          to="/leads/$leadId"
          params={{ leadId: lead.id }}
          className="rounded-sm font-medium text-accent-text text-sm hover:underline"
        >
          Open the lead
        </Link>
        <LeadStateBadge lead={lead} />
      </div>
      <dl className="grid grid-cols-[9rem_1fr] gap-x-3 gap-y-2 text-sm">
        {known.map(([label, value]) => (
          <div key={`${label} ${value}`} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words text-ink">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function factsOf(lead: Lead): readonly (readonly [string, string | null])[] {
  const { loan } = lead;
  const { phones, emails } = waysOfLead(lead);
  const usd = (amount: number | null) => (amount === null ? null : formatUsd(amount));
  const at = (instant: string | null) => (instant === null ? null : formatShort(instant));
  const option = (
    options: readonly { readonly value: string; readonly label: string }[],
    value: string | null,
  ) => options.find((one) => one.value === value)?.label ?? value;
  return [
    ["Assignee", lead.assignee?.name ?? "Nobody yet"],
    ["Workflow", lead.workflow?.name ?? null],
    ["Lead Source", lead.source.name],
    ["Email", emails.join(", ") || null],
    ...phones.map((phone) => [PHONE_LABELS[phone.kind], phoneText(phone)] as const),
    ["Loan amount", usd(loan.amountUsd)],
    ["Purchase price", usd(loan.purchasePriceUsd)],
    ["Loan purpose", option(FIELDS["loan.purpose"].options, loan.purpose)],
    ["Property type", option(FIELDS["loan.propertyType"].options, loan.propertyType)],
    ["Occupancy", option(FIELDS["loan.occupancy"].options, loan.occupancy)],
    ["Property state", loan.propertyState],
    ["External ID", lead.externalId],
    ["Received", at(lead.receivedAt)],
    ["Contacted On", at(lead.contactedAt)],
    ["Closed", at(lead.closedAt)],
  ];
}
