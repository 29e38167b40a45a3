import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { getContactOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { Badge } from "../../ui/badge.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { ActivityTab } from "./activity-tab.tsx";
import { AppointmentsBox } from "./appointments-box.tsx";
import { ContactHeader } from "./contact-header.tsx";
import { LoansBox } from "./loans-box.tsx";
import { MemosBox } from "./memos-box.tsx";
import { ProfileTab } from "./profile-tab.tsx";
import { RecentNotes } from "./recent-notes.tsx";
import { AsideBox } from "./section.tsx";
import { TasksSection } from "./tasks-section.tsx";

const route = getRouteApi("/signed-in/shell/contacts/$contactId");
const TABS = [
  { value: "profile", label: "Profile" },
  { value: "activity", label: "Activity" },
] as const;
type Tab = (typeof TABS)[number]["value"];

/** A contact's record; a link to one that was merged leads to where it went. */
export function ContactPage() {
  const { contactId } = route.useParams();
  const query = useQuery(getContactOptions({ path: { id: contactId } }));
  usePageTitle(query.data?.name ?? "Contact");
  if (query.isPending) return <SkeletonRows rows={10} label="Loading the contact" />;
  if (query.isError) {
    const { status, document } = asApiProblem(query.error);
    if (typeof document.mergedInto === "string") {
      return <Navigate to="/contacts/$contactId" params={{ contactId: document.mergedInto }} replace />;
    }
    if (status === 404) return <NotFoundPage />;
    return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <RecordOf key={contactId} contact={query.data} />;
}

/** The record, once it is there. */
export function RecordOf({ contact }: { readonly contact: ContactRecord }) {
  const [tab, setTab] = useState<Tab>("profile");
  return (
    <div className="mx-auto flex w-full max-w-[76rem] flex-col gap-5 px-4 py-5 sm:px-8 sm:py-6">
      <ContactHeader contact={contact} />
      <Segmented label="Part of the record" value={tab} options={TABS} onChange={setTab} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
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
      {contact.groups.length === 0 && <p className="text-muted text-sm">In no group.</p>}
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
