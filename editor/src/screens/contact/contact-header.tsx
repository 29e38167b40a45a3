import { ARCHIVE_REASONS } from "@fairlead/engine";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { DoNotContactBadge, DoNotContactNote } from "../../leads/do-not-contact-note.tsx";
import { PhoneLink } from "../../leads/phone-link.tsx";
import { ReachLink } from "../../leads/reach-link.tsx";
import { waysOf } from "../../leads/ways-of-lead.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ContactActionsMenu } from "../contact-actions/contact-actions-menu.tsx";
import { LeadStatusLabel } from "../contacts/lead-status.tsx";
import { NotesMenu } from "../contacts/notes-menu.tsx";
import { AppointmentDialog } from "./appointment-dialog.tsx";

/** Who it is and how to reach them, whose they are, and what is done most. */
export function ContactHeader({ contact }: { readonly contact: ContactRecord }) {
  const [schedules, setSchedules] = useState(false);
  const { archiveReason, owner, assigned, sharedWith } = contact;
  const { phones, emails } = waysOf(contact);
  const canWork = contact.allowed.includes("annotate");
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-full sm:basis-0">
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="min-w-0 truncate font-semibold text-ink text-xl tracking-tight">{contact.name}</h1>
          {contact.standing === "archived" && <Badge tone="warn">Archived</Badge>}
          {contact.doNotContact && <DoNotContactBadge />}
          {contact.silencedAt !== null && <Badge tone="warn">Silenced</Badge>}
        </div>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
          <LeadStatusLabel status={contact.leadStatus} />
          {phones.map((phone) => (
            <PhoneLink key={phone.number} phone={phone} off={contact.doNotContact} told={phones.length > 1} />
          ))}
          {emails.map((email) => (
            <ReachLink
              key={email}
              className="min-w-0 break-all"
              off={contact.doNotContact}
              href={`mailto:${email}`}
            >
              {email}
            </ReachLink>
          ))}
        </p>
        <p className="mt-1 text-faint text-xs">
          {owner === null ? "Nobody owns this contact" : `Owner: ${owner.name}`}
          {assigned !== null && ` · Assigned to ${assigned.name}`}
          {sharedWith.length > 0 && ` · Shared with ${sharedWith.map(({ name }) => name).join(", ")}`}
          {archiveReason !== null && ` · Archived: ${reasonOf(archiveReason)}`}
        </p>
        <div className="mt-1.5 empty:hidden">
          <DoNotContactNote contact={contact} />
        </div>
      </div>
      {canWork && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            icon={<CalendarPlus className="size-4" aria-hidden />}
            disabled={contact.doNotContact}
            onClick={() => setSchedules(true)}
          >
            Schedule
          </Button>
          <NotesMenu contact={contact} isPartner={contact.hidesFromPartners} labelled />
          <ContactActionsMenu contact={contact} />
        </div>
      )}
      {schedules && <AppointmentDialog contactId={contact.id} onClose={() => setSchedules(false)} />}
    </header>
  );
}

function reasonOf(reason: string): string {
  return (ARCHIVE_REASONS as Readonly<Record<string, string>>)[reason] ?? reason;
}
