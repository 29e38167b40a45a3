import { useQuery } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { asApiProblem } from "../../api/api-problem.ts";
import { getWhyNotMeOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { MISSING, plural } from "../../format/values.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";

interface WhyNotMeDialogProps {
  readonly leadId: string;
  readonly onClose: () => void;
}

/** Why a lead did not come to me: my own line of each decision, and nothing about anybody else. */
export function WhyNotMeDialog({ leadId, onClose }: WhyNotMeDialogProps) {
  const why = useQuery({ ...getWhyNotMeOptions({ path: { id: leadId } }), retry: false });
  return (
    <Dialog open onClose={onClose} title="Why not me?" description="What each decision said about you.">
      {why.isPending && <SkeletonRows rows={3} label="Loading the reasons" />}
      {why.isError &&
        (asApiProblem(why.error).status === 404 ? (
          <p className="text-muted text-sm">
            You were no candidate: no workflow that it went through has you.
          </p>
        ) : (
          <ErrorState error={why.error} onRetry={() => void why.refetch()} />
        ))}
      <ol className="flex flex-col gap-4">
        {why.data?.items.map((item) => (
          <li key={item.at} className="text-sm">
            <p className="font-medium text-ink">{item.sentence}</p>
            <p className="text-faint text-xs">
              {item.workflowName} · {formatShort(item.at)}
            </p>
            <ul className="mt-1.5 flex flex-col gap-1">
              {item.filters.map((filter) => (
                <li key={filter.description} className="flex items-start gap-2">
                  {filter.passed ? (
                    <Check className="mt-0.5 size-3.5 shrink-0 text-good" aria-label="Passed" />
                  ) : (
                    <X className="mt-0.5 size-3.5 shrink-0 text-bad" aria-label="Did not pass" />
                  )}
                  <span className="min-w-0 text-muted">
                    <span className="text-ink">{filter.description}</span>
                    {filter.required && " (required)"}
                    {filter.comparisonCount > filter.comparisons.length &&
                      ` (${filter.comparisons.length} of ${filter.comparisonCount} comparisons)`}
                    {filter.comparisons.map((comparison) => (
                      <span key={comparison.label} className="block text-xs">
                        {comparison.label}: {comparison.actual ?? MISSING}
                        {comparison.expected !== null &&
                          `, wanted ${comparison.operator} ${comparison.expected}`}
                      </span>
                    ))}
                  </span>
                </li>
              ))}
              {item.filterCount > item.filters.length && (
                <li className="text-faint text-xs">
                  {item.filters.length} of {plural(item.filterCount, "filter")} are shown.
                </li>
              )}
            </ul>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
