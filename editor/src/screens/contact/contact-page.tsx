import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate } from "@tanstack/react-router";
import { UserX } from "lucide-react";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { getContactOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { Badge } from "../../ui/badge.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { parseActivitySearch } from "./activity-search.ts";
import { ActivityTab } from "./activity-tab.tsx";
import { AppointmentsBox } from "./appointments-box.tsx";
import { ContactHeader } from "./contact-header.tsx";
import { LoansBox } from "./loans-box.tsx";
import { MemosBox } from "./memos-box.tsx";
import { NamesInDoubt } from "./names-in-doubt.tsx";
import { ProfileTab } from "./profile-tab.tsx";
import { RecentNotes } from "./recent-notes.tsx";
import { AsideBox } from "./section.tsx";
import { TasksSection } from "./tasks-section.tsx";

const route = getRouteApi("/signed-in/shell/contacts/$contactId");
const TABS = [
  { value: "profile", label: "Profile" },
  { value: "activity", label: "Activity" },
] as const;
const FRAME = "mx-auto flex w-full max-w-[76rem] flex-col gap-5 px-4 py-5 sm:px-8 sm:py-6";
const COLUMNS = "grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]";
type Tab = (typeof TABS)[number]["value"];

/** A contact's record; a link to one that was merged leads to where it went. */
export function ContactPage() {
  const { contactId } = route.useParams();
  const query = useQuery(getContactOptions({ path: { id: contactId } }));
  usePageTitle(query.data?.name ?? "Contact");
  if (query.isPending) return <ContactSkeleton />;
  if (query.isError) {
    const { status, document } = asApiProblem(query.error);
    if (typeof document.mergedInto === "string") {
      return <Navigate to="/contacts/$contactId" params={{ contactId: document.mergedInto }} replace />;
    }
    if (status === 404) return <NoSuchContact />;
    return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <RecordOf key={contactId} contact={query.data} />;
}

function NoSuchContact() {
  return (
    <div className="grid min-h-full place-items-center">
      <EmptyState
        page
        icon={UserX}
        title="There is no such contact"
        action={
          <Link to="/contacts" className={buttonClass()}>
            Open Contacts
          </Link>
        }
      >
        It may have been deleted, or it is none of those that you see.
      </EmptyState>
    </div>
  );
}

function ContactSkeleton() {
  return (
    <div role="status" aria-label="Loading the contact" className={FRAME}>
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-4 w-96 max-w-full" />
      <div className={COLUMNS}>
        <Skeleton className="h-80 w-full rounded-lg!" />
        <Skeleton className="h-48 w-full rounded-lg!" />
      </div>
    </div>
  );
}

/** The record, once it is there. */
export function RecordOf({ contact }: { readonly contact: ContactRecord }) {
  const search = parseActivitySearch(route.useSearch());
  const [tab, setTab] = useState<Tab>(Object.keys(search).length > 0 ? "activity" : "profile");
  return (
    <div className={FRAME}>
      <ContactHeader contact={contact} />
      <NamesInDoubt contact={contact} />
      <Segmented label="Part of the record" value={tab} options={TABS} onChange={setTab} />
      <div className={COLUMNS}>
        <div className="flex min-w-0 flex-col gap-4">
          {tab === "activity" ? (
            <ActivityTab contactId={contact.id} />
          ) : (
            <>
              <RecentNotes contact={contact} onViewAll={() => setTab("activity")} />
              <TasksSection contact={contact} />
              <ProfileTab contact={contact} />
            </>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <MemosBox contact={contact} />
          <AppointmentsBox contact={contact} />
          <Leads contact={contact} />
          {!contact.hidesFromPartners && <LoansBox contact={contact} />}
          {!contact.hidesFromPartners && <Groups contact={contact} />}
        </div>
      </div>
    </div>
  );
}

function Leads({ contact }: { readonly contact: ContactRecord }) {
  return (
    <AsideBox title="Leads">
      {contact.leads.length === 0 && (
        <p className="text-muted text-sm">No lead of theirs that you may see.</p>
      )}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {contact.leads.map((lead) => (
          <li
            key={lead.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm first:pt-0 last:pb-0"
          >
            <Link
              to="/leads/$leadId"
              params={{ leadId: lead.id }}
              className="min-w-0 flex-1 truncate rounded-sm text-ink hover:underline"
            >
              {lead.workflow?.name ?? lead.source.name}
            </Link>
            <LeadStateBadge lead={lead} />
            <span className="num w-full text-faint text-xs">{formatShort(lead.receivedAt)}</span>
          </li>
        ))}
      </ul>
    </AsideBox>
  );
}

function Groups({ contact }: { readonly contact: ContactRecord }) {
  return (
    <AsideBox title="Groups">
      {contact.groups.length === 0 && <p className="text-muted text-sm">No groups yet</p>}
      <ul className="flex flex-wrap gap-1.5 empty:hidden">
        {contact.groups.map((name) => (
          <li key={name}>
            <Badge>{name}</Badge>
          </li>
        ))}
      </ul>
    </AsideBox>
  );
}
