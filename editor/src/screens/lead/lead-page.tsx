import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { asApiProblem } from "../../api/api-problem.ts";
import { getLeadOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { NameInDoubt } from "../../leads/name-in-doubt.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, usePageTitle } from "../../ui/page.tsx";
import { Skeleton, SkeletonRows } from "../../ui/skeleton.tsx";
import { LeadFacts } from "./lead-facts.tsx";
import { LeadHeader } from "./lead-header.tsx";
import { LeadNotSeen } from "./lead-not-seen.tsx";
import { Timeline } from "./timeline.tsx";
import { timelinePages } from "./timeline-pages.ts";

const route = getRouteApi("/signed-in/shell/leads/$leadId");

/** One lead: where it stands, who it is about, and why everything went as it did. Opening it claims nothing. */
export function LeadPage() {
  const { leadId } = route.useParams();
  const lead = useQuery(getLeadOptions({ path: { id: leadId } }));
  const timeline = useInfiniteQuery(timelinePages(leadId));
  usePageTitle(lead.data?.contactName ?? "Lead");
  if (lead.isPending) return <LeadSkeleton />;
  if (lead.isError) {
    return asApiProblem(lead.error).status === 404 ? (
      <LeadNotSeen leadId={leadId} />
    ) : (
      <ErrorState page error={lead.error} onRetry={() => void lead.refetch()} />
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-[72rem] flex-col gap-5 px-4 py-5 sm:px-8 sm:py-6">
      <LeadHeader lead={lead.data} />
      <NameInDoubt lead={lead.data} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="timeline-heading" className="order-2 lg:order-1">
          <h2 id="timeline-heading" className="mb-3 font-semibold text-base text-ink">
            What happened, and why
          </h2>
          {timeline.isPending && (
            <Card>
              <SkeletonRows rows={4} label="Loading the timeline" />
            </Card>
          )}
          {timeline.isError && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
          {timeline.data && (
            <Timeline leadId={leadId} entries={timeline.data.pages.flatMap(({ items }) => items)} />
          )}
          <LoadMore query={timeline} />
        </section>
        <LeadFacts lead={lead.data} />
      </div>
    </div>
  );
}

function LeadSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the lead"
      className="mx-auto flex w-full max-w-[72rem] flex-col gap-5 px-4 py-6 sm:px-8"
    >
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-4 w-96 max-w-full" />
      <Skeleton className="mt-4 h-48 w-full" />
    </div>
  );
}
