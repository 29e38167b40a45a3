import { reasonLine, reasonText } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Activity, ArrowUpRight, ChevronLeft, Phone } from "lucide-react";
import type { Lead } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { DoNotContactBadge } from "../../leads/do-not-contact-note.tsx";
import { useLeadActions } from "../../leads/lead-actions.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { readsOthersLeads } from "../../leads/reads-others-leads.ts";
import { WaitCountdown } from "../../leads/wait-countdown.tsx";
import { phoneHref, waysOfLead } from "../../leads/ways-of-lead.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { CommunicationMenu } from "./communication-menu.tsx";
import { LeadMoreMenu } from "./lead-more-menu.tsx";

/** On a phone the buttons share a row; the one of more actions is as small as it is. */
const FULL_ROW = "max-sm:w-full max-sm:[&>a]:flex-1 max-sm:[&>button:not([aria-label])]:flex-1";

/** Who the lead is about, where it stands, and what may be done with it now. */
export function LeadHeader({ lead }: { readonly lead: Lead }) {
  const session = useSession();
  const actions = useLeadActions(lead);
  const waiting = actions.busy !== null;
  const own = lead.offers.findLast(({ user }) => user.id === session.user.id);
  // Whoever passed or lost it has nothing left to claim.
  const isOver = lead.wait?.kind === "offer" && own !== undefined && own.state !== "open";
  const [phone] = waysOfLead(lead).phones;
  const call = lead.may.communicate && phone !== undefined ? phoneHref(phone) : null;
  const { recordInbound, pass, claim } = lead.may;
  const isWorked = call !== null || recordInbound || pass || claim;
  const back = readsOthersLeads(session) ? "/leads" : "/my";
  return (
    <header className="flex flex-col gap-3">
      <Link
        to={back}
        className="-ml-1 inline-flex w-fit items-center gap-0.5 rounded-sm pr-1 text-muted text-sm hover:text-ink"
      >
        <ChevronLeft className="size-4" aria-hidden />
        {back === "/leads" ? "Leads" : "My leads"}
      </Link>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64 sm:basis-80">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 truncate font-semibold text-ink text-xl tracking-tight">
              {lead.contactName}
            </h1>
            <LeadStateBadge lead={lead} />
            {lead.doNotContact && <DoNotContactBadge />}
            {lead.wait !== null && !isOver && <WaitCountdown wait={lead.wait} words />}
          </div>
          <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
            {lead.assignee !== null && (
              <span className="inline-flex items-center gap-1.5">
                <Avatar name={lead.assignee.name} size="sm" />
                {lead.assignee.name}
              </span>
            )}
            <span>
              {lead.workflow === null ? lead.source.name : `${lead.workflow.name} · ${lead.source.name}`}
              {lead.planVersion !== null && ` · version ${lead.planVersion}`}
            </span>
            <span title={formatExact(lead.receivedAt)}>Received {formatShort(lead.receivedAt)}</span>
          </p>
          {lead.holdReason !== null && lead.state === "held" && (
            <p className="mt-1.5 text-muted text-sm">Held: {reasonText(lead.holdReason)}.</p>
          )}
          {lead.repeatsOpenLead && lead.linkedLeadId === null && (
            <p className="mt-1.5 text-muted text-sm">The contact has another open lead, of somebody else.</p>
          )}
          {lead.linkedLeadId !== null && (
            <p className="mt-1.5 text-muted text-sm">
              The contact has{" "}
              <Link
                to="/leads/$leadId"
                params={{ leadId: lead.linkedLeadId }}
                className="text-accent-text underline"
              >
                another open lead
              </Link>
              .
            </p>
          )}
          {lead.exceptionReason !== null && (
            <p className="mt-1.5 text-muted text-sm">{reasonLine(lead.exceptionReason)}.</p>
          )}
        </div>
        <div className={clsx("flex flex-wrap items-center gap-2", isWorked && FULL_ROW)}>
          {lead.run?.url && (
            <a href={lead.run.url} target="_blank" rel="noreferrer" className={buttonClass("quiet")}>
              <Activity className="size-4" aria-hidden />
              Open the run in Temporal
              <ArrowUpRight className="size-3.5 text-faint" aria-hidden />
            </a>
          )}
          <LeadMoreMenu lead={lead} />
          {call !== null && (
            <a href={call} className={`${buttonClass("primary")} pointer-coarse:h-11 sm:hidden`}>
              <Phone className="size-4" aria-hidden />
              Call
            </a>
          )}
          {lead.may.recordInbound && (
            <CommunicationMenu
              busy={waiting}
              mayOutbound={lead.may.communicate}
              onPick={actions.communicate}
              onInbound={actions.receive}
            />
          )}
          {lead.may.pass && (
            <Button
              className="pointer-coarse:h-11"
              busy={actions.busy === "pass"}
              disabled={waiting}
              onClick={actions.pass}
            >
              Pass
            </Button>
          )}
          {lead.may.claim && (
            <Button
              look="primary"
              className="pointer-coarse:h-11 pointer-coarse:px-6"
              busy={actions.busy === "claim"}
              disabled={waiting}
              onClick={actions.claim}
            >
              Claim
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
