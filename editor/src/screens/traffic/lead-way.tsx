import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Activity, ArrowLeft, ArrowUpRight } from "lucide-react";
import { useMemo } from "react";
import { getLeadOptions, getTimelineEntryOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadSummary } from "../../api/generated/types.gen.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { useCanvasSession, useDocument } from "../canvas/store/canvas-context.ts";
import { timelinePages } from "../lead/timeline-pages.ts";
import { drawnStep } from "../playback/drawn-step.ts";
import { PlaybackSteps } from "../playback/playback-steps.tsx";
import { StepReasons } from "../playback/step-reasons.tsx";
import { useDrawnStep } from "../playback/use-drawn-step.ts";
import { mayMove, usePlayback } from "../playback/use-playback.ts";
import { decisionAt, stepsOfTimeline } from "./steps-of-timeline.ts";

interface LeadWayProps {
  readonly workflowId: string;
  readonly lead: LeadSummary;
  readonly onBack: () => void;
}

/** One lead's own way: everything that happened to it, in order, each step lit on the drawing with its reasons. */
export function LeadWay({ workflowId, lead, onBack }: LeadWayProps) {
  const graph = useDocument((state) => state.graph);
  const selected = useCanvasSession((state) => state.selected);
  const timeline = useInfiniteQuery(timelinePages(lead.id));
  const entries = useMemo(() => timeline.data?.pages.flatMap(({ items }) => items) ?? [], [timeline.data]);
  const playback = usePlayback(entries.length, { autoPlay: mayMove() });
  const decision = decisionAt(entries, playback.at);
  const path = { id: lead.id, entryId: Number(decision?.id) };
  // Until it is there, the drawing keeps the marks of the decision before.
  const whole = useQuery({
    ...getTimelineEntryOptions({ path }),
    enabled: decision !== null,
    placeholderData: keepPreviousData,
  });
  const steps = useMemo(() => stepsOfTimeline(entries, whole.data ?? null), [entries, whole.data]);
  const drawn = useMemo(
    () => drawnStep(steps, playback.at, { graph, workflowId }),
    [steps, playback.at, graph, workflowId],
  );
  useDrawnStep(drawn);
  const step = steps[playback.at];
  return (
    <>
      <Button
        look="quiet"
        size="sm"
        className="-mb-1 -ml-2 self-start"
        icon={<ArrowLeft className="size-3.5" aria-hidden />}
        onClick={onBack}
      >
        All leads
      </Button>
      <LeadLinks lead={lead} />
      {timeline.isPending && <SkeletonRows rows={4} label="Reading its way" />}
      {timeline.isError && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {step && (
        <PlaybackSteps label="What happened" steps={steps} playback={playback}>
          {(whole.isLoading || whole.isPlaceholderData) && (
            <SkeletonRows rows={2} label="Reading its reasons" />
          )}
          {whole.isError && <ErrorState error={whole.error} onRetry={() => void whole.refetch()} />}
          <StepReasons step={step} drawn={drawn} selected={selected} {...{ graph, workflowId }} />
        </PlaybackSteps>
      )}
      <LoadMore query={timeline} />
    </>
  );
}

/** Its name, which leads to its page, how it stands, and its run where engineers look at it. */
function LeadLinks({ lead }: { readonly lead: LeadSummary }) {
  const full = useQuery(getLeadOptions({ path: { id: lead.id } }));
  const url = full.data?.run?.url;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Link
          to="/leads/$leadId"
          params={{ leadId: lead.id }}
          className="min-w-0 truncate font-semibold text-base text-ink hover:underline"
        >
          {lead.contactName}
        </Link>
        <LeadStateBadge lead={full.data ?? lead} />
      </div>
      {url && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className={`${buttonClass("secondary", "sm")} self-start`}
        >
          <Activity className="size-3.5" aria-hidden />
          Open the run in Temporal
          <ArrowUpRight className="size-3 text-faint" aria-hidden />
        </a>
      )}
    </div>
  );
}
