import type { CommunicationKind, PhoneWay } from "@fairlead/engine/contract";
import { Link } from "@tanstack/react-router";
import { Mail, MessageSquare, Phone } from "lucide-react";
import { useState } from "react";
import type { Lead } from "../../api/generated/types.gen.ts";
import { DoNotContactNote } from "../../leads/do-not-contact-note.tsx";
import { useLeadActions } from "../../leads/lead-actions.ts";
import { NameInReviewBadge } from "../../leads/name-in-review-badge.tsx";
import { useWait } from "../../leads/wait-countdown.tsx";
import { PHONE_LABELS, phoneHref, phoneText, waysOfLead } from "../../leads/ways-of-lead.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { loanLine } from "./loan-line.ts";

const MADE = [
  { kind: "call", words: "I called" },
  { kind: "text", words: "I texted" },
  { kind: "email", words: "I emailed" },
] as const;

/** A lead that waits for contact: ways to reach it, and a tap to say that it was reached. */
export function AssignedCard({ lead }: { readonly lead: Lead }) {
  const actions = useLeadActions(lead);
  const [reached, setReached] = useState<CommunicationKind | null>(null);
  const { phones, emails } = waysOfLead(lead);
  const [phone] = phones;
  const [email] = emails;
  const reachable = !lead.doNotContact;
  return (
    <li className="flex flex-col gap-3.5 rounded-lg border border-line bg-surface p-4 shadow-sm">
      <div className="min-w-0">
        <Link
          to="/leads/$leadId"
          params={{ leadId: lead.id }}
          className="block truncate font-semibold text-ink text-lg hover:underline"
        >
          {lead.contactName}
        </Link>
        <p className="num mt-0.5 text-base text-muted">{loanLine(lead)}</p>
        <p className="num mt-0.5 truncate text-faint text-sm">
          {[phone && phoneWithKind(phone), email].filter(Boolean).join(" · ")}
        </p>
        {lead.nameInDoubt && <NameInReviewBadge />}
      </div>
      {lead.wait !== null && reachable && <ContactDeadline wait={lead.wait} />}
      <DoNotContactNote contact={lead.contact} />
      <div className="grid grid-cols-3 gap-2">
        <ReachLink
          href={reachable && phone ? phoneHref(phone) : null}
          icon={Phone}
          label="Call"
          onGo={() => setReached("call")}
        />
        <ReachLink
          href={reachable && phone ? `sms:${phone.number}` : null}
          icon={MessageSquare}
          label="Text"
          onGo={() => setReached("text")}
        />
        <ReachLink
          href={reachable && email ? `mailto:${email}` : null}
          icon={Mail}
          label="Email"
          onGo={() => setReached("email")}
        />
        {reachable &&
          MADE.map(({ kind, words }) => (
            <Button
              key={kind}
              look={reached === kind ? "primary" : "secondary"}
              className="h-11"
              aria-label={`${words}: ${lead.contactName}`}
              busy={actions.busy === kind}
              disabled={actions.busy !== null || !lead.may.communicate}
              onClick={() => actions.communicate(kind)}
            >
              {words}
            </Button>
          ))}
      </div>
      {!reachable && (
        <Button
          className="h-11"
          aria-label={`They called me: ${lead.contactName}`}
          busy={actions.busy === "call"}
          disabled={actions.busy !== null || !lead.may.recordInbound}
          onClick={() => actions.receive("call")}
        >
          They called me
        </Button>
      )}
    </li>
  );
}

/** A number with its kind, where that is not the cell phone. */
function phoneWithKind(phone: PhoneWay): string {
  const text = phoneText(phone);
  return phone.kind === "cellPhone" ? text : `${text} (${PHONE_LABELS[phone.kind]})`;
}

function ContactDeadline({ wait }: { readonly wait: NonNullable<Lead["wait"]> }) {
  const { left, share, urgency, words } = useWait(wait);
  return (
    <div className="flex flex-col gap-1.5">
      <p
        className={`num flex justify-between text-sm ${urgency === "calm" ? "text-muted" : "font-medium text-bad"}`}
      >
        <span>{urgency === "over" ? "Time is up" : `${left} ${words}`}</span>
      </p>
      <ProgressBar
        label="Time left to make contact"
        share={share}
        tone={urgency === "calm" ? "accent" : "bad"}
      />
    </div>
  );
}

interface ReachLinkProps {
  readonly href: string | null;
  readonly icon: typeof Phone;
  readonly label: string;
  readonly onGo: () => void;
}

function ReachLink({ href, icon: Icon, label, onGo }: ReachLinkProps) {
  if (href === null) {
    return (
      <span aria-hidden className={`${buttonClass("quiet")} !h-11 opacity-40`}>
        <Icon className="size-4" aria-hidden />
        {label}
      </span>
    );
  }
  return (
    <a
      href={href}
      onClick={onGo}
      className={`${buttonClass("quiet")} !h-11 bg-accent-soft !text-accent-text`}
    >
      <Icon className="size-4" aria-hidden />
      {label}
    </a>
  );
}
