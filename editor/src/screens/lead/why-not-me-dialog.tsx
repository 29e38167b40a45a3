import { describeOperator, type Operator } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { asApiProblem } from "../../api/api-problem.ts";
import { getWhyNotMeOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Comparison } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { plural } from "../../format/values.ts";
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
                        {comparisonWords(comparison)}
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
      {why.data !== undefined && why.data.afterwards.length > 0 && (
        <ul aria-label="What became of it" className="mt-4 flex flex-col gap-2 border-line border-t pt-4">
          {why.data.afterwards.map(({ at, sentence }) => (
            <li key={`${at} ${sentence}`} className="text-sm">
              <p className="font-medium text-ink">{sentence}</p>
              <p className="text-faint text-xs">{formatShort(at)}</p>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** "Asked: your licensed states include property state (NH). You have: MA, CT." */
function comparisonWords({ label, operator, expected, actual }: Comparison): string {
  const isMine = label.startsWith(MINE);
  const known = describeOperator(operator as Operator) ?? operator;
  // What a user has is said in the plural: "licensed states", "languages".
  const words = isMine ? known.replace(/^includes/, "include").replace(/^does not/, "do not") : known;
  const subject = isMine ? `your ${label.slice(MINE.length)}` : begunSmall(label);
  const asked = `Asked: ${[subject, words, expected === null ? null : begunSmall(expected)].filter(Boolean).join(" ")}.`;
  return `${asked} ${isMine ? "You have" : "It is"}: ${actual ?? (isMine ? "none" : "not known")}.`;
}

const MINE = "User's ";

/** A label within a sentence; names of codes such as "MA" stay as they are. */
function begunSmall(text: string): string {
  return /^[A-Z][a-z]+ /.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
