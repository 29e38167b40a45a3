import { Link } from "@tanstack/react-router";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { CallLink } from "../../leads/call-link.tsx";
import { DoNotContactBadge } from "../../leads/do-not-contact-note.tsx";
import { firstPhone, phoneText } from "../../leads/ways-of-lead.ts";
import { Badge } from "../../ui/badge.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { RowActions } from "../contact-actions/row-actions.tsx";
import type { Selection } from "../contact-actions/use-selection.ts";
import { NO_VALUE } from "./contact-cell.tsx";
import { LeadStatusBar } from "./lead-status.tsx";

interface ContactCardsProps {
  readonly contacts: readonly ContactRow[];
  /** The ticks; `null`: nothing can be ticked. */
  readonly selection: Selection | null;
}

/** Contacts on a phone: the name over the phone number, and a tap that calls. */
export function ContactCards({ contacts, selection }: ContactCardsProps) {
  return (
    <ul aria-label="Contacts" className="flex flex-col divide-y divide-line">
      {contacts.map((contact) => (
        <ContactCard key={contact.id} {...{ contact, selection }} />
      ))}
    </ul>
  );
}

interface ContactCardProps extends Pick<ContactCardsProps, "selection"> {
  readonly contact: ContactRow;
}

function ContactCard({ contact, selection }: ContactCardProps) {
  const phone = firstPhone(contact);
  return (
    <li className="relative flex min-h-12 items-center gap-2 py-0.5 pr-1 pl-3">
      <LeadStatusBar status={contact.leadStatus} />
      {selection !== null && (
        <Checkbox
          label={`Select ${contact.name}`}
          labelHidden
          checked={selection.has(contact.id)}
          onChange={() => selection.toggle(contact.id)}
        />
      )}
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-1.5">
          <Link
            to="/contacts/$contactId"
            params={{ contactId: contact.id }}
            className="min-w-0 truncate rounded-sm font-medium text-ink text-sm hover:underline"
          >
            {contact.name}
          </Link>
          {contact.doNotContact && <DoNotContactBadge />}
          {contact.isNew && <Badge tone="accent">New</Badge>}
        </p>
        <p className="num truncate text-muted text-xs">
          {phone ? phoneText(phone) : (contact.email ?? NO_VALUE)}
        </p>
      </div>
      <CallLink name={contact.name} phone={phone} off={contact.doNotContact} />
      <RowActions contact={contact} />
    </li>
  );
}
