import type { DecisionBasis } from "@fairlead/engine/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { getTimelineEntryOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { DecisionReasons as Reasons } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { CandidateReasons, type ToldIn } from "./candidate-reasons.tsx";

const BASES: Readonly<Record<DecisionBasis, string>> = {
  allFilters: "Every filter was held to.",
  requiredFilters: "Nobody passed every filter, so those not marked Required were dropped.",
  exception: "Exception handling decided.",
  owner: "The contact's owner gets it; the workflow's routing was bypassed.",
  loanOfficer:
    "The contact has no active owner, so the loan officer of its most recent loan gets it; the workflow's routing was bypassed.",
  direct: "It was routed to one person directly; there was nothing to choose.",
};

/** More are shown on demand: a big team would bury the rest of the timeline. */
const SHOWN_AT_FIRST = 8;
const ORDER = {
  ...{ chosen: 0, waitsForTurn: 1, atCap: 2, away: 3, filteredOut: 4, alreadyTried: 5, notInTeam: 6 },
  ...{ inactive: 7, worksNoLeads: 8 },
} as const;

interface DecisionReasonsProps {
  readonly decision: Reasons;
  /** Where more of it can be asked for than is told. */
  readonly told?: ToldIn;
}

/** Why a decision fell as it did: the rules it went by, and for each person why or why not. */
export function DecisionReasons({ decision: asTold, told }: DecisionReasonsProps) {
  const [all, setAll] = useState(false);
  const isAsked = all && told !== undefined && asTold.candidateCount > asTold.candidates.length;
  const more = useQuery({ ...entryOptions(told), enabled: isAsked });
  const decision = (isAsked && more.data?.decision) || asTold;
  const candidates = useMemo(
    () => decision.candidates.toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome]),
    [decision.candidates],
  );
  const several = candidates.filter(({ outcome }) => outcome === "chosen").length > 1;
  const shown = all ? candidates : candidates.slice(0, SHOWN_AT_FIRST);
  const hidden = (told ? decision.candidateCount : candidates.length) - shown.length;
  return (
    <div className="mt-2 overflow-hidden rounded-lg border border-line bg-surface">
      <div className="flex flex-col gap-1 border-line border-b bg-sunken px-3.5 py-2.5 text-muted text-xs">
        <p>
          {basisText(decision.basis)}{" "}
          {decision.passedOverCount !== null && queueText(decision.passedOverCount)}
          {decision.passedOverCount === null && decision.cursor !== null && decision.outcome === "assign" && (
            <>
              The turn came after <span className="font-medium text-ink">{decision.cursor.name}</span>, who
              received the lead before this one.
            </>
          )}
        </p>
        {decision.droppedFilters.length > 0 && <p>Dropped: {decision.droppedFilters.join("; ")}.</p>}
        {decision.workflowName !== null && (
          <p>
            {decision.workflowName}
            {decision.planVersion !== null && `, version ${decision.planVersion}`}
            {decision.candidateCount > 0 &&
              ` · ${plural(decision.candidateCount, "person", "people")} considered`}
          </p>
        )}
      </div>
      <ul className="divide-y divide-line">
        {shown.map((candidate) => (
          <CandidateReasons
            key={candidate.nodeId}
            candidate={candidate}
            several={several}
            {...(told && { told })}
          />
        ))}
      </ul>
      {more.isError && <ErrorState error={more.error} onRetry={() => void more.refetch()} />}
      {hidden > 0 && (!all || more.isLoading) && (
        <div className="border-line border-t p-1.5">
          <Button look="quiet" size="sm" busy={more.isLoading} onClick={() => setAll(true)}>
            Show {plural(hidden, "more person", "more people")}
          </Button>
        </div>
      )}
      {all && !more.isLoading && decision.candidateCount > candidates.length && (
        <p className="border-line border-t px-3.5 py-2 text-faint text-xs">
          {candidates.length} of {decision.candidateCount} are shown: those that mattered most.
        </p>
      )}
    </div>
  );
}

/** A decision by itself, which tells more than the timeline does. */
function entryOptions(told: ToldIn | undefined) {
  const { leadId, entryId } = told ?? { leadId: "", entryId: "0" };
  return getTimelineEntryOptions({ path: { id: leadId, entryId: Number(entryId) } });
}

function queueText(passedOver: number): string {
  return passedOver === 0
    ? "Whoever stood at the front of the queue was next."
    : `Whoever matched and stood nearest the front of the queue was next; ${plural(passedOver, "user")} in front kept ${passedOver === 1 ? "their place" : "their places"}.`;
}

function basisText(basis: string): string {
  return Object.hasOwn(BASES, basis) ? BASES[basis as DecisionBasis] : basis;
}
