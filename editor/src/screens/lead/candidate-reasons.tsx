import { describeOperator, type Operator } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { Check, ChevronRight, X } from "lucide-react";
import { useState } from "react";
import { getTimelineEntryOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Comparison, DecisionReasons } from "../../api/generated/types.gen.ts";
import { formatCount, MISSING, plural } from "../../format/values.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";

type Candidate = DecisionReasons["candidates"][number];
type Filter = Candidate["filters"][number];

/** Where a person stands in a decision, in words. */
export const OUTCOMES: Readonly<Record<Candidate["outcome"], readonly [string, Tone]>> = {
  chosen: ["Chosen", "good"],
  waitsForTurn: ["Matches, not their turn", "accent"],
  filteredOut: ["Filtered out", "neutral"],
  alreadyTried: ["Had it already", "neutral"],
  away: ["Away", "neutral"],
  atCap: ["At the cap", "neutral"],
  notInTeam: ["Not in the team", "neutral"],
  inactive: ["Not active", "neutral"],
  worksNoLeads: ["Works no leads", "neutral"],
};

/** The entry of a lead's timeline that tells of a decision. */
export interface ToldIn {
  readonly leadId: string;
  readonly entryId: string;
}

interface CandidateReasonsProps {
  readonly candidate: Candidate;
  /** Whether the lead was given to several at once, who then are offered it. */
  readonly several: boolean;
  /** Where all of the person's reasons can be asked for. */
  readonly told?: ToldIn;
}

/** One person in a decision: chosen or passed over, and what each filter compared. */
export function CandidateReasons({ candidate, several, told }: CandidateReasonsProps) {
  const [open, setOpen] = useState(false);
  const [words, tone] = OUTCOMES[candidate.outcome];
  const failed = candidate.filters.find((filter) => !filter.passed);
  const line = (
    <>
      <Avatar name={candidate.user.name} size="sm" />
      <span
        className={clsx(
          "min-w-0 truncate text-left text-sm max-sm:flex-1 sm:shrink-0",
          candidate.outcome === "chosen" ? "font-semibold text-ink" : "text-ink",
        )}
      >
        {candidate.user.name}
      </span>
      <span className="hidden min-w-0 flex-1 truncate text-left text-faint text-xs sm:block">
        {candidate.outcome === "filteredOut" && failed?.description}
        {candidate.outcome === "filteredOut" && failed && candidate.queueLine !== null && " · "}
        {candidate.queueLine}
      </span>
      <Badge tone={tone}>{several && candidate.outcome === "chosen" ? "Offered" : words}</Badge>
    </>
  );
  if (candidate.filters.length === 0 && (candidate.filterCount === 0 || !told)) {
    return <li className="flex min-h-9 items-center gap-2.5 py-1 pr-3.5 pl-8">{line}</li>;
  }
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-9 w-full items-center gap-2.5 py-1 pr-3.5 pl-2 -outline-offset-2 hover:bg-hover pointer-coarse:min-h-11"
      >
        <ChevronRight
          className={clsx("size-3.5 shrink-0 text-faint transition-transform", open && "rotate-90")}
          aria-hidden
        />
        {line}
      </button>
      {open && <Filters candidate={candidate} {...(told && { told })} />}
    </li>
  );
}

/** What each filter compared; of what is not told at once, as much as is asked for. */
function Filters({ candidate, told }: Omit<CandidateReasonsProps, "several">) {
  const [whole, setWhole] = useState(false);
  const { user, filterCount } = candidate;
  const path = { id: told?.leadId ?? "", entryId: Number(told?.entryId) };
  const more = useQuery({
    ...getTimelineEntryOptions({ path, query: { userId: user.id } }),
    enabled: whole && told !== undefined,
  });
  const filters = more.data?.decision?.candidates[0]?.filters ?? candidate.filters;
  const isWhole =
    filters.length === filterCount &&
    filters.every(({ comparisons, comparisonCount }) => comparisons.length === comparisonCount);
  return (
    <ul className="flex flex-col gap-3 bg-sunken px-3.5 py-3 sm:pl-14">
      {filters.map((filter) => (
        <FilterLine key={filter.nodeId} filter={filter} />
      ))}
      {!isWhole && (
        <li className="flex flex-wrap items-center gap-2 text-faint text-xs">
          {filters.length < filterCount && `${filters.length} of ${plural(filterCount, "filter")} are shown.`}
          {told && (
            <Button look="quiet" size="sm" busy={more.isLoading} onClick={() => setWhole(true)}>
              Show every comparison
            </Button>
          )}
        </li>
      )}
      {more.isError && <ErrorState error={more.error} onRetry={() => void more.refetch()} />}
    </ul>
  );
}

/** One filter's answer for a person, with the values compared. */
export function FilterLine({ filter }: { readonly filter: Filter }) {
  return (
    <li>
      <p className="flex items-start gap-2 text-ink text-sm">
        <PassMark passed={filter.passed} />
        <span className="min-w-0">
          {filter.description}
          {filter.required && <span className="text-faint"> · Required</span>}
          <span className="text-faint">
            {filter.scope === "trunk" ? " · for everybody" : " · on this branch"}
          </span>
        </span>
      </p>
      <ul className="mt-1 ml-6 flex flex-col gap-0.5">
        {filter.comparisons.map((comparison) => (
          <ComparisonLine
            key={`${comparison.label} ${comparison.operator} ${comparison.expected}`}
            comparison={comparison}
          />
        ))}
        {filter.comparisonCount > filter.comparisons.length && (
          <li className="text-faint text-xs">
            and {formatCount(filter.comparisonCount - filter.comparisons.length)} more
          </li>
        )}
      </ul>
    </li>
  );
}

function ComparisonLine({ comparison }: { readonly comparison: Comparison }) {
  return (
    <li className="num flex items-start gap-2 text-muted text-xs">
      <PassMark passed={comparison.passed} small />
      <span>
        {comparison.label} {describeOperator(comparison.operator as Operator) ?? comparison.operator}
        {comparison.expected !== null && <span className="font-medium text-ink"> {comparison.expected}</span>}
        <span className="text-faint">: it is </span>
        <span className={clsx("font-medium", comparison.passed ? "text-good" : "text-bad")}>
          {comparison.actual ?? `missing (${MISSING})`}
        </span>
      </span>
    </li>
  );
}

function PassMark({ passed, small = false }: { readonly passed: boolean; readonly small?: boolean }) {
  const Icon = passed ? Check : X;
  return (
    <Icon
      role="img"
      aria-label={passed ? "passed" : "failed"}
      strokeWidth={2.5}
      className={clsx("mt-0.5 shrink-0", small ? "size-3" : "size-4", passed ? "text-good" : "text-bad")}
    />
  );
}
