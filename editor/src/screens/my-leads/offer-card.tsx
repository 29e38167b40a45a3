import { Link, useNavigate } from "@tanstack/react-router";
import type { Lead } from "../../api/generated/types.gen.ts";
import { useLeadActions } from "../../leads/lead-actions.ts";
import { WaitRing } from "../../leads/wait-ring.tsx";
import { Button } from "../../ui/button.tsx";
import { loanLine } from "./loan-line.ts";

interface OfferCardProps {
  readonly lead: Lead;
  readonly onLost: (winner: string | null) => void;
}

/** A lead on offer: what it is about, how long one has, and two big answers. */
export function OfferCard({ lead, onLost }: OfferCardProps) {
  const navigate = useNavigate();
  const onOpen = () => void navigate({ to: "/leads/$leadId", params: { leadId: lead.id } });
  const actions = useLeadActions(lead, { onLost, onOpen });
  const waiting = actions.busy !== null;
  return (
    <li className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 shadow-sm">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <Link
            to="/leads/$leadId"
            params={{ leadId: lead.id }}
            className="block truncate font-semibold text-ink text-lg hover:underline"
          >
            {lead.contactName}
          </Link>
          <p className="num mt-0.5 text-base text-muted">{loanLine(lead)}</p>
          <p className="mt-0.5 truncate text-faint text-sm">{lead.source.name}</p>
        </div>
        {lead.wait !== null && <WaitRing wait={lead.wait} />}
      </div>
      <div className="grid grid-cols-[1fr_2fr] gap-2.5">
        <Button
          size="lg"
          aria-label={`Pass on ${lead.contactName}`}
          busy={actions.busy === "pass"}
          disabled={waiting || !lead.may.pass}
          onClick={actions.pass}
        >
          Pass
        </Button>
        <Button
          size="lg"
          look="primary"
          aria-label={`Claim ${lead.contactName}`}
          busy={actions.busy === "claim"}
          disabled={waiting || !lead.may.claim}
          onClick={actions.claim}
        >
          Claim
        </Button>
      </div>
    </li>
  );
}
