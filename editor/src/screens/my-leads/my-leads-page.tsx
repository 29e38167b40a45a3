import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheckBig, X } from "lucide-react";
import { useState } from "react";
import { getMyLeadsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Lead } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { NamesInReview } from "../../leads/names-in-review.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { ShownOfAll } from "../../ui/shown-of-all.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { WhyNotMeDialog } from "../lead/why-not-me-dialog.tsx";
import { AssignedCard } from "./assigned-card.tsx";
import { AvailabilityBar } from "./availability-bar.tsx";
import { CardSection } from "./card-section.tsx";
import { ContactedList } from "./contacted-list.tsx";
import { OfferCard } from "./offer-card.tsx";

/** A loan officer's home: what is on offer, what waits for contact, what is done. Made for one thumb. */
export function MyLeadsPage() {
  return (
    <RequirePermission anyOf={["leads:readOwn"]}>
      <MyLeads />
    </RequirePermission>
  );
}

interface LostOffer {
  readonly leadId: string;
  readonly contactName: string;
  readonly winner: string | null;
}

function MyLeads() {
  const [limit, setLimit] = useState(LEADS_AT_FIRST);
  const query = useQuery({
    ...getMyLeadsOptions({ query: { limit } }),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  });
  const [lost, setLost] = useState<readonly LostOffer[]>([]);
  const forget = (leadId: string) => setLost((before) => before.filter((offer) => offer.leadId !== leadId));
  const lose = (lead: Lead, winner: string | null) =>
    setLost((before) => [...before, { leadId: lead.id, contactName: lead.contactName, winner }]);
  if (query.isPending) return <MyLeadsSkeleton />;
  if (query.isError) {
    return (
      <Page title="My leads">
        <Card>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </Card>
      </Page>
    );
  }
  const { offered, offeredCount, assigned, contacted, assignedCount } = query.data;
  const more = {
    busy: query.isPlaceholderData,
    onMore: limit < MOST_CARDS ? () => setLimit(Math.min(limit * 2, MOST_CARDS)) : undefined,
    otherwise: (
      <Link to="/leads" className={buttonClass()}>
        Open Leads
      </Link>
    ),
  };
  const idle = offered.length === 0 && assigned.length === 0;
  return (
    <Page
      title="My leads"
      subtitle={idle ? undefined : summary(offeredCount, assignedCount)}
      actions={<AvailabilityBar />}
    >
      {lost.map((offer) => (
        <LostNotice key={offer.leadId} offer={offer} onDismiss={() => forget(offer.leadId)} />
      ))}
      <NamesInReview />
      {offered.length > 0 && (
        <CardSection
          title="On offer"
          count={offeredCount}
          foot={<ShownOfAll shown={offered.length} all={offeredCount} what="offer" {...more} />}
        >
          {offered.map((lead) => (
            <OfferCard key={lead.id} lead={lead} onLost={(winner) => lose(lead, winner)} />
          ))}
        </CardSection>
      )}
      {assigned.length > 0 && (
        <CardSection
          title="Make contact"
          count={assignedCount}
          foot={<ShownOfAll shown={assigned.length} all={assignedCount} what="lead" {...more} />}
        >
          {assigned.map((lead) => (
            <AssignedCard key={lead.id} lead={lead} />
          ))}
        </CardSection>
      )}
      {idle && (
        <Card>
          <EmptyState icon={CircleCheckBig} title="All caught up">
            New leads appear here by themselves, and you get an email. You can leave this page open.
          </EmptyState>
        </Card>
      )}
      {contacted.length > 0 && <ContactedList leads={contacted} />}
    </Page>
  );
}

/** Leads that are read before one asks for more, which are twice as many each time. */
const LEADS_AT_FIRST = 200;

/** More are in the list of leads. */
const MOST_CARDS = 2_000;

function summary(offers: number, assigned: number): string {
  const parts = [
    offers > 0 ? `${plural(offers, "offer")} to answer` : "",
    assigned > 0 ? `${plural(assigned, "lead")} to contact` : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

function LostNotice({ offer, onDismiss }: { readonly offer: LostOffer; readonly onDismiss: () => void }) {
  const [asks, setAsks] = useState(false);
  return (
    <div
      role="status"
      className="flex items-center gap-2 rounded-lg border border-line bg-sunken py-1 pr-1 pl-4 text-muted text-sm"
    >
      <p className="min-w-0 flex-1">
        <span className="font-medium text-ink">{offer.contactName}</span>{" "}
        {offer.winner === null ? "is no longer on offer." : `was claimed by ${offer.winner} first.`}
      </p>
      <Button look="quiet" className="pointer-coarse:h-11" onClick={() => setAsks(true)}>
        Why not me?
      </Button>
      {asks && <WhyNotMeDialog leadId={offer.leadId} onClose={() => setAsks(false)} />}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={onDismiss}
        className="grid size-11 place-items-center rounded-md hover:bg-hover"
      >
        <X className="size-4" aria-hidden />
      </button>
    </div>
  );
}

function MyLeadsSkeleton() {
  return (
    <Page title="My leads">
      <div role="status" aria-label="Loading your leads" className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        <Skeleton className="h-44 w-full !rounded-lg" />
        <Skeleton className="h-44 w-full !rounded-lg" />
      </div>
    </Page>
  );
}
