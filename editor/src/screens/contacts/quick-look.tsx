import { CONTACT_COLUMNS, contactColumns } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getContactOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { DoNotContactBadge, DoNotContactNote } from "../../leads/do-not-contact-note.tsx";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { Badge } from "../../ui/badge.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { contactCell, NO_VALUE } from "./contact-cell.tsx";

interface QuickLookProps {
  readonly contactId: string | undefined;
  readonly onClose: () => void;
}

/** A contact beside the list, without leaving it. */
export function QuickLook({ contactId, onClose }: QuickLookProps) {
  const query = useQuery({
    ...getContactOptions({ path: { id: contactId ?? "" } }),
    enabled: contactId !== undefined,
  });
  const contact = contactId === undefined ? undefined : query.data;
  return (
    <SidePanel open={contactId !== undefined} onClose={onClose} title={contact?.name ?? "Contact"}>
      {query.isPending && <SkeletonRows rows={8} label="Loading the contact" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {contact && <Record contact={contact} />}
    </SidePanel>
  );
}

function Record({ contact }: { readonly contact: ContactRecord }) {
  const known = contactColumns().filter((column) => contactCell(contact, column) !== NO_VALUE);
  return (
    <div className="flex flex-col gap-6 p-5">
      <Link
        to="/contacts/$contactId"
        params={{ contactId: contact.id }}
        className="self-start rounded-sm font-medium text-accent-text text-sm hover:underline"
      >
        Open the record
      </Link>
      <div className="flex flex-col items-start gap-2 empty:hidden">
        {contact.standing === "archived" && <Badge tone="warn">Archived</Badge>}
        {contact.doNotContact && <DoNotContactBadge />}
        <DoNotContactNote contact={contact} />
      </div>
      <dl className="grid grid-cols-[7.75rem_1fr] gap-x-3 gap-y-2 text-sm sm:grid-cols-[9rem_1fr]">
        {known.map((column) => (
          <div key={column} className="contents">
            <dt className="text-muted">{CONTACT_COLUMNS[column].label}</dt>
            <dd className="min-w-0 break-words text-ink">{contactCell(contact, column)}</dd>
          </div>
        ))}
      </dl>
      <section aria-label="Leads" className="flex flex-col gap-2">
        <h3 className="font-semibold text-ink text-sm">Leads</h3>
        {contact.leads.length === 0 && (
          <p className="text-muted text-sm">No lead of theirs that you may see.</p>
        )}
        <ul className="flex flex-col divide-y divide-line">
          {contact.leads.map((lead) => (
            <li key={lead.id} className="flex items-center gap-3 py-2 text-sm">
              <Link
                to="/leads/$leadId"
                params={{ leadId: lead.id }}
                className="min-w-0 flex-1 truncate rounded-sm text-ink hover:underline"
              >
                {lead.workflow?.name ?? lead.source.name}
              </Link>
              <LeadStateBadge lead={lead} />
              <span className="num whitespace-nowrap text-faint">{formatShort(lead.receivedAt)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
